# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Search the evaluation datasets of the server, with the arguments in the query.

`GET /api/3.0/mlflow/datasets/search`. Since MLflow 3.4.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.search_evaluation_datasets_response import SearchEvaluationDatasetsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="search_datasets_with_get",
    method="GET",
    path="/api/3.0/mlflow/datasets/search",
    idempotent=True,
    since="3.4",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SearchEvaluationDatasetsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SearchEvaluationDatasetsResponse.from_dict)


def build_request(
    *,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
    filter_string: str | None = None,
    max_results: int | None = None,
    order_by: Iterable[str] | None = None,
    page_token: str | None = None,
) -> Request[SearchEvaluationDatasetsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    if experiment_ids is not None:
        _query += [
            ("experiment_ids", item)
            for item in encode.ids(
                experiment_ids,
                "experiment_ids",
                lambda item, label: encode.identifier(
                    item
                    if isinstance(item, str)
                    else encode.entity(item, _models, "Experiment.experiment_id"),
                    label,
                    pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
                    expected="a str, an int or an Experiment",
                ),
            )
        ]
    if filter_string is not None:
        _query.append(("filter_string", encode.text(filter_string, "filter_string")))
    if max_results is not None:
        _query.append(
            (
                "max_results",
                str(encode.integer(max_results, "max_results", minimum=1, maximum=50000)),
            )
        )
    if order_by is not None:
        _query += [
            ("order_by", item)
            for item in encode.array(
                order_by, "order_by", lambda item, label: encode.text(item, label)
            )
        ]
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    *,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
    filter_string: str | None = None,
    max_results: int | None = None,
    order_by: Iterable[str] | None = None,
    page_token: str | None = None,
) -> SearchEvaluationDatasetsResponse:
    """Search the evaluation datasets of the server, with the arguments in the query.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_ids=experiment_ids,
            filter_string=filter_string,
            max_results=max_results,
            order_by=order_by,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    *,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
    filter_string: str | None = None,
    max_results: int | None = None,
    order_by: Iterable[str] | None = None,
    page_token: str | None = None,
) -> SearchEvaluationDatasetsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_ids=experiment_ids,
            filter_string=filter_string,
            max_results=max_results,
            order_by=order_by,
            page_token=page_token,
        ),
    )
