# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class OptimizerType(StrEnum):
    """Method for optimizing prompts.

    Attributes:
        OPTIMIZER_TYPE_UNSPECIFIED: Not specified. Servers reject this value. Since MLflow 3.10.
        OPTIMIZER_TYPE_GEPA: GEPA, which evolves prompts by reflection on their results. Since
            MLflow 3.10.
        OPTIMIZER_TYPE_METAPROMPT: A language model rewrites the prompt according to instructions.
            Since MLflow 3.10.
    """

    OPTIMIZER_TYPE_UNSPECIFIED = "OPTIMIZER_TYPE_UNSPECIFIED"
    OPTIMIZER_TYPE_GEPA = "OPTIMIZER_TYPE_GEPA"
    OPTIMIZER_TYPE_METAPROMPT = "OPTIMIZER_TYPE_METAPROMPT"

    @classmethod
    def of(cls, value: str) -> OptimizerType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
