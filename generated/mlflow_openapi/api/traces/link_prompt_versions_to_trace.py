# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Link versions of prompts to a trace.

`POST /api/2.0/mlflow/traces/link-prompts`. Since MLflow 3.7.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.prompt_version_ref import PromptVersionRef

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="link_prompt_versions_to_trace",
    method="POST",
    path="/api/2.0/mlflow/traces/link-prompts",
    idempotent=True,
    changes=("TraceInfo", "TraceInfoV3", "MetricDataPoint"),
    since="3.7",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    trace_id: str | TraceInfoV3 | Trace,
    prompt_versions: Iterable[PromptVersionRef | Mapping[str, Any]],
) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["trace_id"] = encode.text(
        trace_id
        if isinstance(trace_id, str)
        else encode.entity(trace_id, _models, "TraceInfoV3.trace_id", "Trace.trace_info.trace_id"),
        "trace_id",
        minimum=1,
        expected="a str, a TraceInfoV3 or a Trace",
    )
    _body["prompt_versions"] = encode.array(
        prompt_versions, "prompt_versions", encode.model(PromptVersionRef)
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    trace_id: str | TraceInfoV3 | Trace,
    prompt_versions: Iterable[PromptVersionRef | Mapping[str, Any]],
) -> None:
    """Link versions of prompts to a trace.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(trace_id, prompt_versions))


async def asyncio(
    client: AsyncClient,
    /,
    trace_id: str | TraceInfoV3 | Trace,
    prompt_versions: Iterable[PromptVersionRef | Mapping[str, Any]],
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(trace_id, prompt_versions))
