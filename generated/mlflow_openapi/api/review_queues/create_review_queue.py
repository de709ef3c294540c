# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a queue of traces to review.

`POST /api/3.0/mlflow/review-queues/create`. Since MLflow 3.14.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_review_queue_response import CreateReviewQueueResponse
from ...models.review_queue_type import ReviewQueueType

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.label_schema import LabelSchema

OPERATION = Operation(
    id="create_review_queue",
    method="POST",
    path="/api/3.0/mlflow/review-queues/create",
    idempotent=False,
    missing=((400, "INVALID_PARAMETER_VALUE", "not found for experiment"),),
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateReviewQueueResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateReviewQueueResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    name: str,
    queue_type: ReviewQueueType | Literal["USER", "CUSTOM"] | str,
    *,
    schema_ids: Iterable[str | LabelSchema] | str | LabelSchema | None = None,
    users: Iterable[str] | None = None,
) -> Request[CreateReviewQueueResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["experiment_id"] = encode.identifier(
        experiment_id
        if isinstance(experiment_id, str)
        else encode.entity(experiment_id, _models, "Experiment.experiment_id"),
        "experiment_id",
        pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
        expected="a str, an int or an Experiment",
    )
    _body["name"] = encode.text(name, "name", minimum=1)
    _body["queue_type"] = encode.text(queue_type, "queue_type")
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
    if users is not None:
        _body["users"] = encode.array(users, "users", lambda item, label: encode.text(item, label))
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    name: str,
    queue_type: ReviewQueueType | Literal["USER", "CUSTOM"] | str,
    *,
    schema_ids: Iterable[str | LabelSchema] | str | LabelSchema | None = None,
    users: Iterable[str] | None = None,
) -> CreateReviewQueueResponse:
    """Create a queue of traces to review.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client, build_request(experiment_id, name, queue_type, schema_ids=schema_ids, users=users)
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    name: str,
    queue_type: ReviewQueueType | Literal["USER", "CUSTOM"] | str,
    *,
    schema_ids: Iterable[str | LabelSchema] | str | LabelSchema | None = None,
    users: Iterable[str] | None = None,
) -> CreateReviewQueueResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(experiment_id, name, queue_type, schema_ids=schema_ids, users=users)
    )
