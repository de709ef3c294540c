"""Readers that stream an artifact, and raise an error if the content is incomplete."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Self

from mlflow_openapi_runtime import http
from mlflowclient.errors import ArtifactChangedError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from mlflow_openapi_runtime.http.api_call import ApiCall

_CHUNK = 1 << 20


@dataclass
class ArtifactResponse:
    """A response whose unread body is the content of an artifact.

    Attributes:
        size: Size of the artifact in its listing; None if it is unknown.
        count: Number of bytes read.
    """

    call: ApiCall
    response: http.Response
    path: str
    size: int | None
    count: int = 0

    def check(self, chunk: bytes) -> bytes:
        """Count a chunk, and raise an error if the size is wrong. b"" marks the end."""
        self.count += len(chunk)
        if self.size is None:
            return chunk
        is_complete = self.count == self.size
        if self.count > self.size or not (chunk or is_complete):
            raise ArtifactChangedError(
                f"{self.path!r} does not match its listing: got {self.count} of {self.size} bytes."
            )
        return chunk

    def to_error(self, error: http.TransportError) -> Exception:
        """Return the client's error for an error that httpx raised while reading the body."""
        return self.call.error_mapper.of_failure(self.call, error)


class ArtifactReader(io.RawIOBase):
    """Downloads an artifact while it is read. Wrap the reader in an `io.BufferedReader`."""

    def __init__(self, artifact: ArtifactResponse) -> None:
        self._artifact = artifact
        self._chunks: Iterator[bytes] = artifact.response.iter_bytes()
        self._unread = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        if not self._unread:
            try:
                chunk = next(self._chunks, b"")
            except http.TransportError as error:
                raise self._artifact.to_error(error) from error
            self._unread = memoryview(self._artifact.check(chunk))
        # Cast to bytes, since an item of the buffer may have several bytes, as in an array.
        target = memoryview(buffer).cast("B")
        count = min(len(target), len(self._unread))
        target[:count] = self._unread[:count]
        self._unread = self._unread[count:]
        return count

    def close(self) -> None:
        self._artifact.response.close()
        super().close()


class AsyncArtifactReader:
    """Reads an artifact with `await read()`, or chunk by chunk with `async for`.

    Use it as an asynchronous context manager, or await `aclose()`.
    """

    def __init__(self, artifact: ArtifactResponse | BinaryIO) -> None:
        self._artifact = artifact
        self._chunks = aiter(_read_chunks(artifact))
        self._unread = b""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while chunk := await self._next_chunk():
            yield chunk

    async def read(self, size: int = -1) -> bytes:
        """Read `size` bytes, or fewer at the end. By default, read all remaining bytes."""
        content = bytearray()
        while size < 0 or len(content) < size:
            chunk = await self._next_chunk()
            if not chunk:
                break
            content += chunk
        if size >= 0:
            self._unread = bytes(content[size:])
            del content[size:]
        return bytes(content)

    async def aclose(self) -> None:
        """Close the connection."""
        if isinstance(self._artifact, ArtifactResponse):
            await self._artifact.response.aclose()
        else:
            await asyncio.to_thread(self._artifact.close)

    async def _next_chunk(self) -> bytes:
        if self._unread:
            chunk, self._unread = self._unread, b""
            return chunk
        return await anext(self._chunks, b"")


async def _read_chunks(artifact: ArtifactResponse | BinaryIO) -> AsyncIterator[bytes]:
    if not isinstance(artifact, ArtifactResponse):
        while chunk := await asyncio.to_thread(artifact.read, _CHUNK):
            yield chunk
        return
    try:
        async for chunk in artifact.response.aiter_bytes():
            yield artifact.check(chunk)
    except http.TransportError as error:
        raise artifact.to_error(error) from error
    artifact.check(b"")


def buffered_reader(artifact: ArtifactResponse | BinaryIO) -> BinaryIO:
    """Return an opened artifact as a binary file."""
    if isinstance(artifact, ArtifactResponse):
        return io.BufferedReader(ArtifactReader(artifact), _CHUNK)
    return artifact


def async_reader(artifact: ArtifactResponse | BinaryIO) -> AsyncArtifactReader:
    """Return an opened artifact as an asynchronous reader."""
    return AsyncArtifactReader(artifact)
