"""Sends API calls, and sends them again where that is safe. `async_sender` is its twin.

What may be sent again is known from the contract: an operation is idempotent or not. How long to
wait is left to httpx-retries, which is imported when the first call fails.

A call takes one of two ways. `httpx.Client.send` takes all: tracing, mocks and hooks of httpx see
it. Half of its time goes into merging URLs, headers, cookies and timeouts that are the same for
each call, so a call whose body is in memory goes straight to the connections below httpx while
nobody looks: see `ClientHolder.bare_pool`.
"""

from __future__ import annotations

import contextlib
import logging
import random
import re
import time
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote_plus

import h11
import httpcore

from mlflowclient.auth import TokenAuth

from .. import http
from ..codec import json_codec
from ..response import Response
from .api_call import JSON, ApiCall, Success, version_in
from .network import body, deadline

if TYPE_CHECKING:
    from mlflowclient.config import Config
    from mlflowclient.options import Options, Retries

    from ..request import Operation, Request
    from .client_holder import ClientHolder

T = TypeVar("T")

_LARGE_BODY = 1 << 16
_PLAIN = re.compile(r"[A-Za-z0-9_.~-]*")

RawHeaders = list[tuple[bytes, bytes]]

# What httpcore raises.
CORE_ERRORS = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.TimeoutException,
    httpcore.UnsupportedProtocol,
)

# A TimeoutError means that the deadline has passed.
Outcome = http.Response | http.TransportError | TimeoutError
Receive = Callable[[http.Response], object]

# Method, path, status and time only: queries, headers and bodies may hold secrets.
log = logging.getLogger("mlflowclient")


class Sender:
    """Sends the calls of a client. Safe to share between threads and with forked processes."""

    def __init__(self, config: Config, holder: ClientHolder[http.Client]) -> None:
        self._config = config
        self._holder = holder
        self._fast_path = FastPath(config, holder)

    def send(self, request: Request[T], options: Options) -> T:
        """Send a request, and return its parsed response."""
        call = ApiCall(request, self._config, options)
        return call.parse(self._execute(call, None), request.parse)

    def respond(self, request: Request[T], options: Options) -> Response[T]:
        """Send a request by httpx, and return its response."""
        call = ApiCall(request, self._config, options)
        response = self.execute(call)
        return Response(response, call.parse(response, request.parse))

    def execute(self, call: ApiCall, receive: Receive = http.Response.read) -> http.Response:
        """Send a call by httpx; `receive` reads the body of a success, once in each attempt."""
        response = self._execute(call, receive)
        assert isinstance(response, http.Response)
        return response

    def prepare(self) -> None:
        """Get ready to be called from another thread."""
        self._holder.prepare()

    def close(self) -> None:
        if self._holder.is_owned:
            self._holder.client.close()

    def _execute(self, call: ApiCall, receive: Receive | None) -> http.Response | Success:
        """Send a call until it succeeds or must not be sent again; without `receive` on either
        way.
        """
        attempts: Attempts | None = None
        while True:
            outcome: http.Response | Success | http.TransportError
            token = deadline.set(call.ends)
            try:
                outcome = self._exchange(call, receive)
            except call.FATAL as error:
                raise call.failure(error) from error
            except http.TransportError as error:
                outcome = error
            finally:
                deadline.reset(token)
            log_outcome(call, outcome)
            if isinstance(outcome, Success):
                return outcome
            attempts = attempts or Attempts.of(call)
            wait = attempts.wait_after(outcome)
            if wait is None:
                break
            time.sleep(wait)
        if isinstance(outcome, http.TransportError):
            raise call.failure(outcome) from outcome
        if call.lacks_operation(outcome):
            raise call.not_found(outcome, self._server_version(call))
        return call.checked(outcome)

    def _exchange(self, call: ApiCall, receive: Receive | None) -> http.Response | Success:
        """Send a call once, and return its response."""
        pool = self._holder.bare_pool() if receive is None else None
        if pool is not None and self._fast_path.takes(call):
            response = self._send_to_pool(pool, call)
            if response is not None:
                return response
        client = self._holder.client
        request = call.build(client)
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
        self, pool: httpcore.ConnectionPool, call: ApiCall
    ) -> http.Response | Success | None:
        request = self._fast_path.request(call)
        token = body.set(request.sent_with_headers)
        try:
            response = pool.handle_request(request)
            stream: Any = response.stream
            try:
                content = b"".join(stream)
            finally:
                stream.close()
        except CORE_ERRORS as error:
            raise translate(error, call) from error
        finally:
            body.reset(token)
        return self._fast_path.response(call, response, content)

    def _server_version(self, call: ApiCall) -> str | None:
        """The server's version, to explain an error; None if it cannot be read."""
        token = deadline.set(call.ends)
        try:
            return version_in(
                self._holder.client.get(
                    call.version_url,
                    headers=call.client_headers,
                    auth=call.auth,
                    timeout=call.remaining,
                )
            )
        except http.HTTPError:
            log.debug("the version of the server could not be read")
            return None
        finally:
            deadline.reset(token)


