"""Webhooks on real servers. Each response is validated against the spec."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from mlflow_openapi.models import WebhookAction, WebhookEntity, WebhookEvent, WebhookStatus
from mlflowclient import MLFlow, errors
from tests.support.deployments import unique

pytestmark = pytest.mark.mlflow(since="3.3")

CREATED = WebhookEvent(WebhookEntity.REGISTERED_MODEL, WebhookAction.CREATED)


@dataclass
class Receiver:
    """An HTTP server that receives the requests of a webhook.

    Attributes:
        signatures: Signature header of each request.
    """

    url: str
    signatures: list[str | None] = field(default_factory=list)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            recorder.signatures.append(self.headers["X-MLflow-Signature"])
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"fine")

        def log_message(self, format: str, *arguments: object) -> None:
            """Log nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        recorder = Receiver(f"http://127.0.0.1:{server.server_port}/hook")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield recorder
        server.shutdown()
        thread.join()


def test_a_webhook_is_created_updated_and_deleted(mlf: MLFlow) -> None:
    name = unique("hook")
    webhook = mlf.create_webhook(
        name, "https://example.com/hook", [CREATED], description="d", secret="a-long-secret"
    )
    assert (webhook.name, webhook.status, webhook.events) == (name, WebhookStatus.ACTIVE, [CREATED])
    assert mlf.get_webhook(webhook) == webhook
    deleted = WebhookEvent(WebhookEntity.MODEL_VERSION_TAG, WebhookAction.DELETED)
    changed = mlf.update_webhook(webhook, status="DISABLED", events=[deleted], description="e")
    assert (changed.status, changed.events, changed.description) == (
        WebhookStatus.DISABLED,
        [deleted],
        "e",
    )
    assert webhook.webhook_id in {listed.webhook_id for listed in mlf.list_webhooks(max_results=1)}
    mlf.delete_webhook(webhook)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_webhook(webhook)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.update_webhook(webhook, name="n")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.delete_webhook(webhook)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.test_webhook(webhook)


def test_the_test_event_of_a_webhook_is_signed(mlf: MLFlow, receiver: Receiver) -> None:
    webhook = mlf.create_webhook(unique("hook"), receiver.url, [CREATED], secret="a-long-secret")
    result = mlf.test_webhook(webhook)
    assert (result.success, result.response_status, result.response_body) == (True, 200, "fine")
    assert mlf.test_webhook(webhook, event=CREATED).success
    assert len(receiver.signatures) == 2
    assert all(receiver.signatures)


def test_an_unreachable_webhook_url_is_reported_in_the_test_result(mlf: MLFlow) -> None:
    # Nothing listens on port 9, the port of the discard protocol.
    result = mlf.test_webhook(
        mlf.create_webhook(unique("hook"), "http://127.0.0.1:9/hook", [CREATED])
    )
    assert (result.success, result.response_status) == (False, None)
    assert result.error_message


def test_invalid_webhooks_are_rejected(mlf: MLFlow) -> None:
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.create_webhook(unique("hook"), "ftp://example.com", [CREATED])
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.create_webhook("not a name", "https://example.com", [CREATED])
    unsupported = WebhookEvent(WebhookEntity.REGISTERED_MODEL, WebhookAction.DELETED)
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.create_webhook(unique("hook"), "https://example.com", [unsupported])
    with pytest.raises(errors.InvalidParameterValueError):
        list(mlf.list_webhooks(page_token="x"))
