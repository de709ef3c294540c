"""Sends the calls of an asynchronous client; what `transport` does, for coroutines."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from mlflowclient import http
from mlflowclient.calls import Call, version_in
from mlflowclient.config import Config
from mlflowclient.connection import Pool
from mlflowclient.options import Options
from mlflowclient.plain import CORE_ERRORS, Plain, translated

if TYPE_CHECKING:
    from mlflow_openapi.request import Request

T = TypeVar("T")

_log = logging.getLogger("mlflowclient")


class AsyncSender:
    """Like `Sender`, for coroutines."""

    def __init__(self, config: Config, pool: Pool[http.AsyncClient]) -> None:
        self._config = config
        self._pool = pool

    async def send(
        self, request: Request, options: Options, parse: Callable[[http.Response], T]
    ) -> tuple[http.Response, T]:
        call = Call(request, self._config, options)
        answer = await self.carry(call)
        return answer, call.parsed(answer, parse)

    async def carry(
        self, call: Call, receive: Callable[[http.Response], Awaitable[object]] = http.Response.aread
    ) -> http.Response:
        while True:
            outcome: http.Response | http.TransportError | TimeoutError
            try:
                async with asyncio.timeout(call.attempts.left()):
                    outcome = await self._exchange(call, receive)
            except call.FATAL as error:
                raise call.failure(error) from error
            except (http.TransportError, TimeoutError) as error:
                outcome = error
            wait = call.wait_after(outcome)
            if wait is None:
                break
            await asyncio.sleep(wait)
        if not isinstance(outcome, http.Response):
            raise call.failure(outcome) from outcome
        if call.lacks_operation(outcome):
            raise call.not_found(outcome, await self._version(call))
        return call.checked(outcome)

    def prepare(self) -> None:
        """Be ready to be called from another thread."""
        self._pool.prepare()

    async def aclose(self) -> None:
        if self._pool.is_owned:
            await self._pool.client.aclose()
            if self._pool.lines is not None:
                await self._pool.lines.aclose()

    async def _exchange(self, call: Call, receive: Callable[[http.Response], Awaitable[object]]) -> http.Response:
        plain = self._pool.plain(call) if receive is http.Response.aread else None
        if plain is not None and (answer := await _asked(plain, call)):
            return answer
        client = self._pool.client
        prepared = call.prepared(client, call.attempts.trace_async)
        response = await client.send(prepared, stream=True, auth=call.auth, follow_redirects=False)
        try:
            await (receive if response.is_success else http.Response.aread)(response)
        except BaseException:
            await response.aclose()
            raise
        return response

    async def _version(self, call: Call) -> str | None:
        try:
            return version_in(
                await self._pool.client.get(call.version_url, headers=call.client_headers, auth=call.auth)
            )
        except http.HTTPError:
            _log.debug("the version of the server could not be read")
            return None


async def _asked(plain: Plain, call: Call) -> http.Response | None:
    assert plain.lines is not None
    try:
        response, content = await plain.lines.send(plain.request(call, call.attempts.trace_async))
    except CORE_ERRORS as error:
        raise translated(error, call) from error
    return plain.answer(call, response, content)
