# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read every point of a metric of a run.

`GET /api/2.0/mlflow/metrics/get-history`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.get_metric_history_response import GetMetricHistoryResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.run import Run

OPERATION = Operation(
    id="get_metric_history",
    method="GET",
    path="/api/2.0/mlflow/metrics/get-history",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetMetricHistoryResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, GetMetricHistoryResponse.from_dict)


def build_request(
    run_id: str | Run,
    key: str,
    *,
    max_results: int | None = None,
    page_token: str | None = None,
    run_uuid: str | Run | None = None,
) -> Request[GetMetricHistoryResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "run_id",
            encode.text(
                run_id
                if isinstance(run_id, str)
                else encode.entity(run_id, _models, "Run.info.run_id"),
                "run_id",
                minimum=1,
                expected="a str or a Run",
            ),
        )
    )
    _query.append(("metric_key", encode.text(key, "key", minimum=1)))
    _query.append(
        (
            "max_results",
            str(encode.integer(25000 if max_results is None else max_results, "max_results")),
        )
    )
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    if run_uuid is not None:
        _query.append(
            (
                "run_uuid",
                encode.text(
                    run_uuid
                    if isinstance(run_uuid, str)
                    else encode.entity(run_uuid, _models, "Run.info.run_id"),
                    "run_uuid",
                    expected="a str or a Run",
                ),
            )
        )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    run_id: str | Run,
    key: str,
    *,
    max_results: int | None = None,
    page_token: str | None = None,
    run_uuid: str | Run | None = None,
) -> GetMetricHistoryResponse:
    """Read every point of a metric of a run.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            run_id, key, max_results=max_results, page_token=page_token, run_uuid=run_uuid
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    run_id: str | Run,
    key: str,
    *,
    max_results: int | None = None,
    page_token: str | None = None,
    run_uuid: str | Run | None = None,
) -> GetMetricHistoryResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            run_id, key, max_results=max_results, page_token=page_token, run_uuid=run_uuid
        ),
    )
