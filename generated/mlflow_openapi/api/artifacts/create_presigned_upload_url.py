# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a URL that uploads a run or model artifact directly to its object store.

`POST /api/2.0/mlflow/artifacts/presigned-upload-url`. Since MLflow 3.12. Requires the server
feature `object-store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_presigned_upload_url_response import CreatePresignedUploadUrlResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.logged_model import LoggedModel
    from ...models.run import Run

OPERATION = Operation(
    id="create_presigned_upload_url",
    method="POST",
    path="/api/2.0/mlflow/artifacts/presigned-upload-url",
    idempotent=True,
    since="3.12",
    requires=("object-store",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreatePresignedUploadUrlResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreatePresignedUploadUrlResponse.from_dict)


def build_request(
    path: str,
    *,
    run_id: str | Run | None = None,
    model_id: str | LoggedModel | None = None,
    expiration: int | None = None,
) -> Request[CreatePresignedUploadUrlResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["path"] = encode.text(path, "path", minimum=1)
    if run_id is not None:
        _body["run_id"] = encode.text(
            run_id
            if isinstance(run_id, str)
            else encode.entity(run_id, _models, "Run.info.run_id"),
            "run_id",
            expected="a str or a Run",
        )
    if model_id is not None:
        _body["model_id"] = encode.text(
            model_id
            if isinstance(model_id, str)
            else encode.entity(model_id, _models, "LoggedModel.info.model_id"),
            "model_id",
            expected="a str or a LoggedModel",
        )
    if expiration is not None:
        _body["expiration"] = encode.integer(expiration, "expiration")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    path: str,
    *,
    run_id: str | Run | None = None,
    model_id: str | LoggedModel | None = None,
    expiration: int | None = None,
) -> CreatePresignedUploadUrlResponse:
    """Create a URL that uploads a run or model artifact directly to its object store.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client, build_request(path, run_id=run_id, model_id=model_id, expiration=expiration)
    )


async def asyncio(
    client: AsyncClient,
    /,
    path: str,
    *,
    run_id: str | Run | None = None,
    model_id: str | LoggedModel | None = None,
    expiration: int | None = None,
) -> CreatePresignedUploadUrlResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(path, run_id=run_id, model_id=model_id, expiration=expiration)
    )