def log_outcome(call: ApiCall, outcome: Outcome | Success) -> None:
    if log.isEnabledFor(logging.DEBUG):
        status = 200 if isinstance(outcome, Success) else getattr(outcome, "status_code", None)
        log.debug("%s: %s", call, type(outcome).__name__ if status is None else status)


class FastPath:
    """Builds requests for the connections below httpx, as httpx would send them to them.

    All but the query and the body is the same for each call of an operation, and kept.
    """

    # Of the headers of httpx; HTTP/1.1 takes the others for granted.
    _KEPT = ("accept-encoding", "user-agent")

    def __init__(self, config: Config, holder: ClientHolder[Any]) -> None:
        self._auth = config.auth
        self._apiroot = config.apiroot
        self._holder = holder
        self._urls: dict[str, httpcore.URL] = {}
        self._headers: tuple[Options, RawHeaders, RawHeaders] | None = None
        # Of this client alone, since headers may hold credentials.
        self._normalize = lru_cache(maxsize=256)(_normalize)

    def takes(self, call: ApiCall) -> bool:
        """Whether a call can be sent so: other authentication needs the flow of httpx."""
        return call.body is None and (
            self._auth is None or type(self._auth) in (http.BasicAuth, TokenAuth)
        )

    def request(self, call: ApiCall) -> CheckedRequest:
        request = call.request
        method = request.operation.method
        # Not `encoded`, which is another call for each of those without a body.
        content = request.content if request.body is None else json_codec.write(request.body)
        headers = self._common_headers(call)
        if call.headers:
            own = http.Headers(headers)
            own.update(call.headers)
            headers = own.raw
        if content is not None or method in ("POST", "PUT", "PATCH"):
            headers = [*headers, (b"Content-Length", b"%d" % len(content or b""))]
        normalized = self._normalize(tuple(headers))
        return CheckedRequest(
            method.encode(), self._url(call), normalized, content or b"", call.extensions()
        )

    def response(
        self, call: ApiCall, response: httpcore.Response, content: bytes
    ) -> Success | http.Response | None:
        """The response as the sender takes it; None if it asks for a request by httpx."""
        if response.status == 401 and isinstance(self._auth, TokenAuth):
            return None  # The token is read again.
        content_type = ""
        is_simple = response.status == 200
        for name, value in response.headers:
            match name.lower():
                case b"content-type":
                    content_type = value.decode("latin-1")
                case b"content-encoding" | b"set-cookie":
                    is_simple = False
        if is_simple:
            return Success(content, content_type, response.headers)
        whole = http.Response(
            response.status,
            headers=response.headers,
            stream=http.ByteStream(content),
            extensions=response.extensions,
            request=call.describe(),
        )
        self._holder.client.cookies.extract_cookies(whole)
        whole.read()
        return whole

    def _common_headers(self, call: ApiCall) -> RawHeaders:
        """The headers of all calls with the same options."""
        # Read once, since another thread may send with other options.
        cached = self._headers
        if cached is None or cached[0] is not call.options:
            cached = self._headers = call.options, *self._headers_of(call)
        common = cached[1] if call.request.body is None else cached[2]
        if isinstance(self._auth, TokenAuth):
            return [*common, (b"Authorization", self._auth.header.encode())]
        return common

    def _headers_of(self, call: ApiCall) -> tuple[RawHeaders, RawHeaders]:
        """The headers of a call without a body, and of one with a body."""
        root = http.URL(self._apiroot)
        headers = http.Headers([(b"Host", root.netloc)])
        for name, value in self._holder.client.headers.items():
            if name in self._KEPT:
                headers[name] = value
        headers.update(call.client_headers)
        if isinstance(self._auth, http.BasicAuth):
            # Its flow puts the same header on every request.
            signed = next(self._auth.auth_flow(http.Request("GET", root)))
            headers["Authorization"] = signed.headers["Authorization"]
        without_body = headers.raw
        headers["Content-Type"] = JSON
        return without_body, headers.raw

    def _url(self, call: ApiCall) -> httpcore.URL:
        request = call.request
        url = self._urls.get(call.url)
        if url is None:
            parsed = http.URL(call.url)
            url = httpcore.URL(
                scheme=parsed.raw_scheme,
                host=parsed.raw_host,
                port=parsed.port,
                target=parsed.raw_path,
            )
            if request.path is request.operation.path:
                self._urls[call.url] = url
        if not request.query:
            return url
        query = _query(request.query)
        return httpcore.URL(
            scheme=url.scheme, host=url.host, port=url.port, target=b"%b?%b" % (url.target, query)
        )


