# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a prompt optimization job, and mark its run as deleted.

`DELETE /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`. Since MLflow 3.10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.prompt_optimization_job import PromptOptimizationJob

OPERATION = Operation(
    id="delete_prompt_optimization_job",
    method="DELETE",
    path="/api/3.0/mlflow/prompt-optimization/jobs/{job_id}",
    idempotent=True,
    since="3.10",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(job_id: str | PromptOptimizationJob) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["job_id"] = encode.text(
        job_id
        if isinstance(job_id, str)
        else encode.entity(job_id, _models, "PromptOptimizationJob.job_id"),
        "job_id",
        minimum=1,
        expected="a str or a PromptOptimizationJob",
    )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/prompt-optimization/jobs/{quote(str(_path['job_id']), safe='')}",
        parse_response,
    )


def sync(client: Client, /, job_id: str | PromptOptimizationJob) -> None:
    """Delete a prompt optimization job, and mark its run as deleted.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(job_id))


async def asyncio(client: AsyncClient, /, job_id: str | PromptOptimizationJob) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(job_id))
