# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class RunStatus(StrEnum):
    """State of a run. Servers do not link it to the end time.

    Attributes:
        RUNNING: The run is in progress.
        SCHEDULED: The run is scheduled to start later.
        FINISHED: The run completed successfully.
        FAILED: The run ended with an error.
        KILLED: The run was stopped externally.
    """

    RUNNING = "RUNNING"
    SCHEDULED = "SCHEDULED"
    FINISHED = "FINISHED"
    FAILED = "FAILED"
    KILLED = "KILLED"

    @classmethod
    def of(cls, value: str) -> RunStatus | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
