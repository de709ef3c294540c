"""The errors of the client, in one tree.

    MLFlowError
    ├── ConfigurationError                 the client cannot be set up like this (also a ValueError)
    ├── TransportError                     no answer came
    │   ├── ConnectError                   the server cannot be reached
    │   └── RequestTimeoutError            it did not answer in time
    ├── InvalidResponseError               an answer that is not what the contract says
    └── StatusError                        the server answered with an error
        ├── RedirectError                  3xx: the API is elsewhere
        ├── BadRequestError                400
        │   ├── InvalidParameterValueError     error_code INVALID_PARAMETER_VALUE
        │   └── ResourceAlreadyExistsError     error_code RESOURCE_ALREADY_EXISTS
        ├── UnauthorizedError              401
        ├── ForbiddenError                 403
        ├── NotFoundError                  404
        │   ├── ResourceDoesNotExistError      error_code RESOURCE_DOES_NOT_EXIST
        │   └── OperationNotFoundError         the server has no such operation
        └── ServerError                    5xx

A wrong argument is a TypeError or ValueError, raised before anything is sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlflow_openapi.request import Request
    from mlflowclient.transport import Response


class MLFlowError(Exception):
    """What this client raises."""


class ConfigurationError(MLFlowError, ValueError):
    """The client cannot be set up like this; the message says what to change."""


class TransportError(MLFlowError):
    """No answer came; whether the server acted on the request is not known."""


class ConnectError(TransportError):
    """The server cannot be reached; nothing was sent."""


class RequestTimeoutError(TransportError):
    """The server did not answer in time."""


class InvalidResponseError(MLFlowError):
    """The server answered with success, but not with what the contract says."""


class StatusError(MLFlowError):
    """The server answered with an error.

    Attributes:
        status: HTTP status.
        error_code: MLflow's name of the error, such as `RESOURCE_DOES_NOT_EXIST`; None where it sent none.
        message: What the server says, or what its answer means.
        method: HTTP method of the request.
        path: Path of the request.
        response: The answer itself.
    """

    def __init__(self, message: str, request: Request, response: Response, error_code: str | None = None) -> None:
        self.status = response.status_code
        self.error_code = error_code
        self.message = message
        self.method = request.operation.method
        self.path = request.path
        self.response = response
        code = f" {error_code}" if error_code else ""
        super().__init__(f"{self.method} {self.path}: {self.status}{code}: {message}")


class RedirectError(StatusError):
    """The API is at another address; redirects are not followed, since they would turn a POST into a GET."""


class BadRequestError(StatusError):
    """400: the server refuses the arguments."""


class InvalidParameterValueError(BadRequestError):
    """An argument has a value that the server does not take."""


class ResourceAlreadyExistsError(BadRequestError):
    """The name is taken."""


class UnauthorizedError(StatusError):
    """401: no credentials, or wrong ones."""


class ForbiddenError(StatusError):
    """403: the user may not do this."""


class NotFoundError(StatusError):
    """404: what was named is not there."""


class ResourceDoesNotExistError(NotFoundError):
    """The experiment, run, model, user or other thing that was named is not there."""


class OperationNotFoundError(NotFoundError):
    """The server has no such operation: it is older or newer than the operation, or a feature is off."""


class ServerError(StatusError):
    """5xx: the server, or a proxy before it, failed."""


BY_ERROR_CODE: dict[str, type[StatusError]] = {
    "INVALID_PARAMETER_VALUE": InvalidParameterValueError,
    "RESOURCE_ALREADY_EXISTS": ResourceAlreadyExistsError,
    "RESOURCE_DOES_NOT_EXIST": ResourceDoesNotExistError,
}

BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
}
