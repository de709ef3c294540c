# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List all roles, or those of some workspaces.

`GET /api/3.0/mlflow/roles/list`. Since MLflow 3.12. Requires the server feature `basic-auth`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_roles_response import ListRolesResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.workspace import Workspace

OPERATION = Operation(
    id="list_roles",
    method="GET",
    path="/api/3.0/mlflow/roles/list",
    idempotent=True,
    since="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListRolesResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListRolesResponse.from_dict)


def build_request(
    *, workspace: Iterable[str | Workspace] | str | Workspace | None = None
) -> Request[ListRolesResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    if workspace is not None:
        _query += [
            ("workspace", item)
            for item in encode.ids(
                workspace,
                "workspace",
                lambda item, label: encode.text(
                    item
                    if isinstance(item, str)
                    else encode.entity(item, _models, "Workspace.name"),
                    label,
                    minimum=1,
                    expected="a str or a Workspace",
                ),
            )
        ]
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, *, workspace: Iterable[str | Workspace] | str | Workspace | None = None
) -> ListRolesResponse:
    """List all roles, or those of some workspaces.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(workspace=workspace))


async def asyncio(
    client: AsyncClient, /, *, workspace: Iterable[str | Workspace] | str | Workspace | None = None
) -> ListRolesResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(workspace=workspace))
