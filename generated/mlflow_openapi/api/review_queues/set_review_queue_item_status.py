# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Set the review status of an item.

`POST /api/3.0/mlflow/review-queues/items/set-status`. Since MLflow 3.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.review_status import ReviewStatus
from ...models.set_review_queue_item_status_response import SetReviewQueueItemStatusResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.review_queue import ReviewQueue
    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="set_review_queue_item_status",
    method="POST",
    path="/api/3.0/mlflow/review-queues/items/set-status",
    idempotent=True,
    changes=("ReviewQueue", "ReviewQueueItem"),
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SetReviewQueueItemStatusResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SetReviewQueueItemStatusResponse.from_dict)


def build_request(
    queue_id: str | ReviewQueue,
    item_id: str | TraceInfoV3 | Trace,
    status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"],
    *,
    completed_by: str | None = None,
) -> Request[SetReviewQueueItemStatusResponse]:
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
    _body["item_id"] = encode.text(
        item_id
        if isinstance(item_id, str)
        else encode.entity(item_id, _models, "TraceInfoV3.trace_id", "Trace.trace_info.trace_id"),
        "item_id",
        minimum=1,
        expected="a str, a TraceInfoV3 or a Trace",
    )
    _body["status"] = encode.enumeration(status, "status", ReviewStatus)
    if completed_by is not None:
        _body["completed_by"] = encode.text(completed_by, "completed_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    queue_id: str | ReviewQueue,
    item_id: str | TraceInfoV3 | Trace,
    status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"],
    *,
    completed_by: str | None = None,
) -> SetReviewQueueItemStatusResponse:
    """Set the review status of an item.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(queue_id, item_id, status, completed_by=completed_by))


async def asyncio(
    client: AsyncClient,
    /,
    queue_id: str | ReviewQueue,
    item_id: str | TraceInfoV3 | Trace,
    status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"],
    *,
    completed_by: str | None = None,
) -> SetReviewQueueItemStatusResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(queue_id, item_id, status, completed_by=completed_by)
    )
