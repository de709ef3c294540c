# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Add traces to a queue.

`POST /api/3.0/mlflow/review-queues/items/add`. Since MLflow 3.14.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.add_items_to_review_queue_response import AddItemsToReviewQueueResponse
from ...models.review_item_type import ReviewItemType

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.review_queue import ReviewQueue
    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="add_items_to_review_queue",
    method="POST",
    path="/api/3.0/mlflow/review-queues/items/add",
    idempotent=True,
    changes=("ReviewQueue",),
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> AddItemsToReviewQueueResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, AddItemsToReviewQueueResponse.from_dict)


def build_request(
    queue_id: str | ReviewQueue,
    item_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    *,
    item_type: ReviewItemType | Literal["TRACE"] | None = None,
) -> Request[AddItemsToReviewQueueResponse]:
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
    _body["item_ids"] = encode.ids(
        item_ids,
        "item_ids",
        lambda item, label: encode.text(
            item
            if isinstance(item, str)
            else encode.entity(item, _models, "TraceInfoV3.trace_id", "Trace.trace_info.trace_id"),
            label,
            expected="a str, a TraceInfoV3 or a Trace",
        ),
    )
    if len(_body["item_ids"]) < 1:
        raise ValueError("item_ids must have at least 1 item")
    if item_type is not None:
        _body["item_type"] = encode.enumeration(item_type, "item_type", ReviewItemType)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    queue_id: str | ReviewQueue,
    item_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    *,
    item_type: ReviewItemType | Literal["TRACE"] | None = None,
) -> AddItemsToReviewQueueResponse:
    """Add traces to a queue.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(queue_id, item_ids, item_type=item_type))


async def asyncio(
    client: AsyncClient,
    /,
    queue_id: str | ReviewQueue,
    item_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    *,
    item_type: ReviewItemType | Literal["TRACE"] | None = None,
) -> AddItemsToReviewQueueResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(queue_id, item_ids, item_type=item_type))
