# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import webhook_action as _webhook_action
from . import webhook_entity as _webhook_entity

if TYPE_CHECKING:
    from .webhook_action import WebhookAction
    from .webhook_entity import WebhookEntity

_NAMES = frozenset({"entity", "action"})


@define
class WebhookEvent:
    """An event that triggers webhooks: an action on a kind of entity. Not every action applies to
    every kind of entity. Returns 400 if the action does not apply.

    Attributes:
        entity: Kind of entity.
        action: Action performed on the entity.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    entity: WebhookEntity | str | None
    action: WebhookAction | str | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "entity": columnar.Column("entity", columnar.enum(_webhook_entity.WebhookEntity.of), True),
        "action": columnar.Column("action", columnar.enum(_webhook_action.WebhookAction.of), True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.entity = (
            None
            if (value := data.get("entity")) is None
            else _webhook_entity.WebhookEntity.of(decode.text(value, "WebhookEvent.entity"))
        )
        self.action = (
            None
            if (value := data.get("action")) is None
            else _webhook_action.WebhookAction.of(decode.text(value, "WebhookEvent.action"))
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _entity, _action in zip(
            columns.get("entity", none), columns.get("action", none), strict=False
        ):
            self = object.__new__(cls)
            self.entity = _entity
            self.action = _action
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
        data["entity"] = encode.text(self.entity, "WebhookEvent.entity")
        data["action"] = encode.text(self.action, "WebhookEvent.action")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "WebhookEvent.additional_properties",
                    encode.json_value,
                )
            )
        return data

    def to_request(self) -> dict[str, Any]:
        """Encode the model for a request.

        Like `to_dict`, but also raises ValueError for a value that servers would ignore or replace,
        such as an unknown value of an enum. Attributes that servers set themselves are omitted.
        """
        data: dict[str, Any] = {}
        value: Any
        data["entity"] = encode.enumeration(
            self.entity, "WebhookEvent.entity", _webhook_entity.WebhookEntity
        )
        data["action"] = encode.enumeration(
            self.action, "WebhookEvent.action", _webhook_action.WebhookAction
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "WebhookEvent.additional_properties",
                    encode.json_value,
                )
            )
        return data
