# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Search the logged models of one or more experiments.

`POST /api/2.0/mlflow/logged-models/search`. Since MLflow 3.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.search_logged_models_dataset import SearchLoggedModelsDataset
from ...models.search_logged_models_order_by import SearchLoggedModelsOrderBy
from ...models.search_logged_models_response import SearchLoggedModelsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="search_logged_models",
    method="POST",
    path="/api/2.0/mlflow/logged-models/search",
    idempotent=True,
    since="3.0",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SearchLoggedModelsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SearchLoggedModelsResponse.from_dict)


def build_request(
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    *,
    filter_string: str | None = None,
    datasets: Iterable[SearchLoggedModelsDataset | Mapping[str, Any]] | None = None,
    max_results: int | None = None,
    order_by: Iterable[SearchLoggedModelsOrderBy | Mapping[str, Any]] | None = None,
    page_token: str | None = None,
) -> Request[SearchLoggedModelsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["experiment_ids"] = encode.ids(
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
    if filter_string is not None:
        _body["filter"] = encode.text(filter_string, "filter_string")
    if datasets is not None:
        _body["datasets"] = encode.array(
            datasets, "datasets", encode.model(SearchLoggedModelsDataset)
        )
    if max_results is not None:
        _body["max_results"] = encode.integer(max_results, "max_results")
    if order_by is not None:
        _body["order_by"] = encode.array(
            order_by, "order_by", encode.model(SearchLoggedModelsOrderBy)
        )
    if page_token is not None:
        _body["page_token"] = encode.text(page_token, "page_token")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    *,
    filter_string: str | None = None,
    datasets: Iterable[SearchLoggedModelsDataset | Mapping[str, Any]] | None = None,
    max_results: int | None = None,
    order_by: Iterable[SearchLoggedModelsOrderBy | Mapping[str, Any]] | None = None,
    page_token: str | None = None,
) -> SearchLoggedModelsResponse:
    """Search the logged models of one or more experiments.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_ids,
            filter_string=filter_string,
            datasets=datasets,
            max_results=max_results,
            order_by=order_by,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    *,
    filter_string: str | None = None,
    datasets: Iterable[SearchLoggedModelsDataset | Mapping[str, Any]] | None = None,
    max_results: int | None = None,
    order_by: Iterable[SearchLoggedModelsOrderBy | Mapping[str, Any]] | None = None,
    page_token: str | None = None,
) -> SearchLoggedModelsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_ids,
            filter_string=filter_string,
            datasets=datasets,
            max_results=max_results,
            order_by=order_by,
            page_token=page_token,
        ),
    )
