"""Builds requests that bypass httpx and go directly to the connection pool of the transport.

Half of the time of `httpx.Client.send` is spent on merging URLs, headers, cookies and timeouts that
are the same for each call.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

import h11
import httpcore

from .. import http
from ..codec import json_codec
from .api_call import JSON, ApiCall, Success
from .bearer_auth import BearerAuth

if TYPE_CHECKING:
    from .api_call import ClientSettings
    from .client_holder import ClientHolder
    from .options import CallOptions

# Maximum size in bytes of a body that is sent in one write with the headers. Joining the headers
# and the body copies the body.
_MAX_JOINED_SIZE = 1 << 16
# Matches a value that needs no escapes in a URL.
_UNRESERVED = re.compile(r"[A-Za-z0-9_.~-]*")

_SUPPORTED_AUTH = (type(None), http.BasicAuth, BearerAuth)

RawHeaders = list[tuple[bytes, bytes]]

CORE_ERRORS = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.TimeoutException,
    httpcore.UnsupportedProtocol,
)


class FastPath:
    """Builds the requests that httpx would send to the connection pool.

    Everything except the query and the body is the same for all calls of an operation, and is
    cached.
    """

    # The default headers of httpx that are sent. The others only state the defaults of HTTP/1.1.
    _HTTPX_HEADERS = ("accept-encoding", "user-agent")

    def __init__(self, settings: ClientSettings, holder: ClientHolder[Any]) -> None:
        self._auth = settings.auth
        self._base_url = settings.base_url
        self._holder = holder
        self._urls: dict[str, httpcore.URL] = {}
        self._headers: tuple[CallOptions, RawHeaders, RawHeaders] | None = None
        # A cache for each client, since headers may contain credentials.
        self._normalize = lru_cache(maxsize=256)(_normalize)

    def request(self, call: ApiCall) -> CheckedRequest | None:
        """Build the request of a call, or return None if httpx must send the call."""
        # Other authentication methods require the authentication flow of httpx.
        if call.body is not None or type(self._auth) not in _SUPPORTED_AUTH:
            return None
        request = call.request
        method = request.operation.method
        # Reading the property `encoded` would add a function call.
        content = request.content if request.body is None else json_codec.write(request.body)
        headers = self._common_headers(call)
        if call.headers:
            merged = http.Headers(headers)
            merged.update(call.headers)
            headers = merged.raw
        # Like httpx, send the length 0 with these methods if there is no body.
        if content is not None or method in ("POST", "PUT", "PATCH"):
            headers = [*headers, (b"Content-Length", b"%d" % len(content or b""))]
        normalized = self._normalize(tuple(headers))
        return CheckedRequest(
            method.encode(), self._url(call), normalized, content or b"", call.extensions
        )

    def response(
        self, call: ApiCall, response: httpcore.Response, content: bytes
    ) -> Success | http.Response | None:
        """Convert a response for the sender, or return None if httpx must send the request."""
        # After a 401, the authentication flow of httpx reads the token again.
        if response.status == 401 and isinstance(self._auth, BearerAuth):
            return None
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
            request=call.to_httpx_request(),
        )
        self._holder.client.cookies.extract_cookies(whole)
        whole.read()
        return whole

    def _common_headers(self, call: ApiCall) -> RawHeaders:
        """Return the headers that all calls with the same options share."""
        # `_headers` is read once, since another thread may send a call with different options.
        cached = self._headers
        if cached is None or cached[0] is not call.options:
            cached = self._headers = call.options, *self._headers_of(call)
        common = cached[1] if call.request.body is None else cached[2]
        if isinstance(self._auth, BearerAuth):
            return [*common, (b"Authorization", self._auth.header.encode())]
        return common

    def _headers_of(self, call: ApiCall) -> tuple[RawHeaders, RawHeaders]:
        """Build the headers of a call without a body, and of a call with a body."""
        root = http.URL(self._base_url)
        headers = http.Headers([(b"Host", root.netloc)])
        for name, value in self._holder.client.headers.items():
            if name in self._HTTPX_HEADERS:
                headers[name] = value
        headers.update(call.client_headers)
        if isinstance(self._auth, http.BasicAuth):
            # The authentication flow adds the same header to each request.
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
            # Paths with arguments are not cached, since their number is unlimited.
            if request.path is request.operation.path:
                self._urls[call.url] = url
        if not request.query:
            return url
        query = _query(request.query)
        return httpcore.URL(
            scheme=url.scheme, host=url.host, port=url.port, target=b"%b?%b" % (url.target, query)
        )


def _normalize(headers: tuple[tuple[bytes, bytes], ...]) -> Any:
    """Check headers and convert them as h11 does. This takes 3 % of a small call."""
    try:
        return h11.Request(method=b"GET", target=b"/", headers=list(headers)).headers
    except h11.LocalProtocolError as error:
        raise http.LocalProtocolError(str(error)) from error


def _query(arguments: Iterable[tuple[str, str]]) -> bytes:
    """Encode a query like `urlencode`."""
    pairs = []
    for name, value in arguments:
        # Most values, such as the ids of runs, need no escapes.
        if not _UNRESERVED.fullmatch(value):
            value = quote_plus(value)
        pairs.append(f"{name}={value}")
    return "&".join(pairs).encode()


class CheckedRequest(httpcore.Request):
    """A request whose attributes have been checked."""

    # The constructor of httpcore would check the attributes again, which takes 4 % of a small call.
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
        self.sent_with_headers = content if len(content) <= _MAX_JOINED_SIZE else b""


def translate(error: Exception, call: ApiCall) -> http.TransportError:
    """Convert an error of httpcore to the httpx error of the same name."""
    kind: type[http.TransportError] = getattr(http, type(error).__name__)
    return kind(str(error), request=call.to_httpx_request())
