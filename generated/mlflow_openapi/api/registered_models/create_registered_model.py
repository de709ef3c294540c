# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a registered model.

`POST /api/2.0/mlflow/registered-models/create`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.create_registered_model_response import CreateRegisteredModelResponse
from ...models.registered_model_tag import RegisteredModelTag

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_registered_model",
    method="POST",
    path="/api/2.0/mlflow/registered-models/create",
    idempotent=False,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateRegisteredModelResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateRegisteredModelResponse.from_dict)


def build_request(
    name: str,
    *,
    tags: Iterable[RegisteredModelTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    description: str | None = None,
    deployment_job_id: str | None = None,
) -> Request[CreateRegisteredModelResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(name, "name", minimum=1)
    if tags is not None:
        _body["tags"] = encode.key_values(tags, "tags", RegisteredModelTag)
    if description is not None:
        _body["description"] = encode.text(description, "description")
    if deployment_job_id is not None:
        raise ValueError(
            "deployment_job_id cannot be sent, since servers ignore it. Only Databricks stores it."
        )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str,
    *,
    tags: Iterable[RegisteredModelTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    description: str | None = None,
    deployment_job_id: str | None = None,
) -> CreateRegisteredModelResponse:
    """Create a registered model.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            name, tags=tags, description=description, deployment_job_id=deployment_job_id
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str,
    *,
    tags: Iterable[RegisteredModelTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    description: str | None = None,
    deployment_job_id: str | None = None,
) -> CreateRegisteredModelResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            name, tags=tags, description=description, deployment_job_id=deployment_job_id
        ),
    )
