# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class AssessmentSourceType(StrEnum):
    """Kind of the source of an assessment. Called `AssessmentSource.SourceType` in MLflow's
    protobuf.

    Attributes:
        SOURCE_TYPE_UNSPECIFIED: Not specified.
        HUMAN: A person.
        LLM_JUDGE: A language model.
        CODE: A program.
    """

    SOURCE_TYPE_UNSPECIFIED = "SOURCE_TYPE_UNSPECIFIED"
    HUMAN = "HUMAN"
    LLM_JUDGE = "LLM_JUDGE"
    CODE = "CODE"

    @classmethod
    def of(cls, value: str) -> AssessmentSourceType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
