"""Sends the calls of a client over one pool of connections. `async_transport` is its twin."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from mlflowclient import deadline, http
from mlflowclient.calls import Call, version_in, version_url
from mlflowclient.config import Config
from mlflowclient.options import Options

if TYPE_CHECKING:
    from mlflow_openapi.request import Request

T = TypeVar("T")

_log = logging.getLogger("mlflowclient")


class Sender:
    """Sends calls. Safe to share between threads; a forked process opens connections of its own.

    Args:
        config: Where to, and with which credentials.
        make: Makes a client of the HTTP library.
        owned: Whether that client is closed with this.
    """

    def __init__(self, config: Config, make: Callable[[], http.Client], *, owned: bool) -> None:
        self._config = config
        self._make = make
        self._owned = owned
        self._auth = config.auth or http.USE_CLIENT_DEFAULT
        self._client = self._opened()
        self._process = os.getpid()
        # Connections of the process that forked this one: closing them here would be felt there.
        self._inherited: list[http.Client] = []

    def send(self, request: Request, options: Options, parse: Callable[[http.Response], T]) -> tuple[http.Response, T]:
        """The answer, and what it parses to."""
        call = Call(request, self._config, options)
        client = self._usable()
        while True:
            outcome: http.Response | http.TransportError
            try:
                prepared = client.build_request(**call.arguments(call.attempts.trace))
                with deadline.until(call.attempts.ends):
                    outcome = client.send(prepared, auth=self._auth, follow_redirects=False)
            except call.FATAL as error:
                raise call.failure(error) from error
            except http.TransportError as error:
                outcome = error
            wait = call.wait_after(outcome)
            if wait is None:
                break
            time.sleep(wait)
        if not isinstance(outcome, http.Response):
            raise call.failure(outcome) from outcome
        if call.lacks_operation(outcome):
            raise call.not_found(outcome, self._version())
        return outcome, call.parsed(outcome, parse)

    def close(self) -> None:
        if self._owned:
            self._client.close()

    def _opened(self) -> http.Client:
        client = self._make()
        if self._owned:
            deadline.apply(client)
        return client

    def _usable(self) -> http.Client:
        if self._owned and self._process != os.getpid():
            self._inherited.append(self._client)
            self._client = self._opened()
            self._process = os.getpid()
        return self._client

    def _version(self) -> str | None:
        """The server's version, to explain an error; None where it cannot be told."""
        try:
            return version_in(self._client.get(version_url(self._config), auth=self._auth))
        except http.HTTPError:
            _log.debug("the version of the server could not be read")
            return None
