# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read an experiment by its ID.

`GET /api/2.0/mlflow/experiments/get`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_experiment_response import GetExperimentResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="get_experiment",
    method="GET",
    path="/api/2.0/mlflow/experiments/get",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetExperimentResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "experiment")
    return decode.json_body(content, content_type, GetExperimentResponse.from_dict)


def build_request(experiment_id: str | int | Experiment) -> Request[GetExperimentResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "experiment_id",
            encode.identifier(
                experiment_id
                if isinstance(experiment_id, str)
                else encode.entity(experiment_id, _models, "Experiment.experiment_id"),
                "experiment_id",
                pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
                expected="a str, an int or an Experiment",
            ),
        )
    )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(client: Client, /, experiment_id: str | int | Experiment) -> GetExperimentResponse:
    """Read an experiment by its ID.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(experiment_id))


async def asyncio(
    client: AsyncClient, /, experiment_id: str | int | Experiment
) -> GetExperimentResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(experiment_id))
