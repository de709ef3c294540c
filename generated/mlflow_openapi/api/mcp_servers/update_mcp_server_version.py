# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the status, the tools or the connect options of a version.

`PATCH /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow 3.15.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.null import NULL, Null
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.connect_option_settings import ConnectOptionSettings
from ...models.mcp_server_version import MCPServerVersion
from ...models.mcp_status import MCPStatus
from ...models.mcp_tool import MCPTool

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.mcp_server import MCPServer

OPERATION = Operation(
    id="update_mcp_server_version",
    method="PATCH",
    path="/api/3.0/mlflow/mcp-servers/{name}/versions/{version}",
    idempotent=True,
    changes=("MCPServer", "MCPServerVersion", "MCPAccessEndpoint"),
    since="3.15",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> MCPServerVersion:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, MCPServerVersion.from_dict, exact=True)


def build_request(
    name: str | MCPServer,
    version: str | MCPServerVersion,
    *,
    status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | str | None = None,
    tools: Iterable[MCPTool | Mapping[str, Any]] | Null | None = None,
    connect_options: Mapping[str, ConnectOptionSettings | Mapping[str, Any]] | Null | None = None,
) -> Request[MCPServerVersion]:
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
    _path["version"] = encode.text(
        version
        if isinstance(version, str)
        else encode.entity(version, _models, "MCPServerVersion.version"),
        "version",
        minimum=1,
        expected="a str or a MCPServerVersion",
    )
    if status is not None:
        _body["status"] = encode.text(status, "status")
    if tools is not None:
        _body["tools"] = (
            None
            if tools is NULL
            else encode.array(tools, "tools", encode.model(MCPTool, MCPTool.to_request), 1000)
        )
    if connect_options is not None:
        _body["connect_options"] = (
            None
            if connect_options is NULL
            else encode.mapping(
                connect_options,
                "connect_options",
                lambda item, label: encode.model(ConnectOptionSettings)(item, label),
            )
        )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/mcp-servers/{quote(str(_path['name']), safe='/')}/versions/{quote(str(_path['version']), safe='/')}",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    name: str | MCPServer,
    version: str | MCPServerVersion,
    *,
    status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | str | None = None,
    tools: Iterable[MCPTool | Mapping[str, Any]] | Null | None = None,
    connect_options: Mapping[str, ConnectOptionSettings | Mapping[str, Any]] | Null | None = None,
) -> MCPServerVersion:
    """Change the status, the tools or the connect options of a version.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(name, version, status=status, tools=tools, connect_options=connect_options),
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str | MCPServer,
    version: str | MCPServerVersion,
    *,
    status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | str | None = None,
    tools: Iterable[MCPTool | Mapping[str, Any]] | Null | None = None,
    connect_options: Mapping[str, ConnectOptionSettings | Mapping[str, Any]] | Null | None = None,
) -> MCPServerVersion:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(name, version, status=status, tools=tools, connect_options=connect_options),
    )
