# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change an endpoint.

`POST /api/3.0/mlflow/gateway/endpoints/update`. Since MLflow 3.8.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.fallback_config import FallbackConfig
from ...models.gateway_endpoint_model_config import GatewayEndpointModelConfig
from ...models.routing_strategy import RoutingStrategy
from ...models.update_gateway_endpoint_response import UpdateGatewayEndpointResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.gateway_endpoint import GatewayEndpoint

OPERATION = Operation(
    id="update_gateway_endpoint",
    method="POST",
    path="/api/3.0/mlflow/gateway/endpoints/update",
    idempotent=True,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateGatewayEndpointResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateGatewayEndpointResponse.from_dict)


def build_request(
    endpoint_id: str | GatewayEndpoint,
    *,
    name: str | None = None,
    model_configs: Iterable[GatewayEndpointModelConfig | Mapping[str, Any]] | None = None,
    routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
    fallback_config: FallbackConfig | Mapping[str, Any] | None = None,
    usage_tracking: bool | None = None,
    experiment_id: str | int | Experiment | None = None,
    updated_by: str | None = None,
) -> Request[UpdateGatewayEndpointResponse]:
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
    if name is not None:
        _body["name"] = encode.text(name, "name")
    if model_configs is not None:
        _body["model_configs"] = encode.array(
            model_configs,
            "model_configs",
            encode.model(GatewayEndpointModelConfig, GatewayEndpointModelConfig.to_request),
        )
        if len(_body["model_configs"]) < 1:
            raise ValueError("model_configs must have at least 1 item")
    if routing_strategy is not None:
        _body["routing_strategy"] = encode.enumeration(
            routing_strategy, "routing_strategy", RoutingStrategy
        )
    if fallback_config is not None:
        _body["fallback_config"] = encode.model(FallbackConfig, FallbackConfig.to_request)(
            fallback_config, "fallback_config"
        )
    if usage_tracking is not None:
        _body["usage_tracking"] = encode.boolean(usage_tracking, "usage_tracking")
    if experiment_id is not None:
        _body["experiment_id"] = encode.identifier(
            experiment_id
            if isinstance(experiment_id, str)
            else encode.entity(experiment_id, _models, "Experiment.experiment_id"),
            "experiment_id",
            pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
            expected="a str, an int or an Experiment",
        )
    if updated_by is not None:
        _body["updated_by"] = encode.text(updated_by, "updated_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    endpoint_id: str | GatewayEndpoint,
    *,
    name: str | None = None,
    model_configs: Iterable[GatewayEndpointModelConfig | Mapping[str, Any]] | None = None,
    routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
    fallback_config: FallbackConfig | Mapping[str, Any] | None = None,
    usage_tracking: bool | None = None,
    experiment_id: str | int | Experiment | None = None,
    updated_by: str | None = None,
) -> UpdateGatewayEndpointResponse:
    """Change an endpoint.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            endpoint_id,
            name=name,
            model_configs=model_configs,
            routing_strategy=routing_strategy,
            fallback_config=fallback_config,
            usage_tracking=usage_tracking,
            experiment_id=experiment_id,
            updated_by=updated_by,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    endpoint_id: str | GatewayEndpoint,
    *,
    name: str | None = None,
    model_configs: Iterable[GatewayEndpointModelConfig | Mapping[str, Any]] | None = None,
    routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
    fallback_config: FallbackConfig | Mapping[str, Any] | None = None,
    usage_tracking: bool | None = None,
    experiment_id: str | int | Experiment | None = None,
    updated_by: str | None = None,
) -> UpdateGatewayEndpointResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            endpoint_id,
            name=name,
            model_configs=model_configs,
            routing_strategy=routing_strategy,
            fallback_config=fallback_config,
            usage_tracking=usage_tracking,
            experiment_id=experiment_id,
            updated_by=updated_by,
        ),
    )
