# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read traces without their spans.

`POST /api/3.0/mlflow/traces/batchGetInfos`. Since MLflow 3.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.batch_get_trace_infos_response import BatchGetTraceInfosResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="batch_get_trace_infos",
    method="POST",
    path="/api/3.0/mlflow/traces/batchGetInfos",
    idempotent=True,
    since="3.11",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> BatchGetTraceInfosResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, BatchGetTraceInfosResponse.from_dict, exact=True)


def build_request(
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    *,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
) -> Request[BatchGetTraceInfosResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["trace_ids"] = encode.ids(
        trace_ids,
        "trace_ids",
        lambda item, label: encode.text(
            item
            if isinstance(item, str)
            else encode.entity(item, _models, "TraceInfoV3.trace_id", "Trace.trace_info.trace_id"),
            label,
            minimum=1,
            expected="a str, a TraceInfoV3 or a Trace",
        ),
    )
    if experiment_ids is not None:
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
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    *,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
) -> BatchGetTraceInfosResponse:
    """Read traces without their spans.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(trace_ids, experiment_ids=experiment_ids))


async def asyncio(
    client: AsyncClient,
    /,
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    *,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
) -> BatchGetTraceInfosResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(trace_ids, experiment_ids=experiment_ids))
