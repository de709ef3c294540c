# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import gateway_model_linkage_type as _gateway_model_linkage_type

if TYPE_CHECKING:
    from .gateway_model_linkage_type import GatewayModelLinkageType

_NAMES = frozenset({"model_definition_id", "linkage_type", "weight", "fallback_order"})


@define
class GatewayEndpointModelConfig:
    """A model to attach to an endpoint.

    Attributes:
        model_definition_id: Id of the model definition. One that does not exist gives 404.
        linkage_type: Whether the model takes calls or stands by. Servers before 3.16 answer 500 where it is absent or
            unknown.
        weight: Share of the calls, relative to the other PRIMARY models. Used in hundredths, and not checked.
            Default: 1.0.
        fallback_order: Place among the FALLBACK models, lowest first. Those without one come last.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    model_definition_id: str
    linkage_type: GatewayModelLinkageType | str
    weight: float | None = field(default=None, kw_only=True)
    fallback_order: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            model_definition_id=decode.text(data["model_definition_id"]),
            linkage_type=_gateway_model_linkage_type.GatewayModelLinkageType.of(data["linkage_type"]),
            weight=None if (value := data.get("weight")) is None else decode.number(value),
            fallback_order=None if (value := data.get("fallback_order")) is None else decode.integer(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["model_definition_id"] = encode.text(
            self.model_definition_id,
            "GatewayEndpointModelConfig.model_definition_id",
            minimum=1,
            expected="a str or a GatewayModelDefinition",
        )
        data["linkage_type"] = encode.text(self.linkage_type, "GatewayEndpointModelConfig.linkage_type")
        if self.weight is not None:
            data["weight"] = encode.number(self.weight, "GatewayEndpointModelConfig.weight")
        if self.fallback_order is not None:
            data["fallback_order"] = encode.integer(self.fallback_order, "GatewayEndpointModelConfig.fallback_order")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
