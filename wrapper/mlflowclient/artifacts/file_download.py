"""Downloads one file: into a temporary file beside its place, which gets the final name when all of
it is there.

A large file comes in parts at the same time, where the answer to the request for the first one
shows that the server can do so. What breaks off goes on where it ended, in this download or a later
one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from mlflowclient.artifacts.partial_file import PartialFile, Parts
from mlflowclient.errors import ArtifactChangedError

if TYPE_CHECKING:
    from mlflow_openapi_runtime import http
    from mlflowclient.artifacts.io import ArtifactIO, Sink
    from mlflowclient.artifacts.transfer_progress import TransferCounter

_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_MD5 = re.compile(r'"([0-9a-f]{32})"')
# How often it is noted how far a part is.
_NOTED_BYTES = 4 << 20


class DownloadSource(Protocol):
    """Where a file comes from.

    Attributes:
        tells_md5: Whether an ETag of 32 hexadecimal digits is the MD5 digest of the file.
    """

    tells_md5: bool

    async def fetch(self, headers: Mapping[str, str], sink: Sink) -> http.Response: ...


@dataclass(frozen=True)
class FileDownload:
    """One file to be downloaded.

    Attributes:
        path: Its path, for errors.
        size: Its size, as it was listed; None where that is not known.
        count: How many parts it comes in.
    """

    io: ArtifactIO
    origin: DownloadSource
    path: str
    size: int | None
    target: Path
    count: int
    counter: TransferCounter

    async def run(self) -> None:
        """Download it, or raise an error and leave what has the final name as it is."""
        first = _Sink(self, 0)
        try:
            try:
                answer = await self.origin.fetch(first.headers(), first)
            except _Begun:
                answer = await self.origin.fetch(first.headers(), first)
            file = first.written
            if answer.status_code == 206:
                rest = [
                    index for index in range(1, self.count) if file.done(index) < self.length(index)
                ]
                self.counter.add(
                    sum(self.length(index) for index in range(1, self.count) if index not in rest)
                )
                await self.io.for_each(
                    lambda index: self._fetch(index, file, first.etag), rest, self.counter
                )
            await self.io.run_blocking(lambda: self._publish(file, answer))
        finally:
            first.close()

    async def _fetch(self, index: int, file: PartialFile, etag: str) -> None:
        sink = _Sink(self, index, file, etag)
        try:
            await self.origin.fetch(sink.headers(), sink)
        finally:
            sink.close()

    def _publish(self, file: PartialFile, answer: http.Response) -> None:
        if (
            self.origin.tells_md5
            and (told := md5_in(answer)) is not None
            and (found := file.md5()) != told
        ):
            file.spoil()
            raise ArtifactChangedError(
                f"{self.path!r} came damaged: its MD5 is {found}, in the store {told}"
            )
        file.publish()

    def start(self, index: int) -> int:
        """Where a part begins."""
        return index * -(-(self.size or 0) // self.count)

    def length(self, index: int) -> int:
        """How many bytes a part has."""
        return min(self.start(index + 1), self.size or 0) - self.start(index)

    def changed(self, how: str) -> ArtifactChangedError:
        return ArtifactChangedError(
            f"{self.path!r} is not what was listed: {how}. Download it again"
        )


def md5_in(answer: http.Response) -> str | None:
    """The MD5 digest that an object store gives as ETag; None where it gives none."""
    # With a key of the customer the ETag is none, nor for what was stored in parts.
    if "kms" in answer.headers.get("x-amz-server-side-encryption", ""):
        return None
    told = _MD5.fullmatch(answer.headers.get("etag", ""))
    return told and told[1]


class _Begun(Exception):
    """An earlier download has a part of it."""


class _Sink:
    """Takes a part of a file; that of the first part finds out whether there are parts, and makes
    the file.

    Attributes:
        etag: The ETag that the answer has; "" without one.
    """

    def __init__(
        self, download: FileDownload, index: int, file: PartialFile | None = None, etag: str = ""
    ) -> None:
        self.etag = etag
        self._download = download
        self._index = index
        self._file = file
        self._makes_file = file is None
        self._handle: BinaryIO | None = None
        self._expected: int | None = None
        self._done = 0
        if file is not None:
            self._go_on(file)

    @property
    def written(self) -> PartialFile:
        assert self._file is not None
        return self._file

    def headers(self) -> dict[str, str]:
        """What is to be asked for: the part, from where it broke off."""
        if self._download.count == 1:
            return {}
        start = self._download.start(self._index)
        last = start + self._download.length(self._index) - 1
        if self._file is None or self._file.parts is None:
            self._step_back(0)
            return {"Range": f"bytes={start}-{last}"}
        # Of what is whole already, the last byte comes again: nobody can ask for nothing.
        self._step_back(min(self._done, last - start))
        return {"Range": f"bytes={start + self._done}-{last}", "If-Range": self.etag}

    def start(self, response: http.Response) -> None:
        self._close_handle()
        in_parts = response.status_code == 206
        etag = response.headers.get("etag", "")
        if etag != self.etag or not in_parts:
            if not self._makes_file:
                raise self._download.changed("it was replaced in the meantime")
            self._step_back(0)
            self.close()
            self.etag = etag
        self._expected = self._download.length(self._index) if in_parts else self._download.size
        self._check(response.headers, in_parts)
        if self._file is None:
            parts = (
                Parts(etag, self._download.size or 0, self._download.count) if in_parts else None
            )
            self._file = PartialFile.beside(self._download.target, parts)
            if self._file.done(0):
                self._go_on(self._file)
                raise _Begun
        self._handle = self._file.open_at(self._download.start(self._index) + self._done)

    def write(self, chunk: bytes) -> None:
        assert self._handle is not None
        done = self._done + len(chunk)
        if self._expected is not None and done > self._expected:
            raise self._download.changed(f"it is longer than {self._expected} bytes")
        try:
            self._handle.write(chunk)
            if done // _NOTED_BYTES > self._done // _NOTED_BYTES:
                self._note(done)
        except OSError:
            # Most likely a full disk, which needs the space.
            self.written.spoil()
            raise
        self._done = done
        self._download.counter.add(len(chunk))

    def finish(self) -> None:
        if self._expected is not None and self._done != self._expected:
            raise self._download.changed(f"{self._done} bytes came in place of {self._expected}")
        self._close_handle()

    def close(self) -> None:
        self._close_handle()
        if self._makes_file and self._file is not None:
            self._file.close()
            self._file = None

    def _go_on(self, file: PartialFile) -> None:
        self._done = file.done(self._index)
        self._download.counter.add(self._done)

    def _step_back(self, done: int) -> None:
        self._download.counter.add(done - self._done)
        self._done = done

    def _check(self, headers: http.Headers, in_parts: bool) -> None:
        if in_parts:
            start = self._download.start(self._index)
            expected = (
                start + self._done,
                start + self._download.length(self._index) - 1,
                self._download.size,
            )
            found = _CONTENT_RANGE.fullmatch(headers.get("content-range", ""))
            if found is None or tuple(map(int, found.groups())) != expected:
                wanted = "bytes {}-{}/{}".format(*expected)
                raise self._download.changed(
                    f"{headers.get('content-range')!r} came in place of {wanted!r}"
                )
        if (encoding := headers.get("content-encoding", "identity")) != "identity":
            raise self._download.changed(f"it came with the content-encoding {encoding}")
        length = headers.get("content-length")
        if (
            self._expected is not None
            and length is not None
            and int(length) != self._expected - self._done
        ):
            raise self._download.changed(
                f"{length} bytes are sent in place of {self._expected - self._done}"
            )

    def _note(self, done: int) -> None:
        assert self._handle is not None
        self._handle.flush()
        self.written.note(self._index, done)

    def _close_handle(self) -> None:
        if self._handle is not None:
            handle, self._handle = self._handle, None
            try:
                handle.close()
                self.written.note(self._index, self._done)
            except OSError:
                self.written.spoil()
                raise
