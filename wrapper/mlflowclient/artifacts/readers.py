"""Reads an artifact as it comes, without keeping it. What ends early is an error, never a shorter
file.
"""

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
    """An answer whose body is still to be read."""

    call: ApiCall
    response: http.Response
    path: str
    size: int | None
    count: int = 0

    def counted(self, chunk: bytes) -> bytes:
        """The chunk; an empty one stands for the end, which must not come early or late."""
        self.count += len(chunk)
        if self.size is not None and (self.count > self.size if chunk else self.count != self.size):
            raise ArtifactChangedError(
                f"{self.path!r} is not what was listed: {self.count} bytes came of {self.size}"
            )
        return chunk


class ArtifactReader(io.RawIOBase):
    """An artifact that is downloaded while it is read. `io.BufferedReader` makes a file of it."""

    def __init__(self, opened: ArtifactResponse) -> None:
        self._opened = opened
        self._chunks: Iterator[bytes] = opened.response.iter_bytes()
        self._left = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        if not self._left:
            try:
                chunk = next(self._chunks, b"")
            except http.TransportError as error:
                raise self._opened.call.errors.of_failure(self._opened.call, error) from error
            self._left = memoryview(self._opened.counted(chunk))
        into = memoryview(buffer).cast("B")
        count = min(len(into), len(self._left))
        into[:count] = self._left[:count]
        self._left = self._left[count:]
        return count

    def close(self) -> None:
        self._opened.response.close()
        super().close()


class AsyncArtifactReader:
    """An artifact that is read with coroutines, as it comes: `read`, or `async for` chunks of
    bytes.

    Use it in an `async with` block, or call `aclose()`.
    """

    def __init__(self, opened: ArtifactResponse | BinaryIO) -> None:
        self._opened = opened
        self._chunks = aiter(_chunks(opened))
        self._left = b""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while chunk := await self._next():
            yield chunk

    async def read(self, size: int = -1) -> bytes:
        """That many bytes, fewer at the end; all that are left when the size is left out or
        negative.
        """
        found = bytearray()
        while (size < 0 or len(found) < size) and (chunk := await self._next()):
            found += chunk
        if size >= 0:
            self._left = bytes(found[size:])
            del found[size:]
        return bytes(found)

    async def aclose(self) -> None:
        """Close the connection."""
        if isinstance(self._opened, ArtifactResponse):
            await self._opened.response.aclose()
        else:
            await asyncio.to_thread(self._opened.close)

    async def _next(self) -> bytes:
        if self._left:
            chunk, self._left = self._left, b""
            return chunk
        return await anext(self._chunks, b"")


async def _chunks(opened: ArtifactResponse | BinaryIO) -> AsyncIterator[bytes]:
    if not isinstance(opened, ArtifactResponse):
        while chunk := await asyncio.to_thread(opened.read, _CHUNK):
            yield chunk
        return
    try:
        async for chunk in opened.response.aiter_bytes():
            yield opened.counted(chunk)
    except http.TransportError as error:
        raise opened.call.errors.of_failure(opened.call, error) from error
    opened.counted(b"")


def buffered_reader(artifact: ArtifactResponse | BinaryIO) -> BinaryIO:
    """Return an opened artifact as a binary file."""
    if isinstance(artifact, ArtifactResponse):
        return io.BufferedReader(ArtifactReader(artifact), _CHUNK)
    return artifact


def async_reader(artifact: ArtifactResponse | BinaryIO) -> AsyncArtifactReader:
    """Return an opened artifact as an asynchronous reader."""
    return AsyncArtifactReader(artifact)
