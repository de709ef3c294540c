# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Replace the description of a registered model.

`PATCH /api/2.0/mlflow/registered-models/update`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.update_registered_model_response import UpdateRegisteredModelResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.registered_model import RegisteredModel

OPERATION = Operation(
    id="update_registered_model",
    method="PATCH",
    path="/api/2.0/mlflow/registered-models/update",
    idempotent=True,
    changes=("RegisteredModel", "ModelVersion"),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateRegisteredModelResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateRegisteredModelResponse.from_dict)


def build_request(
    name: str | RegisteredModel,
    *,
    description: str | None = None,
    deployment_job_id: str | None = None,
) -> Request[UpdateRegisteredModelResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(
        name if isinstance(name, str) else encode.entity(name, _models, "RegisteredModel.name"),
        "name",
        minimum=1,
        expected="a str or a RegisteredModel",
    )
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
    name: str | RegisteredModel,
    *,
    description: str | None = None,
    deployment_job_id: str | None = None,
) -> UpdateRegisteredModelResponse:
    """Replace the description of a registered model.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client, build_request(name, description=description, deployment_job_id=deployment_job_id)
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str | RegisteredModel,
    *,
    description: str | None = None,
    deployment_job_id: str | None = None,
) -> UpdateRegisteredModelResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(name, description=description, deployment_job_id=deployment_job_id)
    )
