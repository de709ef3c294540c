"""Calls of signed URLs, which access an object store directly.

The store must not receive the client's credentials. Anybody who has a signed URL can use it, so
the query of the URL does not appear in logs, errors and reprs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.codec import decode
from mlflow_openapi_runtime.http.api_call import ApiCall, RequestBody
from mlflow_openapi_runtime.request import Operation, Request
from mlflowclient.error_mapper import MLflowErrorMapper
from mlflowclient.errors import (
    BY_STATUS,
    CallError,
    ConnectError,
    MLFlowError,
    OperationNotFoundError,
    ServerError,
    StatusError,
)

if TYPE_CHECKING:
    from mlflow_openapi_runtime.http.api_call import ErrorMapper
    from mlflowclient.config import Config
    from mlflowclient.options import Options

# Object stores send errors as XML. Only these elements are shown, since other elements may
# contain the signature.
_CODE = re.compile(r"<Code>([^<]{1,100})</Code>")
_MESSAGE = re.compile(r"<Message>([^<]{1,500})</Message>")


class _RedactedURL(http.URL):
    """A URL that is displayed without its query."""

    # httpx logs the URL of each request.

    def __str__(self) -> str:
        return str(self.copy_with(query=None)) if self.query else super().__str__()

    # The repr of httpx shows the query.
    __repr__ = object.__repr__


class SignedUrlCall(ApiCall):
    """A call of a signed URL. Like each transfer of a file, it has no deadline."""

    def __init__(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        config: Config,
        options: Options,
        body: RequestBody | None = None,
    ) -> None:
        without_query = url.split("?", 1)[0]
        anonymous = replace(
            config, username=None, password=None, auth=None, headers={}, workspace=None
        )
        request = Request(
            Operation("signed_url", method, without_query, idempotent=True),
            without_query,
            decode.text_body,
            headers=headers,
        )
        super().__init__(request, anonymous, replace(options, headers={}, deadline=None), body)
        # With status 500, S3 asks the client to retry.
        self.retried_statuses = {500, *ApiCall.retried_statuses}
        self.auth = None
        self.url = without_query
        self._signed_url = url

    def build_attempt(self, client: http.Client | http.AsyncClient) -> http.Request:
        # `client.build_request` would add headers and cookies for the MLflow server.
        request = http.Request(
            self.request.operation.method,
            self._signed_url,
            headers=self.headers,
            extensions=self.extensions,
        )
        if self.body is not None:
            request = self.body.attach_to(request)
        request.url = _RedactedURL(request.url)
        return request

    @property
    def error_mapper(self) -> ErrorMapper:
        return _StoreErrorMapper(self.settings.base_url, has_username=False, has_auth=False)


class _StoreErrorMapper(MLflowErrorMapper):
    """Creates the errors of calls to an object store."""

    def of_failure(self, call: ApiCall, error: Exception) -> MLFlowError:
        if isinstance(error, http.ConnectError | http.ConnectTimeout):
            host = urlsplit(call.url).netloc
            message = f"the object store at {host} is unreachable: {error}"
            return self.error(call, ConnectError, message)
        return super().of_failure(call, error)

    def lacks_operation(self, call: ApiCall, response: http.Response) -> bool:
        return False

    def of_status(self, call: ApiCall, response: http.Response) -> CallError:
        kind = BY_STATUS.get(response.status_code)
        if kind is None:
            kind = ServerError if response.is_server_error else StatusError
        details = []
        for pattern in (_CODE, _MESSAGE):
            match = pattern.search(response.text)
            if match is not None:
                details.append(match[1])
        reason = ": ".join(details) or response.reason_phrase
        message = f"the object store refused the request: {reason}"
        return self.error(call, kind, message, response)


def is_unsupported(error: CallError) -> bool:
    """Whether the server reports that its store cannot sign URLs."""
    return error.status == 501 or isinstance(error, OperationNotFoundError)


def is_store_unreachable(error: BaseException) -> bool:
    """Whether this machine, unlike the server, cannot connect to the object store."""
    return isinstance(error, ConnectError) and error.path.startswith("http")
