"""Splits mappings of metrics, params and tags into requests that the server takes.

A log-batch request holds at most 1000 metrics, 100 params and 100 tags (MLflow 2.22 to 3.17).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from mlflow_openapi import encode

if TYPE_CHECKING:
    from mlflow_openapi.models.metric import Metric
    from mlflow_openapi.models.param import Param
    from mlflow_openapi.models.run_tag import RunTag

T = TypeVar("T")

MAX_METRICS = 1000
MAX_PARAMS = 100
MAX_TAGS = 100


def metric_batches(metrics: Mapping[str, float], step: int | None, timestamp: int | None) -> Iterator[list[Metric]]:
    from mlflow_openapi.models.metric import Metric

    measured = encode.now() if timestamp is None else timestamp
    points = [Metric(key, value, measured, step=step) for key, value in _items("metrics", metrics)]
    return _batched(points, MAX_METRICS)


def param_batches(params: Mapping[str, object]) -> Iterator[list[Param]]:
    from mlflow_openapi.models.param import Param

    return _batched([Param(key, str(value)) for key, value in _items("params", params)], MAX_PARAMS)


def tag_batches(tags: Mapping[str, object]) -> Iterator[list[RunTag]]:
    from mlflow_openapi.models.run_tag import RunTag

    return _batched([RunTag(key, str(value)) for key, value in _items("tags", tags)], MAX_TAGS)


def _items(name: str, mapping: Mapping[str, T]) -> Iterable[tuple[str, T]]:
    if not isinstance(mapping, Mapping):
        raise TypeError(f"{name} must be a mapping of names to values, got {type(mapping).__name__}")
    return mapping.items()


def _batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
