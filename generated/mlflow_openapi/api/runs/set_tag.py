# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Set a tag of a run.

`POST /api/2.0/mlflow/runs/set-tag`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.run import Run

OPERATION = Operation(
    id="set_tag",
    method="POST",
    path="/api/2.0/mlflow/runs/set-tag",
    idempotent=True,
    changes=("Run",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    run_id: str | Run, key: str, value: object, *, run_uuid: str | Run | None = None
) -> Request[None]:
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
    _body["key"] = encode.text(key, "key", minimum=1, maximum=250)
    _body["value"] = encode.text(str(value), "value", maximum=8000)
    if run_uuid is not None:
        _body["run_uuid"] = encode.text(
            run_uuid
            if isinstance(run_uuid, str)
            else encode.entity(run_uuid, _models, "Run.info.run_id"),
            "run_uuid",
            expected="a str or a Run",
        )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    run_id: str | Run,
    key: str,
    value: object,
    *,
    run_uuid: str | Run | None = None,
) -> None:
    """Set a tag of a run.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(run_id, key, value, run_uuid=run_uuid))


async def asyncio(
    client: AsyncClient,
    /,
    run_id: str | Run,
    key: str,
    value: object,
    *,
    run_uuid: str | Run | None = None,
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(run_id, key, value, run_uuid=run_uuid))
