# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a workspace.

`POST /api/3.0/mlflow/workspaces`. Since MLflow 3.10. Requires the server feature `workspaces`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.create_workspace_response import CreateWorkspaceResponse
from ...models.trace_archival_config import TraceArchivalConfig

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_workspace",
    method="POST",
    path="/api/3.0/mlflow/workspaces",
    idempotent=False,
    since="3.10",
    requires=("workspaces",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateWorkspaceResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateWorkspaceResponse.from_dict)


def build_request(
    name: str,
    *,
    description: str | None = None,
    default_artifact_root: str | None = None,
    trace_archival_config: TraceArchivalConfig | Mapping[str, Any] | None = None,
) -> Request[CreateWorkspaceResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(
        name, "name", minimum=2, maximum=63, pattern=r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"
    )
    if description is not None:
        _body["description"] = encode.text(description, "description")
    if default_artifact_root is not None:
        _body["default_artifact_root"] = encode.text(default_artifact_root, "default_artifact_root")
    if trace_archival_config is not None:
        _body["trace_archival_config"] = encode.model(TraceArchivalConfig)(
            trace_archival_config, "trace_archival_config"
        )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str,
    *,
    description: str | None = None,
    default_artifact_root: str | None = None,
    trace_archival_config: TraceArchivalConfig | Mapping[str, Any] | None = None,
) -> CreateWorkspaceResponse:
    """Create a workspace.

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
    name: str,
    *,
    description: str | None = None,
    default_artifact_root: str | None = None,
    trace_archival_config: TraceArchivalConfig | Mapping[str, Any] | None = None,
) -> CreateWorkspaceResponse:
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
