"""The store behind the MLflow server, which passes the bytes on, or signs URLs by which they travel
past it.

Large files go in parts by signed URLs where the store is one that can sign (S3, Google Cloud
Storage, Azure); a server says so by its first answer, and is not asked again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from attrs import evolve

from mlflow_openapi.api.artifacts import (
    abort_multipart_upload,
    complete_multipart_upload,
    create_multipart_upload,
    delete_proxied_artifact,
    download_proxied_artifact,
    download_run_artifact,
    get_presigned_download_url,
    list_proxied_artifacts,
    upload_proxied_artifact,
)
from mlflow_openapi.models.file_info import FileInfo
from mlflow_openapi.models.multipart_upload_part import MultipartUploadPart
from mlflow_openapi_runtime.http.api_call import ApiCall
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.base_store import ArtifactStore
from mlflowclient.artifacts.file_download import DownloadSource, FileDownload, md5_in
from mlflowclient.artifacts.readers import ArtifactResponse
from mlflowclient.artifacts.request_body import Body, UploadSource
from mlflowclient.artifacts.signed_urls import SignedUrlCall
from mlflowclient.errors import (
    ArtifactChangedError,
    CallError,
    ConnectError,
    ForbiddenError,
    OperationNotFoundError,
    StatusError,
    TransportError,
)
from mlflowclient.options import Options

if TYPE_CHECKING:
    from mlflow_openapi.models.get_presigned_download_url_response import (
        GetPresignedDownloadUrlResponse,
    )
    from mlflow_openapi.models.multipart_upload_credential import MultipartUploadCredential
    from mlflow_openapi_runtime import http
    from mlflow_openapi_runtime.request import Request
    from mlflowclient.artifacts.io import Sink
    from mlflowclient.artifacts.transfer_progress import TransferCounter

T = TypeVar("T")

# Lengths and ranges are those of what travels.
_AS_IT_IS = {"Accept-Encoding": "identity"}
# S3 takes no more.
_MOST_PARTS = 10_000
# More gain nothing, and object stores take time for each request.
_MOST_STREAMS = 8


@dataclass
class ServerCapabilities:
    """What the server has not denied yet; shared by all stores of one client."""

    multipart_uploads: bool = True
    signed_downloads: bool = True


@dataclass(frozen=True)
class ServerStore(ArtifactStore):
    """A folder in the store behind the server.

    Attributes:
        root: Path of the folder in the store.
        run_id: The run that the folder belongs to; None where it is a model's.
        run_path: Path of the folder below the run's.
    """

    root: str
    capabilities: ServerCapabilities
    run_id: str | None = None
    run_path: str = ""

    def fault(self, path: str) -> str | None:
        return super().fault(path) or paths.server_fault(path)

    async def entries(self, folder: str) -> list[FileInfo]:
        answer = await self.io.send(list_proxied_artifacts.build_request(path=self.full(folder)))
        # They come with their names alone.
        return [evolve(info, path=paths.join(folder, info.path)) for info in answer.files]

    async def delete(self, path: str) -> None:
        await self.io.send(delete_proxied_artifact.build_request(self.full(path)))

    # -- up

    async def upload(self, source: UploadSource, path: str, counter: TransferCounter) -> None:
        large = self.is_large(source.size)
        in_parts = large and self._signs(self.capabilities.multipart_uploads)
        if not (in_parts and await self._upload_in_parts(source, path, counter)):
            await self._upload_whole(source, path, counter)
        if large and (stored := (await self.find(path)).file_size) != source.size:
            raise ArtifactChangedError(
                f"{path!r} was not stored whole: {stored} of {source.size} bytes. Upload it again"
            )

    async def _upload_whole(
        self, source: UploadSource, path: str, counter: TransferCounter
    ) -> None:
        body = Body(source, counter)
        try:
            await self.io.execute(
                self.call(upload_proxied_artifact.build_request(self.full(path), b""), body)
            )
        except TransportError as error:
            # Servers on gunicorn store what came under the name (2.22.5, 3.1.4), others nothing
            # (3.5.1 to 3.17.2).
            error.add_note(
                f"An old server may hold a part of {path!r} now: upload it again, or delete it."
            )
            raise
        body.check()

    async def _upload_in_parts(
        self, source: UploadSource, path: str, counter: TransferCounter
    ) -> bool:
        """Upload a file, where the server has a store that takes parts."""
        folder, _, name = self.full(path).rpartition("/")
        size = max(self.io.options.transfers.part_size, -(-source.size // _MOST_PARTS))
        request = create_multipart_upload.build_request(folder, name, -(-source.size // size))
        try:
            upload = await self.io.send(request)
        except StatusError as error:
            if not _is_unable(error):
                raise
            self.capabilities.multipart_uploads = False
            return False
        parts: list[MultipartUploadPart] = []

        async def send(credential: MultipartUploadCredential) -> None:
            start = (credential.part_number - 1) * size
            body = Body(
                source, counter, start=start, length=min(size, source.size - start), hashed=True
            )
            answer = await self.io.execute(
                self.signed_call("PUT", credential.url, credential.headers, body)
            )
            body.check()
            told = md5_in(answer)
            if told is not None and body.md5 is not None and told != body.md5.hexdigest():
                raise ArtifactChangedError(
                    f"part {credential.part_number} of {path!r} was damaged on its way"
                )
            etag = answer.headers.get("etag", "")
            parts.append(MultipartUploadPart(credential.part_number, etag=etag, url=credential.url))

        before = counter.bytes
        try:
            await self.io.for_each(send, upload.credentials, counter)
            parts.sort(key=lambda part: part.part_number)
            completion = complete_multipart_upload.build_request(
                folder, name, parts, upload_id=upload.upload_id
            )
            await self.io.send(completion)
        except BaseException as failure:
            abortion = abort_multipart_upload.build_request(
                folder, name, upload_id=upload.upload_id
            )
            try:
                await self.io.send(abortion)
            except Exception as error:
                failure.add_note(
                    f"The parts of {path!r} that were stored could not be removed: {error}"
                )
            if not _is_unreachable(failure):
                raise
            self.capabilities.multipart_uploads = False
            counter.bytes = before
            return False
        return True

    # -- down

    async def download(self, info: FileInfo, target: Path, counter: TransferCounter) -> None:
        async def fetch(origin: _ServerSource) -> None:
            count = 1
            if origin.takes_ranges and self.is_large(info.file_size or 0):
                count = (info.file_size or 0) // self.io.options.transfers.part_size
                count = min(self.io.max_workers, _MOST_STREAMS, count)
            await FileDownload(
                self.io, origin, info.path, info.file_size, target, max(count, 1), counter
            ).run()

        await self._from_origin(info.path, fetch)

    async def open(self, info: FileInfo) -> ArtifactResponse:
        async def opened(origin: _ServerSource) -> ArtifactResponse:
            call = origin.call({})
            return ArtifactResponse(call, await self.io.stream(call), info.path, info.file_size)

        return await self._from_origin(info.path, opened)

    async def _from_origin(self, path: str, work: Callable[[_ServerSource], Awaitable[T]]) -> T:
        """Do the work with a file of the object store, where there is one that signs, or with the
        server's.
        """
        # Small files, too: of what an object store holds, the server makes a copy before it passes
        # it on.
        if self._signs(self.capabilities.signed_downloads):
            request = get_presigned_download_url.build_request(self.full(path))
            try:
                signed = await self.io.send(request)
                return await work(_SignedOrigin(self, request, signed))
            except (StatusError, ConnectError) as error:
                if not (_is_unable(error) or _is_unreachable(error)):
                    raise
                self.capabilities.signed_downloads = False
        return await work(_ServerOrigin(self, path))

    def _signs(self, ability: bool) -> bool:
        return ability and self.io.options.transfers.signed_urls

    # -- calls

    def full(self, path: str) -> str:
        """A path below the root of the whole store."""
        return paths.join(self.root, path)

    def call(self, request: Request[object], body: Body | None = None) -> ApiCall:
        return ApiCall(request, self.io.config, _unbounded(self.io.options), body)

    def signed_call(
        self, method: str, url: str, headers: Mapping[str, str], body: Body | None = None
    ) -> SignedUrlCall:
        return SignedUrlCall(
            method, url, headers, self.io.config, _unbounded(self.io.options), body
        )


class _ServerSource(DownloadSource, Protocol):
    """Where a file comes from.

    Attributes:
        takes_ranges: Whether it can come in parts.
    """

    takes_ranges: bool

    def call(self, headers: Mapping[str, str]) -> ApiCall: ...


class _ServerOrigin:
    """A file that the server passes on."""

    tells_md5 = False

    def __init__(self, store: ServerStore, path: str) -> None:
        self._store = store
        # Servers 2.22 to 3.12 cannot send a file with such a name by the other operation. With an
        # object store the ETag differs from answer to answer here.
        self.takes_ranges = path.rpartition("/")[2].isascii() or store.run_id is None
        if self.takes_ranges:
            self._request = download_proxied_artifact.build_request(store.full(path))
        else:
            self._request = download_run_artifact.build_request(
                store.run_id or "", paths.join(store.run_path, path)
            )

    def call(self, headers: Mapping[str, str]) -> ApiCall:
        return self._store.call(replace(self._request, headers={**_AS_IT_IS, **headers}))

    async def fetch(self, headers: Mapping[str, str], sink: Sink) -> http.Response:
        return await self._store.io.fetch(self.call(headers), sink)


class _SignedOrigin:
    """A file that the object store sends to whoever has the URL."""

    tells_md5 = True
    takes_ranges = True

    def __init__(
        self,
        store: ServerStore,
        request: Request[GetPresignedDownloadUrlResponse],
        signed: GetPresignedDownloadUrlResponse,
    ) -> None:
        self._store = store
        self._request = request
        self._signed = signed

    def call(self, headers: Mapping[str, str]) -> ApiCall:
        return self._store.signed_call(
            "GET", self._signed.url, {**self._signed.headers, **_AS_IT_IS, **headers}
        )

    async def fetch(self, headers: Mapping[str, str], sink: Sink) -> http.Response:
        signed = self._signed
        try:
            return await self._fetch(headers, sink)
        except ForbiddenError:
            # A URL holds for 5 minutes.
            if self._signed is signed:
                self._signed = await self._store.io.send(self._request)
            return await self._fetch(headers, sink)

    async def _fetch(self, headers: Mapping[str, str], sink: Sink) -> http.Response:
        return await self._store.io.fetch(self.call(headers), sink)


def _unbounded(options: Options) -> Options:
    """Options of a call that carries a file: it may take as long as bytes come and go."""
    return replace(options, deadline=None)


def _is_unable(error: CallError) -> bool:
    """Whether a server says that it has no store that signs."""
    return error.status == 501 or isinstance(error, OperationNotFoundError)


def _is_unreachable(error: BaseException) -> bool:
    """Whether a store that signs is there for the server alone."""
    return isinstance(error, ConnectError) and error.path.startswith("http")
