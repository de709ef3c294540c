# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a webhook, which calls a URL when an event occurs.

`POST /api/2.0/mlflow/webhooks`. Since MLflow 3.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.create_webhook_response import CreateWebhookResponse
from ...models.webhook_event import WebhookEvent
from ...models.webhook_status import WebhookStatus

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_webhook",
    method="POST",
    path="/api/2.0/mlflow/webhooks",
    idempotent=False,
    since="3.3",
    secrets=("secret",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateWebhookResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateWebhookResponse.from_dict)


def build_request(
    name: str,
    url: str,
    events: Iterable[WebhookEvent | Mapping[str, Any]],
    *,
    description: str | None = None,
    secret: str | None = None,
    status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
) -> Request[CreateWebhookResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(name, "name", minimum=1, maximum=63)
    _body["url"] = encode.text(url, "url", minimum=1)
    _body["events"] = encode.array(
        events, "events", encode.model(WebhookEvent, WebhookEvent.to_request)
    )
    if len(_body["events"]) < 1:
        raise ValueError("events must have at least 1 item")
    if description is not None:
        _body["description"] = encode.text(description, "description")
    if secret is not None:
        _body["secret"] = encode.text(secret, "secret")
    if status is not None:
        _body["status"] = encode.enumeration(status, "status", WebhookStatus)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str,
    url: str,
    events: Iterable[WebhookEvent | Mapping[str, Any]],
    *,
    description: str | None = None,
    secret: str | None = None,
    status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
) -> CreateWebhookResponse:
    """Create a webhook, which calls a URL when an event occurs.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(name, url, events, description=description, secret=secret, status=status),
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str,
    url: str,
    events: Iterable[WebhookEvent | Mapping[str, Any]],
    *,
    description: str | None = None,
    secret: str | None = None,
    status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
) -> CreateWebhookResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(name, url, events, description=description, secret=secret, status=status),
    )
