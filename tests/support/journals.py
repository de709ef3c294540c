"""Small journals, and threads that append to them concurrently."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from mlflowclient.journal import layout

SEGMENT_SIZE, MAX_RECORD_SIZE, READ_SIZE, CHUNK_SIZE = 4096, 700, 1536, 128


def shrink(
    patch: pytest.MonkeyPatch,
    segment_size: int = SEGMENT_SIZE,
    max_record_size: int = MAX_RECORD_SIZE,
    read_size: int = READ_SIZE,
    chunk_size: int = CHUNK_SIZE,
) -> None:
    """Reduce the limits, so that a few hundred records fill a segment and take several reads."""
    patch.setattr(layout, "SEGMENT_SIZE", segment_size)
    patch.setattr(layout, "MAX_RECORD_SIZE", max_record_size)
    patch.setattr(layout, "READ_SIZE", read_size)
    patch.setattr(layout, "CHUNK_SIZE", chunk_size)


@contextmanager
def eager_switching() -> Iterator[None]:
    """Make the interpreter switch threads as often as possible."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def run_in_threads(number: int, function: Callable[[int], object]) -> None:
    """Call a function in several threads, and raise the first exception of a thread."""
    failures: list[BaseException] = []

    def run(index: int) -> None:
        try:
            function(index)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(index,)) for index in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not any(thread.is_alive() for thread in threads)
    if failures:
        raise failures[0]


def thread_record(thread: int, number: int) -> bytes:
    return b"M%d:%06d" % (thread, number) + bytes(number % 40)


def numbers_by_thread(written: list[bytes], threads: int) -> list[list[int]]:
    """Return the numbers of the records of each thread, in the order of the journal.

    Each record must be complete.
    """
    numbers: list[list[int]] = [[] for _ in range(threads)]
    for record in written:
        thread, number = int(record[1:2]), int(record[3:9])
        assert record == thread_record(thread, number)
        numbers[thread].append(number)
    return numbers
