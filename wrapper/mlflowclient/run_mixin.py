# Derived from async_run_mixin.py by tools/derive_sync.py. Do not edit.
"""The methods of a client that start runs.

The first call imports the modules for background logging, so the package is imported faster.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mlflowclient.logging.mixin import LoggingMixin

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment
    from mlflowclient.logging.options import BufferOptions, OnOutage
    from mlflowclient.run import ActiveRun


class RunMixin(LoggingMixin):
    """Starts runs."""

    @contextmanager
    def start_run(
        self,
        experiment_id: str | int | Experiment | None = None,
        *,
        experiment_name: str | None = None,
        run_name: str | None = None,
        tags: Mapping[str, object] | None = None,
        context_tags: bool = False,
        on_outage: OnOutage = "raise",
        buffering: BufferOptions | None = None,
    ) -> Generator[ActiveRun]:
        """Start a run for the duration of a `with` block.

        Endpoints: `POST /api/2.0/mlflow/runs/create`, then `POST /api/2.0/mlflow/runs/update`.

        The methods of the run log in the background; the end of the block waits until all data is
        sent. If the block raises, the run ends as FAILED.

        Args:
            experiment_id: Experiment of the run. Required unless `experiment_name` is given.
            experiment_name: Name of the experiment, which is created if it does not exist.
            run_name: Name of the run. By default, the server generates one.
            tags: Tags of the run.
            context_tags: Whether to add tags that describe the user and the program: `mlflow.user`,
                `mlflow.source.name`, `mlflow.source.type`, the git commit, branch and repository
                URL, and the tags in `MLFLOW_RUN_CONTEXT`.
            on_outage: What to do in an outage, which begins when all retries of a call have failed.
                "raise": logging raises an `OutageError`.
                "warn": a `LoggingWarning` is issued once. Data that does not fit into memory is
                lost, and the end of the block reports the loss.
                "queue": all data is first written to a journal on disk, and uploaded when the
                server is reachable, or later by `sync`. The run may also start during an outage.
            buffering: How logged data is buffered, and the location of the journal.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
            LoggingError: At the end of the block, some of the logged data is not on the server.
                If `on_outage` is not "raise", a `LoggingWarning` is issued instead.
        """
        from mlflowclient import run as runs
        from mlflowclient.logging.run_request import RunRequest

        request = RunRequest(
            experiment_id, experiment_name, run_name, tags or {}, context_tags, on_outage, buffering
        )
        created = self._logger_factory.start_run(request)
        logger = self._new_logger(request.target, on_outage, buffering)
        run = runs.to_active_run(runs.ActiveRun, created, logger)
        runs.start_logging(run, request)
        try:
            yield run
        except BaseException as failure:
            try:
                runs.end_run(run, "FAILED", on_outage)
            except Exception as error:
                # The caller must see the error of the block, not the error of `end_run`.
                failure.add_note(f"Run {run.run_id} could not be ended as FAILED: {error}")
            raise
        runs.end_run(run, "FINISHED", on_outage)
