"""Bridges: adapters with which the thread of a worker calls the server through a client."""

from __future__ import annotations

import asyncio
import concurrent.futures
from abc import abstractmethod
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakValueDictionary

from attrs import define, field

from mlflow_openapi.facade import Facade
from mlflowclient.errors import LoggingError

if TYPE_CHECKING:
    from mlflow_openapi_runtime.http.async_sender import AsyncSender
    from mlflow_openapi_runtime.http.sender import Sender
    from mlflow_openapi_runtime.request import Request
    from mlflow_openapi_runtime.splitting import Split
    from mlflowclient.options import Options

T = TypeVar("T")

# Seconds between checks that the event loop still runs. After it stops, no call completes.
_POLL_INTERVAL = 0.5


class Bridge(Facade):
    """All operations of the server as blocking calls, which raise a `CallError` if they fail."""

    @abstractmethod
    def prepare(self) -> None:
        """Prepare the sender for calls from another thread."""

    @abstractmethod
    def upload_artifacts(self, run_id: str, folder: Path) -> None:
        """Upload the content of a folder as artifacts of a run."""

    def send(self, request: Request[T]) -> T:
        """Send a request and return its parsed response."""
        return self._send(request)

    def _send_split(self, request: Request[object], split: Split) -> None:
        for each in split.requests(request):
            self._send(each)


@define(eq=False)
class SyncBridge(Bridge):
    """Sends requests in the worker's thread."""

    _sender: Sender
    _options: Options
    _upload: Callable[[str, Path], object]
    _open_iterators: WeakValueDictionary[tuple[int, int], Any] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._open_iterators = self._sender.open_iterators

    def prepare(self) -> None:
        self._sender.prepare()

    def upload_artifacts(self, run_id: str, folder: Path) -> None:
        self._upload(run_id, folder)

    def _send(self, request: Request[T]) -> T:
        return self._sender.send(request, self._options)


@define(eq=False)
class EventLoopBridge(Bridge):
    """Sends requests in the event loop of an asynchronous client.

    The worker's thread waits for the responses. The thread cannot use the connections of the client
    directly, because the connections belong to the event loop.
    """

    _sender: AsyncSender
    _options: Options
    _upload: Callable[[str, Path], Coroutine[Any, Any, object]]
    _loop: asyncio.AbstractEventLoop = field(factory=asyncio.get_running_loop, init=False)
    # The sender awaits its own iterators, so it cannot use those of this thread.
    _open_iterators: WeakValueDictionary[tuple[int, int], Any] = field(
        factory=WeakValueDictionary, init=False
    )

    def prepare(self) -> None:
        self._sender.prepare()

    def upload_artifacts(self, run_id: str, folder: Path) -> None:
        self._wait_for(lambda: self._upload(run_id, folder))

    def _send(self, request: Request[T]) -> T:
        return self._wait_for(lambda: self._sender.send(request, self._options))

    def _wait_for(self, call: Callable[[], Coroutine[Any, Any, T]]) -> T:
        if not self._loop.is_running():
            raise _loop_stopped()
        future = asyncio.run_coroutine_threadsafe(call(), self._loop)
        while True:
            try:
                return future.result(_POLL_INTERVAL)
            except concurrent.futures.CancelledError:
                raise _loop_stopped() from None
            except TimeoutError:
                # Either the call is still running, or the call itself raised this error.
                if future.done():
                    return future.result()
                if not self._loop.is_running():
                    raise _loop_stopped() from None


def _loop_stopped() -> LoggingError:
    return LoggingError(
        "the event loop of the client has stopped: close the logger before the loop ends"
    )
