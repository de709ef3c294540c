# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class ModelVersionDeploymentJobStateDeploymentJobRunState(StrEnum):
    """State of a run of a deployment job.

    Attributes:
        DEPLOYMENT_JOB_RUN_STATE_UNSPECIFIED: The state is unknown.
        NO_VALID_DEPLOYMENT_JOB_FOUND: There is no job that could run.
        RUNNING: The run is in progress.
        SUCCEEDED: The run completed successfully.
        FAILED: The run ended with an error.
        PENDING: The run has not started yet.
        APPROVAL: The run is waiting for approval. Since MLflow 3.1.
    """

    DEPLOYMENT_JOB_RUN_STATE_UNSPECIFIED = "DEPLOYMENT_JOB_RUN_STATE_UNSPECIFIED"
    NO_VALID_DEPLOYMENT_JOB_FOUND = "NO_VALID_DEPLOYMENT_JOB_FOUND"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    APPROVAL = "APPROVAL"

    @classmethod
    def of(cls, value: str) -> ModelVersionDeploymentJobStateDeploymentJobRunState | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