def _normalize(headers: tuple[tuple[bytes, bytes], ...]) -> Any:
    """The headers as h11 keeps them after its checks, which take 3 % of a small call."""
    try:
        return h11.Request(method=b"GET", target=b"/", headers=list(headers)).headers
    except h11.LocalProtocolError as error:
        raise http.LocalProtocolError(str(error)) from error


def _query(arguments: Iterable[tuple[str, str]]) -> bytes:
    """A query as `urlencode` writes it. Most values, such as the ids of runs, need no escapes."""
    pairs = []
    for name, value in arguments:
        if not _PLAIN.fullmatch(value):
            value = quote_plus(value)
        pairs.append(f"{name}={value}")
    return "&".join(pairs).encode()


class CheckedRequest(httpcore.Request):
    """A request of parts that were checked: to do so again takes 4 % of a small call."""

    def __init__(
        self,
        method: bytes,
        url: httpcore.URL,
        headers: Any,
        content: bytes,
        extensions: dict[str, Any],
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.stream = http.ByteStream(content)
        self.extensions = extensions
        # A large body would be copied.
        self.sent_with_headers = content if len(content) <= _LARGE_BODY else b""


def translate(error: Exception, call: ApiCall) -> http.TransportError:
    """The error of httpx for one of httpcore: they have the same names."""
    kind: type[http.TransportError] = getattr(http, type(error).__name__)
    return kind(str(error), request=call.describe())


class Attempts:
    """Decides whether a call is sent again after what came of it, and when."""

    # What cannot be written to its end does not arrive whole.
    _NOT_SENT = (
        http.ConnectError,
        http.ConnectTimeout,
        http.PoolTimeout,
        http.WriteError,
        http.WriteTimeout,
    )
    _FAILURES = (http.TimeoutException, http.NetworkError, http.RemoteProtocolError)

    def __init__(
        self,
        operation: Operation,
        retries: Retries,
        ends: float | None,
        statuses: Collection[int] = ApiCall.retried_statuses,
    ) -> None:
        self._operation = operation
        self._retries = retries
        self._ends = ends
        self._statuses = statuses
        self._made = 0

    @classmethod
    def of(cls, call: ApiCall) -> Attempts:
        return cls(call.request.operation, call.options.retries, call.ends, call.retried_statuses)

    def wait_after(self, outcome: Outcome) -> float | None:
        """Seconds to wait before the call is sent again; None if it must not be, or need not."""
        if self._made >= self._retries.max_retries:
            return None
        if not self._may_be_repeated(outcome):
            return None
        self._made += 1
        seconds = self._seconds(outcome)
        if self._ends is not None and seconds >= self._ends - time.monotonic():
            return None
        log.debug("%s: retry %d in %.2f s", self._operation.id, self._made, seconds)
        return seconds

    def _may_be_repeated(self, outcome: Outcome) -> bool:
        if isinstance(outcome, http.Response):
            # 429 says that nothing was done; 503 may come from a proxy that had passed the request
            # on.
            if outcome.status_code == 429:
                return True
            return self._operation.idempotent and outcome.status_code in self._statuses
        if isinstance(outcome, self._NOT_SENT):
            return True
        return self._operation.idempotent and isinstance(outcome, self._FAILURES)

    def _seconds(self, outcome: Outcome) -> float:
        from httpx_retries import Retry

        retry = Retry(
            # httpx-retries doubles once more than MLflow, and takes the jitter as a share.
            backoff_factor=self._retries.backoff_factor / 2,
            backoff_jitter=0,
            attempts_made=self._made,
            max_backoff_wait=120,
        )
        if self._retries.respect_retry_after and isinstance(outcome, http.Response):
            with contextlib.suppress(KeyError, ValueError):
                return retry.parse_retry_after(outcome.headers["retry-after"])
        return retry.backoff_strategy() + random.uniform(0, self._retries.backoff_jitter)
