"""Makes the messages of a batch from mappings, and tells how far one came that is sent in parts."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
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
    """A point of each metric, all at one time."""
    from mlflow_openapi.models.metric import Metric

    measured = encode.now() if timestamp is None else timestamp
    return [
        Metric(key, value, measured, step=step)
        for key, value in checked_mapping("metrics", metrics).items()
    ]


def stringify(name: str, values: Mapping[str, object]) -> dict[str, str]:
    """The values as text."""
    return {key: str(value) for key, value in checked_mapping(name, values).items()}


@contextmanager
def noting_progress(split: Split, parts: Sequence[Request[object]], index: int) -> Generator[None]:
    """Tell an error of the part with that index how far the batch came, unless there is one part
    alone.
    """
    try:
        yield
    except CallError as error:
        if len(parts) > 1:
            error.note_progress(split.progress(parts, index))
        raise


def checked_mapping(name: str, mapping: Mapping[str, T]) -> Mapping[str, T]:
    if not isinstance(mapping, Mapping):
        raise TypeError(
            f"{name} must be a mapping of names to values, got {type(mapping).__name__}"
        )
    return mapping
