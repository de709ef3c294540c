# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class GuardrailAction(StrEnum):
    """What a guardrail does with what fails.

    Attributes:
        VALIDATION: It refuses the call.
        SANITIZATION: It has the text rewritten by another endpoint.
    """

    VALIDATION = "VALIDATION"
    SANITIZATION = "SANITIZATION"

    @classmethod
    def of(cls, value: object) -> GuardrailAction | str:
        """The member of a value that a server sent; a value of a newer server stays a plain string."""
        if not isinstance(value, str):
            raise TypeError(f"expected a string, got {type(value).__name__}")
        try:
            return cls(value)
        except ValueError:
            return value
