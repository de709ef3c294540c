# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Log many metrics, parameters and tags of a run at once.

`POST /api/2.0/mlflow/runs/log-batch`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async
from mlflow_openapi_runtime.splitting import Split

from ... import models as _models
from ...errors import parse_error
from ...models.metric import Metric
from ...models.param import Param
from ...models.run_tag import RunTag

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.run import Run

OPERATION = Operation(
    id="log_batch",
    method="POST",
    path="/api/2.0/mlflow/runs/log-batch",
    idempotent=True,
    changes=("Run", "Metric", "LoggedModel"),
    missing=((400, "BAD_REQUEST", "foreign key constraint"),),
    parse_error=parse_error,
)


SPLIT = Split({"metrics": 1000, "params": 100, "tags": 100}, total=1000)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    run_id: str | Run,
    *,
    metrics: Iterable[Metric | Mapping[str, Any]] | None = None,
    params: Iterable[Param | Mapping[str, Any]] | Mapping[str, object] | None = None,
    tags: Iterable[RunTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
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
    if metrics is not None:
        _body["metrics"] = encode.array(metrics, "metrics", encode.model(Metric, Metric.to_request))
    if params is not None:
        _body["params"] = encode.key_values(params, "params", Param)
    if tags is not None:
        _body["tags"] = encode.key_values(tags, "tags", RunTag)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    run_id: str | Run,
    *,
    metrics: Iterable[Metric | Mapping[str, Any]] | None = None,
    params: Iterable[Param | Mapping[str, Any]] | Mapping[str, object] | None = None,
    tags: Iterable[RunTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> None:
    """Log many metrics, parameters and tags of a run at once.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    for request in SPLIT.requests(build_request(run_id, metrics=metrics, params=params, tags=tags)):
        send(client, request)


async def asyncio(
    client: AsyncClient,
    /,
    run_id: str | Run,
    *,
    metrics: Iterable[Metric | Mapping[str, Any]] | None = None,
    params: Iterable[Param | Mapping[str, Any]] | Mapping[str, object] | None = None,
    tags: Iterable[RunTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> None:
    """Like `sync`, but with an asynchronous client."""
    for request in SPLIT.requests(build_request(run_id, metrics=metrics, params=params, tags=tags)):
        await send_async(client, request)
