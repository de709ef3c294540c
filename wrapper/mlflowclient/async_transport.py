"""Sends the calls of an asynchronous client; what `transport` does, for coroutines."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from mlflowclient import http
from mlflowclient.calls import Call, version_in, version_url
from mlflowclient.config import Config
from mlflowclient.options import Options

if TYPE_CHECKING:
    from mlflow_openapi.request import Request

T = TypeVar("T")

_log = logging.getLogger("mlflowclient")


class AsyncSender:
    """Like `Sender`, for coroutines."""

    def __init__(self, config: Config, make: Callable[[], http.AsyncClient], *, owned: bool) -> None:
        self._config = config
        self._make = make
        self._owned = owned
        self._auth = config.auth or http.USE_CLIENT_DEFAULT
        self._client = make()
        self._process = os.getpid()
        self._inherited: list[http.AsyncClient] = []

    async def send(
        self, request: Request, options: Options, parse: Callable[[http.Response], T]
    ) -> tuple[http.Response, T]:
        call = Call(request, self._config, options)
        client = self._usable()
        while True:
            outcome: http.Response | http.TransportError | TimeoutError
            try:
                prepared = client.build_request(**call.arguments(call.attempts.trace_async))
                async with asyncio.timeout(call.attempts.left()):
                    outcome = await client.send(prepared, auth=self._auth, follow_redirects=False)
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
            raise call.not_found(outcome, await self._version())
        return outcome, call.parsed(outcome, parse)

    async def aclose(self) -> None:
        if self._owned:
            await self._client.aclose()

    def _usable(self) -> http.AsyncClient:
        if self._owned and self._process != os.getpid():
            self._inherited.append(self._client)
            self._client = self._make()
            self._process = os.getpid()
        return self._client

    async def _version(self) -> str | None:
        try:
            return version_in(await self._client.get(version_url(self._config), auth=self._auth))
        except http.HTTPError:
            _log.debug("the version of the server could not be read")
            return None
