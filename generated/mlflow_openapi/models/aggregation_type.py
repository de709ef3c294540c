# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class AggregationType(StrEnum):
    """A kind of aggregation.

    Attributes:
        COUNT: The number of items.
        SUM: The sum of the values.
        AVG: The mean of the values.
        PERCENTILE: The value below which the given percentage of the values lies.
        MIN: The smallest value.
        MAX: The largest value.
    """

    COUNT = "COUNT"
    SUM = "SUM"
    AVG = "AVG"
    PERCENTILE = "PERCENTILE"
    MIN = "MIN"
    MAX = "MAX"

    @classmethod
    def of(cls, value: str) -> AggregationType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
