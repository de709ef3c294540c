# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class MCPStatus(StrEnum):
    """Stage of a version of an MCP server.

    Attributes:
        DRAFT: Not released.
        ACTIVE: In use. Neither the version nor its server can be deleted.
        DEPRECATED: No longer in use.
        DELETED: Permanently deleted. Returned only by the `update_mcp_server_version` call that
            sets this status.
    """

    DRAFT = "draft"
    ACTIVE = "active"
    DEPRECATED = "deprecated"
    DELETED = "deleted"

    @classmethod
    def of(cls, value: str) -> MCPStatus | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
