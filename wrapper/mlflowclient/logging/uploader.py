"""The uploader: sends records to the server in order and exactly once, and isolates refused values.

If a response is lost, or a process is killed, it is unknown whether the server stored the batch.
Sending the batch again is not safe on every server. A server with a database ignores points that it
already stores. However, such a server returns 400 and stores no new point if one of the points
already stored is a NaN (up to 3.10), or if the batch has more than 100 points of several keys
(up to 2.22). A server with a file store stores each copy. So the uploader first checks which
points the server has, and sends only the missing points.

If the server refuses a batch, the batch is bisected, so that an invalid value never affects other
values. Before the bisection, an empty batch is sent. If the server also refuses the empty batch (a
deleted run, an expired token, a database that is down), all values remain pending.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import define, field

from mlflow_openapi.api.runs import delete_tag, log_inputs, update_run
from mlflow_openapi_runtime.request import Request
from mlflowclient.errors import (
    ContentTooLargeError,
    NotFoundError,
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

# Key of the tag that identifies a run whose creation was not confirmed. The value of the tag is the
# id that the client generated for the run.
RUN_TAG = "mlflowclient.run"

# Number of 5xx responses to a single value that are considered temporary. After these responses,
# the value counts as refused, so that it does not block later records.
_MAX_SERVER_ERRORS = 3

_OPERATIONS: dict[str, Any] = {
    "update_run": update_run,
    "delete_tag": delete_tag,
    "log_inputs": log_inputs,
}


@define(eq=False)
class BatchUploader:
    """Uploads the records of a buffer, in one thread.

    Args:
        bridge: Connection to the server.
        buffer: Buffer of the records.
        target: Run that the records belong to.
        artifact_folder: Folder of artifacts that were stored before the run existed on the server.
        is_resumed: Whether another process may have started the upload.

    Attributes:
        refused: Values that the server has refused so far.
    """

    _bridge: Bridge
    _buffer: Buffer
    target: RunTarget
    _artifact_folder: Path | None = field(default=None, alias="artifact_folder")
    # Whether the run may have been created more than once.
    _may_be_duplicated: bool = field(default=False, alias="is_resumed")
    refused: list[Refused] = field(factory=list, init=False)
    # Whether the server may already have some points of the next batch.
    _is_uncertain: bool = field(init=False)
    # Whether a refused batch is being bisected. An interrupted bisection is resumed later.
    _is_isolating: bool = field(default=False, init=False)
    _max_records: int = field(default=LIMITS.total, init=False)
    _server_errors: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self._is_uncertain = self._may_be_duplicated

    def upload_next(self) -> int:
        """Upload the next batch; return the number of its records, or 0 if none are pending.

        Raises:
            CallError: The server is unreachable, or refuses all data. The batch remains pending.
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
                # A proxy has a lower limit than MLflow. The smaller size also applies later.
                self._max_records = batch.count // 2
                return self.upload_next()
        # If the process is killed before `acknowledge`, a refusal is noted twice, but not lost.
        for reason in refused:
            self._buffer.add_note(reason)
        self.refused += refused
        self._server_errors = 0
        self._buffer.acknowledge(count)
        return count

    def finish(self) -> int:
        """If no record is pending, upload the artifacts and add a `Finished` note; return 0."""
        target = self.target
        if target.local_id is not None and not self._buffer.peek(1):
            run_id = self._run_id()
            if self._artifact_folder is not None and self._artifact_folder.is_dir():
                self._bridge.upload_artifacts(run_id, self._artifact_folder)
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
            # If the server has some of the points, or if the batch has no points to compare, the
            # next batch may also have been sent before.
            self._is_uncertain = not batch.points or len(missing) < len(batch.points)
            batch.points = missing
        # Remains true after an exception, so that the next attempt first checks for the points.
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
        # Servers store params, metrics and tags separately, so some of the points may be stored.
        batch.points = self._missing_points(run_id, batch.points)
        for items in batch.lists:
            refused += self._bisect(run_id, items)
        self._is_isolating = self._is_uncertain = False
        return refused

    def _bisect(self, run_id: str, items: Sequence[Point | Pair]) -> list[Refused]:
        """Upload items; if the server refuses them, bisect the list to find the refused items."""
        if not items:
            return []
        try:
            self._post(run_id, items)
            return []
        except StatusError as error:
            if is_transient(error):
                raise
            if len(items) == 1:
                return self._record_refusal(run_id, items[0], error)
        half = len(items) // 2
        return self._bisect(run_id, items[:half]) + self._bisect(run_id, items[half:])

    def _record_refusal(self, run_id: str, item: Record, error: StatusError) -> list[Refused]:
        # A server may return an error for a point that it already stores, such as a NaN.
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
        """Send an empty batch. This raises an error if the server accepts no data for the run."""
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
            return self._record_refusal(run_id, operation, error)
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
        """Return all stored points of a metric at `steps`, and possibly other points."""
        try:
            sample = self._bridge.get_metric_history_bulk_interval(
                [run_id], key, start_step=min(steps), end_step=max(steps)
            )
        except NotFoundError:
            # Servers before 2.11 lack the operation.
            return self._bridge.get_metric_history(run_id, key)
        # If the interval has too many points, the server returns a sample, which always has more
        # points than a batch. So a list without more points than the batch is complete.
        if len(sample) <= len(steps):
            return sample
        return self._bridge.get_metric_history(run_id, key)

    # -- the run

    def create(self, tags: Mapping[str, object]) -> Run:
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

    def _create(self, experiment_id: str, tags: Mapping[str, object]) -> Run:
        target = self.target
        local_id_tag = {} if target.local_id is None else {RUN_TAG: target.local_id}
        return self._bridge.create_run(
            experiment_id,
            run_name=target.run_name,
            start_time=target.start_time,
            tags={**tags, **local_id_tag} or None,
            user_id=target.user_id,
        )

    def _find_run(self, experiment_id: str) -> Run | None:
        """Return the run that was created for this target, if there is one.

        If the response to `create_run` is lost, a search may take place before the server has
        created the run. A second run is then created, and the next search deletes the empty run.
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
