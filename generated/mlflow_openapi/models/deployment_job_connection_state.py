# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class DeploymentJobConnectionState(StrEnum):
    """State of the connection between a registered model and a deployment job.

    Attributes:
        DEPLOYMENT_JOB_CONNECTION_STATE_UNSPECIFIED: The state is unknown.
        NOT_SET_UP: There is no job for the model.
        CONNECTED: The job exists and can be started.
        NOT_FOUND: The job was deleted or cannot be read.
        REQUIRED_PARAMETERS_CHANGED: The job requires different parameters than before.
    """

    DEPLOYMENT_JOB_CONNECTION_STATE_UNSPECIFIED = "DEPLOYMENT_JOB_CONNECTION_STATE_UNSPECIFIED"
    NOT_SET_UP = "NOT_SET_UP"
    CONNECTED = "CONNECTED"
    NOT_FOUND = "NOT_FOUND"
    REQUIRED_PARAMETERS_CHANGED = "REQUIRED_PARAMETERS_CHANGED"

    @classmethod
    def of(cls, value: str) -> DeploymentJobConnectionState | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
