# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Assemble the uploaded parts into a file.

`POST /api/2.0/mlflow-artifacts/mpu/complete/{artifact_path}`. Requires the server features
`artifact-serving` and `object-store`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.multipart_upload_part import MultipartUploadPart

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="complete_multipart_upload",
    method="POST",
    path="/api/2.0/mlflow-artifacts/mpu/complete/{artifact_path}",
    idempotent=True,
    requires=("artifact-serving", "object-store"),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    artifact_path: str,
    path: str,
    parts: Iterable[MultipartUploadPart | Mapping[str, Any]],
    *,
    upload_id: str | None = None,
) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["artifact_path"] = encode.text(artifact_path, "artifact_path", minimum=1)
    _body["path"] = encode.text(path, "path", minimum=1)
    _body["parts"] = encode.array(parts, "parts", encode.model(MultipartUploadPart))
    if upload_id is not None:
        _body["upload_id"] = encode.text(upload_id, "upload_id")
    return Request(
        OPERATION,
        f"/api/2.0/mlflow-artifacts/mpu/complete/{quote(str(_path['artifact_path']), safe='/')}",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    artifact_path: str,
    path: str,
    parts: Iterable[MultipartUploadPart | Mapping[str, Any]],
    *,
    upload_id: str | None = None,
) -> None:
    """Assemble the uploaded parts into a file.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(artifact_path, path, parts, upload_id=upload_id))


async def asyncio(
    client: AsyncClient,
    /,
    artifact_path: str,
    path: str,
    parts: Iterable[MultipartUploadPart | Mapping[str, Any]],
    *,
    upload_id: str | None = None,
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(artifact_path, path, parts, upload_id=upload_id))
