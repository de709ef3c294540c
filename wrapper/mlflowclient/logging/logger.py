"""What the loggers of both clients share: the methods that log to a run in the background."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from typing import Any

from mlflow_openapi import models
from mlflow_openapi.models.run import Run
from mlflow_openapi_runtime.codec import encode
from mlflowclient.batches import checked_mapping
from mlflowclient.journal import records
from mlflowclient.journal.run_target import RunTarget
from mlflowclient.logging.worker import BackgroundWorker


class LogMethods:
    """The methods that log to a run. They check their arguments, and return within microseconds.

    The methods pass records to a background worker, which uploads the records.
    """

    __slots__ = ()
    _worker: BackgroundWorker

    def log_metric(
        self,
        key: str,
        value: float,
        step: int | None = None,
        *,
        timestamp: int | None = None,
        model_id: str | None = None,
        dataset_name: str | None = None,
        dataset_digest: str | None = None,
    ) -> None:
        """Log one point of a metric.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`, shortly afterwards.

        Args:
            key: Key of the metric, at most 250 characters.
            value: The value.
            step: Step of the training. Defaults to 0.
            timestamp: Unix time in milliseconds. Defaults to the current time.
            model_id: Id of the logged model that the point belongs to. Since MLflow 3.0.
            dataset_name: Name of the dataset that the value was measured on. Since MLflow 3.0.
            dataset_digest: Digest of the dataset. Since MLflow 3.0.

        Raises:
            TypeError, ValueError: An argument is invalid, or the logger is closed.
            OutageError: The server is unreachable, and `on_outage` is "raise".
            JournalError: `on_outage` is "queue", and the journal cannot be written.
        """
        self._worker.submit(
            records.point(
                key,
                value,
                step,
                timestamp,
                model_id=model_id,
                dataset_name=dataset_name,
                dataset_digest=dataset_digest,
            )
        )

    def log_metrics(
        self, metrics: Mapping[str, float], step: int | None = None, *, timestamp: int | None = None
    ) -> None:
        """Log one point for each of several metrics, or no point if an argument is invalid.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`, shortly afterwards.

        Args:
            metrics: Values by metric name.
            step: Step of all points. Defaults to 0.
            timestamp: Unix time in milliseconds of all points. Defaults to the current time.

        Raises:
            TypeError, ValueError, OutageError, JournalError: As for `log_metric`.
        """
        for record in records.points(checked_mapping("metrics", metrics), step, timestamp):
            self._worker.submit(record)

    def log_param(self, key: str, value: object) -> None:
        """Log a param.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`, shortly afterwards. If the param already
        has a different value, the server refuses the new value, and `flush` and `close` report it.

        Args:
            key: Key of the param, at most 250 characters.
            value: The value, at most 6000 characters. If not a str, it is converted with `str`.

        Raises:
            TypeError, ValueError, OutageError, JournalError: As for `log_metric`.
        """
        self._worker.submit(records.pair("param", key, value))

    def log_params(self, params: Mapping[str, object]) -> None:
        """Log several params, or none if an argument is invalid. See `log_param`."""
        self._submit_pairs("param", checked_mapping("params", params))

    def set_tag(self, key: str, value: object) -> None:
        """Set a tag of the run.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`, shortly afterwards. A new value replaces
        the earlier value of the key.

        Args:
            key: Key of the tag, at most 250 characters.
            value: The value, at most 8000 characters. If not a str, it is converted with `str`.

        Raises:
            TypeError, ValueError, OutageError, JournalError: As for `log_metric`.
        """
        self._worker.submit(records.pair("tag", key, value))

    def set_tags(self, tags: Mapping[str, object]) -> None:
        """Set several tags, or none if an argument is invalid. See `set_tag`."""
        self._submit_pairs("tag", checked_mapping("tags", tags))

    @property
    def pending(self) -> int:
        """Number of points, params and tags that are not on the server yet."""
        return self._worker.pending

    def _submit_pairs(self, kind: records.PairKind, pairs: Mapping[str, object]) -> None:
        encoded = [records.pair(kind, key, value) for key, value in pairs.items()]
        for record in encoded:
            self._worker.submit(record)


class BaseLogger(LogMethods):
    """A logger of either client. A logger can be pickled; the copy is an independent logger."""

    def __init__(
        self, target: RunTarget, worker: BackgroundWorker, recreate: Callable[[], Any]
    ) -> None:
        self.target = target
        self._worker = worker
        self._recreate = recreate
        # The records of a logger that is garbage collected are still uploaded.
        weakref.finalize(self, worker.begin_close).atexit = False

    @property
    def run_id(self) -> str:
        """Id of the run; until the run is on the server, an id that the client generated."""
        return self.target.known_id

    def __repr__(self) -> str:
        return f"{type(self).__name__}(run_id={self.run_id!r}, pending={self.pending})"

    def __reduce__(self) -> tuple[Callable[[], Any], tuple[()]]:
        return self._recreate, ()


def target_of(run: str | Run) -> RunTarget:
    """Return the target of a run. The run may still have to be created on the server."""
    logger = getattr(run, "logger", None)
    if isinstance(logger, BaseLogger):
        return logger.target
    run_id = encode.entity(run, models, "Run.info.run_id")
    return RunTarget(encode.text(run_id, "run_id", 1, expected="a str or a Run"))
