# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a guardrail and remove it from all endpoints that use it.

`DELETE /api/3.0/mlflow/gateway/guardrails/delete`. Since MLflow 3.12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_guardrail import GatewayGuardrail

OPERATION = Operation(
    id="delete_gateway_guardrail",
    method="DELETE",
    path="/api/3.0/mlflow/gateway/guardrails/delete",
    idempotent=True,
    changes=("GatewayGuardrail",),
    since="3.12",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(guardrail_id: str | GatewayGuardrail) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["guardrail_id"] = encode.text(
        guardrail_id
        if isinstance(guardrail_id, str)
        else encode.entity(guardrail_id, _models, "GatewayGuardrail.guardrail_id"),
        "guardrail_id",
        minimum=1,
        expected="a str or a GatewayGuardrail",
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, guardrail_id: str | GatewayGuardrail) -> None:
    """Delete a guardrail and remove it from all endpoints that use it.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(guardrail_id))


async def asyncio(client: AsyncClient, /, guardrail_id: str | GatewayGuardrail) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(guardrail_id))
