# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the files and folders in one folder of the store behind the server.

`GET /api/2.0/mlflow-artifacts/artifacts`. Requires the server feature `artifact-serving`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.list_proxied_artifacts_response import ListProxiedArtifactsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="list_proxied_artifacts",
    method="GET",
    path="/api/2.0/mlflow-artifacts/artifacts",
    idempotent=True,
    requires=("artifact-serving",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListProxiedArtifactsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListProxiedArtifactsResponse.from_dict)


def build_request(*, path: str | None = None) -> Request[ListProxiedArtifactsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    if path is not None:
        _query.append(("path", encode.text(path, "path")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(client: Client, /, *, path: str | None = None) -> ListProxiedArtifactsResponse:
    """List the files and folders in one folder of the store behind the server.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(path=path))


async def asyncio(
    client: AsyncClient, /, *, path: str | None = None
) -> ListProxiedArtifactsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(path=path))
