"""Segments: files mapped into memory, to which the records of a journal are appended.

Writing to mapped memory needs neither a lock nor a system call. A journal has two segments. While
records are appended to one segment, the other segment, if it is full, is moved into the database.
"""

from __future__ import annotations

import mmap
import os
from pathlib import Path
from typing import NamedTuple

from mlflowclient.journal import layout
from mlflowclient.journal.layout import END, HEADER_SIZE, MAGIC, NUMBER, OPEN

# Number of bytes to search for more records, after the intact records of an open segment.
_SEARCH_SIZE = 1 << 16


class LeftoverSegment(NamedTuple):
    """A segment that an earlier process left behind.

    Attributes:
        number: Number of the segment; 0 if it was never used, or if the number is damaged.
        end: Offset after the last intact record.
        content: Content of the whole file.
        is_damaged: Whether more than an incomplete record follows the intact records.
    """

    number: int
    end: int
    content: bytes
    is_damaged: bool

    @property
    def block(self) -> bytes:
        """The intact records as a block of the database."""
        header = layout.encode_field(self.number) + layout.encode_field(self.end, self.number)
        return header + self.content[HEADER_SIZE : self.end]


def segment_path(database: Path, number: int) -> Path:
    """Return the path of a segment: one file is used for even numbers, one for odd numbers."""
    # The names are part of the format: other releases must find the files of this release.
    return database.with_suffix(f".tail{number % 2}")


def create_segment(path: Path, number: int) -> mmap.mmap:
    """Create an empty segment."""
    header = MAGIC + layout.encode_field(number) + layout.encode_field(OPEN, number)
    # Zeros are written to the whole file, so that a full disk causes an error here. Otherwise, a
    # later write to the mapped memory would kill the process if the disk is full.
    path.write_bytes(header.ljust(layout.SEGMENT_SIZE, b"\0"))
    with path.open("r+b") as file:
        segment = mmap.mmap(file.fileno(), layout.SEGMENT_SIZE)
    segment.seek(HEADER_SIZE)
    return segment


def create_full_segment() -> mmap.mmap:
    """Create a segment without a file and without free space, for a read-only journal."""
    segment = mmap.mmap(-1, layout.SEGMENT_SIZE)
    segment.seek(0, os.SEEK_END)
    return segment


def clear_segment(segment: mmap.mmap, number: int) -> None:
    """Empty a segment, and change its number."""
    # The order matters if the process is killed between two steps: a segment with its old number is
    # already stored as a block, and a segment with the new number and the old end counts as empty.
    segment[HEADER_SIZE:] = bytes(layout.SEGMENT_SIZE - HEADER_SIZE)
    segment[NUMBER:END] = layout.encode_field(number)
    segment[END:HEADER_SIZE] = layout.encode_field(OPEN, number)
    segment.seek(HEADER_SIZE)


def read_leftover(path: Path) -> LeftoverSegment:
    """Read the segment that an earlier process left in a file."""
    content = path.read_bytes()
    if not content.strip(b"\0"):
        return LeftoverSegment(0, HEADER_SIZE, content, False)
    number = layout.read_field(content, NUMBER) if len(content) >= HEADER_SIZE else None
    if number is None or not content.startswith(MAGIC) or number % 2 != int(path.suffix[-1]):
        return LeftoverSegment(0, HEADER_SIZE, content, True)
    intact = layout.end_of_records(content, HEADER_SIZE)
    end = layout.read_field(content, END, number)
    if end is None:
        # The process was killed after it wrote the new number, and before it wrote the new end. In
        # that case, the rest of the segment is empty.
        is_damaged = intact > HEADER_SIZE or bool(content[HEADER_SIZE:].strip(b"\0"))
    elif end == OPEN:
        is_damaged = _has_more_than_an_incomplete_record(content, intact)
    else:
        is_damaged = end != intact
    return LeftoverSegment(number, intact, content, is_damaged)


def _has_more_than_an_incomplete_record(content: bytes, end: int) -> bool:
    """Whether more than an incomplete record follows the intact records of an open segment.

    A killed process leaves at most one incomplete record, and no record after that one.
    """
    # A process that was killed in `create_segment` leaves a shorter file, without records.
    if len(content) != layout.SEGMENT_SIZE:
        return bool(content[HEADER_SIZE:].strip(b"\0"))
    if not content[end:].strip(b"\0"):
        return False
    for offset in range(end + 1, min(end + _SEARCH_SIZE, len(content))):
        if layout.read_frame(content, offset) is not None:
            return True
    return False
