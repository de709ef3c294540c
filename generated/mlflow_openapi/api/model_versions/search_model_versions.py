# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Search the model versions of the server.

`GET /api/2.0/mlflow/model-versions/search`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.search_model_versions_response import SearchModelVersionsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="search_model_versions",
    method="GET",
    path="/api/2.0/mlflow/model-versions/search",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SearchModelVersionsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SearchModelVersionsResponse.from_dict)


def build_request(
    *,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[SearchModelVersionsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
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
            (
                "max_results",
                str(encode.integer(max_results, "max_results", minimum=1, maximum=200000)),
            )
        )
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    *,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchModelVersionsResponse:
    """Search the model versions of the server.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            filter_string=filter_string,
            order_by=order_by,
            max_results=max_results,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    *,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchModelVersionsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            filter_string=filter_string,
            order_by=order_by,
            max_results=max_results,
            page_token=page_token,
        ),
    )
