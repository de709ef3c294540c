"""Sends the calls of an asynchronous client; otherwise like `sender`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from .. import http
from ..response import Response
from .api_call import ApiCall, Success, version_in
from .async_network import AsyncConnections
from .network import body
from .sender import CORE_ERRORS, Attempts, FastPath, log, log_outcome, translate

if TYPE_CHECKING:
    from mlflowclient.config import Config
    from mlflowclient.options import Options

    from ..request import Request
    from .client_holder import ClientHolder

T = TypeVar("T")

Receive = Callable[[http.Response], Awaitable[object]]


class AsyncSender:
    """Like `Sender`, for coroutines."""

    def __init__(self, config: Config, holder: ClientHolder[http.AsyncClient]) -> None:
        self._config = config
        self._holder = holder
        self._fast_path = FastPath(config, holder)

    async def send(self, request: Request[T], options: Options) -> T:
        call = ApiCall(request, self._config, options)
        return call.parse(await self._execute(call, None), request.parse)

    async def respond(self, request: Request[T], options: Options) -> Response[T]:
        call = ApiCall(request, self._config, options)
        response = await self.execute(call)
        return Response(response, call.parse(response, request.parse))

    async def execute(self, call: ApiCall, receive: Receive = http.Response.aread) -> http.Response:
        response = await self._execute(call, receive)
        assert isinstance(response, http.Response)
        return response

    def prepare(self) -> None:
        self._holder.prepare()

    async def aclose(self) -> None:
        if self._holder.is_owned:
            await self._holder.client.aclose()

    async def _execute(self, call: ApiCall, receive: Receive | None) -> http.Response | Success:
        attempts: Attempts | None = None
        while True:
            outcome: http.Response | Success | http.TransportError | TimeoutError
            try:
                async with asyncio.timeout(call.remaining):
                    outcome = await self._exchange(call, receive)
            except call.FATAL as error:
                raise call.failure(error) from error
            except (http.TransportError, TimeoutError) as error:
                outcome = error
            log_outcome(call, outcome)
            if isinstance(outcome, Success):
                return outcome
            attempts = attempts or Attempts.of(call)
            wait = attempts.wait_after(outcome)
            if wait is None:
                break
            await asyncio.sleep(wait)
        if isinstance(outcome, http.TransportError | TimeoutError):
            raise call.failure(outcome) from outcome
        if call.lacks_operation(outcome):
            raise call.not_found(outcome, await self._server_version(call))
        return call.checked(outcome)

    async def _exchange(self, call: ApiCall, receive: Receive | None) -> http.Response | Success:
        pool = self._holder.bare_pool() if receive is None else None
        if pool is not None and self._fast_path.takes(call):
            response = await self._send_to_pool(pool, call)
            if response is not None:
                return response
        client = self._holder.client
        request = call.build(client)
        response = await client.send(request, stream=True, auth=call.auth, follow_redirects=False)
        try:
            if receive is None or not response.is_success:
                await response.aread()
            else:
                await receive(response)
        except BaseException:
            await response.aclose()
            raise
        return response

    async def _send_to_pool(
        self, pool: AsyncConnections, call: ApiCall
    ) -> http.Response | Success | None:
        request = self._fast_path.request(call)
        token = body.set(request.sent_with_headers)
        try:
            response = await pool.handle_async_request(request)
            stream: Any = response.stream
            try:
                content = b"".join([part async for part in stream])
            finally:
                await stream.aclose()
        except CORE_ERRORS as error:
            raise translate(error, call) from error
        finally:
            body.reset(token)
        return self._fast_path.response(call, response, content)

    async def _server_version(self, call: ApiCall) -> str | None:
        try:
            async with asyncio.timeout(call.remaining):
                return version_in(
                    await self._holder.client.get(
                        call.version_url, headers=call.client_headers, auth=call.auth
                    )
                )
        except (http.HTTPError, TimeoutError):
            log.debug("the version of the server could not be read")
            return None
