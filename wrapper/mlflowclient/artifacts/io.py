"""Runs what both clients do with artifacts, which is written once, as coroutines.

Such a coroutine awaits nothing but the functions of a `Flow`. Those of `Blocking` are done when
they return, so that the coroutine comes to its end in its first step; those of `Asynchronous` wait
in the event loop.
"""

from __future__ import annotations

import asyncio
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Sequence
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.http.api_call import ApiCall

if TYPE_CHECKING:
    from mlflow_openapi_runtime.http.async_sender import AsyncSender
    from mlflow_openapi_runtime.http.sender import Sender
    from mlflow_openapi_runtime.request import Request
    from mlflowclient.artifacts.progress import Meter
    from mlflowclient.config import Config
    from mlflowclient.options import Options

T = TypeVar("T")

# How long a call that is broken off waits for its threads to tidy up.
_TIDY_SECONDS = 2.0
_CHUNK = 1 << 20


class Sink(Protocol):
    """Takes the body of an answer; `headers` say what to ask for, also when it broke off."""

    def headers(self) -> dict[str, str]: ...

    def start(self, response: http.Response) -> None: ...

    def write(self, chunk: bytes) -> None: ...

    def finish(self) -> None: ...


@dataclass(frozen=True)
class Flow(ABC):
    """What the work with artifacts may wait for."""

    config: Config
    options: Options

    @property
    def workers(self) -> int:
        """How much is done at the same time."""
        return self.options.transfers.max_workers

    async def answer(self, request: Request[T]) -> T:
        """The answer to an operation."""
        call = ApiCall(request, self.config, self.options)
        return call.parse(await self.carry(call), request.parse)

    @abstractmethod
    async def carry(self, call: ApiCall) -> http.Response:
        """The answer to a call."""

    @abstractmethod
    async def fetch(self, call: ApiCall, sink: Sink) -> http.Response:
        """The answer to a call; the sink takes the body."""

    @abstractmethod
    async def open(self, call: ApiCall) -> http.Response:
        """The answer to a call, with its body still to be read."""

    @abstractmethod
    async def run(self, function: Callable[[], T]) -> T:
        """What a function returns that blocks."""

    @abstractmethod
    async def each(
        self, work: Callable[[T], Coroutine[Any, Any, None]], items: Sequence[T], meter: Meter
    ) -> None:
        """Do the work for each item, some at the same time; the first failure ends the others."""


@dataclass(frozen=True)
class Blocking(Flow):
    """Waits in the thread that calls, and in some of its own."""

    sender: Sender

    async def carry(self, call: ApiCall) -> http.Response:
        return self.sender.execute(call)

    async def fetch(self, call: ApiCall, sink: Sink) -> http.Response:
        def receive(response: http.Response) -> None:
            sink.start(response)
            try:
                for chunk in response.iter_bytes():
                    sink.write(chunk)
            except http.TransportError:
                call.headers |= sink.headers()
                raise
            sink.finish()
            response.close()

        return self.sender.execute(call, receive)

    async def open(self, call: ApiCall) -> http.Response:
        return self.sender.execute(call, lambda response: None)

    async def run(self, function: Callable[[], T]) -> T:
        return function()

    async def each(
        self, work: Callable[[T], Coroutine[Any, Any, None]], items: Sequence[T], meter: Meter
    ) -> None:
        waiting = iter(items)
        failures: list[BaseException] = []

        def drain() -> None:
            try:
                # `next` on a list's iterator is one step for all threads.
                for item in waiting:
                    finish(work(item))
            except BaseException as error:
                failures.append(error)
                meter.stop()

        count = min(self.workers, len(items))
        if count == 1:
            drain()
        else:
            # As daemons: a stalled connection must not keep a program that is to end.
            threads = [
                threading.Thread(target=copy_context().run, args=(drain,), daemon=True)
                for _ in range(count)
            ]
            for thread in threads:
                thread.start()
            try:
                for thread in threads:
                    thread.join()
            except BaseException:
                meter.stop()
                for thread in threads:
                    thread.join(_TIDY_SECONDS / count)
                raise
        if failures:
            meter.resume()
            raise failures[0]


@dataclass(frozen=True)
class Asynchronous(Flow):
    """Waits in the event loop."""

    sender: AsyncSender

    async def carry(self, call: ApiCall) -> http.Response:
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

    async def open(self, call: ApiCall) -> http.Response:
        async def receive(response: http.Response) -> None:
            pass

        return await self.sender.execute(call, receive)

    async def run(self, function: Callable[[], T]) -> T:
        return await _in_thread(function)

    async def each(
        self, work: Callable[[T], Coroutine[Any, Any, None]], items: Sequence[T], meter: Meter
    ) -> None:
        waiting = iter(items)

        async def drain() -> None:
            for item in waiting:
                await work(item)

        tasks = [asyncio.ensure_future(drain()) for _ in range(min(self.workers, len(items)))]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


async def _in_thread(function: Callable[[], T]) -> T:
    """What a function returns that blocks. Cancelled or not, it comes to its end: it may hold a
    file.
    """
    running = asyncio.ensure_future(asyncio.to_thread(function))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise


def finish(work: Coroutine[Any, Any, T]) -> T:
    """What a coroutine returns that waits for nothing but `Blocking`."""
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    raise AssertionError("a coroutine of the synchronous client waited for something")
