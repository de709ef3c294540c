"""The body of an upload: a local file or bytes, read again for each attempt."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from mlflow_openapi_runtime import http
from mlflowclient.errors import ArtifactChangedError

if TYPE_CHECKING:
    from mlflowclient.artifacts.transfer_progress import TransferCounter

_CHUNK = 1 << 18
# A server stores the file before it responds. This is the assumed minimum speed of storing.
_MIN_BYTES_PER_SECOND = 1 << 20


class UploadSource(Protocol):
    """The content of an upload."""

    size: int

    def open(self) -> BinaryIO: ...

    def check(self) -> None:
        """Raise ArtifactChangedError if the content changed since the source was created."""


class FileSource:
    """A local file. `check` detects a change of its size or modification time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._state = self._read_state()
        self.size = self._state[0]

    def open(self) -> BinaryIO:
        return self.path.open("rb")

    def check(self) -> None:
        if self._read_state() != self._state:
            raise ArtifactChangedError(
                f"{str(self.path)!r} changed during the transfer. Transfer the file again."
            )

    def _read_state(self) -> tuple[int, int]:
        status = os.stat(self.path)
        return status.st_size, status.st_mtime_ns


class BytesSource:
    """Bytes in memory."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.size = len(content)

    def open(self) -> BinaryIO:
        return io.BytesIO(self._content)

    def check(self) -> None:
        pass


class UploadBody(http.SyncByteStream, http.AsyncByteStream):
    """A request body that streams a source, or a section of the source.

    Attributes:
        length: Number of bytes.
        md5: MD5 digest of the bytes sent by the last attempt; None if no digest is computed.
    """

    def __init__(
        self,
        source: UploadSource,
        counter: TransferCounter,
        *,
        start: int = 0,
        length: int | None = None,
        with_md5: bool = False,
    ) -> None:
        self.length = source.size if length is None else length
        # In FIPS mode, MD5 is refused unless it is declared to be a checksum.
        self.md5 = hashlib.md5(usedforsecurity=False) if with_md5 else None
        self._source = source
        self._counter = counter
        self._start = start
        self._sent = 0

    def attach_to(self, request: http.Request) -> http.Request:
        """Return the request with this body."""
        # The server responds only after it has passed the file to its store.
        timeout = request.extensions["timeout"]
        if timeout["read"] is not None:
            timeout["read"] += self.length / _MIN_BYTES_PER_SECOND
        # With chunked encoding, servers before 3.14 store an empty file (seen with 3.10.1).
        request.headers["Content-Length"] = str(self.length)
        return http.Request(
            request.method,
            request.url,
            headers=request.headers,
            stream=self,
            extensions=request.extensions,
        )

    def __iter__(self) -> Iterator[bytes]:
        with self._open() as file:
            while chunk := self._read(file):
                yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with self._open() as file:
            while chunk := await asyncio.to_thread(self._read, file):
                yield chunk

    def check(self) -> None:
        """Raise ArtifactChangedError if some bytes were not sent, or if the source changed."""
        # A server may report success before it has read the whole body.
        if self._sent != self.length:
            raise ArtifactChangedError(
                f"The server responded after only {self._sent} of {self.length} bytes were sent."
            )
        self._source.check()

    def _open(self) -> BinaryIO:
        # A retry sends all bytes again, so the bytes of the previous attempt do not count.
        self._counter.add(-self._sent)
        self._sent = 0
        if self.md5 is not None:
            self.md5 = hashlib.md5(usedforsecurity=False)
        file = self._source.open()
        file.seek(self._start)
        return file

    def _read(self, file: BinaryIO) -> bytes:
        if self._sent == self.length:
            return b""
        chunk = file.read(min(_CHUNK, self.length - self._sent))
        if not chunk:
            raise ArtifactChangedError(
                f"{file.name!r} became shorter during the transfer. Transfer the file again."
            )
        if self.md5 is not None:
            self.md5.update(chunk)
        self._sent += len(chunk)
        self._counter.add(len(chunk))
        return chunk
