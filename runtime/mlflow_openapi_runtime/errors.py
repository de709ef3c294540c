"""The errors of a call, and how the body of an error response is read.

    CallError                   a call failed
    ├── TransportError          no response was received
    ├── InvalidResponseError    a successful response violates the contract
    └── StatusError             the server responded with an error status

A wrong argument is a TypeError or ValueError, raised before anything is sent. Errors can be
pickled; credentials in the request and the response are left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from .codec import json_codec
from .codec.decode import text_body

if TYPE_CHECKING:
    from httpx import Response

_REQUEST_IDS = ("x-request-id", "x-correlation-id", "x-amzn-requestid", "x-amzn-trace-id")
_SECRET_HEADERS = ("authorization", "proxy-authorization", "cookie", "set-cookie")
_MAX_MESSAGE_LENGTH = 500
# In place of a message that is nothing but confidential details.
_CONFIDENTIAL = "the server reports only confidential details"


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far a call in several requests came before one of them failed.

    Attributes:
        written: Number of items that the earlier requests stored, by the name of their list.
        uncertain: Those of the request that failed, of which a server may have stored some.
        unsent: Those that were not sent.
    """

    written: Mapping[str, int]
    uncertain: Mapping[str, int]
    unsent: Mapping[str, int]

    def __str__(self) -> str:
        parts = []
        for word in ("written", "uncertain", "unsent"):
            counts = getattr(self, word).items()
            parts.append(f"{word}: " + ", ".join(f"{count} {name}" for name, count in counts))
        return "; ".join(parts)


class CallError(Exception):
    """A call failed.

    Attributes:
        method: HTTP method of the request.
        path: Path of the request, below the server's root.
        message: What the server reports, or what happened.
        status: HTTP status; None if no response was received.
        error_code: The server's name of the error; None if it sent none.
        request_id: The id that the server or a proxy gave the request; None if it sent none.
        response: The response of the HTTP library; None if none was received.
        progress: How far a call that is sent in several requests came; None for all others.
    """

    progress: BatchProgress | None = None

    def __init__(
        self,
        message: str,
        *,
        method: str,
        path: str,
        response: Response | None = None,
        error_code: str | None = None,
    ) -> None:
        self.method = method
        self.path = path
        self.message = message
        self.status = None if response is None else response.status_code
        self.error_code = error_code
        self.request_id = _request_id(response)
        self.response = response
        status = ""
        if self.status is not None:
            code = "" if error_code is None else f" {error_code}"
            status = f"{self.status}{code}: "
        super().__init__(f"{method} {path}: {status}{message}")

    def note_progress(self, progress: BatchProgress) -> None:
        """Record how far the call came before this error."""
        self.progress = progress
        self.add_note(str(progress))

    def _arguments(self) -> dict[str, Any]:
        """The keyword arguments that rebuild the error. A subclass adds its own."""
        response = None if self.response is None else _without_secrets(self.response)
        return {
            "method": self.method,
            "path": self.path,
            "response": response,
            "error_code": self.error_code,
        }

    def __reduce__(self) -> tuple[Callable[[], Self], tuple[()], dict[str, Any]]:
        kept = {
            name: value for name, value in vars(self).items() if name in ("progress", "__notes__")
        }
        return partial(type(self), self.message, **self._arguments()), (), kept


class TransportError(CallError):
    """No response was received; whether the server acted on the request is unknown."""


class InvalidResponseError(CallError):
    """The server reported success, but its response violates the contract."""


class StatusError(CallError):
    """The server responded with an error status."""

    status: int
    response: Response


@dataclass(frozen=True, slots=True)
class ErrorDetails:
    """What the body of an error response reports.

    Attributes:
        error_code: The server's name of the error; None if there is none.
        message: What went wrong, for people; None if the body is empty or a web page.
    """

    error_code: str | None
    message: str | None


def describe_error(
    content: bytes,
    content_type: str,
    *,
    code: tuple[str, ...] = (),
    message: tuple[str, ...] = (),
    redact_from: tuple[str, ...] = (),
) -> ErrorDetails:
    """Read the body of an error response, which may be JSON, text, or a proxy's web page.

    Args:
        content: The body.
        content_type: Its content type; empty if the server sent none.
        code: Names of the properties that may hold the error code, the most specific first.
        message: Names of the properties that may hold the message, the most specific first.
        redact_from: Texts with which confidential details begin; the message ends before them.
    """
    body = _json_object(content)
    codes = (body.get(name) for name in code)
    found_code = next((value for value in codes if isinstance(value, str) and value), None)
    messages = (body.get(name) for name in message)
    found = next((value for value in messages if value), None)
    text: str | None
    if found is not None:
        text = found if isinstance(found, str) else _compact_json(found)
    elif found_code is not None:
        text = None
    else:
        text = text_body(content, content_type).strip()[:_MAX_MESSAGE_LENGTH]
        # Some servers label a plain sentence as HTML.
        if "html" in content_type and text.startswith("<"):
            text = None
    for mark in redact_from:
        if text:
            text = text.split(mark, 1)[0].rstrip() or _CONFIDENTIAL
    if text:
        # JSON may hold what UTF-8 cannot encode.
        text = text.encode(errors="backslashreplace").decode()
    return ErrorDetails(found_code, text or None)


def _compact_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _json_object(content: bytes) -> dict[str, Any]:
    """The JSON object of a body; an empty one for any other body."""
    try:
        body = json_codec.read(content)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _request_id(response: Response | None) -> str | None:
    if response is None:
        return None
    return next((response.headers[name] for name in _REQUEST_IDS if name in response.headers), None)


def _without_secrets(response: Response) -> Response:
    """A copy without credentials: its request has no headers and no body.

    The content of a response is decoded already, so that the headers of its encoding go, too.
    """
    import httpx

    dropped = (*_SECRET_HEADERS, "content-encoding", "transfer-encoding")
    headers = {name: value for name, value in response.headers.items() if name not in dropped}
    # By way of a string: a URL may hide its signature there.
    url = httpx.URL(str(response.request.url)).copy_with(userinfo=b"")
    request = httpx.Request(response.request.method, url)
    return httpx.Response(
        response.status_code, headers=headers, content=response.content, request=request
    )
