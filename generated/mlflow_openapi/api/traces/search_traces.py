# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Search the traces of one or more experiments (older API).

`GET /api/2.0/mlflow/traces`. Since MLflow 2.14. Deprecated.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.search_traces_response import SearchTracesResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="search_traces",
    method="GET",
    path="/api/2.0/mlflow/traces",
    idempotent=True,
    since="2.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SearchTracesResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SearchTracesResponse.from_dict)


def build_request(
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    *,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[SearchTracesResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
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
        _query.append(("filter", encode.text(filter_string, "filter_string")))
    if order_by is not None:
        _query += [
            ("order_by", item)
            for item in encode.array(
                order_by, "order_by", lambda item, label: encode.text(item, label)
            )
        ]
    if max_results is not None:
        _query.append(
            ("max_results", str(encode.integer(max_results, "max_results", minimum=1, maximum=500)))
        )
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    *,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchTracesResponse:
    """Search the traces of one or more experiments (older API).

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_ids,
            filter_string=filter_string,
            order_by=order_by,
            max_results=max_results,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    *,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchTracesResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_ids,
            filter_string=filter_string,
            order_by=order_by,
            max_results=max_results,
            page_token=page_token,
        ),
    )
