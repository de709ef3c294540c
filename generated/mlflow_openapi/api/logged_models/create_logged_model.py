# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a logged model in an experiment.

`POST /api/2.0/mlflow/logged-models`. Since MLflow 3.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_logged_model_response import CreateLoggedModelResponse
from ...models.logged_model_parameter import LoggedModelParameter
from ...models.logged_model_tag import LoggedModelTag

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.run import Run

OPERATION = Operation(
    id="create_logged_model",
    method="POST",
    path="/api/2.0/mlflow/logged-models",
    idempotent=False,
    since="3.0",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateLoggedModelResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateLoggedModelResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    *,
    name: str | None = None,
    model_type: str | None = None,
    source_run_id: str | Run | None = None,
    params: Iterable[LoggedModelParameter | Mapping[str, Any]] | Mapping[str, object] | None = None,
    tags: Iterable[LoggedModelTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> Request[CreateLoggedModelResponse]:
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
    if name is not None:
        _body["name"] = encode.text(name, "name")
    if model_type is not None:
        _body["model_type"] = encode.text(model_type, "model_type")
    if source_run_id is not None:
        _body["source_run_id"] = encode.text(
            source_run_id
            if isinstance(source_run_id, str)
            else encode.entity(source_run_id, _models, "Run.info.run_id"),
            "source_run_id",
            expected="a str or a Run",
        )
    if params is not None:
        _body["params"] = encode.key_values(params, "params", LoggedModelParameter)
    if tags is not None:
        _body["tags"] = encode.key_values(tags, "tags", LoggedModelTag)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    *,
    name: str | None = None,
    model_type: str | None = None,
    source_run_id: str | Run | None = None,
    params: Iterable[LoggedModelParameter | Mapping[str, Any]] | Mapping[str, object] | None = None,
    tags: Iterable[LoggedModelTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> CreateLoggedModelResponse:
    """Create a logged model in an experiment.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_id,
            name=name,
            model_type=model_type,
            source_run_id=source_run_id,
            params=params,
            tags=tags,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    *,
    name: str | None = None,
    model_type: str | None = None,
    source_run_id: str | Run | None = None,
    params: Iterable[LoggedModelParameter | Mapping[str, Any]] | Mapping[str, object] | None = None,
    tags: Iterable[LoggedModelTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> CreateLoggedModelResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_id,
            name=name,
            model_type=model_type,
            source_run_id=source_run_id,
            params=params,
            tags=tags,
        ),
    )
