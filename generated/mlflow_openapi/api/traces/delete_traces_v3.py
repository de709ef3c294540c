# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete traces of an experiment, by age or by ID, as `delete_traces` does.

`POST /api/3.0/mlflow/traces/delete-traces`. Since MLflow 3.3.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.delete_traces_v3_response import DeleteTracesV3Response

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="delete_traces_v3",
    method="POST",
    path="/api/3.0/mlflow/traces/delete-traces",
    idempotent=False,
    changes=("TraceInfo", "TraceInfoV3", "MetricDataPoint", "ReviewQueueItem"),
    since="3.3",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> DeleteTracesV3Response:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, DeleteTracesV3Response.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    *,
    max_timestamp_millis: int | None = None,
    max_traces: int | None = None,
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace | None = None,
) -> Request[DeleteTracesV3Response]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["experiment_id"] = encode.identifier(
        experiment_id
        if isinstance(experiment_id, str)
        else encode.entity(experiment_id, _models, "Experiment.experiment_id"),
        "experiment_id",
        pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
        expected="a str, an int or an Experiment",
    )
    if max_timestamp_millis is not None:
        _body["max_timestamp_millis"] = encode.integer(max_timestamp_millis, "max_timestamp_millis")
    if max_traces is not None:
        _body["max_traces"] = encode.integer(max_traces, "max_traces", minimum=1)
    if trace_ids is not None:
        _body["request_ids"] = encode.ids(
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
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    *,
    max_timestamp_millis: int | None = None,
    max_traces: int | None = None,
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace | None = None,
) -> DeleteTracesV3Response:
    """Delete traces of an experiment, by age or by ID, as `delete_traces` does.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_id,
            max_timestamp_millis=max_timestamp_millis,
            max_traces=max_traces,
            trace_ids=trace_ids,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    *,
    max_timestamp_millis: int | None = None,
    max_traces: int | None = None,
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace | None = None,
) -> DeleteTracesV3Response:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_id,
            max_timestamp_millis=max_timestamp_millis,
            max_traces=max_traces,
            trace_ids=trace_ids,
        ),
    )
