# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Link traces to a run.

`POST /api/2.0/mlflow/traces/link-to-run`. Since MLflow 3.3.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.run import Run
    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="link_traces_to_run",
    method="POST",
    path="/api/2.0/mlflow/traces/link-to-run",
    idempotent=True,
    changes=("TraceInfo", "TraceInfoV3", "MetricDataPoint"),
    since="3.3",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    run_id: str | Run, trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace
) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["run_id"] = encode.text(
        run_id if isinstance(run_id, str) else encode.entity(run_id, _models, "Run.info.run_id"),
        "run_id",
        minimum=1,
        expected="a str or a Run",
    )
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
        100,
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    run_id: str | Run,
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
) -> None:
    """Link traces to a run.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(run_id, trace_ids))


async def asyncio(
    client: AsyncClient,
    /,
    run_id: str | Run,
    trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(run_id, trace_ids))
