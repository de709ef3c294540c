# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Search the issues.

`POST /api/3.0/mlflow/issues/search`. Since MLflow 3.11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.search_issues_response import SearchIssuesResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="search_issues",
    method="POST",
    path="/api/3.0/mlflow/issues/search",
    idempotent=True,
    since="3.11",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SearchIssuesResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SearchIssuesResponse.from_dict)


def build_request(
    *,
    experiment_id: str | int | Experiment | None = None,
    filter_string: str | None = None,
    include_trace_count: bool | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[SearchIssuesResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    if experiment_id is not None:
        _body["experiment_id"] = encode.identifier(
            experiment_id
            if isinstance(experiment_id, str)
            else encode.entity(experiment_id, _models, "Experiment.experiment_id"),
            "experiment_id",
            pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
            expected="a str, an int or an Experiment",
        )
    if filter_string is not None:
        _body["filter_string"] = encode.text(filter_string, "filter_string")
    if include_trace_count is not None:
        _body["include_trace_count"] = encode.boolean(include_trace_count, "include_trace_count")
    if max_results is not None:
        _body["max_results"] = encode.integer(max_results, "max_results", minimum=1, maximum=50000)
    if page_token is not None:
        _body["page_token"] = encode.text(page_token, "page_token")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    *,
    experiment_id: str | int | Experiment | None = None,
    filter_string: str | None = None,
    include_trace_count: bool | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchIssuesResponse:
    """Search the issues.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_id=experiment_id,
            filter_string=filter_string,
            include_trace_count=include_trace_count,
            max_results=max_results,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    *,
    experiment_id: str | int | Experiment | None = None,
    filter_string: str | None = None,
    include_trace_count: bool | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchIssuesResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_id=experiment_id,
            filter_string=filter_string,
            include_trace_count=include_trace_count,
            max_results=max_results,
            page_token=page_token,
        ),
    )
