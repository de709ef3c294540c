# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import review_queue_type as _review_queue_type

if TYPE_CHECKING:
    from .review_queue_type import ReviewQueueType

_NAMES = frozenset(
    {
        "queue_id",
        "experiment_id",
        "name",
        "queue_type",
        "creation_time_ms",
        "last_update_time_ms",
        "users",
        "schema_ids",
        "created_by",
    }
)


@define
class ReviewQueue:
    """A queue of traces that people review.

    Attributes:
        queue_id: Id of the queue, made by the server.
        experiment_id: Its experiment.
        name: Its name, unique in the experiment whatever its case.
        queue_type: Its kind.
        creation_time_ms: Unix time in milliseconds at which it was created.
        last_update_time_ms: Unix time in milliseconds of its last change.
        users: Its reviewers, in lower case and sorted.
        schema_ids: Ids of the label schemas that its reviewers answer, also of deleted ones. None
            for a queue of the kind USER, whose reviewer answers all of the experiment.
        created_by: Its owner; absent where it has none.
        creation_datetime: `creation_time_ms` as a datetime, in UTC.
        last_update_datetime: `last_update_time_ms` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    queue_id: str
    experiment_id: str
    name: str
    queue_type: ReviewQueueType | str
    creation_time_ms: int
    last_update_time_ms: int
    users: list[str] = field(factory=list, kw_only=True)
    schema_ids: list[str] = field(factory=list, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("queue_id", "queue_id", "text"),
        dataframes.Column("experiment_id", "experiment_id", "text"),
        dataframes.Column("name", "name", "text"),
        dataframes.Column("queue_type", "queue_type", "text"),
        dataframes.Column("creation_time_ms", "creation_time_ms", "time"),
        dataframes.Column("last_update_time_ms", "last_update_time_ms", "time"),
        dataframes.Column("created_by", "created_by", "text", True),
        dataframes.Column("users", "users", "texts", True),
        dataframes.Column("schema_ids", "schema_ids", "texts", True),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "creation_time_ms": "creation_datetime",
        "last_update_time_ms": "last_update_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def creation_datetime(self) -> datetime:
        """`creation_time_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.creation_time_ms, "ReviewQueue.creation_time_ms")

    @property
    def last_update_datetime(self) -> datetime:
        """`last_update_time_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.last_update_time_ms, "ReviewQueue.last_update_time_ms")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.queue_id = value if type(value := data["queue_id"]) is str else decode.text(value)
        self.experiment_id = (
            value if type(value := data["experiment_id"]) is str else decode.text(value)
        )
        self.name = value if type(value := data["name"]) is str else decode.text(value)
        self.queue_type = _review_queue_type.ReviewQueueType.of(data["queue_type"])
        self.creation_time_ms = (
            value if type(value := data["creation_time_ms"]) is int else decode.integer(value)
        )
        self.last_update_time_ms = (
            value if type(value := data["last_update_time_ms"]) is int else decode.integer(value)
        )
        self.users = [decode.text(item) for item in decode.array(data.get("users"))]
        self.schema_ids = [decode.text(item) for item in decode.array(data.get("schema_ids"))]
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
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
        data["queue_id"] = (
            value
            if type(value := self.queue_id) is str and value.isascii()
            else encode.text(value, "ReviewQueue.queue_id")
        )
        data["experiment_id"] = encode.digits(self.experiment_id, "ReviewQueue.experiment_id")
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "ReviewQueue.name")
        )
        data["queue_type"] = encode.text(self.queue_type, "ReviewQueue.queue_type")
        data["creation_time_ms"] = (
            value
            if type(value := self.creation_time_ms) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "ReviewQueue.creation_time_ms")
        )
        data["last_update_time_ms"] = (
            value
            if type(value := self.last_update_time_ms) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "ReviewQueue.last_update_time_ms")
        )
        if self.users:
            data["users"] = encode.array(
                self.users, "ReviewQueue.users", lambda item, label: encode.text(item, label)
            )
        if self.schema_ids:
            data["schema_ids"] = encode.array(
                self.schema_ids,
                "ReviewQueue.schema_ids",
                lambda item, label: encode.text(item, label),
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "ReviewQueue.created_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ReviewQueue.additional_properties",
                    encode.json_value,
                )
            )
        return data
