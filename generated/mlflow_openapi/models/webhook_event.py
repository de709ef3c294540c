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
    """An event: an action on a kind of entity. Not every action applies to every entity. Returns 400
    if the action does not apply.

    Attributes:
        entity: Kind of entity.
        action: Action performed on the entity.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    entity: WebhookEntity | str
    action: WebhookAction | str
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
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.entity = _webhook_entity.WebhookEntity.of(data["entity"])
        self.action = _webhook_action.WebhookAction.of(data["action"])
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Many at once, from the decoded values of each attribute."""
        none = repeat(None)
        made = []
        for _entity, _action in zip(
            columns.get("entity", none), columns.get("action", none), strict=False
        ):
            self = object.__new__(cls)
            self.entity = _entity
            self.action = _action
            self.additional_properties = None
            made.append(self)
        return made

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
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
