# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class BudgetUnit(StrEnum):
    """Unit of the spending.

    Attributes:
        USD: US dollars.
    """

    USD = "USD"

    @classmethod
    def of(cls, value: str) -> BudgetUnit | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
