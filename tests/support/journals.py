"""Small journals, and threads that log to them at once."""

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
    """Let some hundred records fill a segment, and a read see a part of one."""
    patch.setattr(layout, "SEGMENT_SIZE", segment_size)
    patch.setattr(layout, "MAX_RECORD_SIZE", max_record_size)
    patch.setattr(layout, "READ_SIZE", read_size)
    patch.setattr(layout, "CHUNK_SIZE", chunk_size)


@contextmanager
def eager_switching() -> Iterator[None]:
    """Let threads take turns all the time."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def in_threads(number: int, work: Callable[[int], object]) -> None:
    """Do some work in several threads, and raise what one of them raises."""
    failures: list[BaseException] = []

    def run(of: int) -> None:
        try:
            work(of)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(of,)) for of in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not any(thread.is_alive() for thread in threads)
    if failures:
        raise failures[0]


def of_thread(thread: int, at: int) -> bytes:
    return b"M%d:%06d" % (thread, at) + bytes(at % 40)


def by_thread(found: list[bytes], threads: int) -> list[list[int]]:
    """Which records are there of each thread, in the order of the journal; each must be as it was
    written.
    """
    numbers: list[list[int]] = [[] for _ in range(threads)]
    for record in found:
        thread, at = int(record[1:2]), int(record[3:9])
        assert record == of_thread(thread, at)
        numbers[thread].append(at)
    return numbers
