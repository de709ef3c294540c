"""Calls of URLs that a server has signed: straight to an object store, which must not see the
client's credentials.

Whoever knows such a URL may use it, so its query is in no log, error or repr.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.codec import decode
from mlflow_openapi_runtime.http.api_call import ApiCall
from mlflow_openapi_runtime.request import Operation, Request
from mlflowclient.error_mapper import MLflowErrorMapper
from mlflowclient.errors import (
    BY_STATUS,
    CallError,
    ConnectError,
    MLFlowError,
    ServerError,
    StatusError,
)

if TYPE_CHECKING:
    from mlflow_openapi_runtime.http.settings import ErrorMapper
    from mlflowclient.artifacts.request_body import Body
    from mlflowclient.config import Config
    from mlflowclient.options import Options

# Stores answer errors in XML, which may repeat the signature.
_CODE = re.compile(r"<Code>([^<]{1,100})</Code>")
_MESSAGE = re.compile(r"<Message>([^<]{1,500})</Message>")


class _HiddenURL(http.URL):
    """A URL whose query is not shown: the HTTP library logs the URL of each request."""

    def __str__(self) -> str:
        return str(self.copy_with(query=None)) if self.query else super().__str__()

    __repr__ = object.__repr__


class SignedUrlCall(ApiCall):
    """A call of a signed URL."""

    def __init__(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        config: Config,
        options: Options,
        body: Body | None = None,
    ) -> None:
        shown = url.split("?", 1)[0]
        nobody = replace(
            config, username=None, password=None, auth=None, headers={}, workspace=None
        )
        request = Request(
            Operation("signed_url", method, shown, idempotent=True),
            shown,
            decode.text_body,
            headers=headers,
        )
        super().__init__(request, nobody, replace(options, headers={}), body)
        # S3's 500 asks to try again.
        self.retried_statuses = {500, *ApiCall.retried_statuses}
        self.auth = None
        self.url = shown
        self._signed = url

    def build(self, client: http.Client | http.AsyncClient) -> http.Request:
        # Not made by the client, which would add the headers and cookies that it has for MLflow's
        # server.
        request = http.Request(
            self.request.operation.method,
            self._signed,
            headers=self.headers,
            extensions=self.extensions(),
        )
        if self.body is not None:
            request = self.body.attach_to(request)
        request.url = _HiddenURL(request.url)
        return request

    @property
    def errors(self) -> ErrorMapper:
        return _StoreErrorMapper(self.settings.base_url, has_username=False, has_auth=False)


class _StoreErrorMapper(MLflowErrorMapper):
    """Makes the errors of the calls to an object store."""

    def of_failure(self, call: ApiCall, failure: Exception) -> MLFlowError:
        if isinstance(failure, http.ConnectError | http.ConnectTimeout):
            host = urlsplit(call.url).netloc
            message = f"the object store cannot be reached at {host}: {failure}"
            return self.error(call, ConnectError, message)
        return super().of_failure(call, failure)

    def lacks_operation(self, call: ApiCall, response: http.Response) -> bool:
        return False

    def of_status(self, call: ApiCall, response: http.Response) -> CallError:
        kind = BY_STATUS.get(response.status_code)
        if kind is None:
            kind = ServerError if response.is_server_error else StatusError
        reported = []
        for pattern in (_CODE, _MESSAGE):
            found = pattern.search(response.text)
            if found is not None:
                reported.append(found[1])
        reason = ": ".join(reported) or response.reason_phrase
        return self.error(call, kind, f"the object store refuses: {reason}", response)
