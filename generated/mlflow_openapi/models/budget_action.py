# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class BudgetAction(StrEnum):
    """Action taken when a budget is used up.

    Attributes:
        ALERT: Webhooks for the action EXCEEDED of BUDGET_POLICY are called, once per window.
        REJECT: Calls are rejected until the window ends.
    """

    ALERT = "ALERT"
    REJECT = "REJECT"

    @classmethod
    def of(cls, value: str) -> BudgetAction | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
