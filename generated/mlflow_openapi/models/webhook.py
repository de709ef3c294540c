# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import webhook_event as _webhook_event
from . import webhook_status as _webhook_status

if TYPE_CHECKING:
    from .webhook_event import WebhookEvent
    from .webhook_status import WebhookStatus

_NAMES = frozenset(
    {
        "webhook_id",
        "name",
        "url",
        "status",
        "creation_timestamp",
        "last_updated_timestamp",
        "events",
        "description",
    }
)


@define
class Webhook(columnar.Holder):
    """A URL that the server calls when something happens.

    Attributes:
        webhook_id: Id of the webhook, made by the server.
        name: Name of the webhook.
        url: URL that is called.
        status: Whether it is called.
        creation_timestamp: Unix time in milliseconds at which it was created.
        last_updated_timestamp: Unix time in milliseconds of its last change.
        events: What it is called for.
        description: What it is for; absent where there is none.
        creation_datetime: `creation_timestamp` as a datetime, in UTC.
        last_updated_datetime: `last_updated_timestamp` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    webhook_id: str
    name: str
    url: str
    status: WebhookStatus | str
    creation_timestamp: int
    last_updated_timestamp: int
    events: list[WebhookEvent] = field(factory=list, kw_only=True)
    description: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("webhook_id", "webhook_id", "text"),
        dataframes.Column("name", "name", "text"),
        dataframes.Column("url", "url", "text"),
        dataframes.Column("status", "status", "text"),
        dataframes.Column("creation_timestamp", "creation_timestamp", "time"),
        dataframes.Column("last_updated_timestamp", "last_updated_timestamp", "time"),
        dataframes.Column("description", "description", "text", True),
        dataframes.Column("events", "events", "object", True),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "creation_timestamp": "creation_datetime",
        "last_updated_timestamp": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def creation_datetime(self) -> datetime:
        """`creation_timestamp` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.creation_timestamp, "Webhook.creation_timestamp")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_timestamp` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.last_updated_timestamp, "Webhook.last_updated_timestamp")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        columnar.hold(self, ("events", data.get("events"), _webhook_event.WebhookEvent))
        self.webhook_id = value if type(value := data["webhook_id"]) is str else decode.text(value)
        self.name = value if type(value := data["name"]) is str else decode.text(value)
        self.url = value if type(value := data["url"]) is str else decode.text(value)
        self.status = _webhook_status.WebhookStatus.of(data["status"])
        self.creation_timestamp = (
            value if type(value := data["creation_timestamp"]) is int else decode.integer(value)
        )
        self.last_updated_timestamp = (
            value if type(value := data["last_updated_timestamp"]) is int else decode.integer(value)
        )
        self.description = (
            None
            if (value := data.get("description")) is None
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
        data["webhook_id"] = (
            value
            if type(value := self.webhook_id) is str and value.isascii()
            else encode.text(value, "Webhook.webhook_id")
        )
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "Webhook.name")
        )
        data["url"] = (
            value
            if type(value := self.url) is str and value.isascii()
            else encode.text(value, "Webhook.url")
        )
        data["status"] = encode.text(self.status, "Webhook.status")
        data["creation_timestamp"] = (
            value
            if type(value := self.creation_timestamp) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "Webhook.creation_timestamp")
        )
        data["last_updated_timestamp"] = (
            value
            if type(value := self.last_updated_timestamp) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "Webhook.last_updated_timestamp")
        )
        if self.events:
            data["events"] = encode.messages(
                self.events, "Webhook.events", _webhook_event.WebhookEvent
            )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "Webhook.description")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Webhook.additional_properties", encode.json_value
                )
            )
        return data
