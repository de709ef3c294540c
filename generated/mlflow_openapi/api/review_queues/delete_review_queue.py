# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a queue, but not the traces in it.

`POST /api/3.0/mlflow/review-queues/delete`. Since MLflow 3.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.review_queue import ReviewQueue

OPERATION = Operation(
    id="delete_review_queue",
    method="POST",
    path="/api/3.0/mlflow/review-queues/delete",
    idempotent=True,
    changes=("ReviewQueue", "ReviewQueueItem"),
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(queue_id: str | ReviewQueue) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["queue_id"] = encode.text(
        queue_id
        if isinstance(queue_id, str)
        else encode.entity(queue_id, _models, "ReviewQueue.queue_id"),
        "queue_id",
        minimum=1,
        expected="a str or a ReviewQueue",
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, queue_id: str | ReviewQueue) -> None:
    """Delete a queue, but not the traces in it.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(queue_id))


async def asyncio(client: AsyncClient, /, queue_id: str | ReviewQueue) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(queue_id))
