"""What is uploaded: a file or bytes, sent as a whole or in part, read anew for each attempt."""

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
# Servers send the file on to their store before they answer, at this speed at least.
_BYTES_A_SECOND = 1 << 20


class UploadSource(Protocol):
    """Where the bytes come from."""

    size: int

    def open(self) -> BinaryIO: ...

    def check(self) -> None:
        """Raise ArtifactChangedError where it is no longer what it was."""


class FileSource:
    """A local file, as it was when it was found."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stat = self._told()
        self.size = self._stat[0]

    def open(self) -> BinaryIO:
        return self.path.open("rb")

    def check(self) -> None:
        if self._told() != self._stat:
            raise ArtifactChangedError(
                f"{str(self.path)!r} changed while it was uploaded: upload it again"
            )

    def _told(self) -> tuple[int, int]:
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


class Body(http.SyncByteStream, http.AsyncByteStream):
    """Bytes of a source from `start` on, as the body of a request.

    Attributes:
        length: How many bytes.
        md5: Digest of what was sent last; None where it is not wanted.
    """

    def __init__(
        self,
        source: UploadSource,
        counter: TransferCounter,
        *,
        start: int = 0,
        length: int | None = None,
        hashed: bool = False,
    ) -> None:
        self.length = source.size if length is None else length
        self.md5 = hashlib.md5(usedforsecurity=False) if hashed else None
        self._source = source
        self._meter = counter
        self._start = start
        self._sent = 0

    def attach_to(self, request: http.Request) -> http.Request:
        """The request with this body. Not in chunks: servers before 3.14 store an empty file for
        these (3.10.1).
        """
        timeout = request.extensions["timeout"]
        if timeout["read"] is not None:
            timeout["read"] += self.length / _BYTES_A_SECOND
        request.headers["Content-Length"] = str(self.length)
        return http.Request(
            request.method,
            request.url,
            headers=request.headers,
            stream=self,
            extensions=request.extensions,
        )

    def __iter__(self) -> Iterator[bytes]:
        with self._opened() as file:
            while chunk := self._read(file):
                yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with self._opened() as file:
            while chunk := await asyncio.to_thread(self._read, file):
                yield chunk

    def check(self) -> None:
        """Raise ArtifactChangedError where the answer cannot be about all bytes as they are in the
        source.
        """
        if self._sent != self.length:
            raise ArtifactChangedError(
                f"the server answered after {self._sent} of {self.length} bytes"
            )
        self._source.check()

    def _opened(self) -> BinaryIO:
        self._meter.add(-self._sent)
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
                f"{file.name!r} became shorter while it was uploaded: upload it again"
            )
        if self.md5 is not None:
            self.md5.update(chunk)
        self._sent += len(chunk)
        self._meter.add(len(chunk))
        return chunk
