"""The errors of the client, in one tree.

    MLFlowError
    ├── ConfigurationError                 the client cannot be set up like this (also a ValueError)
    ├── ArtifactError                      an artifact could not be handled
    │   ├── ArtifactNotFoundError          there is none of that path (also a FileNotFoundError)
    │   ├── ArtifactChangedError           the transferred content does not match the source
    │   └── UnsafePathError                a path leads out of the folder of a download
    ├── LoggingError                       what was logged is not on the server
    │   └── OutageError                    the server cannot be reached, and nothing more is taken
    ├── JournalError                       a journal cannot be written or read (also an OSError)
    ├── OfflineError                       the call needs a server, and the client has none
    └── CallError                          a call failed
        ├── TransportError                 no response was received
        │   ├── ConnectError               the server cannot be reached; nothing was sent
        │   └── RequestTimeoutError        it did not respond in time (also a TimeoutError)
        ├── InvalidResponseError           a success whose body violates the contract
        └── StatusError                    the server responded with an error
            ├── RedirectError              3xx: the API is elsewhere
            ├── BadRequestError            400
            │   ├── InvalidParameterValueError     error_code INVALID_PARAMETER_VALUE
            │   └── ResourceAlreadyExistsError     error_code RESOURCE_ALREADY_EXISTS
            ├── UnauthorizedError          401
            ├── ForbiddenError             403, error_code PERMISSION_DENIED
            ├── NotFoundError              404
            │   ├── ResourceDoesNotExistError      error_code RESOURCE_DOES_NOT_EXIST
            │   └── OperationNotFoundError         the server has no such operation
            │       ├── ServerTooOldError              it came with a later MLflow
            │       └── ServerTooNewError              it went with an earlier one
            ├── ConflictError              409
            ├── ContentTooLargeError       413
            ├── UnprocessableContentError  422
            ├── TooManyRequestsError       429, error_code REQUEST_LIMIT_EXCEEDED
            └── ServerError                5xx
                ├── InvalidStateError              error_code INVALID_STATE
                └── ServiceUnavailableError        503, error_code TEMPORARILY_UNAVAILABLE

A wrong argument is a TypeError or ValueError, raised before anything is sent. Errors can be
pickled; what they hold of credentials is taken out.
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
    """What the server refuses to store, and why."""

    kind: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.kind} {self.key!r}: {self.reason}"


class JournalResult(NamedTuple):
    """What was uploaded of one journal.

    Attributes:
        folder: Where the journal is, or was.
        local_id: Id that the client gave the run before it was on the server; None for a run that
            the server had already.
        run_id: Id of the run on the server; None if the journal could not be uploaded.
        sent: Number of points, params, tags and changes that were uploaded.
        refused: What the server refused, and why, including earlier uploads of this journal.
        problem: Why the journal could not be uploaded, or not completely; None if it was.
    """

    folder: Path
    local_id: str | None
    run_id: str | None
    sent: int
    refused: tuple[Refused, ...] = ()
    problem: str | None = None


class MLFlowError(Exception):
    """What this client raises."""


class ConfigurationError(MLFlowError, ValueError):
    """The client cannot be set up like this; the message says what to change."""


class ArtifactError(MLFlowError):
    """An artifact could not be handled."""


class ArtifactNotFoundError(ArtifactError, FileNotFoundError):
    """There is no artifact of that path."""


class ArtifactChangedError(ArtifactError):
    """The transferred content does not match the source: truncated, damaged, or replaced."""


class UnsafePathError(ArtifactError):
    """A path that the server named leads out of the folder of a download; nothing was written
    there.
    """


class LoggingError(MLFlowError):
    """What was logged is not on the server.

    Attributes:
        refused: What the server refuses, each with its key and the reason. Nothing else is touched
            by it.
        lost: How much was lost beside that, by `kind key`, such as `metric loss`: it was only in
            memory.
        pending: How much still waits to be sent.
        journals: What was uploaded of each journal, if `sync` raises the error.
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
        told: dict[str, Any] = {
            name: getattr(self, name) for name in ("refused", "lost", "pending", "journals")
        }
        return partial(type(self), str(self), **told), ()


class OutageError(LoggingError):
    """The server cannot be reached, and nothing more is taken. Its cause is the error of the last
    try.
    """


class JournalError(MLFlowError, OSError):
    """A journal cannot be written or read: the disk is full, the file is damaged, or another
    process uses it.
    """


class OfflineError(MLFlowError):
    """The call needs a server, and the client has none."""


class CallError(MLFlowError, runtime.CallError):
    """A call failed.

    Attributes:
        method: HTTP method of the request.
        path: Path of the request, below the server's root.
        message: What the server reports, or what happened.
        status: HTTP status; None if no response was received.
        error_code: MLflow's name of the error, such as `RESOURCE_DOES_NOT_EXIST`; None if the
            server sent none.
        request_id: The id that the server or a proxy gave the request, for its operators; None if
            it sent none.
        response: The response of httpx; None if none was received.
        progress: How far a call that is sent in several requests came; None for all others.
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
        """A shell command that sends the request again.

        Credentials are replaced by MLflow's variables, which the shell fills in, and other secrets
        by `REDACTED`.
        """
        return self._curl

    def _arguments(self) -> dict[str, Any]:
        return {**super()._arguments(), "curl": self._curl}


class TransportError(CallError, runtime.TransportError):
    """No response was received; whether the server acted on the request is unknown."""


class ConnectError(TransportError):
    """The server cannot be reached; nothing was sent."""


class RequestTimeoutError(TransportError, TimeoutError):
    """The server did not respond in time, or the call's deadline passed."""


class InvalidResponseError(CallError, runtime.InvalidResponseError):
    """The server reported success, but its response violates the contract."""


class StatusError(CallError, runtime.StatusError):
    """The server responded with an error status."""

    status: int
    response: Response


class RedirectError(StatusError):
    """The API is at another address; redirects are not followed, since they would turn a POST into
    a GET.
    """


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
    """The server has no such operation: a feature is off, or it is no MLflow server."""


class ServerTooOldError(OperationNotFoundError):
    """The operation came with a later MLflow than the server's."""


class ServerTooNewError(OperationNotFoundError):
    """The operation went with an earlier MLflow than the server's."""


class ConflictError(StatusError):
    """409: somebody else changed it at the same time."""


class ContentTooLargeError(StatusError):
    """413: the server, or a proxy before it, does not take that much."""


class UnprocessableContentError(StatusError):
    """422: the server refuses the arguments."""


class TooManyRequestsError(StatusError):
    """429: the server asks to wait."""


class ServerError(StatusError):
    """5xx: the server, or a proxy before it, failed."""


class InvalidStateError(ServerError):
    """What was named is not in a state that allows this."""


class ServiceUnavailableError(ServerError):
    """503: the server is overloaded or down for a while, or a feature is turned off."""


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
