# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Download one file from the store behind the server.

`GET /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Requires the server feature
`artifact-serving`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="download_proxied_artifact",
    method="GET",
    path="/api/2.0/mlflow-artifacts/artifacts/{artifact_path}",
    idempotent=True,
    missing=(
        (500, "INTERNAL_ERROR", "No such file or directory"),
        (500, "INTERNAL_ERROR", "Not Found"),
    ),
    requires=("artifact-serving",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> bytes:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return content


def build_request(artifact_path: str, *, range: str | None = None) -> Request[bytes]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _headers: dict[str, str] = {}
    _path["artifact_path"] = encode.text(artifact_path, "artifact_path", minimum=1)
    if range is not None:
        _headers["Range"] = encode.header(encode.text(range, "range"), "range")
    return Request(
        OPERATION,
        f"/api/2.0/mlflow-artifacts/artifacts/{quote(str(_path['artifact_path']), safe='/')}",
        parse_response,
        headers=_headers,
    )


def sync(client: Client, /, artifact_path: str, *, range: str | None = None) -> bytes:
    """Download one file from the store behind the server.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(artifact_path, range=range))


async def asyncio(client: AsyncClient, /, artifact_path: str, *, range: str | None = None) -> bytes:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(artifact_path, range=range))
