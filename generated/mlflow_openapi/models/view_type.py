# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class ViewType(StrEnum):
    """Lifecycle stage of the experiments or runs that a search finds. Servers treat an unknown name
    as ACTIVE_ONLY.

    Attributes:
        ACTIVE_ONLY: Only active experiments or runs.
        DELETED_ONLY: Only deleted experiments or runs.
        ALL: Active and deleted experiments or runs.
    """

    ACTIVE_ONLY = "ACTIVE_ONLY"
    DELETED_ONLY = "DELETED_ONLY"
    ALL = "ALL"

    @classmethod
    def of(cls, value: str) -> ViewType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
