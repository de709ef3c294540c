# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Call a webhook now, with sample data.

`POST /api/2.0/mlflow/webhooks/{webhook_id}/test`. Since MLflow 3.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.test_webhook_response import TestWebhookResponse
from ...models.webhook_event import WebhookEvent

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.webhook import Webhook

OPERATION = Operation(
    id="test_webhook",
    method="POST",
    path="/api/2.0/mlflow/webhooks/{webhook_id}/test",
    idempotent=False,
    since="3.3",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> TestWebhookResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, TestWebhookResponse.from_dict)


def build_request(
    webhook_id: str | Webhook, *, event: WebhookEvent | Mapping[str, Any] | None = None
) -> Request[TestWebhookResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["webhook_id"] = encode.text(
        webhook_id
        if isinstance(webhook_id, str)
        else encode.entity(webhook_id, _models, "Webhook.webhook_id"),
        "webhook_id",
        minimum=1,
        expected="a str or a Webhook",
    )
    if event is not None:
        _body["event"] = encode.model(WebhookEvent, WebhookEvent.to_request)(event, "event")
    return Request(
        OPERATION,
        f"/api/2.0/mlflow/webhooks/{quote(str(_path['webhook_id']), safe='')}/test",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    webhook_id: str | Webhook,
    *,
    event: WebhookEvent | Mapping[str, Any] | None = None,
) -> TestWebhookResponse:
    """Call a webhook now, with sample data.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(webhook_id, event=event))


async def asyncio(
    client: AsyncClient,
    /,
    webhook_id: str | Webhook,
    *,
    event: WebhookEvent | Mapping[str, Any] | None = None,
) -> TestWebhookResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(webhook_id, event=event))
