# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import gateway_model_linkage_type as _gateway_model_linkage_type

if TYPE_CHECKING:
    from .gateway_model_linkage_type import GatewayModelLinkageType

_NAMES = frozenset({"model_definition_id", "linkage_type", "weight", "fallback_order"})


@define
class GatewayEndpointModelConfig:
    """A model to attach to an endpoint.

    Attributes:
        model_definition_id: ID of the model definition. Returns 404 if the model definition does
            not exist.
        linkage_type: Whether the model receives calls or is a fallback. Servers before 3.16
            return 500 if the value is omitted or unknown.
        weight: Share of the calls, relative to the other PRIMARY models. Servers use the weight
            in hundredths and do not validate it. Default: 1.0.
        fallback_order: Position among the FALLBACK models, lowest first. Models without a
            position come last.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    model_definition_id: str
    linkage_type: GatewayModelLinkageType | str
    weight: float | None = field(default=None, kw_only=True)
    fallback_order: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "model_definition_id": columnar.Column("model_definition_id", columnar.text, False),
        "linkage_type": columnar.Column(
            "linkage_type",
            columnar.enum(_gateway_model_linkage_type.GatewayModelLinkageType.of),
            False,
        ),
        "weight": columnar.Column("weight", columnar.number, True),
        "fallback_order": columnar.Column("fallback_order", columnar.integer, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.model_definition_id = (
            value
            if type(value := data.get("model_definition_id")) is str
            else decode.text(value, "GatewayEndpointModelConfig.model_definition_id")
        )
        self.linkage_type = _gateway_model_linkage_type.GatewayModelLinkageType.of(
            decode.text(data.get("linkage_type"), "GatewayEndpointModelConfig.linkage_type")
        )
        self.weight = (
            None
            if (value := data.get("weight")) is None
            else decode.number(value, "GatewayEndpointModelConfig.weight")
        )
        self.fallback_order = (
            None
            if (value := data.get("fallback_order")) is None
            else value
            if type(value) is int
            else decode.integer(value, "GatewayEndpointModelConfig.fallback_order")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _model_definition_id, _linkage_type, _weight, _fallback_order in zip(
            columns.get("model_definition_id", none),
            columns.get("linkage_type", none),
            columns.get("weight", none),
            columns.get("fallback_order", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.model_definition_id = _model_definition_id
            self.linkage_type = _linkage_type
            self.weight = _weight
            self.fallback_order = _fallback_order
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
        data["model_definition_id"] = (
            value
            if type(value := self.model_definition_id) is str
            and 1 <= len(value)
            and value.isascii()
            else encode.text(
                value,
                "GatewayEndpointModelConfig.model_definition_id",
                minimum=1,
                expected="a str or a GatewayModelDefinition",
            )
        )
        data["linkage_type"] = encode.text(
            self.linkage_type, "GatewayEndpointModelConfig.linkage_type"
        )
        if self.weight is not None:
            data["weight"] = (
                value
                if type(value := self.weight) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "GatewayEndpointModelConfig.weight")
            )
        if self.fallback_order is not None:
            data["fallback_order"] = (
                value
                if type(value := self.fallback_order) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "GatewayEndpointModelConfig.fallback_order")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayEndpointModelConfig.additional_properties",
                    encode.json_value,
                )
            )
        return data

    def to_request(self) -> dict[str, Any]:
        """Encode the model for a request.

        Like `to_dict`, but also raises ValueError for a value that servers would ignore or replace,
        such as an unknown value of an enum. Attributes that servers set themselves are omitted.
        """
        data: dict[str, Any] = {}
        value: Any
        data["model_definition_id"] = (
            value
            if type(value := self.model_definition_id) is str
            and 1 <= len(value)
            and value.isascii()
            else encode.text(
                value,
                "GatewayEndpointModelConfig.model_definition_id",
                minimum=1,
                expected="a str or a GatewayModelDefinition",
            )
        )
        data["linkage_type"] = encode.enumeration(
            self.linkage_type,
            "GatewayEndpointModelConfig.linkage_type",
            _gateway_model_linkage_type.GatewayModelLinkageType,
        )
        if self.weight is not None:
            data["weight"] = (
                value
                if type(value := self.weight) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "GatewayEndpointModelConfig.weight")
            )
        if self.fallback_order is not None:
            data["fallback_order"] = (
                value
                if type(value := self.fallback_order) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "GatewayEndpointModelConfig.fallback_order")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayEndpointModelConfig.additional_properties",
                    encode.json_value,
                )
            )
        return data
