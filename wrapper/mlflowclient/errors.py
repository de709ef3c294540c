"""The exceptions of the client.

    MLFlowError
    ├── ConfigurationError                 the configuration is invalid (also a ValueError)
    ├── ArtifactError                      an operation on artifacts failed
    │   ├── ArtifactNotFoundError          the artifact does not exist (also a FileNotFoundError)
    │   ├── ArtifactChangedError           the transferred content does not match the source
    │   └── UnsafePathError                a path is outside of the folder of a download
    ├── LoggingError                       some of the logged data is not on the server
    │   └── OutageError                    the server is unreachable; no more data is accepted
    ├── JournalError                       a journal cannot be read or written (also an OSError)
    ├── OfflineError                       the call requires a server, but the client is offline
    └── CallError                          a call failed
        ├── TransportError                 no response was received
        │   ├── ConnectError               the server is unreachable; nothing was sent
        │   └── RequestTimeoutError        the server did not respond in time (also a TimeoutError)
        ├── InvalidResponseError           a successful response violates the contract
        └── StatusError                    the server responded with an error
            ├── RedirectError              3xx; redirects are not followed
            ├── BadRequestError            400
            │   ├── InvalidParameterValueError     error_code INVALID_PARAMETER_VALUE
            │   └── ResourceAlreadyExistsError     error_code RESOURCE_ALREADY_EXISTS
            ├── UnauthorizedError          401
            ├── ForbiddenError             403, error_code PERMISSION_DENIED
            ├── NotFoundError              404
            │   ├── ResourceDoesNotExistError      error_code RESOURCE_DOES_NOT_EXIST
            │   └── OperationNotFoundError         the server does not support the operation
            │       ├── ServerTooOldError              the server does not have the operation yet
            │       └── ServerTooNewError              the server no longer has the operation
            ├── ConflictError              409
            ├── ContentTooLargeError       413
            ├── UnprocessableContentError  422
            ├── TooManyRequestsError       429, error_code REQUEST_LIMIT_EXCEEDED
            └── ServerError                5xx
                ├── InvalidStateError              error_code INVALID_STATE
                └── ServiceUnavailableError        503, error_code TEMPORARILY_UNAVAILABLE

An invalid argument raises a TypeError or ValueError before anything is sent. Errors can be pickled;
pickling removes credentials from them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from mlflow_openapi_runtime import errors as runtime

if TYPE_CHECKING:
    from pathlib import Path

    from mlflow_openapi_runtime.http import Response


class Refused(NamedTuple):
    """An item that the server refuses to store, and the reason."""

    kind: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.kind} {self.key!r}: {self.reason}"


class JournalResult(NamedTuple):
    """The result of uploading one journal.

    Attributes:
        folder: Folder of the journal. The folder may have been deleted after the upload.
        local_id: Id that the client generated for the run; None if the run was already on the
            server.
        run_id: Id of the run on the server; None if the journal could not be uploaded.
        sent: Number of points, params, tags and other changes that were uploaded.
        refused: Items that the server refused in this upload and in earlier uploads of the journal.
        problem: Reason why the upload is incomplete; None if the upload is complete.
    """

    folder: Path
    local_id: str | None
    run_id: str | None
    sent: int
    refused: tuple[Refused, ...] = ()
    problem: str | None = None


class MLFlowError(Exception):
    """Base class of the errors of this client."""


class ConfigurationError(MLFlowError, ValueError):
    """The configuration is invalid; the message explains what to change."""


class ArtifactError(MLFlowError):
    """An operation on artifacts failed."""


class ArtifactNotFoundError(ArtifactError, FileNotFoundError):
    """There is no artifact at the path."""


class ArtifactChangedError(ArtifactError):
    """The transferred content does not match the source: it was truncated, damaged or replaced."""


class UnsafePathError(ArtifactError):
    """The server listed a path outside of the download folder; nothing was written to that path."""


class LoggingError(MLFlowError):
    """Some of the logged data is not on the server.

    Attributes:
        refused: Items that the server refuses, with their keys and the reasons. All other
            items are unaffected.
        lost: Number of items that were lost because they were only in memory, by kind and key, such
            as `metric loss`.
        pending: Number of items that have not been sent yet.
        journals: The result of each journal, if `sync` raised the error.
    """

    def __init__(
        self,
        message: str,
        *,
        refused: Sequence[Refused] = (),
        lost: Mapping[str, int] | None = None,
        pending: int = 0,
        journals: Sequence[JournalResult] = (),
    ) -> None:
        super().__init__(message)
        self.refused = tuple(refused)
        self.lost = dict(lost or {})
        self.pending = pending
        self.journals = tuple(journals)

    def __reduce__(self) -> tuple[Callable[[], Self], tuple[()]]:
        # By default, unpickling an exception passes only its positional arguments.
        arguments: dict[str, Any] = {
            name: getattr(self, name) for name in ("refused", "lost", "pending", "journals")
        }
        return partial(type(self), str(self), **arguments), ()


class OutageError(LoggingError):
    """The server is unreachable, and no more data is accepted. `__cause__` is the last error."""


class JournalError(MLFlowError, OSError):
    """A journal cannot be read or written: the disk is full, or a file is damaged or in use."""


class OfflineError(MLFlowError):
    """The call requires a server, but the client records offline."""


class CallError(MLFlowError, runtime.CallError):
    """A call failed.

    Attributes:
        method: HTTP method of the request.
        path: Path of the request, below the server's root.
        message: Message of the server, or a description of the failure.
        status: HTTP status; None if no response was received.
        error_code: MLflow's error code, such as `RESOURCE_DOES_NOT_EXIST`; None if the server sent
            none.
        request_id: Id that the server or a proxy assigned to the request; None if there is none.
        response: The httpx response; None if no response was received.
        progress: Progress of a call that is sent in several requests; None for other calls.
        done: Ids of the items that a call for several items changed before the error.
    """

    def __init__(
        self,
        message: str,
        *,
        method: str,
        path: str,
        curl: str,
        response: Response | None = None,
        error_code: str | None = None,
    ) -> None:
        super().__init__(
            message, method=method, path=path, response=response, error_code=error_code
        )
        self._curl = curl

    def as_curl(self) -> str:
        """Return a shell command that sends the request again.

        Credentials are replaced by MLflow's variables, which the shell expands, and other secrets
        by `REDACTED`.
        """
        return self._curl

    def _arguments(self) -> dict[str, Any]:
        return {**super()._arguments(), "curl": self._curl}


class TransportError(CallError, runtime.TransportError):
    """No response was received. The server may have processed the request."""


class ConnectError(TransportError):
    """The server is unreachable; nothing was sent."""


class RequestTimeoutError(TransportError, TimeoutError):
    """The server did not respond in time, or the deadline of the call expired."""


class InvalidResponseError(CallError, runtime.InvalidResponseError):
    """The server reported success, but its response violates the contract."""


class StatusError(CallError, runtime.StatusError):
    """The server responded with an error status."""

    status: int
    response: Response


class RedirectError(StatusError):
    """3xx: the server redirects the request; redirects are not followed."""

    # Following a redirect would turn a POST into a GET.


class BadRequestError(StatusError):
    """400: the server refuses the arguments."""


class InvalidParameterValueError(BadRequestError):
    """The server refuses the value of an argument."""


class ResourceAlreadyExistsError(BadRequestError):
    """The name is already in use."""


class UnauthorizedError(StatusError):
    """401: the credentials are missing or wrong."""


class ForbiddenError(StatusError):
    """403: the user does not have permission."""


class NotFoundError(StatusError):
    """404, or an equivalent response: the resource or the operation does not exist."""


class ResourceDoesNotExistError(NotFoundError):
    """The experiment, run, model, user or other resource does not exist."""


class OperationNotFoundError(NotFoundError):
    """The server lacks the operation: a feature is off, or this is not an MLflow server."""


class ServerTooOldError(OperationNotFoundError):
    """The operation was added after the server's MLflow version."""


