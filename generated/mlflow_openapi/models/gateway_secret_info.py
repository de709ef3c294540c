# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset(
    {
        "secret_id",
        "secret_name",
        "created_at",
        "last_updated_at",
        "masked_values",
        "provider",
        "auth_config",
        "auth_config_json",
        "created_by",
        "last_updated_by",
    }
)


@define
class GatewaySecretInfo:
    """A secret without its value.

    Attributes:
        secret_id: Id of the secret, made by the server.
        secret_name: Name of the secret, unique on the server, or in its workspace where it has
            workspaces.
        created_at: Unix time in milliseconds at which the secret was created.
        last_updated_at: Unix time in milliseconds of the last change.
        masked_values: The keys of the value, each with the first three and the last four
            characters of its text, or three stars for a text of less than 8 characters. Absent
            for a secret without a value.
        provider: Provider that the secret is for.
        auth_config: Settings that are no secret, as given. Absent where there are none. Since
            MLflow 3.9.
        auth_config_json: The settings as JSON text, on 3.8 servers. Until MLflow 3.8.
        created_by: Who created the secret, as the request said.
        last_updated_by: Who changed the secret last, as the request said. Absent after a change
            that did not name anybody.
        created_datetime: `created_at` as a datetime, in UTC.
        last_updated_datetime: `last_updated_at` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    secret_id: str
    secret_name: str
    created_at: int
    last_updated_at: int
    masked_values: dict[str, str] = field(factory=dict, kw_only=True)
    provider: str | None = field(default=None, kw_only=True)
    auth_config: dict[str, str] = field(factory=dict, kw_only=True)
    auth_config_json: str | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    last_updated_by: str | None = field(default=None, kw_only=True)
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
        return model_repr.moment(self.created_at, "GatewaySecretInfo.created_at")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.last_updated_at, "GatewaySecretInfo.last_updated_at")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.secret_id = value if type(value := data["secret_id"]) is str else decode.text(value)
        self.secret_name = (
            value if type(value := data["secret_name"]) is str else decode.text(value)
        )
        self.created_at = (
            value if type(value := data["created_at"]) is int else decode.integer(value)
        )
        self.last_updated_at = (
            value if type(value := data["last_updated_at"]) is int else decode.integer(value)
        )
        self.masked_values = {
            key: decode.text(item) for key, item in decode.mapping(data.get("masked_values"))
        }
        self.provider = (
            None
            if (value := data.get("provider")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.auth_config = {
            key: decode.text(item) for key, item in decode.mapping(data.get("auth_config"))
        }
        self.auth_config_json = (
            None
            if (value := data.get("auth_config_json")) is None
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

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["secret_id"] = (
            value
            if type(value := self.secret_id) is str and value.isascii()
            else encode.text(value, "GatewaySecretInfo.secret_id")
        )
        data["secret_name"] = (
            value
            if type(value := self.secret_name) is str and value.isascii()
            else encode.text(value, "GatewaySecretInfo.secret_name")
        )
        data["created_at"] = (
            value
            if type(value := self.created_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewaySecretInfo.created_at")
        )
        data["last_updated_at"] = (
            value
            if type(value := self.last_updated_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewaySecretInfo.last_updated_at")
        )
        if self.masked_values:
            data["masked_values"] = encode.mapping(
                self.masked_values,
                "GatewaySecretInfo.masked_values",
                lambda item, label: encode.text(item, label),
            )
        if self.provider is not None:
            data["provider"] = (
                value
                if type(value := self.provider) is str and value.isascii()
                else encode.text(value, "GatewaySecretInfo.provider")
            )
        if self.auth_config:
            data["auth_config"] = encode.mapping(
                self.auth_config,
                "GatewaySecretInfo.auth_config",
                lambda item, label: encode.text(item, label),
            )
        if self.auth_config_json is not None:
            data["auth_config_json"] = (
                value
                if type(value := self.auth_config_json) is str and value.isascii()
                else encode.text(value, "GatewaySecretInfo.auth_config_json")
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "GatewaySecretInfo.created_by")
            )
        if self.last_updated_by is not None:
            data["last_updated_by"] = (
                value
                if type(value := self.last_updated_by) is str and value.isascii()
                else encode.text(value, "GatewaySecretInfo.last_updated_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewaySecretInfo.additional_properties",
                    encode.json_value,
                )
            )
        return data
