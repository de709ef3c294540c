# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Start a trace (older API).

`POST /api/2.0/mlflow/traces`. Since MLflow 2.14. Deprecated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.start_trace_response import StartTraceResponse
from ...models.trace_request_metadata import TraceRequestMetadata
from ...models.trace_tag import TraceTag

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="start_trace",
    method="POST",
    path="/api/2.0/mlflow/traces",
    idempotent=False,
    since="2.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> StartTraceResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, StartTraceResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    *,
    timestamp_ms: int | None = None,
    request_metadata: Iterable[TraceRequestMetadata | Mapping[str, Any]]
    | Mapping[str, object]
    | None = None,
    tags: Iterable[TraceTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> Request[StartTraceResponse]:
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
    _body["timestamp_ms"] = encode.integer(
        encode.now() if timestamp_ms is None else timestamp_ms, "timestamp_ms"
    )
    if request_metadata is not None:
        _body["request_metadata"] = encode.key_values(
            request_metadata, "request_metadata", TraceRequestMetadata
        )
    if tags is not None:
        _body["tags"] = encode.key_values(tags, "tags", TraceTag)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    *,
    timestamp_ms: int | None = None,
    request_metadata: Iterable[TraceRequestMetadata | Mapping[str, Any]]
    | Mapping[str, object]
    | None = None,
    tags: Iterable[TraceTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> StartTraceResponse:
    """Start a trace (older API).

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_id, timestamp_ms=timestamp_ms, request_metadata=request_metadata, tags=tags
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    *,
    timestamp_ms: int | None = None,
    request_metadata: Iterable[TraceRequestMetadata | Mapping[str, Any]]
    | Mapping[str, object]
    | None = None,
    tags: Iterable[TraceTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> StartTraceResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_id, timestamp_ms=timestamp_ms, request_metadata=request_metadata, tags=tags
        ),
    )
