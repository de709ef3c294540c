"""The one place where requests leave and answers arrive; no other module of the wrapper imports the HTTP library.

Every decision (the URL, authentication, what is an error and which one, what is logged) is in functions that both
clients share; the two senders differ by their `await`.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, TypeVar

import httpx
from httpx import AsyncBaseTransport, BaseTransport, Response

from mlflow_openapi.decode import DecodeError
from mlflow_openapi.request import Operation, Request
from mlflowclient.config import Config
from mlflowclient.errors import (
    BY_ERROR_CODE,
    BY_STATUS,
    ConfigurationError,
    ConnectError,
    InvalidResponseError,
    OperationNotFoundError,
    RedirectError,
    RequestTimeoutError,
    ServerError,
    StatusError,
    TransportError,
)

__all__ = ["AsyncBaseTransport", "AsyncSender", "BaseTransport", "Response", "Sender"]

T = TypeVar("T")

# Method, path, status and time only: queries, headers and bodies may hold secrets.
_log = logging.getLogger("mlflowclient")

# MLflow answers an unknown route with a web page, FastAPI's with "Not Found"; a missing thing has an error_code.
_WEB_PAGE = "a web page instead of an answer: from a proxy, or is this no MLflow server?"

_VERSION = re.compile(r"\d+\.\d+[\w.+-]*")

# The 2.0 operations follow `apiversion`; the 3.0 ones keep their own.
_VERSIONED = "/api/2.0/"


class Sender:
    """Sends requests over one pool of connections."""

    def __init__(self, config: Config, timeout: float | None, transport: BaseTransport | None) -> None:
        self._config = config
        self._client = httpx.Client(
            auth=_auth(config),
            headers=dict(config.headers),
            timeout=_timeout(timeout),
            transport=transport,
            trust_env=config.trust_env,
        )

    def send(self, request: Request, parse: Callable[[Response], T]) -> T:
        with _translated(request, self._config):
            response = self._client.request(**_arguments(request, self._config))
        if _lacks_operation(response):
            raise OperationNotFoundError(_missing(request.operation, self._version(request)), request, response)
        return _read(request, response, parse)

    def _version(self, request: Request) -> str | None:
        """The server's version, to explain an error; None where it cannot be told."""
        try:
            return _version_in(self._client.get(_root(self._config) + "/version"))
        except httpx.HTTPError:
            _log.debug("the version of the server could not be read after %s", request.path)
            return None

    def close(self) -> None:
        self._client.close()


class AsyncSender:
    """Like `Sender`, for coroutines."""

    def __init__(self, config: Config, timeout: float | None, transport: AsyncBaseTransport | None) -> None:
        self._config = config
        self._client = httpx.AsyncClient(
            auth=_auth(config),
            headers=dict(config.headers),
            timeout=_timeout(timeout),
            transport=transport,
            trust_env=config.trust_env,
        )

    async def send(self, request: Request, parse: Callable[[Response], T]) -> T:
        with _translated(request, self._config):
            response = await self._client.request(**_arguments(request, self._config))
        if _lacks_operation(response):
            raise OperationNotFoundError(_missing(request.operation, await self._version(request)), request, response)
        return _read(request, response, parse)

    async def _version(self, request: Request) -> str | None:
        try:
            return _version_in(await self._client.get(_root(self._config) + "/version"))
        except httpx.HTTPError:
            _log.debug("the version of the server could not be read after %s", request.path)
            return None

    async def aclose(self) -> None:
        await self._client.aclose()


def _arguments(request: Request, config: Config) -> dict[str, Any]:
    """What the HTTP library takes for a request."""
    return {
        "method": request.operation.method,
        "url": _url(request, config),
        "params": request.query,
        "headers": request.headers,
        "json": request.body,
        "content": request.content,
    }


def _auth(config: Config) -> httpx.BasicAuth | None:
    if config.username is None or config.password is None:
        return None
    return httpx.BasicAuth(config.username, config.password)


def _timeout(seconds: float | None) -> float | None:
    if seconds is None:
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise ConfigurationError(f"timeout must be a number of seconds or None, got {type(seconds).__name__}")
    if not 0 < seconds < float("inf"):
        raise ConfigurationError(f"timeout must be a positive number of seconds or None, got {seconds}")
    return seconds


