"""Sets up a tool, makes all calls, and prints the requests that the tool saw as JSON.

    python -m tests.ecosystem.run_with_tool TOOL WHEN KIND

TOOL is "sentry", which cannot be removed from a process, or the name of another tool. WHEN states
when the tool is set up: "before" `mlflowclient` is imported, "after" the client is created, or when
the client is "warm", which means after its first calls. KIND is "sync" or "async".
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import sentry_sdk
from sentry_sdk.envelope import Envelope
from sentry_sdk.integrations.httpx import HttpxIntegration
from sentry_sdk.transport import Transport

from tests.ecosystem.calls import EVERYTHING, Request
from tests.ecosystem.tools import TOOLS, Scene, Seen, Tool
from tests.support.faulty_server import run_server


class MemoryTransport(Transport):
    """Records the requests for which Sentry has spans, and sends nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.requests: list[Request] = []

    def capture_envelope(self, envelope: Envelope) -> None:
        transaction: Any = envelope.get_transaction_event()
        for span in transaction["spans"]:
            if span["op"] == "http.client":
                data = span["data"]
                self.requests.append((data["http.method"], urlsplit(data["url"]).path))


@contextmanager
def sentry(scene: Scene) -> Iterator[Seen]:
    transport = MemoryTransport()
    sentry_sdk.init(
        "http://key@127.0.0.1/1",
        transport=transport,
        traces_sample_rate=1.0,
        integrations=[HttpxIntegration()],
        auto_enabling_integrations=False,
    )
    with sentry_sdk.start_transaction(name="all calls"):
        yield lambda: list(transport.requests)


def seen_requests(tool: Tool, when: str, *, is_async: bool) -> list[Request]:
    with (
        tempfile.TemporaryDirectory() as folder,
        run_server(*EVERYTHING.responses(2)) as real,
        ExitStack() as watching,
        ExitStack() as clients,
    ):
        scene = Scene(EVERYTHING, is_async, real.url, Path(folder))
        seen: Seen | None = None
        if when == "before":
            assert "mlflowclient" not in sys.modules
            seen = watching.enter_context(tool.watch(scene))

        from tests.ecosystem.driver import Driver

        client = clients.enter_context(Driver(real.url, is_async=is_async))
        if when == "warm":
            client.perform(EVERYTHING)
        if seen is None:
            seen = watching.enter_context(tool.watch(scene))
        client.perform(EVERYTHING)
        watching.close()
        return seen()


if __name__ == "__main__":
    tools = {tool.name: tool for tool in [Tool("sentry", sentry), *TOOLS]}
    name, when, kind = sys.argv[1:]
    print(json.dumps(seen_requests(tools[name], when, is_async=kind == "async")))
