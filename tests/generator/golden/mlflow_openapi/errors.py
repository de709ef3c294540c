# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""The errors that `sync` and `asyncio` raise, and the parser for error responses of the Small API."""

from __future__ import annotations

from mlflow_openapi_runtime.errors import CallError as CallError
from mlflow_openapi_runtime.errors import ErrorDetails, describe_error
from mlflow_openapi_runtime.errors import InvalidResponseError as InvalidResponseError
from mlflow_openapi_runtime.errors import StatusError as StatusError


def parse_error(content: bytes, content_type: str) -> ErrorDetails:
    """Parse the error code and the message from the body of an error response."""
    return describe_error(content, content_type, message=("message",))
