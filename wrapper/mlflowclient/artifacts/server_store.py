"""The artifact store that the MLflow server proxies, or signs URLs for.

Large files are transferred in parts if the store supports signed URLs (S3, Google Cloud Storage,
Azure). After the server has refused a feature, the client does not request it again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from mlflow_openapi.api.artifacts import (
    delete_proxied_artifact,
    download_proxied_artifact,
    download_run_artifact,
    get_presigned_download_url,
    list_proxied_artifacts,
    upload_proxied_artifact,
)
from mlflow_openapi.models.file_info import FileInfo
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.base_store import ArtifactStore
from mlflowclient.artifacts.download_sources import DownloadSource, ServerSource, SignedUrlSource
from mlflowclient.artifacts.file_download import FileDownload
from mlflowclient.artifacts.multipart_upload import MultipartUpload
from mlflowclient.artifacts.readers import ArtifactResponse
from mlflowclient.artifacts.signed_urls import is_store_unreachable, is_unsupported
from mlflowclient.artifacts.upload_body import UploadBody, UploadSource
from mlflowclient.errors import (
    ConnectError,
    StatusError,
    TransportError,
)

if TYPE_CHECKING:
    from mlflowclient.artifacts.transfer_progress import TransferCounter

T = TypeVar("T")

# More than eight ranges are not faster, and each request has a cost.
_MAX_RANGES = 8


@dataclass
class ServerCapabilities:
    """Features that the server is assumed to have until it refuses them.

    All stores of a client share one object.
    """

    multipart_uploads: bool = True
    signed_downloads: bool = True


@dataclass(frozen=True)
class ServerStore(ArtifactStore):
    """A folder in the store behind the server.

    Attributes:
        root: Path of the folder in the store.
        run_id: The run that the folder belongs to; None for a model.
        run_path: Path of the folder relative to the folder of the run.
    """

    root: str
    capabilities: ServerCapabilities
    run_id: str | None = None
    run_path: str = ""

    def full_path(self, path: str) -> str:
        """Convert a path relative to the root into a path in the store."""
        return paths.join(self.root, path)

    def path_problem(self, path: str) -> str | None:
        return super().path_problem(path) or paths.server_path_problem(path)

    async def list_entries(self, folder: str) -> list[FileInfo]:
        request = list_proxied_artifacts.build_request(path=self.full_path(folder))
        response = await self.io.send(request)
        return [evolve(info, path=paths.join(folder, info.path)) for info in response.files]

    async def delete(self, path: str) -> None:
        await self.io.send(delete_proxied_artifact.build_request(self.full_path(path)))

    # Uploads

    async def upload(self, source: UploadSource, path: str, counter: TransferCounter) -> None:
        is_large = self.is_large(source.size)
        is_stored = False
        if is_large and self._may_sign(self.capabilities.multipart_uploads):
            upload = MultipartUpload(self.io, source, path, self.full_path(path), counter)
            is_stored = await upload.run()
            self.capabilities.multipart_uploads = is_stored
        if not is_stored:
            await self._upload_whole(source, path, counter)
        if is_large:
            await self.check_stored(path, source.size)

    async def _upload_whole(
        self, source: UploadSource, path: str, counter: TransferCounter
    ) -> None:
        body = UploadBody(source, counter)
        request = upload_proxied_artifact.build_request(self.full_path(path), b"")
        try:
            await self.io.execute(self.io.transfer_call(request, body))
        except TransportError as error:
            # Servers on gunicorn (2.9.2 to 3.1.4) store an incomplete body. Other servers
            # (3.5.1 to 3.17.2) store nothing.
            error.add_note(
                f"An old server may have stored an incomplete {path!r}. Upload the file again, or "
                "delete it."
            )
            raise
        body.check()

    # Downloads

    async def download(self, info: FileInfo, target: Path, counter: TransferCounter) -> None:
        size = info.file_size or 0

        async def fetch(source: DownloadSource) -> None:
            count = 1
            if source.supports_ranges and self.is_large(size):
                ranges = size // self.io.transfers.part_size
                count = max(1, min(self.io.max_workers, _MAX_RANGES, ranges))
            download = FileDownload(
                self.io, source, info.path, info.file_size, target, count, counter
            )
            await download.run()

        await self._from_source(info.path, fetch)

    async def open(self, info: FileInfo) -> ArtifactResponse:
        async def open_source(source: DownloadSource) -> ArtifactResponse:
            call = source.call({})
            return ArtifactResponse(call, await self.io.stream(call), info.path, info.file_size)

        return await self._from_source(info.path, open_source)

    async def _from_source(
        self, path: str, operation: Callable[[DownloadSource], Awaitable[T]]
    ) -> T:
        """Run an operation with a signed URL, or with the server if it does not sign URLs."""
        # Signed URLs are faster for small files, too: a server that proxies a file copies it first.
        if self._may_sign(self.capabilities.signed_downloads):
            request = get_presigned_download_url.build_request(self.full_path(path))
            try:
                signed = await self.io.send(request)
                return await operation(SignedUrlSource(self.io, request, signed))
            except (StatusError, ConnectError) as error:
                if not (is_unsupported(error) or is_store_unreachable(error)):
                    raise
                self.capabilities.signed_downloads = False
        return await operation(self._server_source(path))

    def _server_source(self, path: str) -> ServerSource:
        if self.run_id is None or path.rpartition("/")[2].isascii():
            request = download_proxied_artifact.build_request(self.full_path(path))
            return ServerSource(self.io, request, supports_ranges=True)
        # Servers 3.3 to 3.12 fail to proxy a file with a non-ASCII name. `download_run_artifact`
        # is used without ranges: with an object store, its ETag differs between responses.
        request = download_run_artifact.build_request(self.run_id, paths.join(self.run_path, path))
        return ServerSource(self.io, request, supports_ranges=False)

    def _may_sign(self, capability: bool) -> bool:
        return capability and self.io.transfers.signed_urls
