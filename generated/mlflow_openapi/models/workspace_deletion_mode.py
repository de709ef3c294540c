# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class WorkspaceDeletionMode(StrEnum):
    """What happens to the contents of a workspace that is deleted.

    Attributes:
        RESTRICT: The workspace must be empty.
        SET_DEFAULT: The contents are moved to the workspace `default`.
        CASCADE: The contents are deleted with the workspace.
    """

    RESTRICT = "RESTRICT"
    SET_DEFAULT = "SET_DEFAULT"
    CASCADE = "CASCADE"

    @classmethod
    def of(cls, value: str) -> WorkspaceDeletionMode | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
