# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a trace without its spans, in the older form.

`GET /api/2.0/mlflow/traces/{request_id}/info`. Deprecated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decode, encode
from ...models.get_trace_info_response import GetTraceInfoResponse
from ...request import Operation, Request, send, send_async

if TYPE_CHECKING:
    import httpx

    from ...models.trace_info import TraceInfo

OPERATION = Operation(
    id="get_trace_info", method="GET", path="/api/2.0/mlflow/traces/{request_id}/info", idempotent=True
)


def build_request(request_id: str | TraceInfo) -> Request:
    """Check the arguments and build the request; a TypeError or ValueError names the argument that is wrong."""
    _path: dict[str, object] = {}
    _path["request_id"] = encode.text(
        encode.entity(request_id, "TraceInfo", "request_id"), "request_id", minimum=1, expected="a str or a TraceInfo"
    )
    return Request(OPERATION, f"/api/2.0/mlflow/traces/{encode.segment(_path['request_id'])}/info")


def parse_response(response: httpx.Response) -> GetTraceInfoResponse:
    """Read the answer; a `DecodeError` says how it differs from the contract."""
    return decode.json_body(response, GetTraceInfoResponse.from_dict)


def sync(client: httpx.Client, /, request_id: str | TraceInfo) -> GetTraceInfoResponse:
    """Read a trace without its spans, in the older form.

    The client's `base_url` is the root of the server, for instance `http://localhost:5000`.
    """
    return send(client, build_request(request_id), parse_response)


async def asyncio(client: httpx.AsyncClient, /, request_id: str | TraceInfo) -> GetTraceInfoResponse:
    """Like `sync`, by an asynchronous client."""
    return await send_async(client, build_request(request_id), parse_response)
