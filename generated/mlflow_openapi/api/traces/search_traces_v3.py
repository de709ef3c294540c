# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Search the traces of one or more experiments.

`POST /api/3.0/mlflow/traces/search`. Since MLflow 3.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.search_traces_v3_response import SearchTracesV3Response
from ...models.trace_location import TraceLocation

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="search_traces_v3",
    method="POST",
    path="/api/3.0/mlflow/traces/search",
    idempotent=True,
    since="3.2",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SearchTracesV3Response:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SearchTracesV3Response.from_dict, exact=True)


def build_request(
    locations: Iterable[TraceLocation | Mapping[str, Any]],
    *,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[SearchTracesV3Response]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["locations"] = encode.array(
        locations, "locations", encode.model(TraceLocation, TraceLocation.to_request)
    )
    if filter_string is not None:
        _body["filter"] = encode.text(filter_string, "filter_string")
    if order_by is not None:
        _body["order_by"] = encode.array(
            order_by, "order_by", lambda item, label: encode.text(item, label)
        )
    if max_results is not None:
        _body["max_results"] = encode.integer(max_results, "max_results", minimum=1, maximum=500)
    if page_token is not None:
        _body["page_token"] = encode.text(page_token, "page_token")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    locations: Iterable[TraceLocation | Mapping[str, Any]],
    *,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchTracesV3Response:
    """Search the traces of one or more experiments.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            locations,
            filter_string=filter_string,
            order_by=order_by,
            max_results=max_results,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    locations: Iterable[TraceLocation | Mapping[str, Any]],
    *,
    filter_string: str | None = None,
    order_by: Iterable[str] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchTracesV3Response:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            locations,
            filter_string=filter_string,
            order_by=order_by,
            max_results=max_results,
            page_token=page_token,
        ),
    )
