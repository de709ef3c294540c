# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
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
        start_time: Unix time in milliseconds of the start. 0 where the creator of the run gave none.
        artifact_uri: URI of the folder that holds the artifacts of the run.
        lifecycle_stage: The text `active` or `deleted`.
        run_uuid: The same as `run_id`, under its older name. Deprecated.
        run_name: Name of the run; not unique. Servers give every new run one.
        user_id: User that started the run, often empty text. The tag `mlflow.user` is its successor. Deprecated.
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

    __repr__ = views.one_line

    @property
    def start_datetime(self) -> datetime:
        """`start_time` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.start_time, "RunInfo.start_time")

    @property
    def end_datetime(self) -> datetime | None:
        """`end_time` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return None if self.end_time is None else views.moment(self.end_time, "RunInfo.end_time")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            run_id=decode.text(data["run_id"]),
            experiment_id=decode.text(data["experiment_id"]),
            status=_run_status.RunStatus.of(data["status"]),
            start_time=decode.integer(data["start_time"]),
            artifact_uri=decode.text(data["artifact_uri"]),
            lifecycle_stage=decode.text(data["lifecycle_stage"]),
            run_uuid=None if (value := data.get("run_uuid")) is None else decode.text(value),
            run_name=None if (value := data.get("run_name")) is None else decode.text(value),
            user_id=None if (value := data.get("user_id")) is None else decode.text(value),
            end_time=None if (value := data.get("end_time")) is None else decode.integer(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["run_id"] = encode.text(self.run_id, "RunInfo.run_id")
        data["experiment_id"] = encode.digits(self.experiment_id, "RunInfo.experiment_id")
        data["status"] = encode.text(self.status, "RunInfo.status")
        data["start_time"] = encode.integer(self.start_time, "RunInfo.start_time")
        data["artifact_uri"] = encode.text(self.artifact_uri, "RunInfo.artifact_uri")
        data["lifecycle_stage"] = encode.text(self.lifecycle_stage, "RunInfo.lifecycle_stage")
        if self.run_uuid is not None:
            data["run_uuid"] = encode.text(self.run_uuid, "RunInfo.run_uuid")
        if self.run_name is not None:
            data["run_name"] = encode.text(self.run_name, "RunInfo.run_name")
        if self.user_id is not None:
            data["user_id"] = encode.text(self.user_id, "RunInfo.user_id")
        if self.end_time is not None:
            data["end_time"] = encode.integer(self.end_time, "RunInfo.end_time")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
