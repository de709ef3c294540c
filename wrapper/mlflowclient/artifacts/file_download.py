"""Downloads one file, in concurrent ranges if it is large.

The content is written to a temporary file next to the target. The complete file is moved to the
target. An interrupted download is resumed if the content has not changed since. The response to the
request for the first range shows whether the server supports ranges.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mlflowclient.artifacts.partial_file import PartialFile, ResumeKey
from mlflowclient.errors import ArtifactChangedError

if TYPE_CHECKING:
    from mlflow_openapi_runtime import http
    from mlflowclient.artifacts.download_sources import DownloadSource
    from mlflowclient.artifacts.io import ArtifactIO
    from mlflowclient.artifacts.transfer_progress import TransferCounter

_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_MD5_ETAG = re.compile(r'"([0-9a-f]{32})"')
# Number of bytes after which the progress of a range is saved. Saving requires a flush of the file.
_SAVE_INTERVAL_BYTES = 4 << 20


@dataclass(frozen=True)
class FileDownload:
    """The download of one file.

    Attributes:
        path: Path of the artifact, for error messages.
        size: Size in bytes as listed; None if it is unknown.
        target: Final path of the local file.
        ranges: Number of ranges to request.
    """

    io: ArtifactIO
    source: DownloadSource
    path: str
    size: int | None
    target: Path
    ranges: int
    counter: TransferCounter

    async def run(self) -> None:
        """Download the file. If the download fails, the target remains unchanged."""
        first = _RangeSink(self, 0)
        try:
            try:
                response = await self.source.fetch(first.headers(), first)
            except _Resumable:
                # The ETag of the first response identified the partial file of an earlier download.
                # The second request fetches only the missing bytes.
                response = await self.source.fetch(first.headers(), first)
            file = first.file
            if response.status_code == 206:
                await self._fetch_others(file, first.etag)
            await self.io.run_blocking(lambda: self._publish(file, response))
        finally:
            first.close()

    async def _fetch_others(self, file: PartialFile, etag: str) -> None:
        """Download all ranges except the first."""
        incomplete = []
        for index in range(1, self.ranges):
            if file.saved_bytes(index) < self.length(index):
                incomplete.append(index)
            else:
                self.counter.add(self.length(index))

        async def fetch(index: int) -> None:
            sink = _RangeSink(self, index, file, etag)
            try:
                await self.source.fetch(sink.headers(), sink)
            finally:
                sink.close()

        await self.io.for_each(fetch, incomplete, self.counter)

    def _publish(self, file: PartialFile, response: http.Response) -> None:
        if self.source.has_md5_etag and (expected := md5_etag(response)) is not None:
            actual = file.md5()
            if actual != expected:
                # The next download must not resume damaged data.
                file.discard()
                raise ArtifactChangedError(
                    f"{self.path!r} was damaged in transit: the MD5 digest is {actual} instead of "
                    f"{expected}. Download the file again."
                )
        file.publish()

    def start(self, index: int) -> int:
        """Return the offset of a range."""
        return index * -(-(self.size or 0) // self.ranges)

    def length(self, index: int) -> int:
        """Return the number of bytes in a range."""
        return min(self.start(index + 1), self.size or 0) - self.start(index)

    def mismatch_error(self, reason: str) -> ArtifactChangedError:
        """Return the error for a response that does not match the listed file."""
        return ArtifactChangedError(
            f"{self.path!r} does not match its listing: {reason}. Download the file again."
        )


def md5_etag(response: http.Response) -> str | None:
    """Return the MD5 digest that an object store sent as the ETag; None if there is no digest."""
    # The ETag of an object that is encrypted with a KMS key is not a digest. The ETag of a
    # multipart upload is not a digest either; it has a suffix, so it does not match.
    if "kms" in response.headers.get("x-amz-server-side-encryption", ""):
        return None
    match = _MD5_ETAG.fullmatch(response.headers.get("etag", ""))
    return match and match[1]


class _Resumable(Exception):
    """An earlier download has saved some bytes of the first range."""


class _RangeSink:
    """Writes a range of a file.

    The sink of the first range detects whether ranges are supported, and creates the file.

    Attributes:
        etag: ETag of the response; "" if there is none.
    """

    def __init__(
        self, download: FileDownload, index: int, file: PartialFile | None = None, etag: str = ""
    ) -> None:
        self.etag = etag
        self._download = download
        self._index = index
        self._file = file
        self._owns_file = file is None
        self._handle: BinaryIO | None = None
        # Length of the range, or of the file if ranges are not supported; None if unknown.
        self._expected: int | None = None
        self._written = 0
        if file is not None:
            self._resume(file)

    @property
    def file(self) -> PartialFile:
        assert self._file is not None
        return self._file

    def headers(self) -> dict[str, str]:
        """Return the headers that request the range, from the first missing byte on."""
        if self._download.ranges == 1:
            return {}
        start = self._download.start(self._index)
        last = start + self._download.length(self._index) - 1
        # Without a strong ETag, the missing bytes could come from a different version of the file.
        if self._file is None or self._file.resume_key is None:
            self._set_written(0)
            return {"Range": f"bytes={start}-{last}"}
        # HTTP has no empty range, so the last byte of a complete range is requested again.
        self._set_written(min(self._written, last - start))
        return {"Range": f"bytes={start + self._written}-{last}", "If-Range": self.etag}

    def start(self, response: http.Response) -> None:
        self._close_handle()
        is_range = response.status_code == 206
        etag = response.headers.get("etag", "")
        if etag != self.etag or not is_range:
            # The whole download must start again. Only the sink of the first range can restart it.
            if not self._owns_file:
                raise self._download.mismatch_error("it was replaced during the download")
            self._set_written(0)
            self.close()
            self.etag = etag
        size = self._download.size
        self._expected = self._download.length(self._index) if is_range else size
        self._check_response(response.headers, is_range)
        if self._file is None:
            key = ResumeKey(etag, size or 0, self._download.ranges) if is_range else None
            self._file = PartialFile.create(self._download.target, key)
            if self._file.saved_bytes(0):
                self._resume(self._file)
                raise _Resumable
        self._handle = self._file.open_at(self._download.start(self._index) + self._written)

    def write(self, chunk: bytes) -> None:
        assert self._handle is not None
        written = self._written + len(chunk)
        if self._expected is not None and written > self._expected:
            raise self._download.mismatch_error(f"it is longer than {self._expected} bytes")
        try:
            self._handle.write(chunk)
            if written // _SAVE_INTERVAL_BYTES > self._written // _SAVE_INTERVAL_BYTES:
                # The saved count must never exceed the number of bytes in the file.
                self._handle.flush()
                self.file.save_count(self._index, written)
        except OSError:
            # The disk is probably full, so the file is not kept for a later download.
            self.file.discard()
            raise
        self._written = written
        self._download.counter.add(len(chunk))

    def finish(self) -> None:
        if self._expected is not None and self._written != self._expected:
            raise self._download.mismatch_error(f"got {self._written} of {self._expected} bytes")
        self._close_handle()

    def close(self) -> None:
        self._close_handle()
        if self._owns_file and self._file is not None:
            self._file.close()
            self._file = None

    def _resume(self, file: PartialFile) -> None:
        self._set_written(file.saved_bytes(self._index))

    def _set_written(self, count: int) -> None:
        self._download.counter.add(count - self._written)
        self._written = count

    def _check_response(self, headers: http.Headers, is_range: bool) -> None:
        """Raise an error unless the response has the requested bytes, uncompressed."""
        if is_range:
            start = self._download.start(self._index)
            last = start + self._download.length(self._index) - 1
            expected = (start + self._written, last, self._download.size)
            match = _CONTENT_RANGE.fullmatch(headers.get("content-range", ""))
            if match is None or tuple(map(int, match.groups())) != expected:
                requested = "bytes {}-{}/{}".format(*expected)
                raise self._download.mismatch_error(
                    f"got the range {headers.get('content-range')!r}, expected {requested!r}"
                )
        encoding = headers.get("content-encoding", "identity")
        if encoding != "identity":
            raise self._download.mismatch_error(f"it was sent with content-encoding {encoding}")
        length = headers.get("content-length")
        if self._expected is None or length is None:
            return
        missing = self._expected - self._written
        if int(length) != missing:
            raise self._download.mismatch_error(f"got {length} bytes, expected {missing}")

    def _close_handle(self) -> None:
        if self._handle is not None:
            # The attribute is reset first, so that a failed `close` is not repeated.
            handle, self._handle = self._handle, None
            try:
                handle.close()
                self.file.save_count(self._index, self._written)
            except OSError:
                self.file.discard()
                raise
