"""Connects the thread of a delivery with the server, by the client that the logger belongs to."""

from __future__ import annotations

import asyncio
import concurrent.futures
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from mlflowclient.errors import LoggingError

if TYPE_CHECKING:
    import httpx

    from mlflow_openapi.request import Request
    from mlflowclient.async_client import AsyncMLFlow
    from mlflowclient.client import MLFlow

T = TypeVar("T")

_LOOK_SECONDS = 0.5


class DirectLine:
    """Calls in the thread itself."""

    def __init__(self, client: MLFlow) -> None:
        self._client = client

    def prepare(self) -> None:
        self._client._sender.prepare()

    def send(self, request: Request, parse: Callable[[httpx.Response], T], /) -> T:
        return self._client._send(request, parse)

    def upload(self, run_id: str, folder: Path, /) -> None:
        self._client.upload_artifact(run_id, folder, progress=False)


class LoopLine:
    """Has the event loop of an asynchronous client make the calls, and waits for them in the thread."""

    def __init__(self, client: AsyncMLFlow, loop: asyncio.AbstractEventLoop) -> None:
        self._client = client
        self._loop = loop

    def prepare(self) -> None:
        self._client._sender.prepare()

    def send(self, request: Request, parse: Callable[[httpx.Response], T], /) -> T:
        return self._awaited(lambda: self._client._send(request, parse))

    def upload(self, run_id: str, folder: Path, /) -> None:
        self._awaited(lambda: self._client.upload_artifact(run_id, folder, progress=False))

    def _awaited(self, call: Callable[[], Coroutine[Any, Any, T]]) -> T:
        if not self._loop.is_running():
            raise LoggingError("the event loop of the client has ended: close the logger before")
        running = asyncio.run_coroutine_threadsafe(call(), self._loop)
        while True:
            try:
                return running.result(_LOOK_SECONDS)
            except concurrent.futures.CancelledError:
                raise LoggingError("the event loop of the client has ended: close the logger before") from None
            except TimeoutError:
                # Either it still runs, or this is its own error.
                if running.done():
                    return running.result()
                if not self._loop.is_running():
                    raise LoggingError("the event loop of the client has ended: close the logger before") from None
