"""Errors of a call, and the parser for the body of an error response.

    CallError                   a call failed
    ├── TransportError          no response was received
    ├── InvalidResponseError    a successful response violates the contract
    └── StatusError             the server responded with an error status

An invalid argument raises a TypeError or ValueError before a request is sent. Errors can be
pickled; the credentials of the request and the response are then omitted.
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
# Names that other servers and gateways use for the message, or for an object with the message.
_COMMON_NAMES = ("error", "Error")
# Replaces a message that consists of confidential details only.
_CONFIDENTIAL = "the server reports only confidential details"


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """The progress of a call that was sent in several requests, one of which failed.

    Attributes:
        written: Number of items that the earlier requests stored, by the name of the list.
        uncertain: Number of items in the failed request; the server may have stored some of them.
        unsent: Number of items that were not sent.
    """

    written: Mapping[str, int]
    uncertain: Mapping[str, int]
    unsent: Mapping[str, int]

    def __str__(self) -> str:
        states = []
        for state in ("written", "uncertain", "unsent"):
            counts = getattr(self, state).items()
            states.append(f"{state}: " + ", ".join(f"{count} {name}" for name, count in counts))
        return "; ".join(states)


class CallError(Exception):
    """A call failed.

    Attributes:
        method: HTTP method of the request.
        path: Path of the request, relative to the server's root.
        message: The message of the server, or a description of the problem.
        status: HTTP status; None if no response was received.
        error_code: The server's name for the error; None if absent.
        request_id: The id that the server or a proxy assigned to the request; None if absent.
        response: The httpx response; None if no response was received.
        progress: The progress of a call that is sent in several requests; None for other calls.
        done: Ids of the items that a call for several items changed before the error.
    """

    progress: BatchProgress | None = None
    done: tuple[str, ...] = ()

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
        self.error_code = error_code
        self.response = response
        self.status = self.request_id = None
        status = ""
        if response is not None:
            self.status = response.status_code
            ids = (response.headers.get(name) for name in _REQUEST_IDS)
            self.request_id = next(filter(None, ids), None)
            code = "" if error_code is None else f" {error_code}"
            status = f"{self.status}{code}: "
        super().__init__(f"{method} {path}: {status}{message}")

    def note_progress(self, progress: BatchProgress) -> None:
        """Record the progress of the call before this error."""
        self.progress = progress
        self.add_note(str(progress))

    def _arguments(self) -> dict[str, Any]:
        """Return the keyword arguments that rebuild the error. A subclass adds more."""
        response = None if self.response is None else _without_secrets(self.response)
        return {
            "method": self.method,
            "path": self.path,
            "response": response,
            "error_code": self.error_code,
        }

    def __reduce__(self) -> tuple[Callable[[], Self], tuple[()], dict[str, Any]]:
        # All other attributes follow from the arguments.
        names = ("progress", "done", "__notes__")
        state = {name: value for name, value in vars(self).items() if name in names}
        return partial(type(self), self.message, **self._arguments()), (), state


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
    """The content of an error response.

    Attributes:
        error_code: The server's name for the error; None if there is none.
        message: Description of the error; None if the body is empty or a web page.
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
    """Parse the body of an error response, which may be JSON, text, or a proxy's web page.

    Args:
        content: The body.
        content_type: Content type of the body; empty if the server sent none.
        code: Names of the properties that may contain the error code, the most specific first.
        message: Names of the properties that may contain the message, the most specific first.
        redact_from: Strings with which confidential details begin. The message ends before them.
    """
    try:
        parsed = json_codec.read(content)
    except (ValueError, RecursionError):
        parsed = None
    body = parsed if isinstance(parsed, dict) else {}
    codes = (body.get(name) for name in code)
    error_code = next((value for value in codes if isinstance(value, str) and value), None)
    messages = (body.get(name) for name in (*message, *_COMMON_NAMES))
    reported: Any = next((value for value in messages if value), None)
    if isinstance(reported, dict):
        reported = reported.get("message") or reported.get("Message") or reported
    text: str | None
    if isinstance(reported, str):
        text = reported
    elif reported is not None:
        text = json.dumps(reported, ensure_ascii=False, separators=(",", ":"))
    elif error_code is not None:
        text = None
    else:
        text = text_body(content, content_type).strip()[:_MAX_MESSAGE_LENGTH]
        # Some servers label a plain sentence as HTML.
        if "html" in content_type and text.startswith("<"):
            text = None
    for marker in redact_from:
        if text:
            text = text.split(marker, 1)[0].rstrip() or _CONFIDENTIAL
    if text:
        # JSON may contain lone surrogates, which UTF-8 cannot encode.
        text = text.encode(errors="backslashreplace").decode()
    return ErrorDetails(error_code, text or None)


def _without_secrets(response: Response) -> Response:
    """Copy a response without credentials: the request of the copy has no headers and no body."""
    import httpx

    # The content is already decoded, so headers that describe an encoding are removed, too.
    dropped = (*_SECRET_HEADERS, "content-encoding", "transfer-encoding")
    headers = {name: value for name, value in response.headers.items() if name not in dropped}
    # A subclass of URL may omit a signature from its string, so the copy is made from the string.
    url = httpx.URL(str(response.request.url)).copy_with(userinfo=b"")
    request = httpx.Request(response.request.method, url)
    return httpx.Response(
        response.status_code, headers=headers, content=response.content, request=request
    )
