# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a trace with its spans.

`GET /api/3.0/mlflow/traces/get`. Since MLflow 3.7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_trace_response import GetTraceResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="get_trace",
    method="GET",
    path="/api/3.0/mlflow/traces/get",
    idempotent=True,
    since="3.7",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetTraceResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "trace")
    return decode.json_body(content, content_type, GetTraceResponse.from_dict, exact=True)


def build_request(
    trace_id: str | TraceInfoV3 | Trace, *, allow_partial: bool | None = None
) -> Request[GetTraceResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "trace_id",
            encode.text(
                trace_id
                if isinstance(trace_id, str)
                else encode.entity(
                    trace_id, _models, "TraceInfoV3.trace_id", "Trace.trace_info.trace_id"
                ),
                "trace_id",
                minimum=1,
                expected="a str, a TraceInfoV3 or a Trace",
            ),
        )
    )
    if allow_partial is not None:
        _query.append(
            ("allow_partial", "true" if encode.boolean(allow_partial, "allow_partial") else "false")
        )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, trace_id: str | TraceInfoV3 | Trace, *, allow_partial: bool | None = None
) -> GetTraceResponse:
    """Read a trace with its spans.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(trace_id, allow_partial=allow_partial))


async def asyncio(
    client: AsyncClient,
    /,
    trace_id: str | TraceInfoV3 | Trace,
    *,
    allow_partial: bool | None = None,
) -> GetTraceResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(trace_id, allow_partial=allow_partial))
