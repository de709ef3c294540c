# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the guardrails.

`GET /api/3.0/mlflow/gateway/guardrails/list`. Since MLflow 3.12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.list_gateway_guardrails_response import ListGatewayGuardrailsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="list_gateway_guardrails",
    method="GET",
    path="/api/3.0/mlflow/gateway/guardrails/list",
    idempotent=True,
    since="3.12",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListGatewayGuardrailsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListGatewayGuardrailsResponse.from_dict)


def build_request(
    *, max_results: int | None = None, page_token: str | None = None
) -> Request[ListGatewayGuardrailsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    if max_results is not None:
        _query.append(
            (
                "max_results",
                str(encode.integer(max_results, "max_results", minimum=0, maximum=50000)),
            )
        )
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, *, max_results: int | None = None, page_token: str | None = None
) -> ListGatewayGuardrailsResponse:
    """List the guardrails.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(max_results=max_results, page_token=page_token))


async def asyncio(
    client: AsyncClient, /, *, max_results: int | None = None, page_token: str | None = None
) -> ListGatewayGuardrailsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(max_results=max_results, page_token=page_token))
