# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read an evenly sampled history of one metric for many runs.

`GET /api/2.0/mlflow/metrics/get-history-bulk-interval`. Since MLflow 2.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.get_metric_history_bulk_interval_response import GetMetricHistoryBulkIntervalResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.run import Run

OPERATION = Operation(
    id="get_metric_history_bulk_interval",
    method="GET",
    path="/api/2.0/mlflow/metrics/get-history-bulk-interval",
    idempotent=True,
    since="2.11",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetMetricHistoryBulkIntervalResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, GetMetricHistoryBulkIntervalResponse.from_dict)


def build_request(
    run_ids: Iterable[str | Run] | str | Run,
    key: str,
    *,
    start_step: int | None = None,
    end_step: int | None = None,
    max_results: int | None = None,
) -> Request[GetMetricHistoryBulkIntervalResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query += [
        ("run_ids", item)
        for item in encode.ids(
            run_ids,
            "run_ids",
            lambda item, label: encode.text(
                item if isinstance(item, str) else encode.entity(item, _models, "Run.info.run_id"),
                label,
                minimum=1,
                expected="a str or a Run",
            ),
            100,
        )
    ]
    _query.append(("metric_key", encode.text(key, "key", minimum=1)))
    if start_step is not None:
        _query.append(("start_step", str(encode.integer(start_step, "start_step"))))
    if end_step is not None:
        _query.append(("end_step", str(encode.integer(end_step, "end_step"))))
    if max_results is not None:
        _query.append(
            (
                "max_results",
                str(encode.integer(max_results, "max_results", minimum=1, maximum=2500)),
            )
        )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    run_ids: Iterable[str | Run] | str | Run,
    key: str,
    *,
    start_step: int | None = None,
    end_step: int | None = None,
    max_results: int | None = None,
) -> GetMetricHistoryBulkIntervalResponse:
    """Read an evenly sampled history of one metric for many runs.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            run_ids, key, start_step=start_step, end_step=end_step, max_results=max_results
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    run_ids: Iterable[str | Run] | str | Run,
    key: str,
    *,
    start_step: int | None = None,
    end_step: int | None = None,
    max_results: int | None = None,
) -> GetMetricHistoryBulkIntervalResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            run_ids, key, start_step=start_step, end_step=end_step, max_results=max_results
        ),
    )
