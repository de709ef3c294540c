# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import job_state as _job_state
from . import prompt_optimization_job_config as _prompt_optimization_job_config
from . import prompt_optimization_job_tag as _prompt_optimization_job_tag

if TYPE_CHECKING:
    from .job_state import JobState
    from .prompt_optimization_job_config import PromptOptimizationJobConfig
    from .prompt_optimization_job_tag import PromptOptimizationJobTag

_NAMES = frozenset(
    {
        "job_id",
        "run_id",
        "state",
        "experiment_id",
        "source_prompt_uri",
        "config",
        "creation_timestamp_ms",
        "completion_timestamp_ms",
        "optimized_prompt_uri",
        "initial_eval_scores",
        "final_eval_scores",
        "tags",
    }
)


@define
class PromptOptimizationJob(columnar.ColumnarModel):
    """A server job that optimizes a prompt.

    Attributes:
        job_id: ID of the job.
        run_id: ID of the run that contains the parameters and metrics of the job.
        state: State and progress of the job.
        experiment_id: ID of the experiment that the job belongs to.
        source_prompt_uri: URI of the prompt to optimize.
        config: Configuration of the job.
        creation_timestamp_ms: Creation time, as Unix time in milliseconds.
        completion_timestamp_ms: End time, as Unix time in milliseconds. MLflow's own servers do
            not send it; read the run instead.
        optimized_prompt_uri: URI of the optimized prompt. Absent until the job has completed with
            an optimized prompt.
        initial_eval_scores: Scores of the prompt before optimization, by scorer, with the total
            as `aggregate`. Returned only by `get_prompt_optimization_job`, once available.
        final_eval_scores: Scores of the optimized prompt, by scorer, with the total as
            `aggregate`. Returned only by `get_prompt_optimization_job`, once available.
        tags: Tags of the job. Returned only by `create_prompt_optimization_job`, since servers do
            not store them. Values that are not strings are converted with `str`.
        creation_datetime: `creation_timestamp_ms` as a datetime in UTC.
        completion_datetime: `completion_timestamp_ms` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    job_id: str
    run_id: str
    state: JobState
    experiment_id: str
    source_prompt_uri: str
    config: PromptOptimizationJobConfig
    creation_timestamp_ms: int | None
    completion_timestamp_ms: int | None = field(default=None, kw_only=True)
    optimized_prompt_uri: str | None = field(default=None, kw_only=True)
    initial_eval_scores: dict[str, float] = field(factory=dict, kw_only=True)
    final_eval_scores: dict[str, float] = field(factory=dict, kw_only=True)
    tags: list[PromptOptimizationJobTag] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "creation_timestamp_ms": "creation_datetime",
        "completion_timestamp_ms": "completion_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def creation_datetime(self) -> datetime | None:
        """`creation_timestamp_ms` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.creation_timestamp_ms is None
            else model_repr.to_datetime(
                self.creation_timestamp_ms, "PromptOptimizationJob.creation_timestamp_ms"
            )
        )

    @property
    def completion_datetime(self) -> datetime | None:
        """`completion_timestamp_ms` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.completion_timestamp_ms is None
            else model_repr.to_datetime(
                self.completion_timestamp_ms, "PromptOptimizationJob.completion_timestamp_ms"
            )
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        columnar.decode_lists(
            self, ("tags", data.get("tags"), _prompt_optimization_job_tag.PromptOptimizationJobTag)
        )
        self.job_id = (
            value
            if type(value := data.get("job_id")) is str
            else decode.text(value, "PromptOptimizationJob.job_id")
        )
        self.run_id = (
            value
            if type(value := data.get("run_id")) is str
            else ""
            if value is None
            else decode.text(value, "PromptOptimizationJob.run_id")
        )
        self.state = (
            _job_state.JobState.from_dict({})
            if (value := data.get("state")) is None
            else _job_state.JobState.from_dict(decode.message(value, "PromptOptimizationJob.state"))
        )
        self.experiment_id = (
            value
            if type(value := data.get("experiment_id")) is str
            else ""
            if value is None
            else decode.text(value, "PromptOptimizationJob.experiment_id")
        )
        self.source_prompt_uri = (
            value
            if type(value := data.get("source_prompt_uri")) is str
            else ""
            if value is None
            else decode.text(value, "PromptOptimizationJob.source_prompt_uri")
        )
        self.config = (
            _prompt_optimization_job_config.PromptOptimizationJobConfig.from_dict({})
            if (value := data.get("config")) is None
            else _prompt_optimization_job_config.PromptOptimizationJobConfig.from_dict(
                decode.message(value, "PromptOptimizationJob.config")
            )
        )
        self.creation_timestamp_ms = (
            value
            if type(value := data.get("creation_timestamp_ms")) is int
            else None
            if value is None
            else decode.integer(value, "PromptOptimizationJob.creation_timestamp_ms")
        )
        self.completion_timestamp_ms = (
            None
            if (value := data.get("completion_timestamp_ms")) is None
            else value
            if type(value) is int
            else decode.integer(value, "PromptOptimizationJob.completion_timestamp_ms")
        )
        self.optimized_prompt_uri = (
            None
            if (value := data.get("optimized_prompt_uri")) is None
            else value
            if type(value) is str
            else decode.text(value, "PromptOptimizationJob.optimized_prompt_uri")
        )
        self.initial_eval_scores = {
            key: decode.number(item, "PromptOptimizationJob.initial_eval_scores")
            for key, item in decode.mapping(
                data.get("initial_eval_scores"), "PromptOptimizationJob.initial_eval_scores"
            )
        }
        self.final_eval_scores = {
            key: decode.number(item, "PromptOptimizationJob.final_eval_scores")
            for key, item in decode.mapping(
                data.get("final_eval_scores"), "PromptOptimizationJob.final_eval_scores"
            )
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
        data["job_id"] = (
            value
            if type(value := self.job_id) is str and value.isascii()
            else encode.text(value, "PromptOptimizationJob.job_id")
        )
        data["run_id"] = (
            value
            if type(value := self.run_id) is str and value.isascii()
            else encode.text(value, "PromptOptimizationJob.run_id")
        )
        data["state"] = encode.model(_job_state.JobState)(self.state, "PromptOptimizationJob.state")
        data["experiment_id"] = (
            value
            if type(value := self.experiment_id) is str and value.isascii()
            else encode.text(value, "PromptOptimizationJob.experiment_id")
        )
        data["source_prompt_uri"] = (
            value
            if type(value := self.source_prompt_uri) is str and value.isascii()
            else encode.text(value, "PromptOptimizationJob.source_prompt_uri")
        )
        data["config"] = encode.model(_prompt_optimization_job_config.PromptOptimizationJobConfig)(
            self.config, "PromptOptimizationJob.config"
        )
        if self.creation_timestamp_ms is not None:
            data["creation_timestamp_ms"] = (
                value
                if type(value := self.creation_timestamp_ms) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "PromptOptimizationJob.creation_timestamp_ms")
            )
        if self.completion_timestamp_ms is not None:
            data["completion_timestamp_ms"] = (
                value
                if type(value := self.completion_timestamp_ms) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "PromptOptimizationJob.completion_timestamp_ms")
            )
        if self.optimized_prompt_uri is not None:
            data["optimized_prompt_uri"] = (
                value
                if type(value := self.optimized_prompt_uri) is str and value.isascii()
                else encode.text(value, "PromptOptimizationJob.optimized_prompt_uri")
            )
        if self.initial_eval_scores:
            data["initial_eval_scores"] = encode.mapping(
                self.initial_eval_scores,
                "PromptOptimizationJob.initial_eval_scores",
                lambda item, label: encode.number(item, label),
            )
        if self.final_eval_scores:
            data["final_eval_scores"] = encode.mapping(
                self.final_eval_scores,
                "PromptOptimizationJob.final_eval_scores",
                lambda item, label: encode.number(item, label),
            )
        if self.tags:
            data["tags"] = encode.array(
                self.tags,
                "PromptOptimizationJob.tags",
                encode.model(_prompt_optimization_job_tag.PromptOptimizationJobTag),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "PromptOptimizationJob.additional_properties",
                    encode.json_value,
                )
            )
        return data
