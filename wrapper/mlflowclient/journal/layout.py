"""The format of a journal on disk: sizes, frames and checksums of segments and blocks.

A segment is a file of fixed size. Its header holds a magic number, the number of the segment, and
where its records end; the latter is `OPEN` while records are still appended. Behind the header
stand the records, each in a frame with its length and checksum. A block is a full segment in the
database, without the magic number. It is checked in chunks, so that reading a part of it is cheap.
"""

from __future__ import annotations

import mmap
import zlib
from struct import Struct
from typing import NamedTuple

MAX_RECORD_SIZE = 1 << 18

# Room for some 100,000 points in each of the two segments. Storing a full one takes 15 ms, mostly
# in parallel to the threads that log.
SEGMENT_SIZE = 4 << 20
READ_SIZE = 1 << 19
CHUNK_SIZE = 1 << 14

MAGIC = b"MLFjrnl1"
FIELD = Struct("<II")  # A number and its checksum: eight bytes, which are written at once.
NUMBER = len(MAGIC)
END = NUMBER + FIELD.size
HEADER_SIZE = END + FIELD.size
OPEN = 0

FRAME = Struct("<II")  # Length and checksum of a record.
CHECKSUM_SIZE = 4
_CHUNK_SEED = Struct("<II")


class Position(NamedTuple):
    """A position in a journal: a block, and the number of bytes before it there."""

    block: int
    offset: int


START = Position(1, 0)


def field(value: int, belongs_to: int = 0) -> bytes:
    """A number of a header, with a checksum that also covers the number of its segment."""
    return FIELD.pack(value, zlib.crc32(value.to_bytes(4, "little"), belongs_to))


def read_field(content: bytes | mmap.mmap, start: int, belongs_to: int = 0) -> int | None:
    """A number of a header; None if it is damaged."""
    value, checksum = FIELD.unpack_from(content, start)
    return int(value) if zlib.crc32(value.to_bytes(4, "little"), belongs_to) == checksum else None


def read_frame(block: bytes | mmap.mmap, offset: int) -> bytes | None:
    """The record at an offset; None if there is no intact one."""
    if offset + FRAME.size > len(block):
        return None
    length, checksum = FRAME.unpack_from(block, offset)
    if not 0 < length <= MAX_RECORD_SIZE:
        return None
    record = block[offset + FRAME.size : offset + FRAME.size + length]
    return record if len(record) == length and zlib.crc32(record) == checksum else None


def end_of_records(content: bytes | mmap.mmap, start: int) -> int:
    """Where the intact records end that begin at an offset."""
    while (record := read_frame(content, start)) is not None:
        start += FRAME.size + len(record)
    return start


def chunk_checksums(block: bytes, number: int) -> bytes:
    """The checksums of all chunks of a block."""
    starts = range(0, len(block), CHUNK_SIZE)
    return b"".join(
        chunk_checksum(block[start : start + CHUNK_SIZE], number, start) for start in starts
    )


def chunk_checksum(chunk: bytes, number: int, offset: int) -> bytes:
    """The checksum of a chunk. Its block and offset count too: damaged pages of SQLite can be
    mixed up.
    """
    seed = zlib.crc32(_CHUNK_SEED.pack(number, offset))
    return zlib.crc32(chunk, seed).to_bytes(CHECKSUM_SIZE, "little")
