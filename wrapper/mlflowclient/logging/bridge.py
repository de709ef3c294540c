"""Connects the thread of a delivery with the server, by the client that the logger belongs to."""

from __future__ import annotations

import asyncio
import concurrent.futures
from abc import abstractmethod
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from mlflow_openapi.facade import Facade
from mlflowclient.errors import LoggingError

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import Request
    from mlflow_openapi_runtime.splitting import Split
    from mlflowclient.async_client import AsyncMLFlow
    from mlflowclient.client import MLFlow

T = TypeVar("T")

_LOOK_SECONDS = 0.5


class Line(Facade):
    """Every operation, called by either client. The calls block, and raise a `CallError`."""

    @abstractmethod
    def prepare(self) -> None:
        """Be ready to be called from another thread."""

    @abstractmethod
    def upload(self, run_id: str, folder: Path) -> None:
        """Store what a folder holds as artifacts of a run."""

    def send(self, request: Request[T]) -> T:
        """Send a request, and return its parsed response."""
        return self._send(request)

    def _send_parts(self, request: Request[object], split: Split) -> None:
        for part in split.parts(request):
            self._send(part)


class DirectLine(Line):
    """Calls in the thread itself."""

    def __init__(self, client: MLFlow) -> None:
        self._client = client

    def prepare(self) -> None:
        self._client._sender.prepare()

    def upload(self, run_id: str, folder: Path) -> None:
        self._client.upload_artifact(run_id, folder, progress=False)

    def _send(self, request: Request[T]) -> T:
        return self._client._send(request)


class LoopLine(Line):
    """Has the event loop of an asynchronous client make the calls, and waits for them in the
    thread.
    """

    def __init__(self, client: AsyncMLFlow, loop: asyncio.AbstractEventLoop) -> None:
        self._client = client
        self._loop = loop

    def prepare(self) -> None:
        self._client._sender.prepare()

    def upload(self, run_id: str, folder: Path) -> None:
        self._awaited(lambda: self._client.upload_artifact(run_id, folder, progress=False))

    def _send(self, request: Request[T]) -> T:
        return self._awaited(lambda: self._client._send(request))

    def _awaited(self, call: Callable[[], Coroutine[Any, Any, T]]) -> T:
        if not self._loop.is_running():
            raise _ended()
        running = asyncio.run_coroutine_threadsafe(call(), self._loop)
        while True:
            try:
                return running.result(_LOOK_SECONDS)
            except concurrent.futures.CancelledError:
                raise _ended() from None
            except TimeoutError:
                # Either it still runs, or this is its own error.
                if running.done():
                    return running.result()
                if not self._loop.is_running():
                    raise _ended() from None


def _ended() -> LoggingError:
    return LoggingError("the event loop of the client has ended: close the logger before")
