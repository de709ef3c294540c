# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class ReviewQueueType(StrEnum):
    """Kind of a review queue.

    Attributes:
        USER: The queue of one user.
        CUSTOM: A queue to which any users can be assigned as reviewers.
    """

    USER = "USER"
    CUSTOM = "CUSTOM"

    @classmethod
    def of(cls, value: str) -> ReviewQueueType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
