"""Batches: the records of one `log_batch` request, within the limits of the server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mlflow_openapi.api.runs import log_batch
from mlflow_openapi_runtime.request import Request
from mlflowclient.journal import records
from mlflowclient.journal.records import Operation, Pair, Point

# Limits of the server, from the spec.
LIMITS = log_batch.SPLIT
# Maximum size of a request in bytes. MLflow and many proxies refuse larger requests.
_MAX_SIZE = 1_000_000
# JSON encodes a character in up to six bytes, and adds up to 100 bytes to each record. If the total
# size of the records is below this value, the request always fits, and need not be measured.
_SAFE_SIZE = _MAX_SIZE // 6 - LIMITS.total * 100 // 6


@dataclass
class Batch:
    """The content of one request, and the number of records that it was built from."""

    points: list[Point] = field(default_factory=list)
    params: dict[str, Pair] = field(default_factory=dict)
    tags: dict[str, Pair] = field(default_factory=dict)
    count: int = 0

    @classmethod
    def from_pending(cls, run_id: str, pending: list[bytes]) -> Batch:
        """Build a batch of as many of the oldest records as one request may hold.

        The first record must not be an `Operation`.
        """
        while True:
            batch = cls()
            for record in map(records.read, pending):
                # An operation is sent in a separate request, after all earlier records.
                if isinstance(record, Operation) or not batch.add(record):
                    break
            size = sum(map(len, pending[: batch.count]))
            if size <= _SAFE_SIZE or batch.count == 1:
                return batch
            if len(batch_request(run_id, *batch.lists).encoded or b"") <= _MAX_SIZE:
                return batch
            pending = pending[: batch.count // 2]

    def add(self, record: Point | Pair) -> bool:
        """Add a record if the limits allow it; return whether it was added."""
        if len(self.points) + len(self.params) + len(self.tags) == LIMITS.total:
            return False
        if isinstance(record, Point):
            if len(self.points) == LIMITS.lists["metrics"]:
                return False
            self.points.append(record)
        elif not self._add_pair(record):
            return False
        self.count += 1
        return True

    @property
    def lists(self) -> list[Sequence[Point | Pair]]:
        """The params, metrics and tags, in the order in which servers store them."""
        return [list(self.params.values()), self.points, list(self.tags.values())]

    def _add_pair(self, record: Pair) -> bool:
        is_param = record.kind == "param"
        pairs = self.params if is_param else self.tags
        previous = pairs.get(record.key)
        if previous is None and len(pairs) == LIMITS.lists["params" if is_param else "tags"]:
            return False
        if is_param and previous is not None and previous != record:
            # A server never changes a param, and refuses a batch with two values for one param. If
            # the second value is sent in the next batch, the server refuses only that value.
            return False
        pairs[record.key] = record
        return True


def batch_request(run_id: str, *lists: Sequence[Point | Pair]) -> Request[None]:
    """Build the request for lists of records. Each list contains records of one kind."""
    body: dict[str, Any] = {"run_id": run_id}
    for items in lists:
        if items:
            first = items[0]
            name = "metrics" if isinstance(first, Point) else f"{first.kind}s"
            body[name] = [item.body for item in items]
    return Request(
        log_batch.OPERATION, log_batch.OPERATION.path, log_batch.parse_response, body=body
    )
