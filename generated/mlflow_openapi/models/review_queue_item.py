# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import review_item_type as _review_item_type
from . import review_status as _review_status

if TYPE_CHECKING:
    from .review_item_type import ReviewItemType
    from .review_status import ReviewStatus

_NAMES = frozenset(
    {
        "queue_id",
        "item_id",
        "item_type",
        "status",
        "creation_time_ms",
        "last_update_time_ms",
        "completed_by",
        "completed_time_ms",
    }
)


@define
class ReviewQueueItem:
    """A trace in a queue.

    Attributes:
        queue_id: Id of the queue.
        item_id: Id of the trace.
        item_type: Kind of the item.
        status: How far its review is.
        creation_time_ms: Unix time in milliseconds at which it was added.
        last_update_time_ms: Unix time in milliseconds of its last change.
        completed_by: User who completed or declined it; absent while it is pending.
        completed_time_ms: Unix time in milliseconds at which it was completed or declined; absent while it is
            pending.
        creation_datetime: `creation_time_ms` as a datetime, in UTC.
        last_update_datetime: `last_update_time_ms` as a datetime, in UTC.
        completed_datetime: `completed_time_ms` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    queue_id: str
    item_id: str
    item_type: ReviewItemType | str
    status: ReviewStatus | str
    creation_time_ms: int
    last_update_time_ms: int
    completed_by: str | None = field(default=None, kw_only=True)
    completed_time_ms: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @property
    def creation_datetime(self) -> datetime:
        """`creation_time_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.creation_time_ms, "ReviewQueueItem.creation_time_ms")

    @property
    def last_update_datetime(self) -> datetime:
        """`last_update_time_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.last_update_time_ms, "ReviewQueueItem.last_update_time_ms")

    @property
    def completed_datetime(self) -> datetime | None:
        """`completed_time_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return (
            None
            if self.completed_time_ms is None
            else views.moment(self.completed_time_ms, "ReviewQueueItem.completed_time_ms")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            queue_id=decode.text(data["queue_id"]),
            item_id=decode.text(data["item_id"]),
            item_type=_review_item_type.ReviewItemType.of(data["item_type"]),
            status=_review_status.ReviewStatus.of(data["status"]),
            creation_time_ms=decode.integer(data["creation_time_ms"]),
            last_update_time_ms=decode.integer(data["last_update_time_ms"]),
            completed_by=None if (value := data.get("completed_by")) is None else decode.text(value),
            completed_time_ms=None if (value := data.get("completed_time_ms")) is None else decode.integer(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["queue_id"] = encode.text(self.queue_id, "ReviewQueueItem.queue_id")
        data["item_id"] = encode.text(self.item_id, "ReviewQueueItem.item_id")
        data["item_type"] = encode.text(self.item_type, "ReviewQueueItem.item_type")
        data["status"] = encode.text(self.status, "ReviewQueueItem.status")
        data["creation_time_ms"] = encode.integer(self.creation_time_ms, "ReviewQueueItem.creation_time_ms")
        data["last_update_time_ms"] = encode.integer(self.last_update_time_ms, "ReviewQueueItem.last_update_time_ms")
        if self.completed_by is not None:
            data["completed_by"] = encode.text(self.completed_by, "ReviewQueueItem.completed_by")
        if self.completed_time_ms is not None:
            data["completed_time_ms"] = encode.integer(self.completed_time_ms, "ReviewQueueItem.completed_time_ms")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
