# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import gateway_model_definition as _gateway_model_definition
from . import gateway_model_linkage_type as _gateway_model_linkage_type

if TYPE_CHECKING:
    from .gateway_model_definition import GatewayModelDefinition
    from .gateway_model_linkage_type import GatewayModelLinkageType

_NAMES = frozenset(
    {
        "mapping_id",
        "endpoint_id",
        "weight",
        "created_at",
        "model_definition_id",
        "model_definition",
        "linkage_type",
        "fallback_order",
        "created_by",
    }
)


@define
class GatewayEndpointModelMapping:
    """A model as attached to an endpoint.

    Attributes:
        mapping_id: Id of the mapping, made by the server.
        endpoint_id: Id of the endpoint.
        weight: Share of the calls, relative to the other PRIMARY models.
        created_at: Unix time in milliseconds at which the model was attached.
        model_definition_id: Id of the model definition. Since 3.17 absent where the user may not
            know it.
        model_definition: The model definition. Since 3.17 absent where the user may not know it.
        linkage_type: Whether the model takes calls or stands by. Since MLflow 3.9.
        fallback_order: Place among the FALLBACK models, lowest first. Absent where none was
            given. Since MLflow 3.9.
        created_by: Who attached the model, as the request said.
        created_datetime: `created_at` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    mapping_id: str
    endpoint_id: str
    weight: float
    created_at: int
    model_definition_id: str | None = field(default=None, kw_only=True)
    model_definition: GatewayModelDefinition | None = field(default=None, kw_only=True)
    linkage_type: GatewayModelLinkageType | str | None = field(default=None, kw_only=True)
    fallback_order: int | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _DATETIMES: ClassVar[Mapping[str, str]] = {"created_at": "created_datetime"}

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def created_datetime(self) -> datetime:
        """`created_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.created_at, "GatewayEndpointModelMapping.created_at")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.mapping_id = value if type(value := data["mapping_id"]) is str else decode.text(value)
        self.endpoint_id = (
            value if type(value := data["endpoint_id"]) is str else decode.text(value)
        )
        self.weight = decode.number(data["weight"])
        self.created_at = (
            value if type(value := data["created_at"]) is int else decode.integer(value)
        )
        self.model_definition_id = (
            None
            if (value := data.get("model_definition_id")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.model_definition = (
            None
            if (value := data.get("model_definition")) is None
            else _gateway_model_definition.GatewayModelDefinition.from_dict(value)
        )
        self.linkage_type = (
            None
            if (value := data.get("linkage_type")) is None
            else _gateway_model_linkage_type.GatewayModelLinkageType.of(value)
        )
        self.fallback_order = (
            None
            if (value := data.get("fallback_order")) is None
            else value
            if type(value) is int
            else decode.integer(value)
        )
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.rest(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["mapping_id"] = (
            value
            if type(value := self.mapping_id) is str and value.isascii()
            else encode.text(value, "GatewayEndpointModelMapping.mapping_id")
        )
        data["endpoint_id"] = (
            value
            if type(value := self.endpoint_id) is str and value.isascii()
            else encode.text(value, "GatewayEndpointModelMapping.endpoint_id")
        )
        data["weight"] = (
            value
            if type(value := self.weight) is float and -encode.LARGEST < value < encode.LARGEST
            else encode.number(value, "GatewayEndpointModelMapping.weight")
        )
        data["created_at"] = (
            value
            if type(value := self.created_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewayEndpointModelMapping.created_at")
        )
        if self.model_definition_id is not None:
            data["model_definition_id"] = (
                value
                if type(value := self.model_definition_id) is str and value.isascii()
                else encode.text(value, "GatewayEndpointModelMapping.model_definition_id")
            )
        if self.model_definition is not None:
            data["model_definition"] = encode.model(
                self.model_definition,
                "GatewayEndpointModelMapping.model_definition",
                _gateway_model_definition.GatewayModelDefinition,
            )
        if self.linkage_type is not None:
            data["linkage_type"] = encode.text(
                self.linkage_type, "GatewayEndpointModelMapping.linkage_type"
            )
        if self.fallback_order is not None:
            data["fallback_order"] = (
                value
                if type(value := self.fallback_order) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "GatewayEndpointModelMapping.fallback_order")
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "GatewayEndpointModelMapping.created_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayEndpointModelMapping.additional_properties",
                    encode.json_value,
                )
            )
        return data
