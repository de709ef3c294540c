"""Makes the errors of the calls: what happened, and what to do about it with an MLflow server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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

# MLflow sends a web page for an unknown route, FastAPI "Not Found"; a missing thing has an
# error_code.
_WEB_PAGE = "a web page instead of a response of the API: is this a proxy or another server?"


@dataclass(frozen=True)
class MLflowErrorMapper:
    """Makes the errors of the calls to one server.

    Attributes:
        apiroot: URL of the server's API.
        has_username: Whether calls are authenticated by username and password.
        has_auth: Whether calls are authenticated in any way.
    """

    apiroot: str
    has_username: bool
    has_auth: bool

    version_path = "/version"
    version_in = staticmethod(version_in)

    def of_failure(self, call: ApiCall, failure: Exception) -> MLFlowError:
        """The error for one of the HTTP library, or for a deadline that has passed."""
        match failure:
            case http.UnsupportedProtocol() | http.InvalidURL() | UnicodeError():
                return ConfigurationError(
                    f"apiroot {self.apiroot!r} is not a URL that can be called: pass one like "
                    "'http://localhost:5000'"
                )
            case http.ConnectError():
                return self.error(
                    call,
                    ConnectError,
                    f"no MLflow server can be reached at {self.apiroot}: {failure}. "
                    "Is it running, and is apiroot (or MLFLOW_TRACKING_URI) right?",
                )
            case http.ConnectTimeout():
                message = f"{self.apiroot} did not accept a connection in time"
                return self.error(call, ConnectError, message)
            case http.TimeoutException() | TimeoutError():
                message = f"the server did not respond in time: {failure}".rstrip(": ")
                return self.error(call, RequestTimeoutError, message)
            case http.DecodingError():
                message = f"the content-encoding of the response is broken: {failure}"
                return self.error(call, InvalidResponseError, message)
        message = f"the connection broke before the response was complete: {failure}"
        return self.error(call, TransportError, message)

    def of_status(self, call: ApiCall, response: http.Response) -> CallError:
        """The error for a response that is not a success."""
        if response.is_redirect:
            message = f"the server redirects to {_shown_location(response)}: set apiroot to it"
            return self.error(call, RedirectError, message, response)
        error_code, message = _described(call, response)
        kind = BY_ERROR_CODE.get(error_code or "") or BY_STATUS.get(response.status_code)
        if kind is None:
            kind = ServerError if response.is_server_error else StatusError
        if response.status_code == 401:
            message += (
                " Give username and password, or token; or set MLFLOW_TRACKING_USERNAME and "
                "MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN."
            )
        return self.error(call, kind, message, response, error_code)

    def of_invalid_response(
        self, call: ApiCall, cause: DecodeError, response: http.Response
    ) -> CallError:
        """The error for a success whose body violates the contract."""
        message = f"{cause}. Is this the API of an MLflow server?"
        return self.error(call, InvalidResponseError, message, response)

    def lacks_operation(self, call: ApiCall, response: http.Response) -> bool:
        """Whether a server does not route an operation, or has no handler for it (an empty 404)."""
        if response.status_code not in (404, 405):
            return False
        error_code, message = _described(call, response)
        if error_code == "ENDPOINT_NOT_FOUND":
            return True
        return error_code is None and (message in (_WEB_PAGE, "Not Found") or not response.content)

    def of_missing_operation(
        self, call: ApiCall, response: http.Response, version: str | None
    ) -> CallError:
        """The error for an operation that the server lacks; `version` is the server's, if known."""
        operation = call.request.operation
        server = "the version of this server is not known"
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
        if operation.requires and not (is_too_old or is_too_new):
            needs.append(f"a server with {' and '.join(operation.requires)}")
        kind: type[CallError] = OperationNotFoundError
        if is_too_old:
            kind = ServerTooOldError
        elif is_too_new:
            kind = ServerTooNewError
        message = f"{server} and has no {operation.id}: is apiroot the URL of an MLflow server?"
        if needs:
            message = f"{operation.id} needs {', and '.join(needs)}; {server}"
        return self.error(call, kind, message, response)

    def error(
        self,
        call: ApiCall,
        kind: type[CallError],
        message: str,
        response: http.Response | None = None,
        error_code: str | None = None,
    ) -> CallError:
        """An error of a call, of that class."""
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
    """Where a redirect leads to, without what may be secret."""
    try:
        location = http.URL(response.headers.get("location", ""))
    except http.InvalidURL:
        return "an invalid URL"
    return str(location.copy_with(userinfo=b"", query=None, fragment=None)) or "nowhere"


def _described(call: ApiCall, response: http.Response) -> tuple[str | None, str]:
    """The error_code and the message of a response that is an error."""
    content_type = response.headers.get("content-type", "")
    details = call.request.operation.parse_error(response.content, content_type)
    if details.message is not None:
        return details.error_code, details.message
    if details.error_code is not None:
        return details.error_code, details.error_code
    if response.content.strip():
        return None, _WEB_PAGE
    return None, response.reason_phrase or "no reason given"
