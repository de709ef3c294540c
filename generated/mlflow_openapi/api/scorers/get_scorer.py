# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a version of a scorer.

`GET /api/3.0/mlflow/scorers/get`. Since MLflow 3.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_scorer_response import GetScorerResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.scorer import Scorer

OPERATION = Operation(
    id="get_scorer",
    method="GET",
    path="/api/3.0/mlflow/scorers/get",
    idempotent=True,
    since="3.4",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetScorerResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "scorer")
    return decode.json_body(content, content_type, GetScorerResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    name: str | Scorer,
    *,
    version: int | Scorer | None = None,
) -> Request[GetScorerResponse]:
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
    _query.append(
        (
            "name",
            encode.text(
                name
                if isinstance(name, str)
                else encode.entity(name, _models, "Scorer.scorer_name"),
                "name",
                minimum=1,
                expected="a str or a Scorer",
            ),
        )
    )
    if version is not None:
        _query.append(
            (
                "version",
                str(
                    encode.integer(
                        encode.entity(version, _models, "Scorer.scorer_version"),
                        "version",
                        expected="an int or a Scorer",
                    )
                ),
            )
        )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    name: str | Scorer,
    *,
    version: int | Scorer | None = None,
) -> GetScorerResponse:
    """Read a version of a scorer.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(experiment_id, name, version=version))


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    name: str | Scorer,
    *,
    version: int | Scorer | None = None,
) -> GetScorerResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(experiment_id, name, version=version))
