# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class MetricViewType(StrEnum):
    """Kind of objects that `query_trace_metrics` aggregates.

    Attributes:
        TRACES: Whole traces.
        SPANS: Individual spans.
        ASSESSMENTS: Assessments of traces.
    """

    TRACES = "TRACES"
    SPANS = "SPANS"
    ASSESSMENTS = "ASSESSMENTS"

    @classmethod
    def of(cls, value: str) -> MetricViewType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
