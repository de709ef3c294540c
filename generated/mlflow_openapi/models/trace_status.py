# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class TraceStatus(StrEnum):
    """State of a trace, in the older form.

    Attributes:
        TRACE_STATUS_UNSPECIFIED: Not specified.
        OK: The trace completed successfully.
        ERROR: The trace ended with an error.
        IN_PROGRESS: The trace is in progress.
    """

    TRACE_STATUS_UNSPECIFIED = "TRACE_STATUS_UNSPECIFIED"
    OK = "OK"
    ERROR = "ERROR"
    IN_PROGRESS = "IN_PROGRESS"

    @classmethod
    def of(cls, value: str) -> TraceStatus | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
