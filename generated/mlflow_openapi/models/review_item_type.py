# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class ReviewItemType(StrEnum):
    """Kind of an item in a review queue.

    Attributes:
        TRACE: A trace.
    """

    TRACE = "TRACE"

    @classmethod
    def of(cls, value: str) -> ReviewItemType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
