# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a webhook.

`GET /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_webhook_response import GetWebhookResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.webhook import Webhook

OPERATION = Operation(
    id="get_webhook",
    method="GET",
    path="/api/2.0/mlflow/webhooks/{webhook_id}",
    idempotent=True,
    since="3.3",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetWebhookResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "webhook")
    return decode.json_body(content, content_type, GetWebhookResponse.from_dict)


def build_request(webhook_id: str | Webhook) -> Request[GetWebhookResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["webhook_id"] = encode.text(
        webhook_id
        if isinstance(webhook_id, str)
        else encode.entity(webhook_id, _models, "Webhook.webhook_id"),
        "webhook_id",
        minimum=1,
        expected="a str or a Webhook",
    )
    return Request(
        OPERATION,
        f"/api/2.0/mlflow/webhooks/{quote(str(_path['webhook_id']), safe='')}",
        parse_response,
    )


def sync(client: Client, /, webhook_id: str | Webhook) -> GetWebhookResponse:
    """Read a webhook.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(webhook_id))


async def asyncio(client: AsyncClient, /, webhook_id: str | Webhook) -> GetWebhookResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(webhook_id))
