# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class WebhookStatus(StrEnum):
    """Whether a webhook is called.

    Attributes:
        ACTIVE: The webhook is called.
        DISABLED: The webhook is called only by `test_webhook`.
    """

    ACTIVE = "ACTIVE"
    DISABLED = "DISABLED"

    @classmethod
    def of(cls, value: str) -> WebhookStatus | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
