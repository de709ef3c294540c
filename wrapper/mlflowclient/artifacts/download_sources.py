"""The sources of a download: the MLflow server, or the object store behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from mlflowclient.artifacts.signed_urls import SignedUrlCall
from mlflowclient.errors import ForbiddenError

if TYPE_CHECKING:
    from mlflow_openapi.models.get_presigned_download_url_response import (
        GetPresignedDownloadUrlResponse,
    )
    from mlflow_openapi_runtime import http
    from mlflow_openapi_runtime.http.api_call import ApiCall
    from mlflow_openapi_runtime.request import Request
    from mlflowclient.artifacts.io import ArtifactIO, Sink

# Sizes and ranges count the bytes of the file, not of a compressed response.
_UNCOMPRESSED = {"Accept-Encoding": "identity"}


class DownloadSource(Protocol):
    """The server or object store from which one file is downloaded.

    Attributes:
        supports_ranges: Whether the file may be requested in ranges.
        has_md5_etag: Whether an ETag of 32 hexadecimal digits is the MD5 digest of the file.
    """

    supports_ranges: bool
    has_md5_etag: bool

    def call(self, headers: Mapping[str, str]) -> ApiCall:
        """Return the call that requests the file."""
        ...

    async def fetch(self, headers: Mapping[str, str], sink: Sink) -> http.Response:
        """Request the file, and pass its content to a sink."""
        ...


@dataclass
class ServerSource:
    """A file that the MLflow server proxies."""

    io: ArtifactIO
    request: Request[object]
    supports_ranges: bool

    # The ETag of the server is not a digest of the content.
    has_md5_etag = False

    def call(self, headers: Mapping[str, str]) -> ApiCall:
        request = replace(self.request, headers={**_UNCOMPRESSED, **headers})
        return self.io.transfer_call(request)

    async def fetch(self, headers: Mapping[str, str], sink: Sink) -> http.Response:
        return await self.io.fetch(self.call(headers), sink)


@dataclass
class SignedUrlSource:
    """A file that the object store sends to anybody with the signed URL."""

    io: ArtifactIO
    request: Request[GetPresignedDownloadUrlResponse]
    signed: GetPresignedDownloadUrlResponse

    has_md5_etag = True
    supports_ranges = True

    def call(self, headers: Mapping[str, str]) -> ApiCall:
        # The store refuses the request without the headers that are part of the signature.
        headers = {**self.signed.headers, **_UNCOMPRESSED, **headers}
        return SignedUrlCall("GET", self.signed.url, headers, self.io.config, self.io.options)

    async def fetch(self, headers: Mapping[str, str], sink: Sink) -> http.Response:
        signed = self.signed
        try:
            return await self.io.fetch(self.call(headers), sink)
        except ForbiddenError:
            # The URL is valid for 5 minutes. The download of another range may have renewed it.
            if self.signed is signed:
                self.signed = await self.io.send(self.request)
            return await self.io.fetch(self.call(headers), sink)
