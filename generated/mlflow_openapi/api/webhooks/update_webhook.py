# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the given fields of a webhook.

`PATCH /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.update_webhook_response import UpdateWebhookResponse
from ...models.webhook_event import WebhookEvent
from ...models.webhook_status import WebhookStatus

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.webhook import Webhook

OPERATION = Operation(
    id="update_webhook",
    method="PATCH",
    path="/api/2.0/mlflow/webhooks/{webhook_id}",
    idempotent=True,
    changes=("Webhook",),
    since="3.3",
    secrets=("secret",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateWebhookResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateWebhookResponse.from_dict)


def build_request(
    webhook_id: str | Webhook,
    *,
    name: str | None = None,
    url: str | None = None,
    events: Iterable[WebhookEvent | Mapping[str, Any]] | None = None,
    description: str | None = None,
    secret: str | None = None,
    status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
) -> Request[UpdateWebhookResponse]:
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
    if name is not None:
        _body["name"] = encode.text(name, "name", maximum=63)
    if url is not None:
        _body["url"] = encode.text(url, "url")
    if events is not None:
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
    return Request(
        OPERATION,
        f"/api/2.0/mlflow/webhooks/{quote(str(_path['webhook_id']), safe='')}",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    webhook_id: str | Webhook,
    *,
    name: str | None = None,
    url: str | None = None,
    events: Iterable[WebhookEvent | Mapping[str, Any]] | None = None,
    description: str | None = None,
    secret: str | None = None,
    status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
) -> UpdateWebhookResponse:
    """Change the given fields of a webhook.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            webhook_id,
            name=name,
            url=url,
            events=events,
            description=description,
            secret=secret,
            status=status,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    webhook_id: str | Webhook,
    *,
    name: str | None = None,
    url: str | None = None,
    events: Iterable[WebhookEvent | Mapping[str, Any]] | None = None,
    description: str | None = None,
    secret: str | None = None,
    status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
) -> UpdateWebhookResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            webhook_id,
            name=name,
            url=url,
            events=events,
            description=description,
            secret=secret,
            status=status,
        ),
    )
