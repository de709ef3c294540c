"""Brings records to the server, in order, each once, and tells apart what the server refuses.

Whether a batch arrived is not known when its answer does not come, and after a process was killed.
To send it again is not safe on every server. One with a database knows the points that it has, but
answers 400 where one of them is a NaN (2.22 to 3.10), or where more than 100 points have several
keys (2.22), and stores none of the others; one with a file store keeps each copy. So what is
uncertain is read back, and only what is missing is sent.

A batch that is refused as a whole is taken apart, so that one wrong value never takes its
neighbours along. Before that, an empty batch shows whether the run takes anything at all: where it
does not (a deleted run, a token that is no longer valid, a database that is down), nothing is wrong
with the values, and they wait.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mlflow_openapi.api.runs import delete_tag, log_batch, log_inputs, update_run
from mlflow_openapi_runtime.http.api_call import ApiCall
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

if TYPE_CHECKING:
    from pathlib import Path

    from mlflow_openapi.models.metric import Metric
    from mlflow_openapi.models.metric_with_run_id import MetricWithRunId
    from mlflow_openapi.models.run import Run
    from mlflow_openapi.models.run_info import RunInfo
    from mlflowclient.logging.bridge import Line
    from mlflowclient.logging.buffer import Buffer

_log = logging.getLogger("mlflowclient")

# By this tag a run is found that was made with no answer; its value is made up by the client.
RUN_TAG = "mlflowclient.run"

_LIMITS = log_batch.SPLIT
# What a server takes as one batch, and many proxies as one request.
_MOST_BYTES = 1_000_000
# JSON writes a character in up to six: below that, nothing has to be measured.
_SURELY_FEW_BYTES = _MOST_BYTES // 6 - _LIMITS.total * 100 // 6
# `get_metric_history_bulk_interval` thins out what is longer.
_INTERVAL = 2500
# How often a 5xx for one value alone is taken for a passing fault.
_ROUNDS = 3

_OPERATIONS: dict[str, Any] = {
    "update_run": update_run,
    "delete_tag": delete_tag,
    "log_inputs": log_inputs,
}


@dataclass
class Target:
    """The run that is delivered to.

    Attributes:
        run_id: Its id; None while it is not known to be on the server.
        local_id: What the client calls it, as the value of a tag; None where it was made by an
            answered call.
        experiment: Of the run to be made: its `id`, or its `name`, for one that is made where it is
            missing.
        start_time: Unix time in milliseconds.
        run_name: Name of the run to be made.
        artifacts: Folder in which a client without a server stores its artifacts; in this process.
        on_created: Called with what the server says of the run when it is there.
    """

    run_id: str | None
    local_id: str | None = None
    experiment: dict[str, Any] = field(default_factory=dict)
    start_time: int = 0
    run_name: str | None = None
    artifacts: Path | None = None
    on_created: Callable[[RunInfo], None] | None = field(default=None, compare=False)

    def __getstate__(self) -> dict[str, Any]:
        # In another process nobody waits for the answer.
        return {**vars(self), "artifacts": None, "on_created": None}

    @property
    def name(self) -> str:
        """The id by which the client knows it."""
        return self.run_id or self.local_id or ""

    @property
    def header(self) -> dict[str, Any]:
        """What a journal begins with."""
        return {
            "run_id": self.run_id,
            "local_id": self.local_id,
            "experiment": self.experiment,
            "start_time": self.start_time,
            "run_name": self.run_name,
        }


@dataclass
class _Batch:
    """What travels in one request, and how many records it is made of."""

    points: list[Point] = field(default_factory=list)
    params: dict[str, Pair] = field(default_factory=dict)
    tags: dict[str, Pair] = field(default_factory=dict)
    count: int = 0

    def takes(self, record: Point | Pair) -> bool:
        """Add a record, unless that would be more than a server takes, or would change a param."""
        lists = {"metrics": len(self.points), "params": len(self.params), "tags": len(self.tags)}
        if sum(lists.values()) == _LIMITS.total:
            return False
        if isinstance(record, Point):
            if len(self.points) == _LIMITS.lists["metrics"]:
                return False
            self.points.append(record)
        else:
            name, pairs = ("params", self.params) if record.kind == "param" else ("tags", self.tags)
            known = pairs.get(record.key)
            if known is None and len(pairs) == _LIMITS.lists[name]:
                return False
            if name == "params" and known is not None and known != record:
                return False  # The server answers that, for this param alone.
            pairs[record.key] = record
        self.count += 1
        return True

    @property
    def kinds(self) -> list[Sequence[Point | Pair]]:
        """The lists, in the order in which servers store them."""
        return [list(self.params.values()), self.points, list(self.tags.values())]


class Delivery:
    """Delivers what a buffer holds. One thread does so.

    Attributes:
        refused: What the server refused until now.
    """

    def __init__(
        self,
        line: Line,
        buffer: Buffer,
        target: Target,
        *,
        artifacts: Path | None = None,
        is_resumed: bool = False,
    ) -> None:
        """Begin a delivery.

        Args:
            line: The server.
            buffer: What is to be delivered.
            target: The run.
            artifacts: Folder of what was stored for the run before it was on the server.
            is_resumed: Whether another process may have begun.
        """
        self.target = target
        self.refused: list[Refused] = []
        self._line = line
        self._artifacts = artifacts
        self._buffer = buffer
        # Whether some of the next batch may be on the server already.
        self._is_uncertain = is_resumed
        self._may_be_double = is_resumed
        self._is_taken_apart = False
        self._most = _LIMITS.total
        self._rounds = 0

    def step(self) -> int:
        """Deliver the next batch; how many records that were, 0 where none wait.

        Raises:
            CallError: The server cannot be reached, or takes nothing. Everything waits where it is.
        """
        run_id = self._run_id()
        waiting = self._buffer.oldest(self._most)
        if not waiting:
            return 0
        first = records.read(waiting[0])
        if isinstance(first, Operation):
            count, refused = 1, self._operate(run_id, first)
        else:
            batch = self._batch(run_id, waiting)
            try:
                count, refused = batch.count, self._deliver(run_id, batch)
            except ContentTooLargeError:
                self._most = batch.count // 2
                return self.step()
        for reason in refused:
            self._buffer.note(reason)
        self.refused += refused
        self._rounds = 0
        self._buffer.delivered(count)
        return count

    def finish(self) -> int:
        """See to what comes after the last record; always 0."""
        target = self.target
        if target.local_id is not None and not self._buffer.oldest(1):
            run_id = self._run_id()
            if self._artifacts is not None and self._artifacts.is_dir():
                self._line.upload(run_id, self._artifacts)
            if target.experiment and self._may_be_double:
                self._sole(self._experiment_id(target.experiment))
            self._buffer.note(records.Finished())
        return 0

    # -- batches

    def _batch(self, run_id: str, waiting: list[bytes]) -> _Batch:
        while True:
            batch = _Batch()
            for record in map(records.read, waiting):
                if isinstance(record, Operation) or not batch.takes(record):
                    break
            size = sum(map(len, waiting[: batch.count]))
            if size <= _SURELY_FEW_BYTES or batch.count == 1:
                return batch
            if len(_request(run_id, *batch.kinds).encoded or b"") <= _MOST_BYTES:
                return batch
            waiting = waiting[: batch.count // 2]

    def _deliver(self, run_id: str, batch: _Batch) -> list[Refused]:
        """Have a batch stored; what is refused of it."""
        if self._is_taken_apart:
            return self._take_apart(run_id, batch)
        if self._is_uncertain:
            missing = self._missing(run_id, batch.points)
            # Where some were there, or nothing tells, the batch after it may have been sent, too.
            self._is_uncertain = not batch.points or len(missing) < len(batch.points)
            batch.points = missing
        was_uncertain, self._is_uncertain = self._is_uncertain, True
        try:
            self._post(run_id, *batch.kinds)
        except StatusError as error:
            if may_pass(error) or (isinstance(error, ContentTooLargeError) and batch.count > 1):
                raise
            self._probe(run_id)
            self._is_taken_apart = True
            return self._take_apart(run_id, batch)
        self._is_uncertain = was_uncertain
        return []

    def _take_apart(self, run_id: str, batch: _Batch) -> list[Refused]:
        refused: list[Refused] = []
        batch.points = self._missing(run_id, batch.points)
        for items in batch.kinds:
            refused += self._halved(run_id, items)
        self._is_taken_apart = self._is_uncertain = False
        return refused

    def _halved(self, run_id: str, items: Sequence[Point | Pair]) -> list[Refused]:
        if not items:
            return []
        try:
            self._post(run_id, items)
            return []
        except StatusError as error:
            if may_pass(error):
                raise
            if len(items) == 1:
                return self._refused(run_id, items[0], error)
        half = len(items) // 2
        return self._halved(run_id, items[:half]) + self._halved(run_id, items[half:])

    def _refused(self, run_id: str, item: Record, error: StatusError) -> list[Refused]:
        if isinstance(item, Point) and not self._missing(run_id, [item]):
            return []
        if error.status >= 500 and self._rounds < _ROUNDS:
            self._rounds += 1
            raise error
        refused = Refused(*records.named(item), error.message)
        _log.warning("the server refuses %s", refused)
        return [refused]

    def _post(self, run_id: str, *lists: Sequence[Point | Pair]) -> None:
        request = _request(run_id, *lists)
        if len(request.body or {}) > 1:
            self._line.send(request)

    def _probe(self, run_id: str) -> None:
        """Raise the error of the server when it takes nothing for this run, whatever it is."""
        self._line.log_batch(run_id)

    def _operate(self, run_id: str, operation: Operation) -> list[Refused]:
        endpoint = _OPERATIONS[operation.name]
        request = Request(
            endpoint.OPERATION,
            endpoint.OPERATION.path,
            endpoint.parse_response,
            body={"run_id": run_id, **operation.body},
        )
        try:
            self._line.send(request)
        except StatusError as error:
            if may_pass(error):
                raise
            if operation.name == "delete_tag" and isinstance(error, ResourceDoesNotExistError):
                return []
            self._probe(run_id)
            return self._refused(run_id, operation, error)
        return []

    # -- what is there already

    def _missing(self, run_id: str, points: Sequence[Point]) -> list[Point]:
        """Those of some points that the server does not have."""
        by_key: dict[str, list[Point]] = {}
        for point in points:
            by_key.setdefault(point.key, []).append(point)
        stored: set[tuple[object, ...]] = set()
        for key, some in by_key.items():
            wanted = {_identity(point) for point in some}
            for metric in self._stored(run_id, key, [point.step for point in some]):
                found = (key, *_measured(metric.value), metric.timestamp, metric.step or 0)
                if found in wanted:
                    stored.add(found)
        return [point for point in points if _identity(point) not in stored]

    def _stored(
        self, run_id: str, key: str, steps: list[int]
    ) -> Iterable[Metric | MetricWithRunId]:
        """What the server has of a metric, of these steps at the least."""
        found = self._line.get_metric_history_bulk_interval(
            [run_id], key, start_step=min(steps), end_step=max(steps), max_results=_INTERVAL
        )
        return found if len(found) < _INTERVAL else self._line.get_metric_history(run_id, key)

    # -- the run

    def _run_id(self) -> str:
        """The id of the run, which is made where it is not there."""
        target = self.target
        if target.run_id is None:
            experiment_id = self._experiment_id(target.experiment)
            self._may_be_double = True
            run = self._sole(experiment_id) or self._create(experiment_id, {})
            target.run_id = run.info.run_id
            self._buffer.note(records.Created(target.run_id))
            if target.on_created is not None:
                target.on_created(run.info)
        return target.run_id

    def create(self, tags: Mapping[str, str]) -> Run:
        """Make the run."""
        run = self._create(self._experiment_id(self.target.experiment), tags)
        self.target.run_id = run.info.run_id
        return run

    def _create(self, experiment_id: str, tags: Mapping[str, str]) -> Run:
        target = self.target
        own = {} if target.local_id is None else {RUN_TAG: target.local_id}
        return self._line.create_run(
            experiment_id,
            run_name=target.run_name,
            start_time=target.start_time,
            tags={**tags, **own} or None,
        )

    def _sole(self, experiment_id: str) -> Run | None:
        """The run on the server that was made for this one, if there is one.

        A request whose answer was lost can be carried out after the next look for it. What is one
        too many is empty then, and is deleted.
        """
        named = f"tags.`{RUN_TAG}` = '{self.target.local_id}'"
        found = list(
            self._line.search_runs(
                [experiment_id], filter=named, run_view_type="ACTIVE_ONLY", limit=10
            )
        )
        found.sort(
            key=lambda run: (
                run.info.run_id != self.target.run_id,
                not run.metrics,
                run.info.run_id,
            )
        )
        for run in found[1:]:
            if not (run.metrics or run.params):
                self._line.delete_run(run)
        return found[0] if found else None

    def _experiment_id(self, experiment: dict[str, Any]) -> str:
        if "id" in experiment:
            return str(experiment["id"])
        name = experiment["name"]
        try:
            return self._line.get_experiment_by_name(name).experiment_id
        except ResourceDoesNotExistError:
            pass
        location, tags = experiment.get("artifact_location"), experiment.get("tags") or None
        try:
            return self._line.create_experiment(name, artifact_location=location, tags=tags)
        except ResourceAlreadyExistsError:
            # Somebody else was quicker.
            return self._line.get_experiment_by_name(name).experiment_id


def _request(run_id: str, *lists: Sequence[Point | Pair]) -> Request[None]:
    body: dict[str, Any] = {"run_id": run_id}
    for items in lists:
        if items:
            first = items[0]
            name = "metrics" if isinstance(first, Point) else f"{first.kind}s"
            body[name] = [item.body for item in items]
    return Request(
        log_batch.OPERATION, log_batch.OPERATION.path, log_batch.parse_response, body=body
    )


def may_pass(error: StatusError) -> bool:
    """Whether the server, or a proxy, says that it is only for a while."""
    return error.status in ApiCall.retried_statuses


def _identity(point: Point) -> tuple[object, ...]:
    return (point.key, *_measured(point.value), point.timestamp, point.step)


def _measured(value: float) -> tuple[bool, float]:
    """A value that equals itself, also where it is no number."""
    return (True, 0.0) if math.isnan(value) else (False, value)
