"""The input and output of artifact operations, synchronous and asynchronous.

The operations are written once, as coroutines that await only methods of an `ArtifactIO`. The
methods of `SyncIO` block, so that the coroutines never suspend. The methods of `AsyncIO` wait in
the event loop.
"""

from __future__ import annotations

import asyncio
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Sequence
from contextvars import copy_context
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.http.api_call import ApiCall, RequestBody

if TYPE_CHECKING:
    from mlflow_openapi_runtime.http.async_sender import AsyncSender
    from mlflow_openapi_runtime.http.sender import Sender
    from mlflow_openapi_runtime.request import Request
    from mlflowclient.artifacts.options import Transfers
    from mlflowclient.artifacts.transfer_progress import TransferCounter
    from mlflowclient.config import Config
    from mlflowclient.options import Options

T = TypeVar("T")

# How long an interrupted call waits for its threads to clean up.
_CLEANUP_SECONDS = 2.0
# Chunks of the asynchronous client are large, since a worker thread writes each of them.
_CHUNK = 1 << 20


class Sink(Protocol):
    """Receives the body of a response, chunk by chunk."""

    def headers(self) -> dict[str, str]:
        """Return the headers that request the missing bytes."""
        ...

    def start(self, response: http.Response) -> None: ...

    def write(self, chunk: bytes) -> None: ...

    def finish(self) -> None: ...


@dataclass(frozen=True)
class ArtifactIO(ABC):
    """Runs the requests and the blocking functions of artifact operations."""

    config: Config
    options: Options
    transfers: Transfers

    @property
    def max_workers(self) -> int:
        """The number of concurrent transfers."""
        return self.transfers.max_workers

    def transfer_call(self, request: Request[Any], body: RequestBody | None = None) -> ApiCall:
        """Return a call that transfers a file, with timeouts but without a deadline."""
        return ApiCall(request, self.config, replace(self.options, deadline=None), body)

    async def send(self, request: Request[T]) -> T:
        """Send a request and return its parsed response."""
        call = ApiCall(request, self.config, self.options)
        return call.parse(await self.execute(call), request.parse)

    @abstractmethod
    async def execute(self, call: ApiCall) -> http.Response:
        """Send a call and return its response."""

    @abstractmethod
    async def fetch(self, call: ApiCall, sink: Sink) -> http.Response:
        """Send a call and pass the body of its response to a sink."""

    @abstractmethod
    async def stream(self, call: ApiCall) -> http.Response:
        """Send a call and return its response with the body still unread."""

    @abstractmethod
    async def run_blocking(self, function: Callable[[], T]) -> T:
        """Call a function that blocks."""

    @abstractmethod
    async def for_each(
        self,
        operation: Callable[[T], Coroutine[Any, Any, None]],
        items: Sequence[T],
        counter: TransferCounter,
    ) -> None:
        """Run an operation for each item, with at most `max_workers` at a time.

        The first failure stops the other operations.
        """


@dataclass(frozen=True)
class SyncIO(ArtifactIO):
    """Blocks the calling thread, and transfers several files in additional threads."""

    sender: Sender

    async def execute(self, call: ApiCall) -> http.Response:
        return self.sender.execute(call)

    async def fetch(self, call: ApiCall, sink: Sink) -> http.Response:
        def receive(response: http.Response) -> None:
            sink.start(response)
            try:
                for chunk in response.iter_bytes():
                    sink.write(chunk)
            except http.TransportError:
                # The sender retries the call, which now requests only the missing bytes.
                call.headers |= sink.headers()
                raise
            sink.finish()
            response.close()

        return self.sender.execute(call, receive)

    async def stream(self, call: ApiCall) -> http.Response:
        return self.sender.execute(call, lambda response: None)

    async def run_blocking(self, function: Callable[[], T]) -> T:
        return function()

    async def for_each(
        self,
        operation: Callable[[T], Coroutine[Any, Any, None]],
        items: Sequence[T],
        counter: TransferCounter,
    ) -> None:
        remaining = iter(items)
        failures: list[BaseException] = []

        def worker() -> None:
            try:
                # `next` on a list's iterator is atomic, so threads may share the iterator.
                for item in remaining:
                    self.run(operation(item))
            except BaseException as error:
                failures.append(error)
                counter.stop()

        count = min(self.max_workers, len(items))
        if count == 1:
            worker()
        else:
            # Daemon threads, so that a stalled connection does not keep the program from exiting.
            # They get a copy of the context variables, such as the current span of a tracer.
            threads = [
                threading.Thread(target=copy_context().run, args=(worker,), daemon=True)
                for _ in range(count)
            ]
            for thread in threads:
                thread.start()
            try:
                for thread in threads:
                    thread.join()
            except BaseException:
                counter.stop()
                for thread in threads:
                    thread.join(_CLEANUP_SECONDS / count)
                raise
        if failures:
            counter.resume()
            raise failures[0]

    @staticmethod
    def run(coroutine: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine that awaits only methods of a `SyncIO`, and return its result."""
        try:
            coroutine.send(None)
        except StopIteration as end:
            result: T = end.value
            return result
        raise AssertionError("A coroutine of the synchronous client was suspended.")


@dataclass(frozen=True)
class AsyncIO(ArtifactIO):
    """Waits in the event loop, and blocks only worker threads."""

    sender: AsyncSender

    async def execute(self, call: ApiCall) -> http.Response:
        return await self.sender.execute(call)

    async def fetch(self, call: ApiCall, sink: Sink) -> http.Response:
        async def receive(response: http.Response) -> None:
            await _in_thread(lambda: sink.start(response))
            try:
                async for chunk in response.aiter_bytes(_CHUNK):
                    await _in_thread(partial(sink.write, chunk))
            except http.TransportError:
                call.headers |= sink.headers()
                raise
            await _in_thread(sink.finish)
            await response.aclose()

        return await self.sender.execute(call, receive)

    async def stream(self, call: ApiCall) -> http.Response:
        async def receive(response: http.Response) -> None:
            pass

        return await self.sender.execute(call, receive)

    async def run_blocking(self, function: Callable[[], T]) -> T:
        return await _in_thread(function)

    async def for_each(
        self,
        operation: Callable[[T], Coroutine[Any, Any, None]],
        items: Sequence[T],
        counter: TransferCounter,
    ) -> None:
        remaining = iter(items)

        async def worker() -> None:
            for item in remaining:
                await operation(item)

        count = min(self.max_workers, len(items))
        tasks = [asyncio.ensure_future(worker()) for _ in range(count)]
        try:
            await asyncio.gather(*tasks)
        finally:
            # After a failure, the other tasks still run. Canceled tasks are awaited, since they
            # clean up.
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    @staticmethod
    async def run(coroutine: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine and return its result."""
        return await coroutine


async def _in_thread(function: Callable[[], T]) -> T:
    """Call a function in a thread. If canceled, still wait until the function returns."""
    running = asyncio.ensure_future(asyncio.to_thread(function))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise
