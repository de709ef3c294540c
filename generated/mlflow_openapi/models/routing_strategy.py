# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class RoutingStrategy(StrEnum):
    """How calls are distributed over the PRIMARY models. Servers ignore an unknown value.

    Attributes:
        REQUEST_BASED_TRAFFIC_SPLIT: Each call goes to one of the models at random, according to
            the weights of the models.
    """

    REQUEST_BASED_TRAFFIC_SPLIT = "REQUEST_BASED_TRAFFIC_SPLIT"

    @classmethod
    def of(cls, value: str) -> RoutingStrategy | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
