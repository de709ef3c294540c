# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""End a trace that was started with `start_trace`.

`PATCH /api/2.0/mlflow/traces/{request_id}`. Since MLflow 2.14. Deprecated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.end_trace_response import EndTraceResponse
from ...models.trace_request_metadata import TraceRequestMetadata
from ...models.trace_status import TraceStatus
from ...models.trace_tag import TraceTag

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.trace import Trace
    from ...models.trace_info import TraceInfo
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="end_trace",
    method="PATCH",
    path="/api/2.0/mlflow/traces/{request_id}",
    idempotent=True,
    changes=("TraceInfo", "TraceInfoV3", "MetricDataPoint"),
    since="2.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> EndTraceResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, EndTraceResponse.from_dict)


def build_request(
    trace_id: str | TraceInfo | TraceInfoV3 | Trace,
    status: TraceStatus | Literal["TRACE_STATUS_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"],
    *,
    timestamp_ms: int | None = None,
    request_metadata: Iterable[TraceRequestMetadata | Mapping[str, Any]]
    | Mapping[str, object]
    | None = None,
    tags: Iterable[TraceTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> Request[EndTraceResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["request_id"] = encode.text(
        trace_id
        if isinstance(trace_id, str)
        else encode.entity(
            trace_id,
            _models,
            "TraceInfo.request_id",
            "TraceInfoV3.trace_id",
            "Trace.trace_info.trace_id",
        ),
        "trace_id",
        minimum=1,
        expected="a str, a TraceInfo, a TraceInfoV3 or a Trace",
    )
    _body["status"] = encode.enumeration(status, "status", TraceStatus)
    _body["timestamp_ms"] = encode.integer(
        encode.now() if timestamp_ms is None else timestamp_ms, "timestamp_ms"
    )
    if request_metadata is not None:
        _body["request_metadata"] = encode.key_values(
            request_metadata, "request_metadata", TraceRequestMetadata
        )
    if tags is not None:
        _body["tags"] = encode.key_values(tags, "tags", TraceTag)
    return Request(
        OPERATION,
        f"/api/2.0/mlflow/traces/{quote(str(_path['request_id']), safe='')}",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    trace_id: str | TraceInfo | TraceInfoV3 | Trace,
    status: TraceStatus | Literal["TRACE_STATUS_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"],
    *,
    timestamp_ms: int | None = None,
    request_metadata: Iterable[TraceRequestMetadata | Mapping[str, Any]]
    | Mapping[str, object]
    | None = None,
    tags: Iterable[TraceTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> EndTraceResponse:
    """End a trace that was started with `start_trace`.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            trace_id,
            status,
            timestamp_ms=timestamp_ms,
            request_metadata=request_metadata,
            tags=tags,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    trace_id: str | TraceInfo | TraceInfoV3 | Trace,
    status: TraceStatus | Literal["TRACE_STATUS_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"],
    *,
    timestamp_ms: int | None = None,
    request_metadata: Iterable[TraceRequestMetadata | Mapping[str, Any]]
    | Mapping[str, object]
    | None = None,
    tags: Iterable[TraceTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> EndTraceResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            trace_id,
            status,
            timestamp_ms=timestamp_ms,
            request_metadata=request_metadata,
            tags=tags,
        ),
    )
