# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

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
    """The note that a resource uses an endpoint.

    Attributes:
        endpoint_id: Id of the endpoint.
        resource_type: Type of the resource: `scorer`, on 3.8 servers `scorer_job`.
        resource_id: Id of the resource, such as a scorer.
        created_at: Unix time in milliseconds at which the binding was created.
        last_updated_at: Unix time in milliseconds of the last change.
        display_name: Name of the scorer. Only in bindings that the server made itself. Since MLflow 3.9.
        created_by: Who created the binding, as the request said.
        last_updated_by: Who changed the binding last, as the request said.
        created_datetime: `created_at` as a datetime, in UTC.
        last_updated_datetime: `last_updated_at` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    endpoint_id: str
    resource_type: str
    resource_id: str
    created_at: int
    last_updated_at: int
    display_name: str | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    last_updated_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @property
    def created_datetime(self) -> datetime:
        """`created_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.created_at, "GatewayEndpointBinding.created_at")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.last_updated_at, "GatewayEndpointBinding.last_updated_at")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            endpoint_id=decode.text(data["endpoint_id"]),
            resource_type=decode.text(data["resource_type"]),
            resource_id=decode.text(data["resource_id"]),
            created_at=decode.integer(data["created_at"]),
            last_updated_at=decode.integer(data["last_updated_at"]),
            display_name=None if (value := data.get("display_name")) is None else decode.text(value),
            created_by=None if (value := data.get("created_by")) is None else decode.text(value),
            last_updated_by=None if (value := data.get("last_updated_by")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["endpoint_id"] = encode.text(self.endpoint_id, "GatewayEndpointBinding.endpoint_id")
        data["resource_type"] = encode.text(self.resource_type, "GatewayEndpointBinding.resource_type")
        data["resource_id"] = encode.text(self.resource_id, "GatewayEndpointBinding.resource_id")
        data["created_at"] = encode.integer(self.created_at, "GatewayEndpointBinding.created_at")
        data["last_updated_at"] = encode.integer(self.last_updated_at, "GatewayEndpointBinding.last_updated_at")
        if self.display_name is not None:
            data["display_name"] = encode.text(self.display_name, "GatewayEndpointBinding.display_name")
        if self.created_by is not None:
            data["created_by"] = encode.text(self.created_by, "GatewayEndpointBinding.created_by")
        if self.last_updated_by is not None:
            data["last_updated_by"] = encode.text(self.last_updated_by, "GatewayEndpointBinding.last_updated_by")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
