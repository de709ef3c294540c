# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class JobStatus(StrEnum):
    """State of a job.

    Attributes:
        JOB_STATUS_UNSPECIFIED: The state is unknown. Since MLflow 3.10.
        JOB_STATUS_PENDING: The job is waiting for its turn. Since MLflow 3.10.
        JOB_STATUS_IN_PROGRESS: The job is in progress. Since MLflow 3.10.
        JOB_STATUS_COMPLETED: The job completed successfully. Since MLflow 3.10.
        JOB_STATUS_FAILED: The job ended with an error or took too long. Since MLflow 3.10.
        JOB_STATUS_CANCELED: The job was canceled. Since MLflow 3.10.
        JOB_STATUS_NEEDS_RECOVERY: The job was interrupted, and the server will resume it. Since
            MLflow 3.17.
    """

    JOB_STATUS_UNSPECIFIED = "JOB_STATUS_UNSPECIFIED"
    JOB_STATUS_PENDING = "JOB_STATUS_PENDING"
    JOB_STATUS_IN_PROGRESS = "JOB_STATUS_IN_PROGRESS"
    JOB_STATUS_COMPLETED = "JOB_STATUS_COMPLETED"
    JOB_STATUS_FAILED = "JOB_STATUS_FAILED"
    JOB_STATUS_CANCELED = "JOB_STATUS_CANCELED"
    JOB_STATUS_NEEDS_RECOVERY = "JOB_STATUS_NEEDS_RECOVERY"

    @classmethod
    def of(cls, value: str) -> JobStatus | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
