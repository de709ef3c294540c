# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class GatewayModelLinkageType(StrEnum):
    """How a model is linked to an endpoint.

    Attributes:
        PRIMARY: The model receives calls. An endpoint without a PRIMARY model cannot be called.
        FALLBACK: The model receives calls that failed, if the endpoint has a `fallback_config`.
    """

    PRIMARY = "PRIMARY"
    FALLBACK = "FALLBACK"

    @classmethod
    def of(cls, value: str) -> GatewayModelLinkageType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
