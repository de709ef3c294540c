# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a workspace.

`DELETE /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Needs a server with workspaces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ... import decode, encode
from ...models.workspace_deletion_mode import WorkspaceDeletionMode
from ...request import Operation, Request, send, send_async

if TYPE_CHECKING:
    import httpx

    from ...models.workspace import Workspace

OPERATION = Operation(
    id="delete_workspace",
    method="DELETE",
    path="/api/3.0/mlflow/workspaces/{workspace_name}",
    idempotent=True,
    since="3.10",
    requires=("workspaces",),
)


def build_request(
    workspace_name: str | Workspace,
    *,
    mode: WorkspaceDeletionMode | Literal["RESTRICT", "SET_DEFAULT", "CASCADE"] | None = None,
) -> Request:
    """Check the arguments and build the request; a TypeError or ValueError names the argument that is wrong."""
    _path: dict[str, object] = {}
    _query: list[tuple[str, str]] = []
    _path["workspace_name"] = encode.text(
        encode.entity(workspace_name, "Workspace", "name"), "workspace_name", minimum=2, expected="a str or a Workspace"
    )
    if mode is not None:
        _query += encode.pairs("mode", encode.enumeration(mode, "mode", WorkspaceDeletionMode))
    return Request(
        OPERATION, f"/api/3.0/mlflow/workspaces/{encode.segment(_path['workspace_name'])}", query=tuple(_query)
    )


def parse_response(response: httpx.Response) -> None:
    """Read the answer; a `DecodeError` says how it differs from the contract."""
    return decode.no_body(response)


def sync(
    client: httpx.Client,
    /,
    workspace_name: str | Workspace,
    *,
    mode: WorkspaceDeletionMode | Literal["RESTRICT", "SET_DEFAULT", "CASCADE"] | None = None,
) -> None:
    """Delete a workspace.

    The client's `base_url` is the root of the server, for instance `http://localhost:5000`.
    """
    return send(client, build_request(workspace_name, mode=mode), parse_response)


async def asyncio(
    client: httpx.AsyncClient,
    /,
    workspace_name: str | Workspace,
    *,
    mode: WorkspaceDeletionMode | Literal["RESTRICT", "SET_DEFAULT", "CASCADE"] | None = None,
) -> None:
    """Like `sync`, by an asynchronous client."""
    return await send_async(client, build_request(workspace_name, mode=mode), parse_response)
