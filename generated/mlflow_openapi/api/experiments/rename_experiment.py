# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Rename an experiment.

`POST /api/2.0/mlflow/experiments/update`.
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
    id="rename_experiment",
    method="POST",
    path="/api/2.0/mlflow/experiments/update",
    idempotent=True,
    changes=("Experiment",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(experiment_id: str | int | Experiment, new_name: str) -> Request[None]:
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
    _body["new_name"] = encode.text(new_name, "new_name", minimum=1)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, experiment_id: str | int | Experiment, new_name: str) -> None:
    """Rename an experiment.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(experiment_id, new_name))


async def asyncio(
    client: AsyncClient, /, experiment_id: str | int | Experiment, new_name: str
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(experiment_id, new_name))
