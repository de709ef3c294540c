# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class DatasetRecordSourceType(StrEnum):
    """Where the records of a dataset come from.

    Attributes:
        SOURCE_TYPE_UNSPECIFIED: Not said. Since MLflow 3.4.
        TRACE: Traces of an application. Since MLflow 3.4.
        HUMAN: People wrote them. Since MLflow 3.4.
        DOCUMENT: Documents. Since MLflow 3.4.
        CODE: Code made them. Since MLflow 3.4.
    """

    SOURCE_TYPE_UNSPECIFIED = "SOURCE_TYPE_UNSPECIFIED"
    TRACE = "TRACE"
    HUMAN = "HUMAN"
    DOCUMENT = "DOCUMENT"
    CODE = "CODE"

    @classmethod
    def of(cls, value: object) -> DatasetRecordSourceType | str:
        """The member of a value that a server sent; a value of a newer server stays a plain string."""
        if not isinstance(value, str):
            raise TypeError(f"expected a string, got {type(value).__name__}")
        try:
            return cls(value)
        except ValueError:
            return value
