"""The uploader: sends records to the server in order and exactly once, and isolates refused ones.

If a response is lost, or a process is killed, it is unknown whether a batch arrived. Sending it
again is not safe on every server. A server with a database recognizes the points that it has, but
returns 400 if one of them is a NaN (2.22 to 3.10), or if the batch has more than 100 points of
several keys (2.22), and stores none of the others. A server with a file store stores each copy. So
the uploader reads uncertain points back from the server, and sends only the missing ones.

A batch that is refused as a whole is bisected, so that one invalid value never affects others.
Before that, an empty batch shows whether the run accepts anything at all. If it does not (a deleted
run, an expired token, a database that is down), the values are not the cause, and remain pending.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mlflow_openapi.api.runs import delete_tag, log_inputs, update_run
from mlflow_openapi_runtime.request import Request
from mlflowclient.errors import (
    ContentTooLargeError,
    Refused,
    ResourceAlreadyExistsError,
    ResourceDoesNotExistError,
    StatusError,
)
from mlflowclient.journal import records
from mlflowclient.journal.records import Operation, Pair, Point, Record
from mlflowclient.logging.batch import LIMITS, Batch, batch_request
from mlflowclient.logging.retry import is_transient

if TYPE_CHECKING:
    from pathlib import Path

    from mlflow_openapi.models.metric import Metric
    from mlflow_openapi.models.metric_with_run_id import MetricWithRunId
    from mlflow_openapi.models.run import Run
    from mlflowclient.journal.run_target import RunTarget
    from mlflowclient.logging.bridge import Bridge
    from mlflowclient.logging.buffer import Buffer

_log = logging.getLogger("mlflowclient")

# A tag that identifies a run whose creation was not confirmed. Its value is the id that the client
# gave the run.
RUN_TAG = "mlflowclient.run"

# Number of times that a 5xx for a single value is considered temporary. After that, the value is
# refused, so that it does not block the records after it.
_MAX_SERVER_ERRORS = 3

_OPERATIONS: dict[str, Any] = {
    "update_run": update_run,
    "delete_tag": delete_tag,
    "log_inputs": log_inputs,
}


class BatchUploader:
    """Uploads the records of a buffer, in one thread.

    Args:
        bridge: Connection to the server.
        buffer: Buffer of the records.
        target: Run of the records.
        artifacts: Folder of artifacts that were stored before the run existed on the server.
        is_resumed: Whether another process may have begun the upload.

    Attributes:
        refused: Values that the server has refused so far.
    """

    def __init__(
        self,
        bridge: Bridge,
        buffer: Buffer,
        target: RunTarget,
        *,
        artifacts: Path | None = None,
        is_resumed: bool = False,
    ) -> None:
        self.target = target
        self.refused: list[Refused] = []
        self._bridge = bridge
        self._artifacts = artifacts
        self._buffer = buffer
        # Whether the server may already have some points of the next batch.
        self._is_uncertain = is_resumed
        self._may_be_duplicated = is_resumed
        # Set until a refused batch is bisected. An interrupted bisection is resumed later.
        self._is_isolating = False
        self._max_records = LIMITS.total
        self._server_errors = 0

    def upload_next(self) -> int:
        """Upload the next batch; return the number of records in it, 0 if none are pending.

        Raises:
            CallError: The server is unreachable, or accepts nothing. All records remain pending.
        """
        run_id = self._run_id()
        pending = self._buffer.peek(self._max_records)
        if not pending:
            return 0
        first = records.read(pending[0])
        if isinstance(first, Operation):
            count, refused = 1, self._execute(run_id, first)
        else:
            batch = Batch.from_pending(run_id, pending)
            try:
                count, refused = batch.count, self._upload_batch(run_id, batch)
            except ContentTooLargeError:
                # A proxy accepts smaller requests than MLflow. Later batches are limited, too.
                self._max_records = batch.count // 2
                return self.upload_next()
        # Noted first: if the process is killed here, a refusal is noted twice, but not lost.
        for reason in refused:
            self._buffer.add_note(reason)
        self.refused += refused
        self._server_errors = 0
        self._buffer.acknowledge(count)
        return count

    def finish(self) -> int:
        """Upload the artifacts after the last record, and note the end of the upload; return 0."""
        target = self.target
        if target.local_id is not None and not self._buffer.peek(1):
            run_id = self._run_id()
            if self._artifacts is not None and self._artifacts.is_dir():
                self._bridge.upload_artifacts(run_id, self._artifacts)
            if target.experiment and self._may_be_duplicated:
                self._find_run(self._experiment_id(target.experiment))
            self._buffer.add_note(records.Finished())
        return 0

    # -- batches

    def _upload_batch(self, run_id: str, batch: Batch) -> list[Refused]:
        if self._is_isolating:
            return self._isolate(run_id, batch)
        if self._is_uncertain:
            missing = self._missing_points(run_id, batch.points)
            # If the server has some of the points, or the batch has none to compare, the batch
            # after this one may have been sent, too.
            self._is_uncertain = not batch.points or len(missing) < len(batch.points)
            batch.points = missing
        # An exception leaves this set, so that the next attempt reads the points back first.
        was_uncertain, self._is_uncertain = self._is_uncertain, True
        try:
            self._post(run_id, *batch.lists)
        except StatusError as error:
            is_too_large = isinstance(error, ContentTooLargeError) and batch.count > 1
            if is_transient(error) or is_too_large:
                raise
            self._probe(run_id)
            self._is_isolating = True
            return self._isolate(run_id, batch)
        self._is_uncertain = was_uncertain
        return []

    def _isolate(self, run_id: str, batch: Batch) -> list[Refused]:
        """Upload a batch, and return the values that the server refuses."""
        refused: list[Refused] = []
        # Servers store params, metrics and tags one after the other, so some may be stored already.
        batch.points = self._missing_points(run_id, batch.points)
        for items in batch.lists:
            refused += self._bisect(run_id, items)
        self._is_isolating = self._is_uncertain = False
        return refused

    def _bisect(self, run_id: str, items: Sequence[Point | Pair]) -> list[Refused]:
        """Upload some items, and find the refused ones with few requests."""
        if not items:
            return []
        try:
            self._post(run_id, items)
            return []
        except StatusError as error:
            if is_transient(error):
                raise
            if len(items) == 1:
                return self._refuse(run_id, items[0], error)
        half = len(items) // 2
        return self._bisect(run_id, items[:half]) + self._bisect(run_id, items[half:])

    def _refuse(self, run_id: str, item: Record, error: StatusError) -> list[Refused]:
        # A server may respond with an error to a point that it stored before, such as a NaN.
        if isinstance(item, Point) and not self._missing_points(run_id, [item]):
            return []
        if error.status >= 500 and self._server_errors < _MAX_SERVER_ERRORS:
            self._server_errors += 1
            raise error
        refused = Refused(*records.label(item), error.message)
        _log.warning("the server refused %s", refused)
        return [refused]

    def _post(self, run_id: str, *lists: Sequence[Point | Pair]) -> None:
        if any(lists):
            self._bridge.send(batch_request(run_id, *lists))

    def _probe(self, run_id: str) -> None:
        """Send an empty batch, which raises an error if the server accepts nothing for this run."""
        self._bridge.log_batch(run_id)

    def _execute(self, run_id: str, operation: Operation) -> list[Refused]:
        """Send the request of an operation; return the refusal, if any."""
        endpoint = _OPERATIONS[operation.name]
        request = Request(
            endpoint.OPERATION,
            endpoint.OPERATION.path,
            endpoint.parse_response,
            body={"run_id": run_id, **operation.body},
        )
        try:
            self._bridge.send(request)
        except StatusError as error:
            if is_transient(error):
                raise
            if operation.name == "delete_tag" and isinstance(error, ResourceDoesNotExistError):
                return []
            self._probe(run_id)
            return self._refuse(run_id, operation, error)
        return []

    # -- points that are already on the server

    def _missing_points(self, run_id: str, points: Sequence[Point]) -> list[Point]:
        """Return the points that the server does not have."""
        by_key: dict[str, list[Point]] = {}
        for point in points:
            by_key.setdefault(point.key, []).append(point)
        stored: set[tuple[object, ...]] = set()
        for key, points_of_key in by_key.items():
            wanted = {_identity(point) for point in points_of_key}
            steps = [point.step for point in points_of_key]
            for metric in self._stored_points(run_id, key, steps):
                identity = (key, *_comparable(metric.value), metric.timestamp, metric.step or 0)
                if identity in wanted:
                    stored.add(identity)
        return [point for point in points if _identity(point) not in stored]

    def _stored_points(
        self, run_id: str, key: str, steps: list[int]
    ) -> Iterable[Metric | MetricWithRunId]:
        """Return all stored points of a metric with these steps, and possibly other points."""
        sample = self._bridge.get_metric_history_bulk_interval(
            [run_id], key, start_step=min(steps), end_step=max(steps)
        )
        # If an interval has too many points, this call returns a sample, which is always longer
        # than a batch. A shorter list is complete, so the (maybe long) history is not needed.
        if len(sample) <= len(steps):
            return sample
        return self._bridge.get_metric_history(run_id, key)

    # -- the run

    def create(self, tags: Mapping[str, str]) -> Run:
        """Create the run without checking whether it exists."""
        run = self._create(self._experiment_id(self.target.experiment), tags)
        self.target.run_id = run.info.run_id
        return run

    def _run_id(self) -> str:
        """Return the id of the run, after creating the run if it is not on the server."""
        target = self.target
        if target.run_id is None:
            experiment_id = self._experiment_id(target.experiment)
            self._may_be_duplicated = True
            run = self._find_run(experiment_id) or self._create(experiment_id, {})
            target.run_id = run.info.run_id
            self._buffer.add_note(records.Created(target.run_id))
            if target.on_created is not None:
                target.on_created(run.info)
        return target.run_id

    def _create(self, experiment_id: str, tags: Mapping[str, str]) -> Run:
        target = self.target
        local_id_tag = {} if target.local_id is None else {RUN_TAG: target.local_id}
        return self._bridge.create_run(
            experiment_id,
            run_name=target.run_name,
            start_time=target.start_time,
            tags={**tags, **local_id_tag} or None,
        )

    def _find_run(self, experiment_id: str) -> Run | None:
        """Return the run that was created for this target, if there is one.

        If a response was lost, the server may execute the request after the next search for the
        run. Then there is a second run, which is empty, and is deleted.
        """
        runs = list(
            self._bridge.search_runs(
                [experiment_id],
                filter_string=f"tags.`{RUN_TAG}` = '{self.target.local_id}'",
                run_view_type="ACTIVE_ONLY",
                limit=10,
            )
        )
        runs.sort(key=lambda run: (run.run_id != self.target.run_id, not run.metrics, run.run_id))
        for run in runs[1:]:
            if not (run.metrics or run.params):
                self._bridge.delete_run(run)
        return runs[0] if runs else None

    def _experiment_id(self, experiment: dict[str, Any]) -> str:
        """Return the id of an experiment, after creating the experiment if it does not exist."""
        if "id" in experiment:
            return str(experiment["id"])
        name = experiment["name"]
        try:
            return self._bridge.get_experiment_by_name(name).experiment_id
        except ResourceDoesNotExistError:
            pass
        location, tags = experiment.get("artifact_location"), experiment.get("tags") or None
        try:
            return self._bridge.create_experiment(name, artifact_location=location, tags=tags)
        except ResourceAlreadyExistsError:
            return self._bridge.get_experiment_by_name(name).experiment_id


def _identity(point: Point) -> tuple[object, ...]:
    return (point.key, *_comparable(point.value), point.timestamp, point.step)


def _comparable(value: float) -> tuple[bool, float]:
    """Return a key that is equal for equal values, and for any two NaNs."""
    return (True, 0.0) if math.isnan(value) else (False, value)
