# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class BudgetDurationUnit(StrEnum):
    """Unit of the length of a budget window.

    Attributes:
        MINUTES: Minutes, counted from 1970.
        HOURS: Hours, counted from 1970.
        DAYS: Days, counted from 1970, each starting at midnight.
        WEEKS: Weeks, each starting on Sunday.
        MONTHS: Calendar months, counted from 1970.
    """

    MINUTES = "MINUTES"
    HOURS = "HOURS"
    DAYS = "DAYS"
    WEEKS = "WEEKS"
    MONTHS = "MONTHS"

    @classmethod
    def of(cls, value: str) -> BudgetDurationUnit | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
