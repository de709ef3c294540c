# Derived from async_sender.py by tools/derive_sync.py. Do not edit.
"""Sends API calls, and retries them if that is safe.

A call takes one of two paths. `httpx.Client.send` accepts every call, and lets tracing, mocks and
hooks of httpx see the call. A call whose body is in memory is sent directly to the connection pool,
without httpx, if no tool can notice: see `ClientHolder.bare_pool` and `fast_path`.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakValueDictionary

from .. import http
from ..response import Response
from .api_call import ApiCall, Success
from .deadline import current_deadline, with_deadline
from .fast_path import CORE_ERRORS, CheckedRequest, FastPath, translate
from .network import body
from .retries import Attempts, log_outcome

if TYPE_CHECKING:
    from ..request import Request
    from .api_call import ClientSettings
    from .client_holder import ClientHolder
    from .options import CallOptions

T = TypeVar("T")

Receive = Callable[[http.Response], object]


class Sender:
    """Sends the calls of a client. A sender can be shared with forked processes."""

    def __init__(self, settings: ClientSettings, holder: ClientHolder[http.Client]) -> None:
        self._settings = settings
        self._holder = holder
        self._log = settings.log
        self._fast_path = FastPath(settings, holder)
        # The unfinished iterations over pagers, by process and id.
        self.open_iterators: WeakValueDictionary[tuple[int, int], Any] = WeakValueDictionary()

    def send(self, request: Request[T], options: CallOptions) -> T:
        """Send a request and return its parsed response."""
        call = ApiCall(request, self._settings, options)
        return call.parse(self._execute(call, None), request.parse)

    def respond(self, request: Request[T], options: CallOptions) -> Response[T]:
        """Send a request through httpx and return the response."""
        call = ApiCall(request, self._settings, options)
        response = self.execute(call)
        return Response(response, call.parse(response, request.parse))

    def execute(self, call: ApiCall, receive: Receive = http.Response.read) -> http.Response:
        """Send a call through httpx. `receive` reads the body of each successful response."""
        response = self._execute(call, receive)
        assert isinstance(response, http.Response)
        return response

    def prepare(self) -> None:
        """Prepare for calls from another thread."""
        self._holder.prepare()

    def close(self) -> None:
        if self._holder.is_owned:
            self._holder.client.close()

    def _execute(self, call: ApiCall, receive: Receive | None) -> http.Response | Success:
        """Send a call until it succeeds or must not be sent again."""
        if (changes := call.request.operation.changes) and self.open_iterators:
            self._read_ahead(call, changes)
        attempts: Attempts | None = None
        while True:
            outcome: http.Response | Success | http.TransportError | TimeoutError
            try:
                token = current_deadline.set(call.deadline)
                try:
                    outcome = self._exchange(call, receive)
                finally:
                    current_deadline.reset(token)
            except call.FATAL as error:
                raise call.error_mapper.of_failure(call, error) from error
            except http.TransportError as error:
                outcome = error
            except TimeoutError as error:
                # A function of the user may raise a TimeoutError, too.
                if not call.is_overdue:
                    raise
                outcome = error
            if self._log.isEnabledFor(logging.DEBUG):
                log_outcome(call, outcome)
            if isinstance(outcome, Success):
                return outcome
            attempts = attempts or Attempts.from_call(call)
            wait = attempts.wait_after(outcome)
            if wait is None:
                break
            time.sleep(wait)
            call.renew_timeouts()
        if isinstance(outcome, http.TransportError | TimeoutError):
            raise call.error_mapper.of_failure(call, outcome) from outcome
        if call.error_mapper.lacks_operation(call, outcome):
            version = self._server_version(call)
            raise call.error_mapper.of_missing_operation(call, outcome, version)
        if not outcome.is_success:
            raise call.error_mapper.of_status(call, outcome)
        return outcome

    def _read_ahead(self, call: ApiCall, changes: tuple[str, ...]) -> None:
        """Let iterators read their remaining pages before a call that may move their items."""
        # Other threads may add iterators meanwhile, which only `valuerefs` allows. In a forked
        # process, the iterators of the parent may be locked forever.
        for each in self.open_iterators.valuerefs():
            iterator = each() if each.key[0] == os.getpid() else None
            if iterator is None or iterator.schema not in changes:
                continue
            try:
                with with_deadline(call.deadline):
                    iterator.read_ahead(call.remaining)
            except Exception as error:
                if call.is_overdue:
                    late = TimeoutError("the remaining pages of a pager could not be read before")
                    raise call.error_mapper.of_failure(call, late) from error
                iterator.error = error
        call.renew_timeouts()

    def _exchange(self, call: ApiCall, receive: Receive | None) -> http.Response | Success:
        """Send a call once and return the response. With `receive`, the call goes through httpx."""
        pool = self._holder.bare_pool() if receive is None else None
        fast_request = None if pool is None else self._fast_path.request(call)
        if fast_request is not None:
            response = self._send_to_pool(pool, fast_request, call)
            # The response is None after a 401: httpx reads the token and sends the call again.
            if response is not None:
                return response
        client = self._holder.client
        request = call.build_attempt(client)
        response = client.send(request, stream=True, auth=call.auth, follow_redirects=False)
        try:
            if receive is None or not response.is_success:
                response.read()
            else:
                receive(response)
        except BaseException:
            response.close()
            raise
        return response

    def _send_to_pool(
        self, pool: Any, request: CheckedRequest, call: ApiCall
    ) -> http.Response | Success | None:
        token = body.set(request.sent_with_headers)
        try:
            response = pool.handle_request(request)
            stream: Any = response.stream
            try:
                chunks = []
                for chunk in stream:
                    chunks.append(chunk)
            finally:
                # Closing the stream releases the connection.
                stream.close()
        except CORE_ERRORS as error:
            raise translate(error, call) from error
        finally:
            body.reset(token)
        return self._fast_path.response(call, response, b"".join(chunks))

    def _server_version(self, call: ApiCall) -> str | None:
        """Request the server's version for an error message; return None if this fails."""
        path = call.error_mapper.version_path
        if path is None:
            return None
        call.renew_timeouts()
        try:
            with with_deadline(call.deadline):
                response = self._holder.client.get(
                    self._settings.base_url + path,
                    headers=call.client_headers,
                    auth=call.auth,
                    extensions=call.extensions,
                )
        except (http.HTTPError, TimeoutError):
            self._log.debug("the version of the server could not be read")
            return None
        return call.error_mapper.version_in(response)
