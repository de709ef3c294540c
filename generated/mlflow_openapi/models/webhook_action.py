# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class WebhookAction(StrEnum):
    """Action performed on an entity.

    Attributes:
        CREATED: The entity is created.
        UPDATED: The entity is changed. No kind of entity supports this action yet.
        DELETED: The entity is deleted.
        SET: The entity is set.
        EXCEEDED: The budget is used up. Since MLflow 3.11.
    """

    CREATED = "CREATED"
    UPDATED = "UPDATED"
    DELETED = "DELETED"
    SET = "SET"
    EXCEEDED = "EXCEEDED"

    @classmethod
    def of(cls, value: str) -> WebhookAction | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
