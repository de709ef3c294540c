# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Attach a model definition to an endpoint.

`POST /api/3.0/mlflow/gateway/endpoints/models/attach`. Since MLflow 3.8.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.attach_model_to_gateway_endpoint_response import AttachModelToGatewayEndpointResponse
from ...models.gateway_endpoint_model_config import GatewayEndpointModelConfig

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_endpoint import GatewayEndpoint
    from ...models.gateway_model_definition import GatewayModelDefinition

OPERATION = Operation(
    id="attach_model_to_endpoint",
    method="POST",
    path="/api/3.0/mlflow/gateway/endpoints/models/attach",
    idempotent=False,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> AttachModelToGatewayEndpointResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, AttachModelToGatewayEndpointResponse.from_dict)


def build_request(
    endpoint_id: str | GatewayEndpoint,
    model_config: GatewayEndpointModelConfig | Mapping[str, Any],
    *,
    model_definition_id: str | GatewayModelDefinition | None = None,
    weight: float | None = None,
    created_by: str | None = None,
) -> Request[AttachModelToGatewayEndpointResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["endpoint_id"] = encode.text(
        endpoint_id
        if isinstance(endpoint_id, str)
        else encode.entity(endpoint_id, _models, "GatewayEndpoint.endpoint_id"),
        "endpoint_id",
        minimum=1,
        expected="a str or a GatewayEndpoint",
    )
    _body["model_config"] = encode.model(
        GatewayEndpointModelConfig, GatewayEndpointModelConfig.to_request
    )(model_config, "model_config")
    if model_definition_id is not None:
        _body["model_definition_id"] = encode.text(
            model_definition_id
            if isinstance(model_definition_id, str)
            else encode.entity(
                model_definition_id, _models, "GatewayModelDefinition.model_definition_id"
            ),
            "model_definition_id",
            expected="a str or a GatewayModelDefinition",
        )
    if weight is not None:
        _body["weight"] = encode.number(weight, "weight")
    if created_by is not None:
        _body["created_by"] = encode.text(created_by, "created_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    endpoint_id: str | GatewayEndpoint,
    model_config: GatewayEndpointModelConfig | Mapping[str, Any],
    *,
    model_definition_id: str | GatewayModelDefinition | None = None,
    weight: float | None = None,
    created_by: str | None = None,
) -> AttachModelToGatewayEndpointResponse:
    """Attach a model definition to an endpoint.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            endpoint_id,
            model_config,
            model_definition_id=model_definition_id,
            weight=weight,
            created_by=created_by,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    endpoint_id: str | GatewayEndpoint,
    model_config: GatewayEndpointModelConfig | Mapping[str, Any],
    *,
    model_definition_id: str | GatewayModelDefinition | None = None,
    weight: float | None = None,
    created_by: str | None = None,
) -> AttachModelToGatewayEndpointResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            endpoint_id,
            model_config,
            model_definition_id=model_definition_id,
            weight=weight,
            created_by=created_by,
        ),
    )
