# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create an endpoint that serves one or more models.

`POST /api/3.0/mlflow/gateway/endpoints/create`. Since MLflow 3.8.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_gateway_endpoint_response import CreateGatewayEndpointResponse
from ...models.fallback_config import FallbackConfig
from ...models.gateway_endpoint_model_config import GatewayEndpointModelConfig
from ...models.routing_strategy import RoutingStrategy

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.gateway_model_definition import GatewayModelDefinition

OPERATION = Operation(
    id="create_gateway_endpoint",
    method="POST",
    path="/api/3.0/mlflow/gateway/endpoints/create",
    idempotent=False,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateGatewayEndpointResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateGatewayEndpointResponse.from_dict)


def build_request(
    name: str,
    model_configs: Iterable[GatewayEndpointModelConfig | Mapping[str, Any]],
    *,
    model_definition_ids: Iterable[str | GatewayModelDefinition]
    | str
    | GatewayModelDefinition
    | None = None,
    routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
    fallback_config: FallbackConfig | Mapping[str, Any] | None = None,
    usage_tracking: bool | None = None,
    experiment_id: str | int | Experiment | None = None,
    created_by: str | None = None,
) -> Request[CreateGatewayEndpointResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(name, "name", minimum=1)
    _body["model_configs"] = encode.array(
        model_configs,
        "model_configs",
        encode.model(GatewayEndpointModelConfig, GatewayEndpointModelConfig.to_request),
    )
    if model_definition_ids is not None:
        _body["model_definition_ids"] = encode.ids(
            model_definition_ids,
            "model_definition_ids",
            lambda item, label: encode.text(
                item
                if isinstance(item, str)
                else encode.entity(item, _models, "GatewayModelDefinition.model_definition_id"),
                label,
                expected="a str or a GatewayModelDefinition",
            ),
        )
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
    if created_by is not None:
        _body["created_by"] = encode.text(created_by, "created_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str,
    model_configs: Iterable[GatewayEndpointModelConfig | Mapping[str, Any]],
    *,
    model_definition_ids: Iterable[str | GatewayModelDefinition]
    | str
    | GatewayModelDefinition
    | None = None,
    routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
    fallback_config: FallbackConfig | Mapping[str, Any] | None = None,
    usage_tracking: bool | None = None,
    experiment_id: str | int | Experiment | None = None,
    created_by: str | None = None,
) -> CreateGatewayEndpointResponse:
    """Create an endpoint that serves one or more models.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            name,
            model_configs,
            model_definition_ids=model_definition_ids,
            routing_strategy=routing_strategy,
            fallback_config=fallback_config,
            usage_tracking=usage_tracking,
            experiment_id=experiment_id,
            created_by=created_by,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str,
    model_configs: Iterable[GatewayEndpointModelConfig | Mapping[str, Any]],
    *,
    model_definition_ids: Iterable[str | GatewayModelDefinition]
    | str
    | GatewayModelDefinition
    | None = None,
    routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
    fallback_config: FallbackConfig | Mapping[str, Any] | None = None,
    usage_tracking: bool | None = None,
    experiment_id: str | int | Experiment | None = None,
    created_by: str | None = None,
) -> CreateGatewayEndpointResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            name,
            model_configs,
            model_definition_ids=model_definition_ids,
            routing_strategy=routing_strategy,
            fallback_config=fallback_config,
            usage_tracking=usage_tracking,
            experiment_id=experiment_id,
            created_by=created_by,
        ),
    )
