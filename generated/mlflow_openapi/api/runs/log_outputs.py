# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Record the logged models that a run produces.

`POST /api/2.0/mlflow/runs/outputs`. Since MLflow 3.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.model_output import ModelOutput

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.run import Run

OPERATION = Operation(
    id="log_outputs",
    method="POST",
    path="/api/2.0/mlflow/runs/outputs",
    idempotent=False,
    changes=("Run", "LoggedModel"),
    since="3.0",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    run_id: str | Run, models: Iterable[ModelOutput | Mapping[str, Any]]
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
    _body["models"] = encode.array(models, "models", encode.model(ModelOutput))
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client, /, run_id: str | Run, models: Iterable[ModelOutput | Mapping[str, Any]]
) -> None:
    """Record the logged models that a run produces.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(run_id, models))


async def asyncio(
    client: AsyncClient, /, run_id: str | Run, models: Iterable[ModelOutput | Mapping[str, Any]]
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(run_id, models))
