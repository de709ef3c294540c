# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List an experiment's prompt optimization jobs, with the argument in the query.

`GET /api/3.0/mlflow/prompt-optimization/jobs/search`. Since MLflow 3.10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.search_prompt_optimization_jobs_response import SearchPromptOptimizationJobsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="search_prompt_optimization_jobs_with_get",
    method="GET",
    path="/api/3.0/mlflow/prompt-optimization/jobs/search",
    idempotent=True,
    since="3.10",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SearchPromptOptimizationJobsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SearchPromptOptimizationJobsResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
) -> Request[SearchPromptOptimizationJobsResponse]:
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


def sync(
    client: Client, /, experiment_id: str | int | Experiment
) -> SearchPromptOptimizationJobsResponse:
    """List an experiment's prompt optimization jobs, with the argument in the query.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(experiment_id))


async def asyncio(
    client: AsyncClient, /, experiment_id: str | int | Experiment
) -> SearchPromptOptimizationJobsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(experiment_id))
