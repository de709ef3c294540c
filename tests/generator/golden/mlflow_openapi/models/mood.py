# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class Mood(StrEnum):
    """Mood of a plant.

    Attributes:
        HAPPY: Happy.
        SAD: Sad.
    """

    HAPPY = "HAPPY"
    SAD = "SAD"

    @classmethod
    def of(cls, value: str) -> Mood | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
