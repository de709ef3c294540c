# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class TraceState(StrEnum):
    """State of a trace. Called `TraceInfoV3.State` in MLflow's protobuf. Servers treat an unknown
    state as if no state were given.

    Attributes:
        STATE_UNSPECIFIED: Not specified.
        OK: The trace completed successfully.
        ERROR: The trace ended with an error.
        IN_PROGRESS: The trace is in progress.
    """

    STATE_UNSPECIFIED = "STATE_UNSPECIFIED"
    OK = "OK"
    ERROR = "ERROR"
    IN_PROGRESS = "IN_PROGRESS"

    @classmethod
    def of(cls, value: str) -> TraceState | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
