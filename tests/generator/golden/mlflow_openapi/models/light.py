# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class Light(StrEnum):
    """Light that a plant needs.

    Attributes:
        SUN: Full sun.
        SHADE: Shade. Since Small 3.4.
        BRIGHT: Same as SUN.
    """

    SUN = "SUN"
    SHADE = "SHADE"
    BRIGHT = SUN

    @classmethod
    def of(cls, value: str) -> Light | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value

    @classmethod
    def _missing_(cls, value: object) -> Light | None:
        # The other names are accepted as values.
        return cls.__members__.get(value) if isinstance(value, str) else None
