"""Error responses in the format of MLflow."""

from __future__ import annotations

import json

from mlflow_openapi_runtime import http

# Error codes whose status is not 400. In MLflow, even RESOURCE_ALREADY_EXISTS is a 400, not a 409.
_STATUSES = {"RESOURCE_DOES_NOT_EXIST": 404, "NOT_IMPLEMENTED": 501}
_SERVER_ERRORS = ("INTERNAL_ERROR", "INVALID_STATE")


class Refusal(Exception):
    """Raised to refuse a request with an error response.

    Args:
        error_code: MLflow's name of the error, which determines the status.
        message: Message of the error.
    """

    def __init__(self, error_code: str, message: str) -> None:
        super().__init__(message)
        self.error_code = error_code
        self.message = message

    def response(self) -> http.Response:
        default = 500 if self.error_code in _SERVER_ERRORS else 400
        return error_response(
            _STATUSES.get(self.error_code, default), self.message, error_code=self.error_code
        )


def error_response(status: int, message: str, error_code: str | None = None) -> http.Response:
    """Build an error response: MLflow's JSON, or plain text if there is no error code."""
    if error_code is None:
        return http.Response(status, text=message)
    content = json.dumps({"error_code": error_code, "message": message})
    return http.Response(status, headers={"Content-Type": "application/json"}, content=content)


def invalid_error(message: str) -> Refusal:
    return Refusal("INVALID_PARAMETER_VALUE", message)


def not_found_error(message: str) -> Refusal:
    return Refusal("RESOURCE_DOES_NOT_EXIST", message)


def already_exists_error(message: str) -> Refusal:
    return Refusal("RESOURCE_ALREADY_EXISTS", message)


def unsupported_error(operation: str, feature: str = "") -> Refusal:
    """Build the error for a feature of MLflow that the fake does not implement."""
    detail = f" with {feature}" if feature else ""
    return Refusal("NOT_IMPLEMENTED", f"FakeMLflow does not implement {operation}{detail}.")
