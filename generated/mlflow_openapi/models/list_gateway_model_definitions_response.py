# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import gateway_model_definition as _gateway_model_definition

if TYPE_CHECKING:
    from .gateway_model_definition import GatewayModelDefinition

_NAMES = frozenset({"model_definitions"})


@define
class ListGatewayModelDefinitionsResponse:
    """Result of `list_gateway_model_definitions`.

    Attributes:
        model_definitions: The model definitions.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    model_definitions: list[GatewayModelDefinition] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            model_definitions=[
                _gateway_model_definition.GatewayModelDefinition.from_dict(item)
                for item in decode.array(data.get("model_definitions"))
            ],
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.model_definitions:
            data["model_definitions"] = encode.array(
                self.model_definitions,
                "ListGatewayModelDefinitionsResponse.model_definitions",
                lambda item, label: encode.model(item, label, _gateway_model_definition.GatewayModelDefinition),
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
