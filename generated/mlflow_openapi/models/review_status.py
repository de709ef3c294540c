# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class ReviewStatus(StrEnum):
    """Review status of an item.

    Attributes:
        PENDING: The review is pending.
        COMPLETE: The review is complete.
        DECLINED: The reviewer declined to review the item.
    """

    PENDING = "PENDING"
    COMPLETE = "COMPLETE"
    DECLINED = "DECLINED"

    @classmethod
    def of(cls, value: str) -> ReviewStatus | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
