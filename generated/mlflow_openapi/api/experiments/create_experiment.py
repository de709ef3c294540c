# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create an experiment.

`POST /api/2.0/mlflow/experiments/create`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.create_experiment_response import CreateExperimentResponse
from ...models.experiment_tag import ExperimentTag

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_experiment",
    method="POST",
    path="/api/2.0/mlflow/experiments/create",
    idempotent=False,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateExperimentResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateExperimentResponse.from_dict)


def build_request(
    name: str,
    *,
    artifact_location: str | None = None,
    tags: Iterable[ExperimentTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> Request[CreateExperimentResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(name, "name", minimum=1)
    if artifact_location is not None:
        _body["artifact_location"] = encode.text(artifact_location, "artifact_location")
    if tags is not None:
        _body["tags"] = encode.key_values(tags, "tags", ExperimentTag)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str,
    *,
    artifact_location: str | None = None,
    tags: Iterable[ExperimentTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> CreateExperimentResponse:
    """Create an experiment.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, artifact_location=artifact_location, tags=tags))


async def asyncio(
    client: AsyncClient,
    /,
    name: str,
    *,
    artifact_location: str | None = None,
    tags: Iterable[ExperimentTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
) -> CreateExperimentResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(name, artifact_location=artifact_location, tags=tags)
    )
