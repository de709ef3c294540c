# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the display name, description or icons of an MCP server.

`PATCH /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.null import NULL, Null
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.mcp_icon import MCPIcon
from ...models.mcp_server import MCPServer

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="update_mcp_server",
    method="PATCH",
    path="/api/3.0/mlflow/mcp-servers/{name}",
    idempotent=True,
    changes=("MCPServer", "MCPServerVersion", "MCPAccessEndpoint"),
    since="3.15",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> MCPServer:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, MCPServer.from_dict, exact=True)


def build_request(
    name: str | MCPServer,
    *,
    display_name: str | Null | None = None,
    description: str | Null | None = None,
    icons: Iterable[MCPIcon | Mapping[str, Any]] | Null | None = None,
) -> Request[MCPServer]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["name"] = encode.text(
        name if isinstance(name, str) else encode.entity(name, _models, "MCPServer.name"),
        "name",
        minimum=1,
        expected="a str or a MCPServer",
    )
    if display_name is not None:
        _body["display_name"] = (
            None if display_name is NULL else encode.text(display_name, "display_name")
        )
    if description is not None:
        _body["description"] = (
            None if description is NULL else encode.text(description, "description")
        )
    if icons is not None:
        _body["icons"] = (
            None
            if icons is NULL
            else encode.array(icons, "icons", encode.model(MCPIcon, MCPIcon.to_request), 100)
        )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/mcp-servers/{quote(str(_path['name']), safe='/')}",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    name: str | MCPServer,
    *,
    display_name: str | Null | None = None,
    description: str | Null | None = None,
    icons: Iterable[MCPIcon | Mapping[str, Any]] | Null | None = None,
) -> MCPServer:
    """Change the display name, description or icons of an MCP server.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client, build_request(name, display_name=display_name, description=description, icons=icons)
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str | MCPServer,
    *,
    display_name: str | Null | None = None,
    description: str | Null | None = None,
    icons: Iterable[MCPIcon | Mapping[str, Any]] | Null | None = None,
) -> MCPServer:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(name, display_name=display_name, description=description, icons=icons)
    )
