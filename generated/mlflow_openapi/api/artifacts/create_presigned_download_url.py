# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a URL that downloads a run artifact directly from its object store.

`POST /api/2.0/mlflow/artifacts/presigned-download-url`. Since MLflow 3.15. Requires the server
feature `object-store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_presigned_download_url_response import CreatePresignedDownloadUrlResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.run import Run

OPERATION = Operation(
    id="create_presigned_download_url",
    method="POST",
    path="/api/2.0/mlflow/artifacts/presigned-download-url",
    idempotent=True,
    since="3.15",
    requires=("object-store",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreatePresignedDownloadUrlResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreatePresignedDownloadUrlResponse.from_dict)


def build_request(
    run_id: str | Run, path: str, *, expiration: int | None = None
) -> Request[CreatePresignedDownloadUrlResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["run_id"] = encode.text(
        run_id if isinstance(run_id, str) else encode.entity(run_id, _models, "Run.info.run_id"),
        "run_id",
        minimum=1,
        expected="a str or a Run",
    )
    _body["path"] = encode.text(path, "path", minimum=1)
    if expiration is not None:
        _body["expiration"] = encode.integer(expiration, "expiration", minimum=1, maximum=604800)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client, /, run_id: str | Run, path: str, *, expiration: int | None = None
) -> CreatePresignedDownloadUrlResponse:
    """Create a URL that downloads a run artifact directly from its object store.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(run_id, path, expiration=expiration))


async def asyncio(
    client: AsyncClient, /, run_id: str | Run, path: str, *, expiration: int | None = None
) -> CreatePresignedDownloadUrlResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(run_id, path, expiration=expiration))
