# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a queue by its ID.

`GET /api/3.0/mlflow/review-queues/get`. Since MLflow 3.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_review_queue_response import GetReviewQueueResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.review_queue import ReviewQueue

OPERATION = Operation(
    id="get_review_queue",
    method="GET",
    path="/api/3.0/mlflow/review-queues/get",
    idempotent=True,
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetReviewQueueResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "review_queue")
    return decode.json_body(content, content_type, GetReviewQueueResponse.from_dict)


def build_request(queue_id: str | ReviewQueue) -> Request[GetReviewQueueResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "queue_id",
            encode.text(
                queue_id
                if isinstance(queue_id, str)
                else encode.entity(queue_id, _models, "ReviewQueue.queue_id"),
                "queue_id",
                minimum=1,
                expected="a str or a ReviewQueue",
            ),
        )
    )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(client: Client, /, queue_id: str | ReviewQueue) -> GetReviewQueueResponse:
    """Read a queue by its ID.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(queue_id))


async def asyncio(client: AsyncClient, /, queue_id: str | ReviewQueue) -> GetReviewQueueResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(queue_id))
