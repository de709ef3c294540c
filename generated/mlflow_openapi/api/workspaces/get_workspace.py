# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a workspace.

`GET /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Requires the server feature
`workspaces`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_workspace_response import GetWorkspaceResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.workspace import Workspace

OPERATION = Operation(
    id="get_workspace",
    method="GET",
    path="/api/3.0/mlflow/workspaces/{workspace_name}",
    idempotent=True,
    since="3.10",
    requires=("workspaces",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetWorkspaceResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "workspace")
    return decode.json_body(content, content_type, GetWorkspaceResponse.from_dict)


def build_request(name: str | Workspace) -> Request[GetWorkspaceResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["workspace_name"] = encode.text(
        name if isinstance(name, str) else encode.entity(name, _models, "Workspace.name"),
        "name",
        minimum=2,
        expected="a str or a Workspace",
    )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/workspaces/{quote(str(_path['workspace_name']), safe='')}",
        parse_response,
    )


def sync(client: Client, /, name: str | Workspace) -> GetWorkspaceResponse:
    """Read a workspace.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name))


async def asyncio(client: AsyncClient, /, name: str | Workspace) -> GetWorkspaceResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name))
