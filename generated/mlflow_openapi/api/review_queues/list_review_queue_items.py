# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the items of a queue.

`GET /api/3.0/mlflow/review-queues/items/list`. Since MLflow 3.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_review_queue_items_response import ListReviewQueueItemsResponse
from ...models.review_status import ReviewStatus

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.review_queue import ReviewQueue

OPERATION = Operation(
    id="list_review_queue_items",
    method="GET",
    path="/api/3.0/mlflow/review-queues/items/list",
    idempotent=True,
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListReviewQueueItemsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListReviewQueueItemsResponse.from_dict)


def build_request(
    queue_id: str | ReviewQueue,
    *,
    status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[ListReviewQueueItemsResponse]:
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
    if status is not None:
        _query.append(("status", encode.enumeration(status, "status", ReviewStatus)))
    if max_results is not None:
        _query.append(
            (
                "max_results",
                str(encode.integer(max_results, "max_results", minimum=1, maximum=50000)),
            )
        )
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    queue_id: str | ReviewQueue,
    *,
    status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> ListReviewQueueItemsResponse:
    """List the items of a queue.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(queue_id, status=status, max_results=max_results, page_token=page_token),
    )


async def asyncio(
    client: AsyncClient,
    /,
    queue_id: str | ReviewQueue,
    *,
    status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> ListReviewQueueItemsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(queue_id, status=status, max_results=max_results, page_token=page_token),
    )
