# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the given fields of a workspace.

`PATCH /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Requires the server
feature `workspaces`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.trace_archival_config import TraceArchivalConfig
from ...models.update_workspace_response import UpdateWorkspaceResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.workspace import Workspace

OPERATION = Operation(
    id="update_workspace",
    method="PATCH",
    path="/api/3.0/mlflow/workspaces/{workspace_name}",
    idempotent=True,
    since="3.10",
    requires=("workspaces",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateWorkspaceResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateWorkspaceResponse.from_dict)


def build_request(
    name: str | Workspace,
    *,
    description: str | None = None,
    default_artifact_root: str | None = None,
    trace_archival_config: TraceArchivalConfig | Mapping[str, Any] | None = None,
) -> Request[UpdateWorkspaceResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["workspace_name"] = encode.text(
        name if isinstance(name, str) else encode.entity(name, _models, "Workspace.name"),
        "name",
        minimum=2,
        expected="a str or a Workspace",
    )
    if description is not None:
        _body["description"] = encode.text(description, "description")
    if default_artifact_root is not None:
        _body["default_artifact_root"] = encode.text(default_artifact_root, "default_artifact_root")
    if trace_archival_config is not None:
        _body["trace_archival_config"] = encode.model(TraceArchivalConfig)(
            trace_archival_config, "trace_archival_config"
        )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/workspaces/{quote(str(_path['workspace_name']), safe='')}",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    name: str | Workspace,
    *,
    description: str | None = None,
    default_artifact_root: str | None = None,
    trace_archival_config: TraceArchivalConfig | Mapping[str, Any] | None = None,
) -> UpdateWorkspaceResponse:
    """Change the given fields of a workspace.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            name,
            description=description,
            default_artifact_root=default_artifact_root,
            trace_archival_config=trace_archival_config,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str | Workspace,
    *,
    description: str | None = None,
    default_artifact_root: str | None = None,
    trace_archival_config: TraceArchivalConfig | Mapping[str, Any] | None = None,
) -> UpdateWorkspaceResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            name,
            description=description,
            default_artifact_root=default_artifact_root,
            trace_archival_config=trace_archival_config,
        ),
    )
