# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Start a job that optimizes a prompt.

`POST /api/3.0/mlflow/prompt-optimization/jobs`. Since MLflow 3.10. Requires the server feature
`jobs`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_prompt_optimization_job_response import CreatePromptOptimizationJobResponse
from ...models.prompt_optimization_job_config import PromptOptimizationJobConfig

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="create_prompt_optimization_job",
    method="POST",
    path="/api/3.0/mlflow/prompt-optimization/jobs",
    idempotent=False,
    since="3.10",
    requires=("jobs",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreatePromptOptimizationJobResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreatePromptOptimizationJobResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    source_prompt_uri: str,
    config: PromptOptimizationJobConfig | Mapping[str, Any],
) -> Request[CreatePromptOptimizationJobResponse]:
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
    _body["source_prompt_uri"] = encode.text(source_prompt_uri, "source_prompt_uri", minimum=1)
    _body["config"] = encode.model(PromptOptimizationJobConfig)(config, "config")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    source_prompt_uri: str,
    config: PromptOptimizationJobConfig | Mapping[str, Any],
) -> CreatePromptOptimizationJobResponse:
    """Start a job that optimizes a prompt.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(experiment_id, source_prompt_uri, config))


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    source_prompt_uri: str,
    config: PromptOptimizationJobConfig | Mapping[str, Any],
) -> CreatePromptOptimizationJobResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(experiment_id, source_prompt_uri, config))
