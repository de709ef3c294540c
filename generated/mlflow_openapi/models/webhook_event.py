# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import encode, views
from . import webhook_action as _webhook_action
from . import webhook_entity as _webhook_entity

if TYPE_CHECKING:
    from .webhook_action import WebhookAction
    from .webhook_entity import WebhookEntity

_NAMES = frozenset({"entity", "action"})


@define
class WebhookEvent:
    """Something that happens: an action on a kind of thing. Not every action fits every kind; one that does not gives
    400.

    Attributes:
        entity: Kind of the thing.
        action: What is done with it.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    entity: WebhookEntity | str
    action: WebhookAction | str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            entity=_webhook_entity.WebhookEntity.of(data["entity"]),
            action=_webhook_action.WebhookAction.of(data["action"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["entity"] = encode.text(self.entity, "WebhookEvent.entity")
        data["action"] = encode.text(self.action, "WebhookEvent.action")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
