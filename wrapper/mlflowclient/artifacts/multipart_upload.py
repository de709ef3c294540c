"""Uploads a large file in parts, to signed URLs of the object store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi.api.artifacts import (
    abort_multipart_upload,
    complete_multipart_upload,
    create_multipart_upload,
)
from mlflow_openapi.models.multipart_upload_part import MultipartUploadPart
from mlflowclient.artifacts.file_download import md5_etag
from mlflowclient.artifacts.signed_urls import SignedUrlCall, is_store_unreachable, is_unsupported
from mlflowclient.artifacts.upload_body import UploadBody, UploadSource
from mlflowclient.errors import ArtifactChangedError, StatusError

if TYPE_CHECKING:
    from mlflow_openapi.models.multipart_upload_credential import MultipartUploadCredential
    from mlflowclient.artifacts.io import ArtifactIO
    from mlflowclient.artifacts.transfer_progress import TransferCounter

# Maximum number of parts in S3.
_MAX_PARTS = 10_000


class MultipartUpload:
    """Uploads one file in parts.

    Args:
        io: Sends the requests.
        source: The file.
        path: Path of the artifact, for error messages.
        full_path: Path of the artifact in the store of the server.
        counter: Counts the transferred bytes.
    """

    def __init__(
        self,
        io: ArtifactIO,
        source: UploadSource,
        path: str,
        full_path: str,
        counter: TransferCounter,
    ) -> None:
        self._io = io
        self._source = source
        self._path = path
        self._folder, _, self._name = full_path.rpartition("/")
        self._counter = counter
        # The parts of a very large file exceed `part_size`, so that there are at most `_MAX_PARTS`.
        self._part_size = max(io.transfers.part_size, -(-source.size // _MAX_PARTS))
        self._parts: list[MultipartUploadPart] = []

    async def run(self) -> bool:
        """Upload the file. Return False if parts are not supported or the store is unreachable."""
        count = -(-self._source.size // self._part_size)
        request = create_multipart_upload.build_request(self._folder, self._name, count)
        try:
            upload = await self._io.send(request)
        except StatusError as error:
            if not is_unsupported(error):
                raise
            return False
        transferred = self._counter.bytes
        try:
            await self._io.for_each(self._send_part, upload.credentials, self._counter)
            await self._complete(upload.upload_id)
        # Interrupts are caught, too, since the store keeps the parts until they are removed.
        except BaseException as failure:
            await self._abort(upload.upload_id, failure)
            if not is_store_unreachable(failure):
                raise
            self._counter.bytes = transferred
            return False
        return True

    async def _send_part(self, credential: MultipartUploadCredential) -> None:
        start = (credential.part_number - 1) * self._part_size
        length = min(self._part_size, self._source.size - start)
        body = UploadBody(self._source, self._counter, start=start, length=length, with_md5=True)
        call = SignedUrlCall(
            "PUT", credential.url, credential.headers, self._io.config, self._io.options, body
        )
        response = await self._io.execute(call)
        body.check()
        stored_md5 = md5_etag(response)
        if stored_md5 is not None and body.md5 is not None and stored_md5 != body.md5.hexdigest():
            raise ArtifactChangedError(
                f"Part {credential.part_number} of {self._path!r} was damaged in transit. Upload "
                "the file again."
            )
        etag = response.headers.get("etag", "")
        part = MultipartUploadPart(credential.part_number, etag=etag, url=credential.url)
        self._parts.append(part)

    async def _complete(self, upload_id: str | None) -> None:
        # The parts finish in any order, but the store requires them in order.
        self._parts.sort(key=lambda part: part.part_number)
        request = complete_multipart_upload.build_request(
            self._folder, self._name, self._parts, upload_id=upload_id
        )
        await self._io.send(request)

    async def _abort(self, upload_id: str | None, failure: BaseException) -> None:
        """Remove the parts that were stored."""
        request = abort_multipart_upload.build_request(
            self._folder, self._name, upload_id=upload_id
        )
        try:
            await self._io.send(request)
        except Exception as error:
            failure.add_note(f"The stored parts of {self._path!r} could not be removed: {error}")
