# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class GuardrailAction(StrEnum):
    """Action of a guardrail on content that fails the check.

    Attributes:
        VALIDATION: The guardrail rejects the call.
        SANITIZATION: The guardrail uses another endpoint to rewrite the text.
    """

    VALIDATION = "VALIDATION"
    SANITIZATION = "SANITIZATION"

    @classmethod
    def of(cls, value: str) -> GuardrailAction | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