def _url(request: Request, config: Config) -> str:
    path = request.path
    if path.startswith(_VERSIONED):
        path = f"/api/{config.apiversion}/{path.removeprefix(_VERSIONED)}"
    return _root(config) + path


def _root(config: Config) -> str:
    return config.apiroot.removesuffix("/api")


@contextmanager
def _translated(request: Request, config: Config) -> Generator[None]:
    """Turn the HTTP library's errors into ours."""
    call = f"{request.operation.method} {request.path}"
    try:
        yield
    except (httpx.UnsupportedProtocol, httpx.InvalidURL, UnicodeError):
        raise ConfigurationError(
            f"apiroot {config.apiroot!r} is no URL that can be called: give one like 'http://localhost:5000'"
        ) from None
    except httpx.ConnectError as error:
        raise ConnectError(
            f"{call}: no MLflow server can be reached at {config.apiroot}: {error}. "
            "Is it running, and is apiroot (or MLFLOW_TRACKING_URI) right?"
        ) from error
    except httpx.ConnectTimeout as error:
        raise ConnectError(f"{call}: {config.apiroot} did not accept a connection in time") from error
    except httpx.TimeoutException as error:
        raise RequestTimeoutError(f"{call}: the server did not answer in time: {error}") from error
    except httpx.TransportError as error:
        raise TransportError(f"{call}: the connection broke before the answer was complete: {error}") from error
    except httpx.DecodingError as error:
        raise InvalidResponseError(f"{call}: the answer's content-encoding is broken: {error}") from error


def _read(request: Request, response: Response, parse: Callable[[Response], T]) -> T:
    """The parsed answer, or the error that it means."""
    _log.debug("%s %s: %d", request.operation.method, request.path, response.status_code)
    if not response.is_success:
        raise _status_error(request, response)
    try:
        return parse(response)
    except DecodeError as error:
        raise InvalidResponseError(
            f"{request.operation.method} {request.path}: {error}. Is this the API of an MLflow server?"
        ) from error


def _status_error(request: Request, response: Response) -> StatusError:
    if response.is_redirect:
        location = response.headers.get("location", "nowhere")
        return RedirectError(
            f"the server redirects to {_without_query(location)}: set apiroot to it", request, response
        )
    error_code, message = _described(response)
    kind = BY_ERROR_CODE.get(error_code or "") or BY_STATUS.get(response.status_code)
    if kind is None:
        kind = ServerError if response.is_server_error else StatusError
    if response.status_code == 401:
        message += " Set username and password, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD."
    return kind(message, request, response, error_code)


def _described(response: Response) -> tuple[str | None, str]:
    """The error_code and message of an answer: MLflow's JSON, FastAPI's, or any other text."""
    try:
        body = response.json()
    except ValueError:
        body = None
    match body:
        case {"error_code": str(code), **rest}:
            # A failed INSERT comes with its values: for a user that exists, the hash of a password (2.22 to 3.17).
            return code, str(rest.get("message") or code).split("[SQL:", 1)[0].rstrip()
        case {"detail": detail}:
            return None, str(detail)
        case _:
            pass
    if "html" in response.headers.get("content-type", "") and response.text.lstrip().startswith("<"):
        return None, _WEB_PAGE
    return None, response.text.strip()[:500] or response.reason_phrase or "no reason given"


def _lacks_operation(response: Response) -> bool:
    """Whether a server does not route an operation, or has no handler for it (an empty 404)."""
    if response.status_code not in (404, 405):
        return False
    error_code, message = _described(response)
    return error_code is None and (message in (_WEB_PAGE, "Not Found") or not response.content)


def _version_in(response: Response) -> str | None:
    return response.text if response.is_success and _VERSION.fullmatch(response.text) else None


def _missing(operation: Operation, version: str | None) -> str:
    """Why a server may not know an operation."""
    server = f"this server is {version}" if version else "the version of this server is not known"
    bounds: list[str] = []
    if operation.since is not None:
        bounds.append(f"MLflow >= {operation.since}")
    if operation.until is not None:
        bounds.append(f"MLflow <= {operation.until}")
    needs = [" and ".join(bounds)] if bounds else []
    if operation.requires:
        needs.append(f"a server with {' and '.join(operation.requires)}")
    if not needs:
        return f"{server} and has no {operation.id}: is apiroot the URL of an MLflow server?"
    return f"{operation.id} needs {', and '.join(needs)}; {server}"


def _without_query(location: str) -> str:
    return location.split("?", 1)[0]
