# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
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
class PromptOptimizationJob:
    """A job of the server that optimizes a prompt.

    Attributes:
        job_id: Id of the job.
        run_id: Id of the run that holds the parameters and metrics of the job.
        state: How far the job is.
        experiment_id: Id of the experiment that the job belongs to.
        source_prompt_uri: URI of the prompt to optimize.
        config: What the job was told.
        creation_timestamp_ms: Unix time in milliseconds of the creation.
        completion_timestamp_ms: Unix time in milliseconds of the end. MLflow's own servers do not send it; ask the
            run.
        optimized_prompt_uri: URI of the optimized prompt. Absent until the job has completed with one.
        initial_eval_scores: Scores of the prompt before, by scorer, with the total as `aggregate`. Sent by
            `get_prompt_optimization_job` alone, once they are known.
        final_eval_scores: Scores of the optimized prompt, by scorer, with the total as `aggregate`. Sent by
            `get_prompt_optimization_job` alone, once they are known.
        tags: Tags of the job. Sent by `create_prompt_optimization_job` alone, since servers do not store them.
        creation_datetime: `creation_timestamp_ms` as a datetime, in UTC.
        completion_datetime: `completion_timestamp_ms` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    job_id: str
    run_id: str
    state: JobState
    experiment_id: str
    source_prompt_uri: str
    config: PromptOptimizationJobConfig
    creation_timestamp_ms: int
    completion_timestamp_ms: int | None = field(default=None, kw_only=True)
    optimized_prompt_uri: str | None = field(default=None, kw_only=True)
    initial_eval_scores: dict[str, float] = field(factory=dict, kw_only=True)
    final_eval_scores: dict[str, float] = field(factory=dict, kw_only=True)
    tags: list[PromptOptimizationJobTag] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @property
    def creation_datetime(self) -> datetime:
        """`creation_timestamp_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.creation_timestamp_ms, "PromptOptimizationJob.creation_timestamp_ms")

    @property
    def completion_datetime(self) -> datetime | None:
        """`completion_timestamp_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return (
            None
            if self.completion_timestamp_ms is None
            else views.moment(self.completion_timestamp_ms, "PromptOptimizationJob.completion_timestamp_ms")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            job_id=decode.text(data["job_id"]),
            run_id=decode.text(data["run_id"]),
            state=_job_state.JobState.from_dict(data["state"]),
            experiment_id=decode.text(data["experiment_id"]),
            source_prompt_uri=decode.text(data["source_prompt_uri"]),
            config=_prompt_optimization_job_config.PromptOptimizationJobConfig.from_dict(data["config"]),
            creation_timestamp_ms=decode.integer(data["creation_timestamp_ms"]),
            completion_timestamp_ms=None
            if (value := data.get("completion_timestamp_ms")) is None
            else decode.integer(value),
            optimized_prompt_uri=None if (value := data.get("optimized_prompt_uri")) is None else decode.text(value),
            initial_eval_scores={
                key: decode.number(item) for key, item in decode.mapping(data.get("initial_eval_scores"))
            },
            final_eval_scores={key: decode.number(item) for key, item in decode.mapping(data.get("final_eval_scores"))},
            tags=[
                _prompt_optimization_job_tag.PromptOptimizationJobTag.from_dict(item)
                for item in decode.array(data.get("tags"))
            ],
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["job_id"] = encode.text(self.job_id, "PromptOptimizationJob.job_id")
        data["run_id"] = encode.text(self.run_id, "PromptOptimizationJob.run_id")
        data["state"] = encode.model(self.state, "PromptOptimizationJob.state", _job_state.JobState)
        data["experiment_id"] = encode.digits(self.experiment_id, "PromptOptimizationJob.experiment_id")
        data["source_prompt_uri"] = encode.text(self.source_prompt_uri, "PromptOptimizationJob.source_prompt_uri")
        data["config"] = encode.model(
            self.config, "PromptOptimizationJob.config", _prompt_optimization_job_config.PromptOptimizationJobConfig
        )
        data["creation_timestamp_ms"] = encode.integer(
            self.creation_timestamp_ms, "PromptOptimizationJob.creation_timestamp_ms"
        )
        if self.completion_timestamp_ms is not None:
            data["completion_timestamp_ms"] = encode.integer(
                self.completion_timestamp_ms, "PromptOptimizationJob.completion_timestamp_ms"
            )
        if self.optimized_prompt_uri is not None:
            data["optimized_prompt_uri"] = encode.text(
                self.optimized_prompt_uri, "PromptOptimizationJob.optimized_prompt_uri"
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
                lambda item, label: encode.model(item, label, _prompt_optimization_job_tag.PromptOptimizationJobTag),
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
