# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a model definition.

`DELETE /api/3.0/mlflow/gateway/model-definitions/delete`. Since MLflow 3.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_model_definition import GatewayModelDefinition

OPERATION = Operation(
    id="delete_gateway_model_definition",
    method="DELETE",
    path="/api/3.0/mlflow/gateway/model-definitions/delete",
    idempotent=True,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(model_definition_id: str | GatewayModelDefinition) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["model_definition_id"] = encode.text(
        model_definition_id
        if isinstance(model_definition_id, str)
        else encode.entity(
            model_definition_id, _models, "GatewayModelDefinition.model_definition_id"
        ),
        "model_definition_id",
        minimum=1,
        expected="a str or a GatewayModelDefinition",
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, model_definition_id: str | GatewayModelDefinition) -> None:
    """Delete a model definition.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(model_definition_id))


async def asyncio(
    client: AsyncClient, /, model_definition_id: str | GatewayModelDefinition
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(model_definition_id))
