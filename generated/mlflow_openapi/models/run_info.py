# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import run_status as _run_status

if TYPE_CHECKING:
    from .run_status import RunStatus

_NAMES = frozenset(
    {
        "run_id",
        "experiment_id",
        "status",
        "start_time",
        "artifact_uri",
        "lifecycle_stage",
        "run_uuid",
        "run_name",
        "user_id",
        "end_time",
    }
)


@define
class RunInfo:
    """What identifies a run, and its state.

    Attributes:
        run_id: Id of the run, made by the server.
        experiment_id: Id of the experiment of the run.
        status: State of the run.
        start_time: Unix time in milliseconds of the start. 0 where the creator of the run gave
            none.
        artifact_uri: URI of the folder that holds the artifacts of the run.
        lifecycle_stage: The text `active` or `deleted`.
        run_uuid: The same as `run_id`, under its older name. Deprecated.
        run_name: Name of the run; not unique. Servers give every new run one.
        user_id: User that started the run, often empty text. The tag `mlflow.user` is its
            successor. Deprecated.
        end_time: Unix time in milliseconds of the end. Absent where none was set.
        start_datetime: `start_time` as a datetime, in UTC.
        end_datetime: `end_time` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    run_id: str
    experiment_id: str
    status: RunStatus | str
    start_time: int
    artifact_uri: str
    lifecycle_stage: str
    run_uuid: str | None = field(default=None, kw_only=True)
    run_name: str | None = field(default=None, kw_only=True)
    user_id: str | None = field(default=None, kw_only=True)
    end_time: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "run_id": columnar.Column("run_id", columnar.text, True),
        "experiment_id": columnar.Column("experiment_id", columnar.text, True),
        "status": columnar.Column("status", columnar.enum(_run_status.RunStatus.of), True),
        "start_time": columnar.Column("start_time", columnar.integer, True),
        "artifact_uri": columnar.Column("artifact_uri", columnar.text, True),
        "lifecycle_stage": columnar.Column("lifecycle_stage", columnar.text, True),
        "run_uuid": columnar.Column("run_uuid", columnar.text, False),
        "run_name": columnar.Column("run_name", columnar.text, False),
        "user_id": columnar.Column("user_id", columnar.text, False),
        "end_time": columnar.Column("end_time", columnar.integer, False),
    }

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "start_time": "start_datetime",
        "end_time": "end_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def start_datetime(self) -> datetime:
        """`start_time` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.start_time, "RunInfo.start_time")

    @property
    def end_datetime(self) -> datetime | None:
        """`end_time` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return (
            None if self.end_time is None else model_repr.moment(self.end_time, "RunInfo.end_time")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.run_id = value if type(value := data["run_id"]) is str else decode.text(value)
        self.experiment_id = (
            value if type(value := data["experiment_id"]) is str else decode.text(value)
        )
        self.status = _run_status.RunStatus.of(data["status"])
        self.start_time = (
            value if type(value := data["start_time"]) is int else decode.integer(value)
        )
        self.artifact_uri = (
            value if type(value := data["artifact_uri"]) is str else decode.text(value)
        )
        self.lifecycle_stage = (
            value if type(value := data["lifecycle_stage"]) is str else decode.text(value)
        )
        self.run_uuid = (
            None
            if (value := data.get("run_uuid")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.run_name = (
            None
            if (value := data.get("run_name")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.user_id = (
            None
            if (value := data.get("user_id")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.end_time = (
            None
            if (value := data.get("end_time")) is None
            else value
            if type(value) is int
            else decode.integer(value)
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.rest(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Many at once, from the decoded values of each attribute."""
        none = repeat(None)
        made = []
        for (
            _run_id,
            _experiment_id,
            _status,
            _start_time,
            _artifact_uri,
            _lifecycle_stage,
            _run_uuid,
            _run_name,
            _user_id,
            _end_time,
        ) in zip(
            columns.get("run_id", none),
            columns.get("experiment_id", none),
            columns.get("status", none),
            columns.get("start_time", none),
            columns.get("artifact_uri", none),
            columns.get("lifecycle_stage", none),
            columns.get("run_uuid", none),
            columns.get("run_name", none),
            columns.get("user_id", none),
            columns.get("end_time", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.run_id = _run_id
            self.experiment_id = _experiment_id
            self.status = _status
            self.start_time = _start_time
            self.artifact_uri = _artifact_uri
            self.lifecycle_stage = _lifecycle_stage
            self.run_uuid = _run_uuid
            self.run_name = _run_name
            self.user_id = _user_id
            self.end_time = _end_time
            self.additional_properties = None
            made.append(self)
        return made

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["run_id"] = (
            value
            if type(value := self.run_id) is str and value.isascii()
            else encode.text(value, "RunInfo.run_id")
        )
        data["experiment_id"] = encode.digits(self.experiment_id, "RunInfo.experiment_id")
        data["status"] = encode.text(self.status, "RunInfo.status")
        data["start_time"] = (
            value
            if type(value := self.start_time) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "RunInfo.start_time")
        )
        data["artifact_uri"] = (
            value
            if type(value := self.artifact_uri) is str and value.isascii()
            else encode.text(value, "RunInfo.artifact_uri")
        )
        data["lifecycle_stage"] = (
            value
            if type(value := self.lifecycle_stage) is str and value.isascii()
            else encode.text(value, "RunInfo.lifecycle_stage")
        )
        if self.run_uuid is not None:
            data["run_uuid"] = (
                value
                if type(value := self.run_uuid) is str and value.isascii()
                else encode.text(value, "RunInfo.run_uuid")
            )
        if self.run_name is not None:
            data["run_name"] = (
                value
                if type(value := self.run_name) is str and value.isascii()
                else encode.text(value, "RunInfo.run_name")
            )
        if self.user_id is not None:
            data["user_id"] = (
                value
                if type(value := self.user_id) is str and value.isascii()
                else encode.text(value, "RunInfo.user_id")
            )
        if self.end_time is not None:
            data["end_time"] = (
                value
                if type(value := self.end_time) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "RunInfo.end_time")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "RunInfo.additional_properties", encode.json_value
                )
            )
        return data
