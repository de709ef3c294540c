"""Builds the items of batches, and adds the progress of split batches to errors."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from mlflow_openapi_runtime.codec import encode
from mlflowclient.errors import CallError

if TYPE_CHECKING:
    from mlflow_openapi.models.metric import Metric
    from mlflow_openapi_runtime.request import Request
    from mlflow_openapi_runtime.splitting import Split

T = TypeVar("T")


def points(metrics: Mapping[str, float], step: int | None, timestamp: int | None) -> list[Metric]:
    """Return one point per metric, all with the same timestamp."""
    from mlflow_openapi.models.metric import Metric

    if timestamp is None:
        timestamp = encode.now()
    items = checked_mapping("metrics", metrics).items()
    return [Metric(key, value, timestamp, step=step) for key, value in items]


@contextmanager
def noting_progress(split: Split, requests: list[Request[object]], index: int) -> Generator[None]:
    """If the request at `index` fails, add the progress of the split batch to the error."""
    try:
        yield
    except CallError as error:
        # A batch of one request has no progress to report.
        if len(requests) > 1:
            error.note_progress(split.progress(requests, index))
        raise


def checked_mapping(name: str, mapping: Mapping[str, T]) -> Mapping[str, T]:
    if not isinstance(mapping, Mapping):
        raise TypeError(
            f"{name} must be a mapping of names to values, got {type(mapping).__name__}"
        )
    return mapping
