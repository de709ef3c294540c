# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class LoggedModelStatus(StrEnum):
    """Status of a logged model.

    Attributes:
        LOGGED_MODEL_STATUS_UNSPECIFIED: Not specified.
        LOGGED_MODEL_PENDING: The model was created, and its files are being uploaded.
        LOGGED_MODEL_READY: The files are available.
        LOGGED_MODEL_UPLOAD_FAILED: The files could not be uploaded.
        UNSPECIFIED: Same as LOGGED_MODEL_STATUS_UNSPECIFIED.
        PENDING: Same as LOGGED_MODEL_PENDING.
        READY: Same as LOGGED_MODEL_READY.
        FAILED: Same as LOGGED_MODEL_UPLOAD_FAILED.
    """

    LOGGED_MODEL_STATUS_UNSPECIFIED = "LOGGED_MODEL_STATUS_UNSPECIFIED"
    LOGGED_MODEL_PENDING = "LOGGED_MODEL_PENDING"
    LOGGED_MODEL_READY = "LOGGED_MODEL_READY"
    LOGGED_MODEL_UPLOAD_FAILED = "LOGGED_MODEL_UPLOAD_FAILED"
    UNSPECIFIED = LOGGED_MODEL_STATUS_UNSPECIFIED
    PENDING = LOGGED_MODEL_PENDING
    READY = LOGGED_MODEL_READY
    FAILED = LOGGED_MODEL_UPLOAD_FAILED

    @classmethod
    def of(cls, value: str) -> LoggedModelStatus | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value

    @classmethod
    def _missing_(cls, value: object) -> LoggedModelStatus | None:
        # The other names are accepted as values.
        return cls.__members__.get(value) if isinstance(value, str) else None
