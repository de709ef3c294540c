# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset(
    {
        "endpoint_id",
        "resource_type",
        "resource_id",
        "created_at",
        "last_updated_at",
        "display_name",
        "created_by",
        "last_updated_by",
    }
)


@define
class GatewayEndpointBinding:
    """A binding, which records that a resource uses an endpoint.

    Attributes:
        endpoint_id: ID of the endpoint.
        resource_type: Type of the resource: `scorer`, or `scorer_job` on 3.8 servers.
        resource_id: ID of the resource, such as a scorer.
        created_at: Unix time in milliseconds at which the binding was created.
        last_updated_at: Unix time in milliseconds of the last change.
        display_name: Name of the scorer. Present only in bindings that the server created itself.
            Since MLflow 3.9.
        created_by: User who created the binding, as given in the request.
        last_updated_by: User who last changed the binding, as given in the request.
        created_datetime: `created_at` as a datetime in UTC.
        last_updated_datetime: `last_updated_at` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    endpoint_id: str
    resource_type: str
    resource_id: str
    created_at: int | None
    last_updated_at: int | None
    display_name: str | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    last_updated_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "endpoint_id": columnar.Column("endpoint_id", columnar.text, False),
        "resource_type": columnar.Column("resource_type", columnar.text, False),
        "resource_id": columnar.Column("resource_id", columnar.text, False),
        "created_at": columnar.Column("created_at", columnar.integer, True),
        "last_updated_at": columnar.Column("last_updated_at", columnar.integer, True),
        "display_name": columnar.Column("display_name", columnar.text, True),
        "created_by": columnar.Column("created_by", columnar.text, True),
        "last_updated_by": columnar.Column("last_updated_by", columnar.text, True),
    }

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "created_at": "created_datetime",
        "last_updated_at": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def created_datetime(self) -> datetime | None:
        """`created_at` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.created_at is None
            else model_repr.to_datetime(self.created_at, "GatewayEndpointBinding.created_at")
        )

    @property
    def last_updated_datetime(self) -> datetime | None:
        """`last_updated_at` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_updated_at is None
            else model_repr.to_datetime(
                self.last_updated_at, "GatewayEndpointBinding.last_updated_at"
            )
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.endpoint_id = (
            value
            if type(value := data.get("endpoint_id")) is str
            else ""
            if value is None
            else decode.text(value, "GatewayEndpointBinding.endpoint_id")
        )
        self.resource_type = (
            value
            if type(value := data.get("resource_type")) is str
            else ""
            if value is None
            else decode.text(value, "GatewayEndpointBinding.resource_type")
        )
        self.resource_id = (
            value
            if type(value := data.get("resource_id")) is str
            else ""
            if value is None
            else decode.text(value, "GatewayEndpointBinding.resource_id")
        )
        self.created_at = (
            value
            if type(value := data.get("created_at")) is int
            else None
            if value is None
            else decode.integer(value, "GatewayEndpointBinding.created_at")
        )
        self.last_updated_at = (
            value
            if type(value := data.get("last_updated_at")) is int
            else None
            if value is None
            else decode.integer(value, "GatewayEndpointBinding.last_updated_at")
        )
        self.display_name = (
            None
            if (value := data.get("display_name")) is None
            else value
            if type(value) is str
            else decode.text(value, "GatewayEndpointBinding.display_name")
        )
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "GatewayEndpointBinding.created_by")
        )
        self.last_updated_by = (
            None
            if (value := data.get("last_updated_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "GatewayEndpointBinding.last_updated_by")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (
            _endpoint_id,
            _resource_type,
            _resource_id,
            _created_at,
            _last_updated_at,
            _display_name,
            _created_by,
            _last_updated_by,
        ) in zip(
            columns.get("endpoint_id", none),
            columns.get("resource_type", none),
            columns.get("resource_id", none),
            columns.get("created_at", none),
            columns.get("last_updated_at", none),
            columns.get("display_name", none),
            columns.get("created_by", none),
            columns.get("last_updated_by", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.endpoint_id = _endpoint_id
            self.resource_type = _resource_type
            self.resource_id = _resource_id
            self.created_at = _created_at
            self.last_updated_at = _last_updated_at
            self.display_name = _display_name
            self.created_by = _created_by
            self.last_updated_by = _last_updated_by
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
        data["endpoint_id"] = (
            value
            if type(value := self.endpoint_id) is str and value.isascii()
            else encode.text(value, "GatewayEndpointBinding.endpoint_id")
        )
        data["resource_type"] = (
            value
            if type(value := self.resource_type) is str and value.isascii()
            else encode.text(value, "GatewayEndpointBinding.resource_type")
        )
        data["resource_id"] = (
            value
            if type(value := self.resource_id) is str and value.isascii()
            else encode.text(value, "GatewayEndpointBinding.resource_id")
        )
        if self.created_at is not None:
            data["created_at"] = (
                value
                if type(value := self.created_at) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "GatewayEndpointBinding.created_at")
            )
        if self.last_updated_at is not None:
            data["last_updated_at"] = (
                value
                if type(value := self.last_updated_at) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "GatewayEndpointBinding.last_updated_at")
            )
        if self.display_name is not None:
            data["display_name"] = (
                value
                if type(value := self.display_name) is str and value.isascii()
                else encode.text(value, "GatewayEndpointBinding.display_name")
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "GatewayEndpointBinding.created_by")
            )
        if self.last_updated_by is not None:
            data["last_updated_by"] = (
                value
                if type(value := self.last_updated_by) is str and value.isascii()
                else encode.text(value, "GatewayEndpointBinding.last_updated_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayEndpointBinding.additional_properties",
                    encode.json_value,
                )
            )
        return data
