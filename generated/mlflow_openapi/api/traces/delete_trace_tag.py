# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Remove a tag from a trace.

`DELETE /api/2.0/mlflow/traces/{request_id}/tags`. Since MLflow 2.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.trace import Trace
    from ...models.trace_info import TraceInfo
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="delete_trace_tag",
    method="DELETE",
    path="/api/2.0/mlflow/traces/{request_id}/tags",
    idempotent=True,
    changes=("TraceInfo", "TraceInfoV3", "MetricDataPoint"),
    since="2.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(trace_id: str | TraceInfo | TraceInfoV3 | Trace, key: str) -> Request[None]:
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
    _body["key"] = encode.text(key, "key", minimum=1)
    return Request(
        OPERATION,
        f"/api/2.0/mlflow/traces/{quote(str(_path['request_id']), safe='')}/tags",
        parse_response,
        body=_body,
    )


def sync(client: Client, /, trace_id: str | TraceInfo | TraceInfoV3 | Trace, key: str) -> None:
    """Remove a tag from a trace.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(trace_id, key))


async def asyncio(
    client: AsyncClient, /, trace_id: str | TraceInfo | TraceInfoV3 | Trace, key: str
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(trace_id, key))
