# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"gateway"})


@define
class ServerFeatures:
    """Features of a server that can be switched off.

    Attributes:
        gateway: Whether the server has a gateway to model providers.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    gateway: bool | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "gateway": columnar.Column("gateway", columnar.boolean, True)
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.gateway = (
            None
            if (value := data.get("gateway")) is None
            else decode.boolean(value, "ServerFeatures.gateway")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (_gateway,) in zip(columns.get("gateway", none), strict=False):
            self = object.__new__(cls)
            self.gateway = _gateway
            self.additional_properties = None
            models.append(self)
        return models

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.gateway is not None:
            data["gateway"] = encode.boolean(self.gateway, "ServerFeatures.gateway")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ServerFeatures.additional_properties",
                    encode.json_value,
                )
            )
        return data
