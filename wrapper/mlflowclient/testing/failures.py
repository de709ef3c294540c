"""Error responses, as MLflow writes them."""

from __future__ import annotations

import json

from mlflow_openapi_runtime import http

_STATUS = {"RESOURCE_DOES_NOT_EXIST": 404, "NOT_IMPLEMENTED": 501}
_SERVER_ERRORS = ("INTERNAL_ERROR", "INVALID_STATE")


class Refusal(Exception):
    """The fake refuses a request.

    Args:
        error_code: MLflow's name of the error; it decides the status.
        message: What is wrong.
    """

    def __init__(self, error_code: str, message: str) -> None:
        super().__init__(message)
        self.error_code = error_code
        self.message = message

    def response(self) -> http.Response:
        default = 500 if self.error_code in _SERVER_ERRORS else 400
        return error_response(
            _STATUS.get(self.error_code, default), self.message, error_code=self.error_code
        )


def error_response(status: int, message: str, error_code: str | None = None) -> http.Response:
    """A response with an error of MLflow, or plain text if there is no error code."""
    if error_code is None:
        return http.Response(status, text=message)
    content = json.dumps({"error_code": error_code, "message": message})
    return http.Response(status, headers={"Content-Type": "application/json"}, content=content)


def invalid(message: str) -> Refusal:
    return Refusal("INVALID_PARAMETER_VALUE", message)


def missing(message: str) -> Refusal:
    return Refusal("RESOURCE_DOES_NOT_EXIST", message)


def taken(message: str) -> Refusal:
    return Refusal("RESOURCE_ALREADY_EXISTS", message)


def unsupported(operation: str, what: str = "") -> Refusal:
    """The real server can do it, the fake cannot."""
    detail = f" with {what}" if what else ""
    return Refusal("NOT_IMPLEMENTED", f"FakeMLflow does not implement {operation}{detail}.")
