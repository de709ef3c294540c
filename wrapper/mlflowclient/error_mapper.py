"""Creates the errors of calls, with messages that describe the failure and the solution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlflow_openapi.errors import MissingEntityError, is_missing
from mlflow_openapi_runtime import http
from mlflowclient import curl
from mlflowclient.errors import (
    BY_ERROR_CODE,
    BY_STATUS,
    CallError,
    ConfigurationError,
    ConnectError,
    InvalidResponseError,
    MLFlowError,
    OperationNotFoundError,
    RedirectError,
    RequestTimeoutError,
    ResourceDoesNotExistError,
    ServerError,
    ServerTooNewError,
    ServerTooOldError,
    StatusError,
    TransportError,
)
from mlflowclient.server_version import minor_of, version_in

if TYPE_CHECKING:
    from mlflow_openapi_runtime.codec.decode import DecodeError
    from mlflow_openapi_runtime.http.api_call import ApiCall

# For an unknown route, MLflow returns a web page, FastAPI "Not Found", GitLab "404 Not Found", and
# FastTrackML "Cannot GET /path". A 404 for a missing entity has an error_code.
_WEB_PAGE = "got a web page instead of an API response: is apiroot the URL of an MLflow server?"


@dataclass(frozen=True)
class MLflowErrorMapper:
    """Creates the errors of the calls to one server.

    Attributes:
        apiroot: URL of the server's API.
        has_username: Whether calls are authenticated with username and password.
        has_auth: Whether calls are authenticated in any way.
    """

    apiroot: str
    has_username: bool
    has_auth: bool

    version_path = "/version"
    version_in = staticmethod(version_in)

    def of_failure(self, call: ApiCall, error: Exception) -> MLFlowError:
        """Return the error for an exception of httpx, or for an expired deadline."""
        match error:
            case http.UnsupportedProtocol() | http.InvalidURL() | UnicodeError():
                return ConfigurationError(
                    f"apiroot {self.apiroot!r} is not a valid URL: pass a URL such as "
                    "'http://localhost:5000'"
                )
            case http.ConnectError():
                return self.error(
                    call,
                    ConnectError,
                    f"no MLflow server can be reached at {self.apiroot}: {error}. "
                    "Is the server running, and is apiroot (or MLFLOW_TRACKING_URI) correct?",
                )
            case http.ConnectTimeout():
                message = f"{self.apiroot} did not accept a connection in time"
                return self.error(call, ConnectError, message)
            case http.TimeoutException() | TimeoutError():
                message = f"the server did not respond in time: {error}".rstrip(": ")
                return self.error(call, RequestTimeoutError, message)
            case http.DecodingError():
                message = f"the response does not match its content-encoding: {error}"
                return self.error(call, InvalidResponseError, message)
        message = f"the connection broke before the response was complete: {error}"
        return self.error(call, TransportError, message)

    def of_status(self, call: ApiCall, response: http.Response) -> CallError:
        """Return the error for an unsuccessful response."""
        if response.is_redirect:
            message = (
                f"the server redirects to {_shown_location(response)}: set apiroot to that URL"
            )
            return self.error(call, RedirectError, message, response)
        error_code, message = _describe(call, response)
        # The error_code takes precedence: servers use the statuses 400 and 500 for many conditions.
        kind = BY_ERROR_CODE.get(error_code or "") or BY_STATUS.get(response.status_code)
        if is_missing(call.request.operation, response.status_code, error_code, message):
            kind = ResourceDoesNotExistError
        if kind is None:
            kind = ServerError if response.is_server_error else StatusError
        if response.status_code == 401:
            message += (
                " Pass username and password, or token; or set MLFLOW_TRACKING_USERNAME and "
                "MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN."
            )
        return self.error(call, kind, message, response, error_code)

    def of_invalid_response(
        self, call: ApiCall, cause: DecodeError, response: http.Response
    ) -> CallError:
        """Return the error for a successful response that violates the contract."""
        if isinstance(cause, MissingEntityError):
            return self.error(call, ResourceDoesNotExistError, str(cause), response)
        message = f"{cause}. Is this the API of an MLflow server?"
        return self.error(call, InvalidResponseError, message, response)

    def lacks_operation(self, call: ApiCall, response: http.Response) -> bool:
        """Whether the server lacks the operation: it has no route, or no handler (empty 404)."""
        # 405: the server has the path, but not with the method of this operation.
        if response.status_code not in (404, 405):
            return False
        error_code, message = _describe(call, response)
        # `traces/get` is trace 'get' to servers that have only the route `traces/{trace_id}`.
        since, name = call.request.operation.since, call.request.operation.path.rpartition("/")[2]
        if error_code == "ENDPOINT_NOT_FOUND" or (since and f" '{name}' not found" in message):
            return True
        is_unknown_route = message.removeprefix("404 ") in (_WEB_PAGE, "Not Found")
        is_unknown_route |= message.startswith("Cannot ") or not response.content
        return error_code is None and is_unknown_route

    def of_missing_operation(
        self, call: ApiCall, response: http.Response, version: str | None
    ) -> CallError:
        """Return the error for an operation that a server of the given version lacks."""
        operation = call.request.operation
        server = "the version of this server is unknown"
        if version:
            server = f"this server is {version}"
        since, until = operation.since, operation.until
        is_too_old = bool(version and since and minor_of(version) < minor_of(since))
        is_too_new = bool(version and until and minor_of(version) > minor_of(until))
        bounds = []
        if since and (is_too_old or not version):
            bounds.append(f"MLflow >= {since}")
        if until and (is_too_new or not version):
            bounds.append(f"MLflow <= {until}")
        needs = [" and ".join(bounds)] if bounds else []
        # If the version already explains the error, a feature that is turned off is not the cause.
        if operation.requires and not (is_too_old or is_too_new):
            needs.append(f"a server with {' and '.join(operation.requires)}")
        kind: type[CallError] = OperationNotFoundError
        if is_too_old:
            kind = ServerTooOldError
        elif is_too_new:
            kind = ServerTooNewError
        message = (
            f"{server} and has no operation {operation.id}: is apiroot the URL of an MLflow server?"
        )
        if needs:
            message = f"{operation.id} requires {', and '.join(needs)}; {server}"
        return self.error(call, kind, message, response)

    def error(
        self,
        call: ApiCall,
        kind: type[CallError],
        message: str,
        response: http.Response | None = None,
        error_code: str | None = None,
    ) -> CallError:
        """Return an error of class `kind` for a call."""
        command = curl.command(call, has_username=self.has_username, has_auth=self.has_auth)
        return kind(
            message,
            method=call.request.operation.method,
            path=call.request.path,
            curl=command,
            response=response,
            error_code=error_code,
        )


def _shown_location(response: http.Response) -> str:
    """Return the target of a redirect, without credentials, query and fragment."""
    try:
        location = http.URL(response.headers.get("location", ""))
    except http.InvalidURL:
        return "an invalid URL"
    return str(location.copy_with(userinfo=b"", query=None, fragment=None)) or "nowhere"


def _describe(call: ApiCall, response: http.Response) -> tuple[str | None, str]:
    """Return the error_code and the message of an error response."""
    content_type = response.headers.get("content-type", "")
    details = call.request.operation.parse_error(response.content, content_type)
    if details.message is not None:
        return details.error_code, details.message
    if details.error_code is not None:
        return details.error_code, details.error_code
    if response.content.strip():
        return None, _WEB_PAGE
    return None, response.reason_phrase or "no reason given"
