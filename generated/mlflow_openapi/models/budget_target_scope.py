# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class BudgetTargetScope(StrEnum):
    """Whose spending a budget policy counts.

    Attributes:
        GLOBAL: Spending of the whole server.
        WORKSPACE: Spending of the workspace in which the policy was created.
        ENDPOINT: Spending of one endpoint. Since MLflow 3.15.
        USER: Spending of one user. Returns 400 on servers without authentication. Since MLflow
            3.16.
    """

    GLOBAL = "GLOBAL"
    WORKSPACE = "WORKSPACE"
    ENDPOINT = "ENDPOINT"
    USER = "USER"

    @classmethod
    def of(cls, value: str) -> BudgetTargetScope | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
