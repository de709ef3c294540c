# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""The errors that `sync` and `asyncio` raise, and the parser for error responses of the Small API."""

from __future__ import annotations

from mlflow_openapi_runtime.codec import json_codec
from mlflow_openapi_runtime.codec.decode import DecodeError
from mlflow_openapi_runtime.errors import CallError as CallError
from mlflow_openapi_runtime.errors import ErrorDetails, describe_error
from mlflow_openapi_runtime.errors import InvalidResponseError as InvalidResponseError
from mlflow_openapi_runtime.errors import StatusError as StatusError
from mlflow_openapi_runtime.request import Operation

# Length of `{"": null}` with some whitespace.
_MAX_EMPTY_LENGTH = 20


class MissingEntityError(DecodeError):
    """A successful response does not contain the entity that was requested."""


def parse_error(content: bytes, content_type: str) -> ErrorDetails:
    """Parse the error code and the message from the body of an error response."""
    return describe_error(content, content_type, message=("message",))


def is_missing(operation: Operation, status: int, error_code: str | None, message: str) -> bool:
    """Determine whether an error response without status 404 means that a resource is missing."""
    return any(
        (status, error_code) == (missing_status, missing_code) and part.lower() in message.lower()
        for missing_status, missing_code, part in operation.missing
    )


def check_entity(content: bytes, name: str) -> None:
    """Raise MissingEntityError if a successful response is empty, without the property `name`."""
    # A response with an entity is longer, so it is not parsed twice.
    if len(content) > len(name) + _MAX_EMPTY_LENGTH:
        return
    try:
        body = json_codec.read(content)
    except (ValueError, RecursionError):
        return
    # The entity may be null. A response with other properties violates the contract.
    if isinstance(body, dict) and not body.get(name) and body.keys() <= {name}:
        raise MissingEntityError(f"the response contains no {name}")
