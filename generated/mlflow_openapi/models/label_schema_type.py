# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class LabelSchemaType(StrEnum):
    """Kind of assessment created from the answer to a label schema.

    Attributes:
        FEEDBACK: Feedback on the trace.
        EXPECTATION: An expectation for the trace.
    """

    FEEDBACK = "FEEDBACK"
    EXPECTATION = "EXPECTATION"

    @classmethod
    def of(cls, value: str) -> LabelSchemaType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
