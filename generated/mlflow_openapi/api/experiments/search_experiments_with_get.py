# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Search the experiments of the server, with the arguments in the query.

`GET /api/2.0/mlflow/experiments/search`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.search_experiments_response import SearchExperimentsResponse
from ...models.view_type import ViewType

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="search_experiments_with_get",
    method="GET",
    path="/api/2.0/mlflow/experiments/search",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SearchExperimentsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SearchExperimentsResponse.from_dict)


def build_request(
    *,
    max_results: int | None = None,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
    page_token: str | None = None,
) -> Request[SearchExperimentsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "max_results",
            str(
                encode.integer(
                    1000 if max_results is None else max_results,
                    "max_results",
                    minimum=1,
                    maximum=50000,
                )
            ),
        )
    )
    if filter_string is not None:
        _query.append(("filter", encode.text(filter_string, "filter_string")))
    if order_by is not None:
        _query += [
            ("order_by", item)
            for item in encode.array(
                order_by, "order_by", lambda item, label: encode.text(item, label)
            )
        ]
    if view_type is not None:
        _query.append(("view_type", encode.enumeration(view_type, "view_type", ViewType)))
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    *,
    max_results: int | None = None,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
    page_token: str | None = None,
) -> SearchExperimentsResponse:
    """Search the experiments of the server, with the arguments in the query.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            max_results=max_results,
            filter_string=filter_string,
            order_by=order_by,
            view_type=view_type,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    *,
    max_results: int | None = None,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
    page_token: str | None = None,
) -> SearchExperimentsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            max_results=max_results,
            filter_string=filter_string,
            order_by=order_by,
            view_type=view_type,
            page_token=page_token,
        ),
    )
