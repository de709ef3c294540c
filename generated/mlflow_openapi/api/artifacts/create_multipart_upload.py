# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Start a multipart upload of a large file to the object store behind the server.

`POST /api/2.0/mlflow-artifacts/mpu/create/{artifact_path}`. Requires the server features
`artifact-serving` and `object-store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.create_multipart_upload_response import CreateMultipartUploadResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_multipart_upload",
    method="POST",
    path="/api/2.0/mlflow-artifacts/mpu/create/{artifact_path}",
    idempotent=False,
    requires=("artifact-serving", "object-store"),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateMultipartUploadResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateMultipartUploadResponse.from_dict)


def build_request(
    artifact_path: str, path: str, num_parts: int
) -> Request[CreateMultipartUploadResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["artifact_path"] = encode.text(artifact_path, "artifact_path", minimum=1)
    _body["path"] = encode.text(path, "path", minimum=1)
    _body["num_parts"] = encode.integer(num_parts, "num_parts")
    return Request(
        OPERATION,
        f"/api/2.0/mlflow-artifacts/mpu/create/{quote(str(_path['artifact_path']), safe='/')}",
        parse_response,
        body=_body,
    )


def sync(
    client: Client, /, artifact_path: str, path: str, num_parts: int
) -> CreateMultipartUploadResponse:
    """Start a multipart upload of a large file to the object store behind the server.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(artifact_path, path, num_parts))


async def asyncio(
    client: AsyncClient, /, artifact_path: str, path: str, num_parts: int
) -> CreateMultipartUploadResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(artifact_path, path, num_parts))
