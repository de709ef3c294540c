# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Start a run in an experiment.

`POST /api/2.0/mlflow/runs/create`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_run_response import CreateRunResponse
from ...models.run_tag import RunTag

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="create_run",
    method="POST",
    path="/api/2.0/mlflow/runs/create",
    idempotent=False,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateRunResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateRunResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    *,
    run_name: str | None = None,
    start_time: int | None = None,
    tags: Iterable[RunTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    user_id: str | None = None,
) -> Request[CreateRunResponse]:
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
    if run_name is not None:
        _body["run_name"] = encode.text(run_name, "run_name")
    _body["start_time"] = encode.integer(
        encode.now() if start_time is None else start_time, "start_time"
    )
    if tags is not None:
        _body["tags"] = encode.key_values(tags, "tags", RunTag)
    _body["user_id"] = encode.text(
        next(
            (_pair["value"] for _pair in _body.get("tags", ()) if _pair["key"] == "mlflow.user"),
            "unknown",
        )
        if user_id is None
        else user_id,
        "user_id",
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    *,
    run_name: str | None = None,
    start_time: int | None = None,
    tags: Iterable[RunTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    user_id: str | None = None,
) -> CreateRunResponse:
    """Start a run in an experiment.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_id, run_name=run_name, start_time=start_time, tags=tags, user_id=user_id
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    *,
    run_name: str | None = None,
    start_time: int | None = None,
    tags: Iterable[RunTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    user_id: str | None = None,
) -> CreateRunResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_id, run_name=run_name, start_time=start_time, tags=tags, user_id=user_id
        ),
    )
