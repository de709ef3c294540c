# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class IssueSeverity(StrEnum):
    """Severity of an issue.

    Attributes:
        NOT_AN_ISSUE: Not an issue.
        LOW: Low severity.
        MEDIUM: Medium severity.
        HIGH: High severity.
    """

    NOT_AN_ISSUE = "not_an_issue"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @classmethod
    def of(cls, value: str) -> IssueSeverity | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
