# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import webhook_event as _webhook_event
from . import webhook_status as _webhook_status

if TYPE_CHECKING:
    from .webhook_event import WebhookEvent
    from .webhook_status import WebhookStatus

_NAMES = frozenset(
    {"webhook_id", "name", "url", "status", "creation_timestamp", "last_updated_timestamp", "events", "description"}
)


@define
class Webhook:
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

    __repr__ = views.one_line

    @property
    def creation_datetime(self) -> datetime:
        """`creation_timestamp` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.creation_timestamp, "Webhook.creation_timestamp")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_timestamp` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.last_updated_timestamp, "Webhook.last_updated_timestamp")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            webhook_id=decode.text(data["webhook_id"]),
            name=decode.text(data["name"]),
            url=decode.text(data["url"]),
            status=_webhook_status.WebhookStatus.of(data["status"]),
            creation_timestamp=decode.integer(data["creation_timestamp"]),
            last_updated_timestamp=decode.integer(data["last_updated_timestamp"]),
            events=[_webhook_event.WebhookEvent.from_dict(item) for item in decode.array(data.get("events"))],
            description=None if (value := data.get("description")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["webhook_id"] = encode.text(self.webhook_id, "Webhook.webhook_id")
        data["name"] = encode.text(self.name, "Webhook.name")
        data["url"] = encode.text(self.url, "Webhook.url")
        data["status"] = encode.text(self.status, "Webhook.status")
        data["creation_timestamp"] = encode.integer(self.creation_timestamp, "Webhook.creation_timestamp")
        data["last_updated_timestamp"] = encode.integer(self.last_updated_timestamp, "Webhook.last_updated_timestamp")
        if self.events:
            data["events"] = encode.array(
                self.events,
                "Webhook.events",
                lambda item, label: encode.model(item, label, _webhook_event.WebhookEvent),
            )
        if self.description is not None:
            data["description"] = encode.text(self.description, "Webhook.description")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
