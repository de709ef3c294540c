"""Makes the messages of a batch from mappings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from mlflow_openapi import encode

if TYPE_CHECKING:
    from mlflow_openapi.models.metric import Metric

T = TypeVar("T")


def points(metrics: Mapping[str, float], step: int | None, timestamp: int | None) -> list[Metric]:
    """A point of each metric, all at one time."""
    from mlflow_openapi.models.metric import Metric

    measured = encode.now() if timestamp is None else timestamp
    return [Metric(key, value, measured, step=step) for key, value in _checked("metrics", metrics).items()]


def texts(name: str, values: Mapping[str, object]) -> dict[str, str]:
    """The values as text."""
    return {key: str(value) for key, value in _checked(name, values).items()}


def _checked(name: str, mapping: Mapping[str, T]) -> Mapping[str, T]:
    if not isinstance(mapping, Mapping):
        raise TypeError(f"{name} must be a mapping of names to values, got {type(mapping).__name__}")
    return mapping
