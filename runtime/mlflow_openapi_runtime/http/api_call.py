"""One API call: the request as httpx takes it, and how its outcome is interpreted.

Nothing is sent here. Both senders take their decisions from this module and from `sender`.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from mlflowclient import curl
from mlflowclient.config import WORKSPACE_HEADER, Config
from mlflowclient.errors import (
    BY_ERROR_CODE,
    BY_STATUS,
    CallError,
    ConfigurationError,
    ConnectError,
    InvalidResponseError,
    MLFlowError,
    OperationNotFoundError,
    RedirectError,
    RequestTimeoutError,
    ServerError,
    ServerTooNewError,
    ServerTooOldError,
    StatusError,
    TransportError,
)
from mlflowclient.options import Options

from .. import http
from ..codec.decode import DecodeError

if TYPE_CHECKING:
    from mlflowclient.artifacts.request_body import Body

    from ..request import Request

T = TypeVar("T")

JSON = "application/json"

# MLflow answers an unknown route with a web page, FastAPI's with "Not Found"; a missing thing has
# an error_code.
_WEB_PAGE = "a web page instead of an answer: from a proxy, or is this no MLflow server?"

_VERSION = re.compile(r"(\d+)\.(\d+)[\w.+-]*")

# The 2.0 operations follow `apiversion`; the 3.0 ones keep their own.
_VERSIONED = "/api/2.0/"


class Success(NamedTuple):
    """A response of status 200 whose body was read below httpx.

    Attributes:
        content: The body.
        content_type: Its type; empty if the server names none.
        headers: All headers.
    """

    content: bytes
    content_type: str
    headers: list[tuple[bytes, bytes]]


class ApiCall:
    """One API call: its request and how its outcome is interpreted.

    Attributes:
        request: What is asked.
        options: How long to wait, and how often to try.
        body: Body that is read from a file while it is sent; None if it is in memory.
        auth: How httpx authenticates the request.
        url: The URL without the query.
        ends: When the call must end, by `time.monotonic`; None without a deadline.
        headers: Headers of this call beside those of the client.
        retried_statuses: Statuses after which an idempotent call is sent again.
    """

    # Errors that another attempt cannot mend.
    FATAL = (http.UnsupportedProtocol, http.InvalidURL, UnicodeError, http.DecodingError)

    retried_statuses: Collection[int] = (429, 502, 503, 504)

    def __init__(
        self, request: Request[Any], config: Config, options: Options, body: Body | None = None
    ) -> None:
        self.request = request
        self.options = options
        self.body = body
        self.auth: Any = config.auth or http.USE_CLIENT_DEFAULT
        self.url = _url(request.path, config)
        self.ends = None if options.deadline is None else time.monotonic() + options.deadline
        self.headers = dict(request.headers)
        self._config = config

    def __str__(self) -> str:
        return f"{self.request.operation.method} {self.request.path}"

    @property
    def remaining(self) -> float | None:
        """Seconds until the deadline, at least a little, since httpx takes 0 for none; None without
        one.
        """
        return None if self.ends is None else max(self.ends - time.monotonic(), 0.001)

    def build(self, client: http.Client | http.AsyncClient) -> http.Request:
        """Build the httpx request of one attempt."""
        request = self.request
        built = client.build_request(
            request.operation.method,
            _parsed_url(self.url),
            # Empty ones would have the URL parsed again.
            params=request.query or None,
            headers=self.all_headers,
            content=request.encoded,
            extensions=self.extensions(),
        )
        return built if self.body is None else self.body.carried_by(built)

    def describe(self) -> http.Request:
        """The request, for those who look at a response or an error."""
        request = self.request
        return http.Request(
            request.operation.method, self.url, params=request.query, content=request.encoded
        )

    def extensions(self) -> dict[str, Any]:
        """The extensions of one attempt: its timeouts."""
        seconds, remaining = self.options.timeout, self.remaining
        if remaining is not None and (seconds is None or remaining < seconds):
            seconds = remaining
        return {"timeout": {"connect": seconds, "read": seconds, "write": seconds, "pool": seconds}}

    @property
    def client_headers(self) -> dict[str, str]:
        """The headers of each call of the client, by its configuration and its options."""
        workspace = {}
        if self._config.workspace is not None:
            workspace = {WORKSPACE_HEADER: self._config.workspace}
        return _merged(self._config.headers, workspace, self.options.headers)

    @property
    def all_headers(self) -> dict[str, str]:
        body = {} if self.request.body is None else {"Content-Type": JSON}
        return _merged(self.client_headers, self.headers, body)

    def failure(self, error: Exception) -> MLFlowError:
        """The error of this client for one of the HTTP library's."""
        match error:
            case http.UnsupportedProtocol() | http.InvalidURL() | UnicodeError():
                return ConfigurationError(
                    f"apiroot {self._config.apiroot!r} is no URL that can be called: give one like "
                    "'http://localhost:5000'"
                )
            case http.ConnectError():
                return self._error(
                    ConnectError,
                    f"no MLflow server can be reached at {self._config.apiroot}: {error}. "
                    "Is it running, and is apiroot (or MLFLOW_TRACKING_URI) right?",
                )
            case http.ConnectTimeout():
                return self._error(
                    ConnectError, f"{self._config.apiroot} did not accept a connection in time"
                )
            case http.TimeoutException() | TimeoutError():
                return self._error(
                    RequestTimeoutError, f"the server did not answer in time: {error}".rstrip(": ")
                )
            case http.DecodingError():
                return self._error(
                    InvalidResponseError, f"the answer's content-encoding is broken: {error}"
                )
        return self._error(
            TransportError, f"the connection broke before the answer was complete: {error}"
        )

    def checked(self, response: http.Response) -> http.Response:
        """Return the response, or raise the error that it means."""
        if not response.is_success:
            raise self._status_error(response)
        return response

    def parse(self, response: http.Response | Success, parse: Callable[[bytes, str], T]) -> T:
        """Return the parsed response, or raise an error if it violates the contract."""
        if isinstance(response, Success):
            content, content_type = response.content, response.content_type
        else:
            content, content_type = response.content, response.headers.get("content-type", "")
        try:
            return parse(content, content_type)
        except DecodeError as error:
            if isinstance(response, Success):
                response = http.Response(
                    200, headers=response.headers, content=content, request=self.describe()
                )
            raise self._error(
                InvalidResponseError, f"{error}. Is this the API of an MLflow server?", response
            ) from error

    @property
    def version_url(self) -> str:
        return _root(self._config) + "/version"

    def lacks_operation(self, response: http.Response) -> bool:
        """Whether a server does not route an operation, or has no handler for it (an empty 404)."""
        if response.status_code not in (404, 405):
            return False
        error_code, message = _described(response)
        if error_code == "ENDPOINT_NOT_FOUND":
            return True
        return error_code is None and (message in (_WEB_PAGE, "Not Found") or not response.content)

    def not_found(self, response: http.Response, version: str | None) -> CallError:
        """The error for an operation that a server lacks; `version` is the server's, where it is
        known.
        """
        operation = self.request.operation
        server = (
            f"this server is {version}" if version else "the version of this server is not known"
        )
        told = ((">=", operation.since), ("<=", operation.until))
        bounds = [f"MLflow {sign} {bound}" for sign, bound in told if bound is not None]
        needs = [" and ".join(bounds)] if bounds else []
        if operation.requires:
            needs.append(f"a server with {' and '.join(operation.requires)}")
        kind: type[CallError] = OperationNotFoundError
        if version and operation.since and minor_of(version) < minor_of(operation.since):
            kind = ServerTooOldError
        elif version and operation.until and minor_of(version) > minor_of(operation.until):
            kind = ServerTooNewError
        message = f"{server} and has no {operation.id}: is apiroot the URL of an MLflow server?"
        if needs:
            message = f"{operation.id} needs {', and '.join(needs)}; {server}"
        return self._error(kind, message, response)

    def _status_error(self, response: http.Response) -> CallError:
        if response.is_redirect:
            location = response.headers.get("location", "nowhere").split("?", 1)[0]
            return self._error(
                RedirectError, f"the server redirects to {location}: set apiroot to it", response
            )
        error_code, message = _described(response)
        kind = BY_ERROR_CODE.get(error_code or "") or BY_STATUS.get(response.status_code)
        if kind is None:
            kind = ServerError if response.is_server_error else StatusError
        if response.status_code == 401:
            message += (
                " Give username and password, or token; or set MLFLOW_TRACKING_USERNAME and "
                "MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN."
            )
        return self._error(kind, message, response, error_code)

    def _error(
        self,
        kind: type[CallError],
        message: str,
        response: http.Response | None = None,
        error_code: str | None = None,
    ) -> CallError:
        return kind(
            message,
            method=self.request.operation.method,
            path=self.request.path,
            curl=curl.command(self.request, self.url, self._config, self.all_headers, self.body),
            response=response,
            error_code=error_code,
        )


