# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import job_progress as _job_progress
from . import job_status as _job_status

if TYPE_CHECKING:
    from .job_progress import JobProgress
    from .job_status import JobStatus

_NAMES = frozenset(
    {"status", "error_message", "status_message", "progress", "progress_updated_at", "metadata"}
)


@define
class JobState:
    """State and progress of a server job.

    Attributes:
        status: State of the job.
        error_message: Reason why the job failed. Absent if it did not fail.
        status_message: Status message from the job. Absent if there is none. Since MLflow 3.17.
        progress: Progress of the job. Absent if the job does not report it. Since MLflow 3.17.
        progress_updated_at: Unix time in milliseconds at which the job last reported its
            progress. Absent if the job has not reported its progress. Since MLflow 3.17.
        metadata: Additional data. In responses of `get_prompt_optimization_job`, the key
            `progress` contains the share of completed metric calls, from 0 to 1, as a string, if
            `max_metric_calls` is set. Absent if there is no additional data.
        progress_updated_datetime: `progress_updated_at` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    status: JobStatus | str | None
    error_message: str | None = field(default=None, kw_only=True)
    status_message: str | None = field(default=None, kw_only=True)
    progress: JobProgress | None = field(default=None, kw_only=True)
    progress_updated_at: int | None = field(default=None, kw_only=True)
    metadata: dict[str, str] = field(factory=dict, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _DATETIMES: ClassVar[Mapping[str, str]] = {"progress_updated_at": "progress_updated_datetime"}

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def progress_updated_datetime(self) -> datetime | None:
        """`progress_updated_at` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.progress_updated_at is None
            else model_repr.to_datetime(self.progress_updated_at, "JobState.progress_updated_at")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.status = (
            None
            if (value := data.get("status")) is None
            else _job_status.JobStatus.of(decode.text(value, "JobState.status"))
        )
        self.error_message = (
            None
            if (value := data.get("error_message")) is None
            else value
            if type(value) is str
            else decode.text(value, "JobState.error_message")
        )
        self.status_message = (
            None
            if (value := data.get("status_message")) is None
            else value
            if type(value) is str
            else decode.text(value, "JobState.status_message")
        )
        self.progress = (
            None
            if (value := data.get("progress")) is None
            else _job_progress.JobProgress.from_dict(decode.message(value, "JobState.progress"))
        )
        self.progress_updated_at = (
            None
            if (value := data.get("progress_updated_at")) is None
            else value
            if type(value) is int
            else decode.integer(value, "JobState.progress_updated_at")
        )
        self.metadata = {
            key: "" if item is None else decode.text(item, "JobState.metadata")
            for key, item in decode.mapping(data.get("metadata"), "JobState.metadata")
        }
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.status is not None:
            data["status"] = encode.text(self.status, "JobState.status")
        if self.error_message is not None:
            data["error_message"] = (
                value
                if type(value := self.error_message) is str and value.isascii()
                else encode.text(value, "JobState.error_message")
            )
        if self.status_message is not None:
            data["status_message"] = (
                value
                if type(value := self.status_message) is str and value.isascii()
                else encode.text(value, "JobState.status_message")
            )
        if self.progress is not None:
            data["progress"] = encode.model(_job_progress.JobProgress)(
                self.progress, "JobState.progress"
            )
        if self.progress_updated_at is not None:
            data["progress_updated_at"] = (
                value
                if type(value := self.progress_updated_at) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "JobState.progress_updated_at")
            )
        if self.metadata:
            data["metadata"] = encode.mapping(
                self.metadata, "JobState.metadata", lambda item, label: encode.text(item, label)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "JobState.additional_properties", encode.json_value
                )
            )
        return data
