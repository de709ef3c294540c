# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class GuardrailStage(StrEnum):
    """Stage of a call at which a guardrail judges the content.

    Attributes:
        BEFORE: Before the model is called, on the request.
        AFTER: After the model is called, on its response.
    """

    BEFORE = "BEFORE"
    AFTER = "AFTER"

    @classmethod
    def of(cls, value: str) -> GuardrailStage | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
