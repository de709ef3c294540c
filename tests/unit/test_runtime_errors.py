"""The error classes of the runtime, and the parsing of error bodies."""

from __future__ import annotations

import pickle

import httpx
import pytest

from mlflow_openapi_runtime.errors import (
    BatchProgress,
    CallError,
    ErrorDetails,
    InvalidResponseError,
    StatusError,
    TransportError,
    describe_error,
)

SECRET = "s3cr3t"


def response(status: int = 404) -> httpx.Response:
    request = httpx.Request(
        "POST",
        f"http://ada:{SECRET}@localhost:5000/api/x",
        headers={"Authorization": f"Bearer {SECRET}"},
        json={"password": SECRET},
    )
    headers = {"X-Request-ID": "r1", "Set-Cookie": f"id={SECRET}", "X-Kept": "yes"}
    return httpx.Response(status, json={"message": "m"}, headers=headers, request=request)


def test_error_message_has_the_call_the_status_and_the_code() -> None:
    error = StatusError(
        "it is gone", method="POST", path="/api/x", response=response(), error_code="GONE"
    )
    assert str(error) == "POST /api/x: 404 GONE: it is gone"
    assert (error.status, error.error_code, error.message) == (404, "GONE", "it is gone")
    assert (error.method, error.path, error.request_id) == ("POST", "/api/x", "r1")
    without_code = StatusError("it is gone", method="POST", path="/api/x", response=response())
    assert str(without_code) == "POST /api/x: 404: it is gone"
    without_response = TransportError("it broke", method="GET", path="/api/x")
    assert str(without_response) == "GET /api/x: it broke"
    assert (without_response.status, without_response.request_id) == (None, None)


@pytest.mark.parametrize("kind", [TransportError, InvalidResponseError, StatusError])
def test_every_error_is_a_call_error(kind: type[CallError]) -> None:
    assert issubclass(kind, CallError)


def test_pickled_error_has_everything_except_secrets() -> None:
    error = StatusError(
        "it is gone", method="POST", path="/api/x", response=response(), error_code="GONE"
    )
    error.note_progress(BatchProgress({"metrics": 1}, {"metrics": 2}, {"metrics": 3}))
    pickled = pickle.dumps(error)
    assert SECRET.encode() not in pickled
    copy = pickle.loads(pickled)
    assert (type(copy), str(copy)) == (StatusError, str(error))
    assert copy.progress == error.progress
    assert copy.__notes__ == error.__notes__
    assert copy.response.headers["x-kept"] == "yes"
    assert copy.response.json() == {"message": "m"}
    assert str(copy.response.request.url) == "http://localhost:5000/api/x"


def test_subclass_with_its_own_argument_can_be_pickled() -> None:
    error = ErrorWithHint("it broke", method="GET", path="/api/x", hint="try again")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), copy.hint) == (ErrorWithHint, str(error), "try again")


class ErrorWithHint(CallError):
    def __init__(
        self, message: str, *, method: str, path: str, hint: str, **arguments: object
    ) -> None:
        super().__init__(message, method=method, path=path)
        self.hint = hint

    def _arguments(self) -> dict[str, object]:
        return {**super()._arguments(), "hint": self.hint}


@pytest.mark.parametrize(
    ("content", "content_type", "code", "message"),
    [
        (b'{"name": "GONE", "text": "it is gone"}', "application/json", "GONE", "it is gone"),
        (b'{"name": "GONE"}', "application/json", "GONE", None),
        (b'{"name": 5, "text": "it is gone"}', "application/json", None, "it is gone"),
        (b'{"other": [1, "two"]}', "application/json", None, '[1,"two"]'),
        (b'{"text": "", "other": "it is gone"}', "application/json", None, "it is gone"),
        (b'{"unknown": 1}', "application/json", None, '{"unknown": 1}'),
        # GitLab, Microsoft Entra and Azure Machine Learning.
        (b'{"error": "order_by is invalid"}', "application/json", None, "order_by is invalid"),
        (b'{"error": {"code": 7, "message": "gone"}}', "application/json", None, "gone"),
        (b'{"name": "A", "Error": {"Message": "gone"}}', "application/json", "A", "gone"),
        (b'{"error": {"code": 7}}', "application/json", None, '{"code":7}'),
        (b'{"text": "gone", "error": "other"}', "application/json", None, "gone"),
        (b"[1]", "application/json", None, "[1]"),
        (b"not found", "text/html", None, "not found"),
        (b"\n<!doctype html>", "text/html; charset=utf-8", None, None),
        (b"<xml>", "text/plain", None, "<xml>"),
        (b"", "", None, None),
        (b"x" * 600, "text/plain", None, "x" * 500),
        (b"\xff", "text/plain", None, "\N{REPLACEMENT CHARACTER}"),
        (b"[" * 100_000, "application/json", None, "[" * 500),
        (b'{"name": "GONE", "text": "no [SQL: 7]"}', "application/json", "GONE", "no"),
        (
            b'{"text": "[SQL: 7]"}',
            "application/json",
            None,
            "the server reports only confidential details",
        ),
        (b'{"text": {"a": "\\ud800"}}', "application/json", None, '{"a":"\\ud800"}'),
        (b"caf\xe9", "text/plain; charset=latin-1", None, "caf\N{LATIN SMALL LETTER E WITH ACUTE}"),
    ],
)
def test_error_body_is_parsed(
    content: bytes, content_type: str, code: str | None, message: str | None
) -> None:
    details = describe_error(
        content, content_type, code=("name",), message=("text", "other"), redact_from=("[SQL:",)
    )
    assert details == ErrorDetails(code, message)
