# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a guardrail from a version of a scorer.

`POST /api/3.0/mlflow/gateway/guardrails/create`. Since MLflow 3.12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_gateway_guardrail_response import CreateGatewayGuardrailResponse
from ...models.guardrail_action import GuardrailAction
from ...models.guardrail_stage import GuardrailStage

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_endpoint import GatewayEndpoint
    from ...models.scorer import Scorer

OPERATION = Operation(
    id="create_gateway_guardrail",
    method="POST",
    path="/api/3.0/mlflow/gateway/guardrails/create",
    idempotent=False,
    since="3.12",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateGatewayGuardrailResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateGatewayGuardrailResponse.from_dict)


def build_request(
    name: str,
    scorer_id: str | Scorer,
    scorer_version: int | Scorer,
    stage: GuardrailStage | Literal["BEFORE", "AFTER"],
    action: GuardrailAction | Literal["VALIDATION", "SANITIZATION"],
    *,
    action_endpoint_id: str | GatewayEndpoint | None = None,
) -> Request[CreateGatewayGuardrailResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(name, "name", minimum=1)
    _body["scorer_id"] = encode.text(
        scorer_id
        if isinstance(scorer_id, str)
        else encode.entity(scorer_id, _models, "Scorer.scorer_id"),
        "scorer_id",
        minimum=1,
        expected="a str or a Scorer",
    )
    _body["scorer_version"] = encode.integer(
        encode.entity(scorer_version, _models, "Scorer.scorer_version"),
        "scorer_version",
        minimum=1,
        expected="an int or a Scorer",
    )
    _body["stage"] = encode.enumeration(stage, "stage", GuardrailStage)
    _body["action"] = encode.enumeration(action, "action", GuardrailAction)
    if action_endpoint_id is not None:
        _body["action_endpoint_id"] = encode.text(
            action_endpoint_id
            if isinstance(action_endpoint_id, str)
            else encode.entity(action_endpoint_id, _models, "GatewayEndpoint.endpoint_id"),
            "action_endpoint_id",
            expected="a str or a GatewayEndpoint",
        )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str,
    scorer_id: str | Scorer,
    scorer_version: int | Scorer,
    stage: GuardrailStage | Literal["BEFORE", "AFTER"],
    action: GuardrailAction | Literal["VALIDATION", "SANITIZATION"],
    *,
    action_endpoint_id: str | GatewayEndpoint | None = None,
) -> CreateGatewayGuardrailResponse:
    """Create a guardrail from a version of a scorer.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            name, scorer_id, scorer_version, stage, action, action_endpoint_id=action_endpoint_id
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str,
    scorer_id: str | Scorer,
    scorer_version: int | Scorer,
    stage: GuardrailStage | Literal["BEFORE", "AFTER"],
    action: GuardrailAction | Literal["VALIDATION", "SANITIZATION"],
    *,
    action_endpoint_id: str | GatewayEndpoint | None = None,
) -> CreateGatewayGuardrailResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            name, scorer_id, scorer_version, stage, action, action_endpoint_id=action_endpoint_id
        ),
    )
