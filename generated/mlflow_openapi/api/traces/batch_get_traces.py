# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read traces with their spans.

`GET /api/3.0/mlflow/traces/batchGet`. Since MLflow 3.6.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.batch_get_traces_response import BatchGetTracesResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="batch_get_traces",
    method="GET",
    path="/api/3.0/mlflow/traces/batchGet",
    idempotent=True,
    since="3.6",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> BatchGetTracesResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, BatchGetTracesResponse.from_dict, exact=True)


def build_request(
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    *,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
) -> Request[BatchGetTracesResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query += [
        ("trace_ids", item)
        for item in encode.ids(
            trace_ids,
            "trace_ids",
            lambda item, label: encode.text(
                item
                if isinstance(item, str)
                else encode.entity(
                    item, _models, "TraceInfoV3.trace_id", "Trace.trace_info.trace_id"
                ),
                label,
                minimum=1,
                expected="a str, a TraceInfoV3 or a Trace",
            ),
        )
    ]
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
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    *,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
) -> BatchGetTracesResponse:
    """Read traces with their spans.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(trace_ids, experiment_ids=experiment_ids))


async def asyncio(
    client: AsyncClient,
    /,
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    *,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
) -> BatchGetTracesResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(trace_ids, experiment_ids=experiment_ids))
