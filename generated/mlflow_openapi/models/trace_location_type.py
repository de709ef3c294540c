# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class TraceLocationType(StrEnum):
    """Kind of location where a trace is stored.

    Attributes:
        TRACE_LOCATION_TYPE_UNSPECIFIED: Not specified.
        MLFLOW_EXPERIMENT: An experiment on the server.
        INFERENCE_TABLE: A Databricks table.
    """

    TRACE_LOCATION_TYPE_UNSPECIFIED = "TRACE_LOCATION_TYPE_UNSPECIFIED"
    MLFLOW_EXPERIMENT = "MLFLOW_EXPERIMENT"
    INFERENCE_TABLE = "INFERENCE_TABLE"

    @classmethod
    def of(cls, value: str) -> TraceLocationType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
