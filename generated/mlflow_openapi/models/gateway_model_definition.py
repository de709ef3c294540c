# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset(
    {
        "model_definition_id",
        "name",
        "provider",
        "model_name",
        "created_at",
        "last_updated_at",
        "secret_id",
        "secret_name",
        "created_by",
        "last_updated_by",
    }
)


@define
class GatewayModelDefinition:
    """A model that endpoints can serve: a provider, its name for the model, and the secret that opens it.

    Attributes:
        model_definition_id: Id of the model definition, made by the server.
        name: Name of the definition, unique on the server, or in its workspace where it has workspaces.
        provider: The provider.
        model_name: Name that the provider has for the model.
        created_at: Unix time in milliseconds at which the definition was created.
        last_updated_at: Unix time in milliseconds of the last change.
        secret_id: Id of the secret. Absent when the secret was deleted, and since 3.17 where the user may not know
            it.
        secret_name: Name of the secret. Absent as `secret_id` is.
        created_by: Who created the definition, as the request said.
        last_updated_by: Who changed the definition last, as the request said.
        created_datetime: `created_at` as a datetime, in UTC.
        last_updated_datetime: `last_updated_at` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    model_definition_id: str
    name: str
    provider: str
    model_name: str
    created_at: int
    last_updated_at: int
    secret_id: str | None = field(default=None, kw_only=True)
    secret_name: str | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    last_updated_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @property
    def created_datetime(self) -> datetime:
        """`created_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.created_at, "GatewayModelDefinition.created_at")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.last_updated_at, "GatewayModelDefinition.last_updated_at")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            model_definition_id=decode.text(data["model_definition_id"]),
            name=decode.text(data["name"]),
            provider=decode.text(data["provider"]),
            model_name=decode.text(data["model_name"]),
            created_at=decode.integer(data["created_at"]),
            last_updated_at=decode.integer(data["last_updated_at"]),
            secret_id=None if (value := data.get("secret_id")) is None else decode.text(value),
            secret_name=None if (value := data.get("secret_name")) is None else decode.text(value),
            created_by=None if (value := data.get("created_by")) is None else decode.text(value),
            last_updated_by=None if (value := data.get("last_updated_by")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["model_definition_id"] = encode.text(
            self.model_definition_id, "GatewayModelDefinition.model_definition_id"
        )
        data["name"] = encode.text(self.name, "GatewayModelDefinition.name")
        data["provider"] = encode.text(self.provider, "GatewayModelDefinition.provider")
        data["model_name"] = encode.text(self.model_name, "GatewayModelDefinition.model_name")
        data["created_at"] = encode.integer(self.created_at, "GatewayModelDefinition.created_at")
        data["last_updated_at"] = encode.integer(self.last_updated_at, "GatewayModelDefinition.last_updated_at")
        if self.secret_id is not None:
            data["secret_id"] = encode.text(self.secret_id, "GatewayModelDefinition.secret_id")
        if self.secret_name is not None:
            data["secret_name"] = encode.text(self.secret_name, "GatewayModelDefinition.secret_name")
        if self.created_by is not None:
            data["created_by"] = encode.text(self.created_by, "GatewayModelDefinition.created_by")
        if self.last_updated_by is not None:
            data["last_updated_by"] = encode.text(self.last_updated_by, "GatewayModelDefinition.last_updated_by")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
