# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a model definition.

`GET /api/3.0/mlflow/gateway/model-definitions/get`. Since MLflow 3.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_gateway_model_definition_response import GetGatewayModelDefinitionResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_model_definition import GatewayModelDefinition

OPERATION = Operation(
    id="get_gateway_model_definition",
    method="GET",
    path="/api/3.0/mlflow/gateway/model-definitions/get",
    idempotent=True,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetGatewayModelDefinitionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "model_definition")
    return decode.json_body(content, content_type, GetGatewayModelDefinitionResponse.from_dict)


def build_request(
    model_definition_id: str | GatewayModelDefinition,
) -> Request[GetGatewayModelDefinitionResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "model_definition_id",
            encode.text(
                model_definition_id
                if isinstance(model_definition_id, str)
                else encode.entity(
                    model_definition_id, _models, "GatewayModelDefinition.model_definition_id"
                ),
                "model_definition_id",
                minimum=1,
                expected="a str or a GatewayModelDefinition",
            ),
        )
    )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, model_definition_id: str | GatewayModelDefinition
) -> GetGatewayModelDefinitionResponse:
    """Read a model definition.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(model_definition_id))


async def asyncio(
    client: AsyncClient, /, model_definition_id: str | GatewayModelDefinition
) -> GetGatewayModelDefinitionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(model_definition_id))
