# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class MCPServerAction(StrEnum):
    """Action that a user may perform on an MCP server.

    Attributes:
        USE: Use the server.
        UPDATE: Change the server and the objects that belong to it.
        DELETE: Delete the server.
        MANAGE: Grant permissions for the server.
    """

    USE = "USE"
    UPDATE = "UPDATE"
    DELETE = "DELETE"
    MANAGE = "MANAGE"

    @classmethod
    def of(cls, value: str) -> MCPServerAction | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
