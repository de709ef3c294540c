# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import fallback_config as _fallback_config
from . import gateway_endpoint_model_mapping as _gateway_endpoint_model_mapping
from . import gateway_endpoint_tag as _gateway_endpoint_tag
from . import routing_strategy as _routing_strategy

if TYPE_CHECKING:
    from .fallback_config import FallbackConfig
    from .gateway_endpoint_model_mapping import GatewayEndpointModelMapping
    from .gateway_endpoint_tag import GatewayEndpointTag
    from .routing_strategy import RoutingStrategy

_NAMES = frozenset(
    {
        "endpoint_id",
        "name",
        "created_at",
        "last_updated_at",
        "created_by",
        "last_updated_by",
        "model_mappings",
        "routing_strategy",
        "fallback_config",
        "usage_tracking",
        "experiment_id",
        "tags",
    }
)


@define
class GatewayEndpoint(columnar.Holder):
    """An endpoint of the gateway, with the models that it serves.

    Attributes:
        endpoint_id: Id of the endpoint, made by the server.
        name: Name of the endpoint, unique on the server, or in its workspace where it has
            workspaces. Callers use it in the URL and as the model `gateway:/<name>`.
        created_at: Unix time in milliseconds at which the endpoint was created.
        last_updated_at: Unix time in milliseconds of the last change.
        created_by: Who created the endpoint, as the request said. Empty where it did not say.
        last_updated_by: Who changed the endpoint last, as the request said. Empty where none did.
        model_mappings: The models of the endpoint. Absent when all were detached.
        routing_strategy: How calls are spread over the PRIMARY models. Absent: the first one
            takes all. Since MLflow 3.9.
        fallback_config: How the FALLBACK models are tried. Absent: they are not. Since MLflow
            3.9.
        usage_tracking: Whether calls leave traces. Since MLflow 3.10.
        experiment_id: Id of the experiment that holds the traces. Absent where none was named or
            made, or it is gone for good. Since MLflow 3.10.
        tags: Tags of the endpoint. Absent where there are none.
        created_datetime: `created_at` as a datetime, in UTC.
        last_updated_datetime: `last_updated_at` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    endpoint_id: str
    name: str
    created_at: int
    last_updated_at: int
    created_by: str
    last_updated_by: str
    model_mappings: list[GatewayEndpointModelMapping] = field(factory=list, kw_only=True)
    routing_strategy: RoutingStrategy | str | None = field(default=None, kw_only=True)
    fallback_config: FallbackConfig | None = field(default=None, kw_only=True)
    usage_tracking: bool | None = field(default=None, kw_only=True)
    experiment_id: str | None = field(default=None, kw_only=True)
    tags: list[GatewayEndpointTag] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "created_at": "created_datetime",
        "last_updated_at": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def created_datetime(self) -> datetime:
        """`created_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.created_at, "GatewayEndpoint.created_at")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.last_updated_at, "GatewayEndpoint.last_updated_at")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        columnar.hold(self, ("tags", data.get("tags"), _gateway_endpoint_tag.GatewayEndpointTag))
        self.endpoint_id = (
            value if type(value := data["endpoint_id"]) is str else decode.text(value)
        )
        self.name = value if type(value := data["name"]) is str else decode.text(value)
        self.created_at = (
            value if type(value := data["created_at"]) is int else decode.integer(value)
        )
        self.last_updated_at = (
            value if type(value := data["last_updated_at"]) is int else decode.integer(value)
        )
        self.created_by = value if type(value := data["created_by"]) is str else decode.text(value)
        self.last_updated_by = (
            value if type(value := data["last_updated_by"]) is str else decode.text(value)
        )
        self.model_mappings = [
            _gateway_endpoint_model_mapping.GatewayEndpointModelMapping.from_dict(item)
            for item in decode.array(data.get("model_mappings"))
        ]
        self.routing_strategy = (
            None
            if (value := data.get("routing_strategy")) is None
            else _routing_strategy.RoutingStrategy.of(value)
        )
        self.fallback_config = (
            None
            if (value := data.get("fallback_config")) is None
            else _fallback_config.FallbackConfig.from_dict(value)
        )
        self.usage_tracking = (
            None if (value := data.get("usage_tracking")) is None else decode.boolean(value)
        )
        self.experiment_id = (
            None
            if (value := data.get("experiment_id")) is None
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
        data["endpoint_id"] = (
            value
            if type(value := self.endpoint_id) is str and value.isascii()
            else encode.text(value, "GatewayEndpoint.endpoint_id")
        )
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "GatewayEndpoint.name")
        )
        data["created_at"] = (
            value
            if type(value := self.created_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewayEndpoint.created_at")
        )
        data["last_updated_at"] = (
            value
            if type(value := self.last_updated_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewayEndpoint.last_updated_at")
        )
        data["created_by"] = (
            value
            if type(value := self.created_by) is str and value.isascii()
            else encode.text(value, "GatewayEndpoint.created_by")
        )
        data["last_updated_by"] = (
            value
            if type(value := self.last_updated_by) is str and value.isascii()
            else encode.text(value, "GatewayEndpoint.last_updated_by")
        )
        if self.model_mappings:
            data["model_mappings"] = encode.messages(
                self.model_mappings,
                "GatewayEndpoint.model_mappings",
                _gateway_endpoint_model_mapping.GatewayEndpointModelMapping,
            )
        if self.routing_strategy is not None:
            data["routing_strategy"] = encode.text(
                self.routing_strategy, "GatewayEndpoint.routing_strategy"
            )
        if self.fallback_config is not None:
            data["fallback_config"] = encode.model(
                self.fallback_config,
                "GatewayEndpoint.fallback_config",
                _fallback_config.FallbackConfig,
            )
        if self.usage_tracking is not None:
            data["usage_tracking"] = encode.boolean(
                self.usage_tracking, "GatewayEndpoint.usage_tracking"
            )
        if self.experiment_id is not None:
            data["experiment_id"] = encode.digits(
                self.experiment_id, "GatewayEndpoint.experiment_id"
            )
        if self.tags:
            data["tags"] = encode.messages(
                self.tags, "GatewayEndpoint.tags", _gateway_endpoint_tag.GatewayEndpointTag
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayEndpoint.additional_properties",
                    encode.json_value,
                )
            )
        return data
