# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Get a URL to download a file directly from the object store behind the server.

`GET /api/2.0/mlflow-artifacts/presigned/{artifact_path}`. Since MLflow 3.11. Requires the server
features `artifact-serving` and `object-store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.get_presigned_download_url_response import GetPresignedDownloadUrlResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="get_presigned_download_url",
    method="GET",
    path="/api/2.0/mlflow-artifacts/presigned/{artifact_path}",
    idempotent=True,
    since="3.11",
    requires=("artifact-serving", "object-store"),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetPresignedDownloadUrlResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, GetPresignedDownloadUrlResponse.from_dict)


def build_request(artifact_path: str) -> Request[GetPresignedDownloadUrlResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["artifact_path"] = encode.text(artifact_path, "artifact_path", minimum=1)
    return Request(
        OPERATION,
        f"/api/2.0/mlflow-artifacts/presigned/{quote(str(_path['artifact_path']), safe='/')}",
        parse_response,
    )


def sync(client: Client, /, artifact_path: str) -> GetPresignedDownloadUrlResponse:
    """Get a URL to download a file directly from the object store behind the server.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(artifact_path))


async def asyncio(client: AsyncClient, /, artifact_path: str) -> GetPresignedDownloadUrlResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(artifact_path))
