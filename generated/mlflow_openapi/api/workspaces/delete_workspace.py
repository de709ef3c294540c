# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a workspace.

`DELETE /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Requires the server
feature `workspaces`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.workspace_deletion_mode import WorkspaceDeletionMode

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.workspace import Workspace

OPERATION = Operation(
    id="delete_workspace",
    method="DELETE",
    path="/api/3.0/mlflow/workspaces/{workspace_name}",
    idempotent=True,
    changes=(
        "Experiment",
        "Run",
        "LoggedModel",
        "TraceInfo",
        "TraceInfoV3",
        "MetricDataPoint",
        "EvaluationDataset",
        "LabelSchema",
        "ReviewQueue",
        "ReviewQueueItem",
        "Issue",
        "RegisteredModel",
        "ModelVersion",
        "Metric",
        "FileInfo",
        "Webhook",
        "MCPServer",
        "MCPServerVersion",
        "MCPAccessEndpoint",
        "GatewayBudgetPolicy",
        "GatewayGuardrail",
    ),
    since="3.10",
    requires=("workspaces",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return None


def build_request(
    name: str | Workspace,
    *,
    mode: WorkspaceDeletionMode | Literal["RESTRICT", "SET_DEFAULT", "CASCADE"] | str | None = None,
) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _query: list[tuple[str, str]] = []
    _path["workspace_name"] = encode.text(
        name if isinstance(name, str) else encode.entity(name, _models, "Workspace.name"),
        "name",
        minimum=2,
        expected="a str or a Workspace",
    )
    if mode is not None:
        _query.append(("mode", encode.text(mode, "mode")))
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/workspaces/{quote(str(_path['workspace_name']), safe='')}",
        parse_response,
        query=tuple(_query),
    )


def sync(
    client: Client,
    /,
    name: str | Workspace,
    *,
    mode: WorkspaceDeletionMode | Literal["RESTRICT", "SET_DEFAULT", "CASCADE"] | str | None = None,
) -> None:
    """Delete a workspace.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, mode=mode))


async def asyncio(
    client: AsyncClient,
    /,
    name: str | Workspace,
    *,
    mode: WorkspaceDeletionMode | Literal["RESTRICT", "SET_DEFAULT", "CASCADE"] | str | None = None,
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name, mode=mode))
