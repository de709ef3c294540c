"""Segments: files mapped into memory, to which the records of a journal are appended.

Writing to mapped memory takes one step of the interpreter: no lock and no system call. A journal
has two segments. While one is appended to, the other, which is full, moves into the database.
"""

from __future__ import annotations

import mmap
import os
from pathlib import Path
from typing import NamedTuple

from mlflowclient.journal import layout
from mlflowclient.journal.layout import END, HEADER_SIZE, MAGIC, NUMBER, OPEN

# How far behind the intact records of an open segment others are searched for.
_SEARCH_SIZE = 1 << 16


class LeftoverSegment(NamedTuple):
    """A segment that an earlier process left behind.

    Attributes:
        number: Its number; 0 if it was never used, or the number is damaged.
        end: Where its intact records end.
        content: All of it.
        is_damaged: Whether more than an unfinished record follows the intact ones.
    """

    number: int
    end: int
    content: bytes
    is_damaged: bool

    @property
    def block(self) -> bytes:
        """Its intact records, as a block of the database."""
        header = layout.field(self.number) + layout.field(self.end, self.number)
        return header + self.content[HEADER_SIZE : self.end]


def segment_path(journal: Path, number: int) -> Path:
    """The file of a segment: there are two, for odd and even numbers."""
    # Part of the format: journals that are on disk have files of this name.
    return journal.with_suffix(f".tail{number % 2}")


def create_segment(path: Path, number: int) -> mmap.mmap:
    """Create an empty segment.

    The whole file is written, so that the disk has room for it: what is mapped cannot fail later.
    """
    header = MAGIC + layout.field(number) + layout.field(OPEN, number)
    path.write_bytes(header.ljust(layout.SEGMENT_SIZE, b"\0"))
    with path.open("r+b") as file:
        segment = mmap.mmap(file.fileno(), layout.SEGMENT_SIZE)
    segment.seek(HEADER_SIZE)
    return segment


def create_full_segment() -> mmap.mmap:
    """A segment without a file that takes no record: that of a journal which is only read."""
    segment = mmap.mmap(-1, layout.SEGMENT_SIZE)
    segment.seek(0, os.SEEK_END)
    return segment


def clear_segment(segment: mmap.mmap, number: int) -> None:
    """Empty a segment, and give it another number."""
    segment[HEADER_SIZE:] = bytes(layout.SEGMENT_SIZE - HEADER_SIZE)
    segment[NUMBER:END] = layout.field(number)
    segment[END:HEADER_SIZE] = layout.field(OPEN, number)
    segment.seek(HEADER_SIZE)


def read_leftover(path: Path) -> LeftoverSegment:
    """Read the segment that an earlier process left in a file."""
    content = path.read_bytes()
    if not content.strip(b"\0"):
        # The process was killed before it used the file.
        return LeftoverSegment(0, HEADER_SIZE, content, False)
    number = layout.read_field(content, NUMBER) if len(content) >= HEADER_SIZE else None
    if number is None or not content.startswith(MAGIC) or number % 2 != int(path.suffix[-1]):
        return LeftoverSegment(0, HEADER_SIZE, content, True)
    intact = layout.end_of_records(content, HEADER_SIZE)
    end = layout.read_field(content, END, number)
    if end is None:
        # A kill between the two fields of a new header leaves the old end. The rest is empty then.
        is_damaged = intact > HEADER_SIZE or bool(content[HEADER_SIZE:].strip(b"\0"))
    elif end == OPEN:
        is_damaged = _has_more_than_a_torn_record(content, intact)
    else:
        is_damaged = end != intact
    return LeftoverSegment(number, intact, content, is_damaged)


def _has_more_than_a_torn_record(content: bytes, end: int) -> bool:
    """Whether an open segment holds more, behind its intact records, than one that a kill cut
    off.
    """
    if len(content) != layout.SEGMENT_SIZE:
        return bool(content[HEADER_SIZE:].strip(b"\0"))
    if not content[end:].strip(b"\0"):
        return False
    behind = range(end + 1, min(end + _SEARCH_SIZE, len(content)))
    return any(layout.read_frame(content, offset) is not None for offset in behind)
