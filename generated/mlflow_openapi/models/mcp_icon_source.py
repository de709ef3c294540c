# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class MCPIconSource(StrEnum):
    """Origin of an icon of an MCP server.

    Attributes:
        SERVER: The icon was set for the server.
        VERSION: The icon is in the server.json of the latest version.
    """

    SERVER = "server"
    VERSION = "version"

    @classmethod
    def of(cls, value: str) -> MCPIconSource | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
