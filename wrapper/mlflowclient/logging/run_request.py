"""The checked arguments of `start_run`, and placeholders for runs that do not exist yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

from mlflow_openapi.api.runs import create_run
from mlflow_openapi.models.run import Run
from mlflow_openapi.models.run_data import RunData
from mlflow_openapi.models.run_info import RunInfo
from mlflow_openapi.models.run_status import RunStatus
from mlflow_openapi_runtime.codec import encode
from mlflowclient.batches import checked_mapping
from mlflowclient.journal import records
from mlflowclient.journal.run_target import RunTarget
from mlflowclient.logging.options import (
    BufferOptions,
    OnOutage,
    check_on_outage,
    checked_buffering,
)

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment


@dataclass
class RunRequest:
    """The arguments of `start_run`.

    Attributes:
        target: The run that the arguments describe.

    Raises:
        TypeError, ValueError: An argument is invalid.
    """

    experiment_id: str | int | Experiment | None
    experiment_name: str | None
    run_name: str | None
    tags: Mapping[str, object]
    context_tags: bool
    on_outage: OnOutage
    buffering: BufferOptions | None
    target: RunTarget = field(init=False)

    def __post_init__(self) -> None:
        check_on_outage(self.on_outage)
        self.buffering = checked_buffering(self.buffering)
        experiment = self._experiment()
        tags = dict(checked_mapping("tags", self.tags))
        for key, value in tags.items():
            records.pair("tag", key, value)
        if self.context_tags:
            from mlflowclient.logging.context_tags import context_tags

            tags = context_tags() | tags
        # The request contains the tags as strings, and the user. The experiment may not exist yet.
        body = create_run.build_request("0", run_name=self.run_name, tags=tags).body or {}
        self.tags = {tag["key"]: tag["value"] for tag in body["tags"]}
        self.target = RunTarget(
            None,
            local_id=uuid4().hex if self.on_outage == "queue" else None,
            experiment=experiment,
            start_time=encode.now(),
            run_name=self.run_name,
            user_id=body["user_id"],
        )

    def _experiment(self) -> dict[str, str]:
        if (self.experiment_id is None) == (self.experiment_name is None):
            raise TypeError("start_run takes either an experiment_id or an experiment_name")
        if self.experiment_name is not None:
            return {"name": encode.text(self.experiment_name, "experiment_name", 1)}
        # The request for the run is built later, so its argument is checked here.
        assert self.experiment_id is not None
        body = create_run.build_request(self.experiment_id).body or {}
        return {"id": body["experiment_id"]}


def placeholder_run(target: RunTarget) -> Run:
    """Return a placeholder for a run that is not on the server yet."""
    info = RunInfo(
        target.known_id,
        str(target.experiment.get("id", "")),
        RunStatus.RUNNING,
        target.start_time,
        "",
        "active",
        run_name=target.run_name or "",
        user_id=target.user_id or "",
    )
    return Run(info, RunData())
