# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

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
        queue_id: ID of the queue.
        item_id: ID of the trace.
        item_type: Kind of the item.
        status: Review status of the item.
        creation_time_ms: Unix time in milliseconds at which the item was added.
        last_update_time_ms: Time of the last change, as Unix time in milliseconds.
        completed_by: User who completed or declined the item; absent while the item is pending.
        completed_time_ms: Unix time in milliseconds at which the item was completed or declined;
            absent while the item is pending.
        creation_datetime: `creation_time_ms` as a datetime in UTC.
        last_update_datetime: `last_update_time_ms` as a datetime in UTC.
        completed_datetime: `completed_time_ms` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    queue_id: str
    item_id: str
    item_type: ReviewItemType | str | None
    status: ReviewStatus | str | None
    creation_time_ms: int | None
    last_update_time_ms: int | None
    completed_by: str | None = field(default=None, kw_only=True)
    completed_time_ms: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "queue_id": columnar.Column("queue_id", columnar.text, False),
        "item_id": columnar.Column("item_id", columnar.text, False),
        "item_type": columnar.Column(
            "item_type", columnar.enum(_review_item_type.ReviewItemType.of), True
        ),
        "status": columnar.Column("status", columnar.enum(_review_status.ReviewStatus.of), True),
        "creation_time_ms": columnar.Column("creation_time_ms", columnar.integer, True),
        "last_update_time_ms": columnar.Column("last_update_time_ms", columnar.integer, True),
        "completed_by": columnar.Column("completed_by", columnar.text, True),
        "completed_time_ms": columnar.Column("completed_time_ms", columnar.integer, True),
    }

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("queue_id", "queue_id", "text"),
        dataframes.Column("item_id", "item_id", "text"),
        dataframes.Column("item_type", "item_type", "text", True),
        dataframes.Column("status", "status", "text", True),
        dataframes.Column("creation_time_ms", "creation_time_ms", "time", True),
        dataframes.Column("last_update_time_ms", "last_update_time_ms", "time", True),
        dataframes.Column("completed_by", "completed_by", "text", True),
        dataframes.Column("completed_time_ms", "completed_time_ms", "time", True),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "creation_time_ms": "creation_datetime",
        "last_update_time_ms": "last_update_datetime",
        "completed_time_ms": "completed_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def creation_datetime(self) -> datetime | None:
        """`creation_time_ms` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.creation_time_ms is None
            else model_repr.to_datetime(self.creation_time_ms, "ReviewQueueItem.creation_time_ms")
        )

    @property
    def last_update_datetime(self) -> datetime | None:
        """`last_update_time_ms` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_update_time_ms is None
            else model_repr.to_datetime(
                self.last_update_time_ms, "ReviewQueueItem.last_update_time_ms"
            )
        )

    @property
    def completed_datetime(self) -> datetime | None:
        """`completed_time_ms` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.completed_time_ms is None
            else model_repr.to_datetime(self.completed_time_ms, "ReviewQueueItem.completed_time_ms")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.queue_id = (
            value
            if type(value := data.get("queue_id")) is str
            else ""
            if value is None
            else decode.text(value, "ReviewQueueItem.queue_id")
        )
        self.item_id = (
            value
            if type(value := data.get("item_id")) is str
            else decode.text(value, "ReviewQueueItem.item_id")
        )
        self.item_type = (
            None
            if (value := data.get("item_type")) is None
            else _review_item_type.ReviewItemType.of(
                decode.text(value, "ReviewQueueItem.item_type")
            )
        )
        self.status = (
            None
            if (value := data.get("status")) is None
            else _review_status.ReviewStatus.of(decode.text(value, "ReviewQueueItem.status"))
        )
        self.creation_time_ms = (
            value
            if type(value := data.get("creation_time_ms")) is int
            else None
            if value is None
            else decode.integer(value, "ReviewQueueItem.creation_time_ms")
        )
        self.last_update_time_ms = (
            value
            if type(value := data.get("last_update_time_ms")) is int
            else None
            if value is None
            else decode.integer(value, "ReviewQueueItem.last_update_time_ms")
        )
        self.completed_by = (
            None
            if (value := data.get("completed_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "ReviewQueueItem.completed_by")
        )
        self.completed_time_ms = (
            None
            if (value := data.get("completed_time_ms")) is None
            else value
            if type(value) is int
            else decode.integer(value, "ReviewQueueItem.completed_time_ms")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (
            _queue_id,
            _item_id,
            _item_type,
            _status,
            _creation_time_ms,
            _last_update_time_ms,
            _completed_by,
            _completed_time_ms,
        ) in zip(
            columns.get("queue_id", none),
            columns.get("item_id", none),
            columns.get("item_type", none),
            columns.get("status", none),
            columns.get("creation_time_ms", none),
            columns.get("last_update_time_ms", none),
            columns.get("completed_by", none),
            columns.get("completed_time_ms", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.queue_id = _queue_id
            self.item_id = _item_id
            self.item_type = _item_type
            self.status = _status
            self.creation_time_ms = _creation_time_ms
            self.last_update_time_ms = _last_update_time_ms
            self.completed_by = _completed_by
            self.completed_time_ms = _completed_time_ms
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
        data["queue_id"] = (
            value
            if type(value := self.queue_id) is str and value.isascii()
            else encode.text(value, "ReviewQueueItem.queue_id")
        )
        data["item_id"] = (
            value
            if type(value := self.item_id) is str and value.isascii()
            else encode.text(value, "ReviewQueueItem.item_id")
        )
        if self.item_type is not None:
            data["item_type"] = encode.text(self.item_type, "ReviewQueueItem.item_type")
        if self.status is not None:
            data["status"] = encode.text(self.status, "ReviewQueueItem.status")
        if self.creation_time_ms is not None:
            data["creation_time_ms"] = (
                value
                if type(value := self.creation_time_ms) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "ReviewQueueItem.creation_time_ms")
            )
        if self.last_update_time_ms is not None:
            data["last_update_time_ms"] = (
                value
                if type(value := self.last_update_time_ms) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "ReviewQueueItem.last_update_time_ms")
            )
        if self.completed_by is not None:
            data["completed_by"] = (
                value
                if type(value := self.completed_by) is str and value.isascii()
                else encode.text(value, "ReviewQueueItem.completed_by")
            )
        if self.completed_time_ms is not None:
            data["completed_time_ms"] = (
                value
                if type(value := self.completed_time_ms) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "ReviewQueueItem.completed_time_ms")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ReviewQueueItem.additional_properties",
                    encode.json_value,
                )
            )
        return data