class ServerTooNewError(OperationNotFoundError):
    """The operation was removed before the server's MLflow version."""


class ConflictError(StatusError):
    """409: another client made a conflicting change at the same time."""


class ContentTooLargeError(StatusError):
    """413: the request is too large for the server, or for a proxy in front of it."""


class UnprocessableContentError(StatusError):
    """422: the server refuses the arguments."""


class TooManyRequestsError(StatusError):
    """429: the server limits the rate of requests."""


class ServerError(StatusError):
    """5xx: the server, or a proxy in front of it, failed."""


class InvalidStateError(ServerError):
    """The resource is not in a state that allows the operation."""


class ServiceUnavailableError(ServerError):
    """503: the server is overloaded or temporarily down, or a feature is turned off."""


BY_ERROR_CODE: dict[str, type[StatusError]] = {
    "INVALID_PARAMETER_VALUE": InvalidParameterValueError,
    "INVALID_STATE": InvalidStateError,
    "RESOURCE_ALREADY_EXISTS": ResourceAlreadyExistsError,
    "RESOURCE_DOES_NOT_EXIST": ResourceDoesNotExistError,
    "PERMISSION_DENIED": ForbiddenError,
    "REQUEST_LIMIT_EXCEEDED": TooManyRequestsError,
    "TEMPORARILY_UNAVAILABLE": ServiceUnavailableError,
}

BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    413: ContentTooLargeError,
    422: UnprocessableContentError,
    429: TooManyRequestsError,
    503: ServiceUnavailableError,
}
