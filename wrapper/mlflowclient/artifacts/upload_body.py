"""The body of an upload: a local file or bytes in memory, read anew for each attempt."""

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
# Servers pass the file on to their store, at this speed or faster, before they respond.
_MIN_BYTES_PER_SECOND = 1 << 20


class UploadSource(Protocol):
    """The content of an upload."""

    size: int

    def open(self) -> BinaryIO: ...

    def check(self) -> None:
        """Raise ArtifactChangedError if the content changed since the source was created."""


class FileSource:
    """A local file, with the size and modification time that it has now."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._state = self._read_state()
        self.size = self._state[0]

    def open(self) -> BinaryIO:
        return self.path.open("rb")

    def check(self) -> None:
        if self._read_state() != self._state:
            raise ArtifactChangedError(
                f"{str(self.path)!r} changed during the transfer. Transfer it again."
            )

    def _read_state(self) -> tuple[int, int]:
        found = os.stat(self.path)
        return found.st_size, found.st_mtime_ns


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
    """A request body that streams a source, or a section of it.

    Attributes:
        length: Number of bytes.
        md5: Digest of the bytes sent by the last attempt; None if it is not computed.
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
        self.md5 = hashlib.md5(usedforsecurity=False) if with_md5 else None
        self._source = source
        self._counter = counter
        self._start = start
        self._sent = 0

    def attach_to(self, request: http.Request) -> http.Request:
        """Return the request with this body.

        It has a Content-Length in place of chunked encoding, with which servers before 3.14 store
        an empty file (3.10.1). The read timeout grows with the length.
        """
        timeout = request.extensions["timeout"]
        if timeout["read"] is not None:
            timeout["read"] += self.length / _MIN_BYTES_PER_SECOND
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
        """Raise ArtifactChangedError unless the server got all bytes of the unchanged source."""
        if self._sent != self.length:
            raise ArtifactChangedError(
                f"The server responded after {self._sent} of {self.length} bytes."
            )
        self._source.check()

    def _open(self) -> BinaryIO:
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
                f"{file.name!r} became shorter during the transfer. Transfer it again."
            )
        if self.md5 is not None:
            self.md5.update(chunk)
        self._sent += len(chunk)
        self._counter.add(len(chunk))
        return chunk
