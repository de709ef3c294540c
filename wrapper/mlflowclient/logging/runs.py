"""Starts and ends the run of a `with` block, for both clients, and makes the loggers.

What is done here blocks. The asynchronous client does it in a thread, by a `LoopLine`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar
from uuid import uuid4
from warnings import warn

from mlflow_openapi import models
from mlflow_openapi.models.run import Run
from mlflow_openapi.models.run_data import RunData
from mlflow_openapi.models.run_info import RunInfo
from mlflow_openapi.models.run_inputs import RunInputs
from mlflow_openapi.models.run_status import RunStatus
from mlflow_openapi_runtime.codec import encode
from mlflowclient.errors import (
    CallError,
    InvalidResponseError,
    LoggingError,
    OfflineError,
    StatusError,
)
from mlflowclient.journal import journal_store, records
from mlflowclient.logging.buffer import Buffer, MemoryBuffer, SpillingBuffer
from mlflowclient.logging.logger import AsyncLogger, LogCalls, Logger
from mlflowclient.logging.options import (
    Buffering,
    LoggingWarning,
    OnOutage,
    checked_buffering,
    checked_on_outage,
)
from mlflowclient.logging.uploader import Delivery, Target
from mlflowclient.logging.worker import Courier

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment
    from mlflowclient.logging.bridge import Line
    from mlflowclient.logging.journal_upload import Synced, SyncProgress
    from mlflowclient.logging.offline import OfflineStore
    from mlflowclient.options import Options

# Below its table, which shows no metric however many were logged.
_AS_IT_WAS_MADE = "As it was made: `get_run` tells what was logged since."


class ActiveRun(LogCalls, Run):
    """The run of a `with` block: a `Run` as it was made, to which can be logged.

    With `on_outage="queue"` the server may be down when it starts: then `run_id` is made up by the
    client, until the run is on the server.

    Attributes:
        logger: The logger that the methods stand for.
    """

    logger: Logger
    _NOTE: ClassVar[str] = _AS_IT_WAS_MADE

    def flush(self, timeout: float | None = None) -> None:
        """Wait until all that was logged is on the server. See `Logger.flush`."""
        self.logger.flush(timeout)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return partial(_restored, type(self), self.to_dict()), (self.logger,)


class AsyncActiveRun(LogCalls, Run):
    """Like `ActiveRun`, for coroutines.

    Attributes:
        logger: The logger that the methods stand for.
    """

    logger: AsyncLogger
    _NOTE: ClassVar[str] = _AS_IT_WAS_MADE

    async def flush(self, timeout: float | None = None) -> None:
        """Wait until all that was logged is on the server. See `Logger.flush`."""
        await self.logger.flush(timeout)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return partial(_restored, type(self), self.to_dict()), (self.logger,)


R = TypeVar("R", ActiveRun, AsyncActiveRun)


def _activated(kind: type[R], run: Run, logger: Any) -> R:
    active = object.__new__(kind)
    for name in ("info", "data", "inputs", "outputs", "additional_properties"):
        setattr(active, name, getattr(run, name))
    active.logger = logger
    active._courier = logger._courier
    return active


def _restored(kind: type[R], data: Mapping[str, Any], logger: Any) -> R:
    return _activated(kind, Run.from_dict(data), logger)


@dataclass
class Start:
    """How a run is to be started: the arguments of `start_run`, checked."""

    experiment_id: str | int | Experiment | None
    experiment_name: str | None
    run_name: str | None
    tags: Mapping[str, str]
    context_tags: bool
    on_outage: OnOutage
    buffering: Buffering | None
    target: Target = field(init=False)

    def __post_init__(self) -> None:
        if (self.experiment_id is None) == (self.experiment_name is None):
            raise TypeError(
                "start_run takes an experiment_id or an experiment_name, one of the two"
            )
        checked_on_outage(self.on_outage)
        checked_buffering(self.buffering)
        if self.experiment_name is not None:
            experiment = {"name": encode.text(self.experiment_name, "experiment_name", 1)}
        else:
            given = encode.entity(self.experiment_id, models, "Experiment", "experiment_id")
            experiment = {
                "id": encode.digits(given, "experiment_id", "a str, an int or an Experiment")
            }
        if self.run_name is not None:
            encode.text(self.run_name, "run_name", 1)
        given_tags = encode.mapping(self.tags, "tags", encode.text)
        for key, value in given_tags.items():
            records.pair("tag", key, value)
        if self.context_tags:
            from mlflowclient.logging.context_tags import context_tags

            given_tags = context_tags() | given_tags
        self.tags = given_tags
        self.target = Target(
            None,
            local_id=uuid4().hex if self.on_outage == "queue" else None,
            experiment=experiment,
            start_time=encode.now(),
            run_name=self.run_name,
        )


class Loggers:
    """Makes the loggers of one client.

    Args:
        line: Sends calls, and tries them again by itself.
        once: Sends calls once.
        options: Say how the deliveries try again what `once` sends.
        offline: Where a client without a server records.
    """

    def __init__(
        self, line: Line, once: Line, options: Options, offline: OfflineStore | None
    ) -> None:
        self._line = line
        self._once = once
        self._options = options
        self._offline = offline

    def courier(
        self,
        target: Target,
        on_outage: OnOutage,
        buffering: Buffering | None,
        *,
        is_lazy: bool = False,
    ) -> Courier:
        """A new courier to a run; or the one that records, for a client without a server."""
        how = checked_buffering(buffering)
        checked_on_outage(on_outage)
        if self._offline is not None:
            return self._offline.recorder(target.name)

        def make() -> tuple[Buffer, Delivery]:
            self._once.prepare()
            if on_outage == "queue":
                kept = journal_store.create(how.folder, target)
                return kept, Delivery(self._once, kept, target, artifacts=kept.artifacts)
            buffer = (
                MemoryBuffer(how.max_pending)
                if how.when_full == "wait"
                else SpillingBuffer(how.max_pending)
            )
            return buffer, Delivery(self._once, buffer, target)

        return Courier(
            make,
            on_outage=on_outage,
            flush_interval=how.flush_interval,
            options=self._options,
            kept_in=str(how.folder) if on_outage == "queue" else None,
            is_lazy=is_lazy,
        )

    def begin(self, start: Start) -> Run:
        """Make the run; or a stand-in, where the server is down and what is logged waits in a
        journal.
        """
        target = start.target
        try:
            return Delivery(self._line, MemoryBuffer(1), target).create(start.tags)
        except CallError as error:
            if start.on_outage != "queue" or not _is_outage(error):
                raise
            warn(f"the run is made when the server is back: {error}", LoggingWarning, stacklevel=5)
        return made_up(target)

    def sync(
        self,
        folder: str | os.PathLike[str] | None,
        *,
        keep: bool,
        progress: Callable[[SyncProgress], object] | None,
    ) -> list[Synced]:
        """Deliver the journals of a folder."""
        from mlflowclient.logging.journal_upload import Sync, checked

        if folder is not None and not isinstance(folder, str | os.PathLike):
            raise TypeError(f"folder must be a path, got {type(folder).__name__}")
        if progress is not None and not callable(progress):
            raise TypeError(f"progress must be a function, got {type(progress).__name__}")
        if self._offline is not None:
            raise OfflineError(
                "sync needs a server, and the client is offline: is MLFLOWCLIENT_OFFLINE set?"
            )
        root = Buffering(journal=folder).folder
        return checked(Sync(self._once, self._options, root, keep=keep, progress=progress).run())


def target_of(run: str | Run) -> Target:
    """The run that a logger is for: one that is on the server, or that will be."""
    if isinstance(run, ActiveRun | AsyncActiveRun):
        return run.logger.target
    return Target(
        encode.text(
            encode.entity(run, models, "Run", "info.run_id"), "run", 1, expected="a str or a Run"
        )
    )


def activated(kind: type[R], run: Run, start: Start, logger: Any) -> R:
    """The run with its logger."""
    active = _activated(kind, run, logger)
    target = start.target
    if target.run_id is None:
        # A stand-in: what the server makes of it is told when it is known, and what its making
        # could not carry follows.
        if target.artifacts is not None:
            active.info.artifact_uri = target.artifacts.absolute().as_uri()
        target.on_created = partial(setattr, active, "info")
        logger.set_tags(start.tags)
    return active


def end(run: ActiveRun | AsyncActiveRun, status: str, on_outage: OnOutage) -> None:
    """Bring what was logged to the server, and end the run there.

    Whoever asked for no error in an outage gets none at the end either, but a warning that tells
    the same.
    """
    courier = run._courier
    try:
        courier.submit(
            records.operation("update_run", {"status": status, "end_time": encode.now()})
        )
        courier.wind_up()
    except LoggingError as error:
        if on_outage == "raise":
            raise
        warn(str(error), LoggingWarning, stacklevel=4)


def made_up(target: Target) -> Run:
    """A run that is not on the server yet, much as the server would tell of it."""
    info = RunInfo(
        target.name,
        str(target.experiment.get("id", "")),
        RunStatus.RUNNING,
        target.start_time,
        "",
        "active",
        run_name=target.run_name,
    )
    return Run(info, RunData(metrics=[], params=[], tags=[]), RunInputs(dataset_inputs=[]))


def _is_outage(error: CallError) -> bool:
    if isinstance(error, StatusError):
        return error.status >= 500 or error.status == 429
    return not isinstance(error, InvalidResponseError)