# Parsing takes 8 % of a small call by httpx, and most calls repeat the URL of an earlier one.
_parsed_url = lru_cache(maxsize=256)(http.URL)


def version_in(response: http.Response) -> str | None:
    return response.text if response.is_success and _VERSION.fullmatch(response.text) else None


def minor_of(version: str) -> tuple[int, int]:
    """The first two numbers of a version."""
    match = _VERSION.match(version)
    assert match is not None
    return int(match[1]), int(match[2])


def _merged(*given: Mapping[str, str]) -> dict[str, str]:
    """All headers. A later one replaces an earlier one, in whatever case their names are
    written.
    """
    headers = {name.lower(): (name, value) for some in given for name, value in some.items()}
    return dict(headers.values())


def _url(path: str, config: Config) -> str:
    if path.startswith(_VERSIONED):
        path = f"/api/{config.apiversion}/{path.removeprefix(_VERSIONED)}"
    return _root(config) + path


def _root(config: Config) -> str:
    return config.apiroot.removesuffix("/api")


def _described(response: http.Response) -> tuple[str | None, str]:
    """The error_code and message of an answer: MLflow's JSON, FastAPI's, or any other text."""
    try:
        body = response.json()
    except ValueError:
        body = None
    match body:
        case {"error_code": str(code), **rest}:
            # A failed INSERT comes with its values: for a user that exists, the hash of a password
            # (2.22 to 3.17).
            return code, str(rest.get("message") or code).split("[SQL:", 1)[0].rstrip()
        case {"detail": detail}:
            return None, str(detail)
        case _:
            pass
    if "html" in response.headers.get("content-type", "") and response.text.lstrip().startswith(
        "<"
    ):
        return None, _WEB_PAGE
    return None, response.text.strip()[:500] or response.reason_phrase or "no reason given"
