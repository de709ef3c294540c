"""The format of a journal on disk: sizes, frames and checksums of segments and blocks.

A segment is a file of fixed size. Its header contains a magic number, the number of the segment,
and the offset at which the records end. The offset is `OPEN` while records are still appended. The
records follow the header, each in a frame with a length and a checksum. A block is a full segment
in the database, without the magic number. A block has one checksum for each chunk, so that a
section of the block can be read and verified without reading the rest.
"""

from __future__ import annotations

import mmap
import zlib
from struct import Struct
from typing import NamedTuple

MAX_RECORD_SIZE = 1 << 18

# Each of the two segments has room for about 100,000 points. Storing a full segment takes 15 ms,
# mostly in parallel with the threads that log.
SEGMENT_SIZE = 4 << 20
READ_SIZE = 1 << 19
CHUNK_SIZE = 1 << 14

MAGIC = b"MLFjrnl1"
# A number in a header, and its checksum. The eight bytes are written at once.
FIELD = Struct("<II")
NUMBER = len(MAGIC)
END = NUMBER + FIELD.size
HEADER_SIZE = END + FIELD.size
OPEN = 0

# Length and checksum of a record.
FRAME = Struct("<II")
CHECKSUM_SIZE = 4
_CHUNK_SEED = Struct("<II")


class Position(NamedTuple):
    """A position in a journal: the number of a block, and an offset in its records."""

    block: int
    offset: int


# Blocks are numbered from 1, because the number 0 marks a segment that was never used.
START = Position(1, 0)


def encode_field(value: int, segment_number: int = 0) -> bytes:
    """Encode a number in a header, with a checksum that also covers the segment's number."""
    return FIELD.pack(value, zlib.crc32(value.to_bytes(4, "little"), segment_number))


def read_field(content: bytes | mmap.mmap, start: int, segment_number: int = 0) -> int | None:
    """Read a number in a header; return None if the number is damaged."""
    value, checksum = FIELD.unpack_from(content, start)
    if zlib.crc32(value.to_bytes(4, "little"), segment_number) != checksum:
        return None
    return int(value)


def read_frame(block: bytes | mmap.mmap, offset: int) -> bytes | None:
    """Return the record at an offset; None if there is no intact record."""
    if offset + FRAME.size > len(block):
        return None
    length, checksum = FRAME.unpack_from(block, offset)
    # The unused rest of a segment consists of zeros, which would be a valid empty record.
    if not 0 < length <= MAX_RECORD_SIZE:
        return None
    record = block[offset + FRAME.size : offset + FRAME.size + length]
    if len(record) != length or zlib.crc32(record) != checksum:
        return None
    return record


def end_of_records(content: bytes | mmap.mmap, start: int) -> int:
    """Return the offset after the last of the intact records that begin at `start`."""
    while (record := read_frame(content, start)) is not None:
        start += FRAME.size + len(record)
    return start


def chunk_checksums(block: bytes, number: int) -> bytes:
    """Return the checksums of all chunks of a block."""
    starts = range(0, len(block), CHUNK_SIZE)
    return b"".join(
        chunk_checksum(block[start : start + CHUNK_SIZE], number, start) for start in starts
    )


def chunk_checksum(chunk: bytes, number: int, offset: int) -> bytes:
    """Return the checksum of a chunk, which also covers the number of the block and the offset."""
    seed = zlib.crc32(_CHUNK_SEED.pack(number, offset))
    return zlib.crc32(chunk, seed).to_bytes(CHECKSUM_SIZE, "little")
