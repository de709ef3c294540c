"""Sends the calls of a client over one pool of connections. `async_transport` is its twin."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import httpcore

from mlflowclient import deadline, http
from mlflowclient.calls import Call, version_in
from mlflowclient.config import Config
from mlflowclient.connection import Pool
from mlflowclient.options import Options
from mlflowclient.plain import CORE_ERRORS, Plain, translated

if TYPE_CHECKING:
    from mlflow_openapi.request import Request

T = TypeVar("T")

_log = logging.getLogger("mlflowclient")


class Sender:
    """Sends calls. Safe to share between threads and with forked processes."""

    def __init__(self, config: Config, pool: Pool[http.Client]) -> None:
        self._config = config
        self._pool = pool

    def send(self, request: Request, options: Options, parse: Callable[[http.Response], T]) -> tuple[http.Response, T]:
        """The answer, and what it parses to."""
        call = Call(request, self._config, options)
        answer = self.carry(call)
        return answer, call.parsed(answer, parse)

    def carry(self, call: Call, receive: Callable[[http.Response], object] = http.Response.read) -> http.Response:
        """The answer to a call, or an error; `receive` takes the body of one that succeeded, in each attempt."""
        while True:
            outcome: http.Response | http.TransportError
            try:
                outcome = deadline.bounded(call.attempts.ends, self._exchange, call, receive)
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
            raise call.not_found(outcome, self._version(call))
        return call.checked(outcome)

    def prepare(self) -> None:
        """Be ready to be called from another thread."""
        self._pool.prepare()

    def close(self) -> None:
        if self._pool.is_owned:
            self._pool.client.close()

    def _exchange(self, call: Call, receive: Callable[[http.Response], object]) -> http.Response:
        """The answer to one attempt."""
        if receive is http.Response.read and (plain := self._pool.plain(call)) and (answer := _asked(plain, call)):
            return answer
        client = self._pool.client
        prepared = call.prepared(client, call.attempts.trace)
        response = client.send(prepared, stream=True, auth=call.auth, follow_redirects=False)
        try:
            (receive if response.is_success else http.Response.read)(response)
        except BaseException:
            response.close()
            raise
        return response

    def _version(self, call: Call) -> str | None:
        """The server's version, to explain an error; None where it cannot be told."""
        try:
            return version_in(self._pool.client.get(call.version_url, headers=call.client_headers, auth=call.auth))
        except http.HTTPError:
            _log.debug("the version of the server could not be read")
            return None


def _asked(plain: Plain, call: Call) -> http.Response | None:
    """The answer to a plain call; None where it asks for the client of the HTTP library."""
    assert isinstance(plain.pool, httpcore.ConnectionPool)
    try:
        response = plain.pool.handle_request(plain.request(call, call.attempts.trace))
        stream: Any = response.stream
        try:
            content = b"".join(stream)
        finally:
            stream.close()
    except CORE_ERRORS as error:
        raise translated(error, call) from error
    return plain.answer(call, response, content)
