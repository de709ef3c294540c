# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the queues of an experiment.

`GET /api/3.0/mlflow/review-queues/list`. Since MLflow 3.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_review_queues_response import ListReviewQueuesResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="list_review_queues",
    method="GET",
    path="/api/3.0/mlflow/review-queues/list",
    idempotent=True,
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListReviewQueuesResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListReviewQueuesResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    *,
    user: str | None = None,
    item_id: str | TraceInfoV3 | Trace | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[ListReviewQueuesResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "experiment_id",
            encode.identifier(
                experiment_id
                if isinstance(experiment_id, str)
                else encode.entity(experiment_id, _models, "Experiment.experiment_id"),
                "experiment_id",
                pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
                expected="a str, an int or an Experiment",
            ),
        )
    )
    if user is not None:
        _query.append(("user", encode.text(user, "user")))
    if item_id is not None:
        _query.append(
            (
                "item_id",
                encode.text(
                    item_id
                    if isinstance(item_id, str)
                    else encode.entity(
                        item_id, _models, "TraceInfoV3.trace_id", "Trace.trace_info.trace_id"
                    ),
                    "item_id",
                    expected="a str, a TraceInfoV3 or a Trace",
                ),
            )
        )
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
    experiment_id: str | int | Experiment,
    *,
    user: str | None = None,
    item_id: str | TraceInfoV3 | Trace | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> ListReviewQueuesResponse:
    """List the queues of an experiment.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_id,
            user=user,
            item_id=item_id,
            max_results=max_results,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    *,
    user: str | None = None,
    item_id: str | TraceInfoV3 | Trace | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> ListReviewQueuesResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_id,
            user=user,
            item_id=item_id,
            max_results=max_results,
            page_token=page_token,
        ),
    )
