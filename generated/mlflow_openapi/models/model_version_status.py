# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class ModelVersionStatus(StrEnum):
    """Whether a model version can be used. MLflow's own servers make every version READY
    immediately.

    Attributes:
        PENDING_REGISTRATION: The version is still being registered.
        FAILED_REGISTRATION: The version could not be registered.
        READY: The version can be used.
    """

    PENDING_REGISTRATION = "PENDING_REGISTRATION"
    FAILED_REGISTRATION = "FAILED_REGISTRATION"
    READY = "READY"

    @classmethod
    def of(cls, value: str) -> ModelVersionStatus | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
