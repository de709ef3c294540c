# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the given fields of a queue.

`POST /api/3.0/mlflow/review-queues/update`. Since MLflow 3.14.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.update_review_queue_response import UpdateReviewQueueResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.label_schema import LabelSchema
    from ...models.review_queue import ReviewQueue

OPERATION = Operation(
    id="update_review_queue",
    method="POST",
    path="/api/3.0/mlflow/review-queues/update",
    idempotent=True,
    changes=("ReviewQueue", "ReviewQueueItem"),
    missing=((400, "INVALID_PARAMETER_VALUE", "not found for experiment"),),
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateReviewQueueResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateReviewQueueResponse.from_dict)


def build_request(
    queue_id: str | ReviewQueue,
    *,
    name: str | None = None,
    users: Iterable[str] | None = None,
    schema_ids: Iterable[str | LabelSchema] | str | LabelSchema | None = None,
    new_owner: str | None = None,
) -> Request[UpdateReviewQueueResponse]:
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
    if name is not None:
        _body["name"] = encode.text(name, "name", minimum=1)
    if users is not None:
        _body["users"] = encode.array(users, "users", lambda item, label: encode.text(item, label))
        _body["update_users"] = True
    if schema_ids is not None:
        _body["schema_ids"] = encode.ids(
            schema_ids,
            "schema_ids",
            lambda item, label: encode.text(
                item
                if isinstance(item, str)
                else encode.entity(item, _models, "LabelSchema.schema_id"),
                label,
                expected="a str or a LabelSchema",
            ),
        )
        _body["update_schema_ids"] = True
    if new_owner is not None:
        _body["new_owner"] = encode.text(new_owner, "new_owner", minimum=1)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    queue_id: str | ReviewQueue,
    *,
    name: str | None = None,
    users: Iterable[str] | None = None,
    schema_ids: Iterable[str | LabelSchema] | str | LabelSchema | None = None,
    new_owner: str | None = None,
) -> UpdateReviewQueueResponse:
    """Change the given fields of a queue.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(queue_id, name=name, users=users, schema_ids=schema_ids, new_owner=new_owner),
    )


async def asyncio(
    client: AsyncClient,
    /,
    queue_id: str | ReviewQueue,
    *,
    name: str | None = None,
    users: Iterable[str] | None = None,
    schema_ids: Iterable[str | LabelSchema] | str | LabelSchema | None = None,
    new_owner: str | None = None,
) -> UpdateReviewQueueResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(queue_id, name=name, users=users, schema_ids=schema_ids, new_owner=new_owner),
    )
