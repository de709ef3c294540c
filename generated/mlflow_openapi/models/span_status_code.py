# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class SpanStatusCode(StrEnum):
    """Outcome of a span.

    Attributes:
        STATUS_CODE_UNSET: The outcome is not specified.
        STATUS_CODE_OK: The span ended successfully.
        STATUS_CODE_ERROR: The span ended with an error.
    """

    STATUS_CODE_UNSET = "STATUS_CODE_UNSET"
    STATUS_CODE_OK = "STATUS_CODE_OK"
    STATUS_CODE_ERROR = "STATUS_CODE_ERROR"

    @classmethod
    def of(cls, value: str) -> SpanStatusCode | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
