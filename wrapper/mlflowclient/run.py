"""The run of a `start_run` block: a `Run` with methods that log to the run."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar, TypeVar

from attrs import define, field, fields

from mlflow_openapi.models.run import Run
from mlflow_openapi_runtime.codec import encode
from mlflowclient.errors import LoggingError
from mlflowclient.journal import records
from mlflowclient.logging.async_logger import AsyncLogger
from mlflowclient.logging.logger import LogMethods
from mlflowclient.logging.options import LoggingWarning, OnOutage
from mlflowclient.logging.run_request import RunRequest
from mlflowclient.logging.sync_logger import Logger
from mlflowclient.logging.worker import BackgroundWorker
from mlflowclient.user_warnings import warn_user


@define(repr=False)
class BaseActiveRun(LogMethods, Run):
    """A run of either client, with methods that log to the run."""

    logger: Any = field(kw_only=True, repr=False, eq=False)
    _worker: BackgroundWorker = field(init=False, repr=False, eq=False)

    # Shown below the tables of the run, which do not contain the logged data.
    _NOTE: ClassVar[str] = "The run as it was created: `get_run` returns its current data."

    def __attrs_post_init__(self) -> None:
        self._worker = self.logger._worker

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return to_active_run, (type(self), Run(**_field_values(self)), self.logger)


@define(repr=False)
class ActiveRun(BaseActiveRun):
    """The run of a `with` block: its fields at creation, and methods that log to the run.

    With `on_outage="queue"`, the server may be down when the run starts. In that case, `run_id` is
    an id that the client generated; the server's id replaces it once the run is on the server.

    Attributes:
        logger: The logger that the methods use.
    """

    logger: Logger = field(kw_only=True, repr=False, eq=False)

    def flush(self, timeout: float | None = None) -> None:
        """Wait until all logged data is on the server. See `Logger.flush`."""
        self.logger.flush(timeout)


@define(repr=False)
class AsyncActiveRun(BaseActiveRun):
    """The asynchronous counterpart of `ActiveRun`.

    Attributes:
        logger: The logger that the methods use.
    """

    logger: AsyncLogger = field(kw_only=True, repr=False, eq=False)

    async def flush(self, timeout: float | None = None) -> None:
        """Wait until all logged data is on the server. See `Logger.flush`."""
        await self.logger.flush(timeout)


R = TypeVar("R", ActiveRun, AsyncActiveRun)


def to_active_run(kind: type[R], run: Run, logger: Any) -> R:
    """Return an active run with the fields of a run."""
    return kind(**_field_values(run), logger=logger)


def start_logging(run: BaseActiveRun, request: RunRequest) -> None:
    """Prepare the run of a block for logging if the run is not on the server yet."""
    target = request.target
    if target.run_id is None:
        if target.artifact_folder is not None:
            run.info.artifact_uri = target.artifact_folder.absolute().as_uri()
        target.on_created = partial(setattr, run, "info")
        # The uploader will create the run without its tags, so the tags are logged.
        run.set_tags(request.tags)


def end_run(run: BaseActiveRun, status: str, on_outage: OnOutage) -> None:
    """Upload the logged data, and end the run on the server.

    Unless `on_outage` is "raise", a failure issues a warning instead of raising an error.
    """
    end = {"status": status, "end_time": encode.now()}
    try:
        run._worker.submit(records.operation("update_run", end))
        run._worker.close_without_stalling()
    except LoggingError as error:
        if on_outage == "raise":
            raise
        warn_user(str(error), LoggingWarning)


def _field_values(run: Run) -> dict[str, Any]:
    """Return the values of all fields of the model."""
    return {attribute.name: getattr(run, attribute.name) for attribute in fields(Run)}
