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
    """A model that endpoints can serve: a provider, its name for the model, and the secret that
    opens it.

    Attributes:
        model_definition_id: Id of the model definition, made by the server.
        name: Name of the definition, unique on the server, or in its workspace where it has
            workspaces.
        provider: The provider.
        model_name: Name that the provider has for the model.
        created_at: Unix time in milliseconds at which the definition was created.
        last_updated_at: Unix time in milliseconds of the last change.
        secret_id: Id of the secret. Absent when the secret was deleted, and since 3.17 where the
            user may not know it.
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

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "model_definition_id": columnar.Column("model_definition_id", columnar.text, True),
        "name": columnar.Column("name", columnar.text, True),
        "provider": columnar.Column("provider", columnar.text, True),
        "model_name": columnar.Column("model_name", columnar.text, True),
        "created_at": columnar.Column("created_at", columnar.integer, True),
        "last_updated_at": columnar.Column("last_updated_at", columnar.integer, True),
        "secret_id": columnar.Column("secret_id", columnar.text, False),
        "secret_name": columnar.Column("secret_name", columnar.text, False),
        "created_by": columnar.Column("created_by", columnar.text, False),
        "last_updated_by": columnar.Column("last_updated_by", columnar.text, False),
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
    def created_datetime(self) -> datetime:
        """`created_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.created_at, "GatewayModelDefinition.created_at")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.last_updated_at, "GatewayModelDefinition.last_updated_at")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.model_definition_id = (
            value if type(value := data["model_definition_id"]) is str else decode.text(value)
        )
        self.name = value if type(value := data["name"]) is str else decode.text(value)
        self.provider = value if type(value := data["provider"]) is str else decode.text(value)
        self.model_name = value if type(value := data["model_name"]) is str else decode.text(value)
        self.created_at = (
            value if type(value := data["created_at"]) is int else decode.integer(value)
        )
        self.last_updated_at = (
            value if type(value := data["last_updated_at"]) is int else decode.integer(value)
        )
        self.secret_id = (
            None
            if (value := data.get("secret_id")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.secret_name = (
            None
            if (value := data.get("secret_name")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.last_updated_by = (
            None
            if (value := data.get("last_updated_by")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.rest(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Many at once, from the decoded values of each attribute."""
        none = repeat(None)
        made = []
        for (
            _model_definition_id,
            _name,
            _provider,
            _model_name,
            _created_at,
            _last_updated_at,
            _secret_id,
            _secret_name,
            _created_by,
            _last_updated_by,
        ) in zip(
            columns.get("model_definition_id", none),
            columns.get("name", none),
            columns.get("provider", none),
            columns.get("model_name", none),
            columns.get("created_at", none),
            columns.get("last_updated_at", none),
            columns.get("secret_id", none),
            columns.get("secret_name", none),
            columns.get("created_by", none),
            columns.get("last_updated_by", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.model_definition_id = _model_definition_id
            self.name = _name
            self.provider = _provider
            self.model_name = _model_name
            self.created_at = _created_at
            self.last_updated_at = _last_updated_at
            self.secret_id = _secret_id
            self.secret_name = _secret_name
            self.created_by = _created_by
            self.last_updated_by = _last_updated_by
            self.additional_properties = None
            made.append(self)
        return made

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["model_definition_id"] = (
            value
            if type(value := self.model_definition_id) is str and value.isascii()
            else encode.text(value, "GatewayModelDefinition.model_definition_id")
        )
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "GatewayModelDefinition.name")
        )
        data["provider"] = (
            value
            if type(value := self.provider) is str and value.isascii()
            else encode.text(value, "GatewayModelDefinition.provider")
        )
        data["model_name"] = (
            value
            if type(value := self.model_name) is str and value.isascii()
            else encode.text(value, "GatewayModelDefinition.model_name")
        )
        data["created_at"] = (
            value
            if type(value := self.created_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewayModelDefinition.created_at")
        )
        data["last_updated_at"] = (
            value
            if type(value := self.last_updated_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewayModelDefinition.last_updated_at")
        )
        if self.secret_id is not None:
            data["secret_id"] = (
                value
                if type(value := self.secret_id) is str and value.isascii()
                else encode.text(value, "GatewayModelDefinition.secret_id")
            )
        if self.secret_name is not None:
            data["secret_name"] = (
                value
                if type(value := self.secret_name) is str and value.isascii()
                else encode.text(value, "GatewayModelDefinition.secret_name")
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "GatewayModelDefinition.created_by")
            )
        if self.last_updated_by is not None:
            data["last_updated_by"] = (
                value
                if type(value := self.last_updated_by) is str and value.isascii()
                else encode.text(value, "GatewayModelDefinition.last_updated_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayModelDefinition.additional_properties",
                    encode.json_value,
                )
            )
        return data
