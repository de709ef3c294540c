# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Store a trace, without its spans.

`POST /api/3.0/mlflow/traces`. Since MLflow 3.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.start_trace_v3_response import StartTraceV3Response
from ...models.trace import Trace

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="start_trace_v3",
    method="POST",
    path="/api/3.0/mlflow/traces",
    idempotent=False,
    changes=("TraceInfo", "TraceInfoV3", "MetricDataPoint"),
    since="3.2",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> StartTraceV3Response:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, StartTraceV3Response.from_dict, exact=True)


def build_request(trace: Trace | Mapping[str, Any]) -> Request[StartTraceV3Response]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["trace"] = encode.model(Trace, Trace.to_request)(trace, "trace")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, trace: Trace | Mapping[str, Any]) -> StartTraceV3Response:
    """Store a trace, without its spans.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(trace))


async def asyncio(client: AsyncClient, /, trace: Trace | Mapping[str, Any]) -> StartTraceV3Response:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(trace))
