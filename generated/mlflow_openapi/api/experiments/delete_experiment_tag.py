# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Remove a tag from an experiment.

`POST /api/2.0/mlflow/experiments/delete-experiment-tag`. Since MLflow 3.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="delete_experiment_tag",
    method="POST",
    path="/api/2.0/mlflow/experiments/delete-experiment-tag",
    idempotent=True,
    changes=("Experiment",),
    since="3.2",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(experiment_id: str | int | Experiment, key: str) -> Request[None]:
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
    _body["key"] = encode.text(key, "key", minimum=1)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, experiment_id: str | int | Experiment, key: str) -> None:
    """Remove a tag from an experiment.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(experiment_id, key))


async def asyncio(client: AsyncClient, /, experiment_id: str | int | Experiment, key: str) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(experiment_id, key))
