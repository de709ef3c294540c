# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class MCPRemoteTransportType(StrEnum):
    """Transport used to connect to an MCP server at a URL.

    Attributes:
        STREAMABLE_HTTP: Streamable HTTP.
        SSE: HTTP with server-sent events, the older transport.
    """

    STREAMABLE_HTTP = "streamable-http"
    SSE = "sse"

    @classmethod
    def of(cls, value: str) -> MCPRemoteTransportType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
