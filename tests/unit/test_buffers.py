"""Buffers in memory and in a journal: queues that neither lose nor duplicate records."""

from __future__ import annotations

import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlflowclient.journal import journal_store, records
from mlflowclient.journal.journal import Journal
from mlflowclient.journal.journal_buffer import JournalBuffer
from mlflowclient.journal.run_target import RunTarget
from mlflowclient.logging.buffer import Buffer, BufferFull, MemoryBuffer
from tests.support.journals import (
    eager_switching,
    numbers_by_thread,
    run_in_threads,
    shrink,
    thread_record,
)


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    shrink(monkeypatch)


@pytest.fixture
def eager_threads() -> Iterator[None]:
    with eager_switching():
        yield


def create_buffer(kind: str, folder: Path) -> Buffer:
    match kind:
        case "memory":
            return MemoryBuffer(5)
        case _:
            return JournalBuffer(Journal(folder / "journal.sqlite", create=True))


kinds = pytest.mark.parametrize("kind", ["memory", "journal"])
steps = st.lists(
    st.tuples(st.sampled_from(["append", "upload", "note", "fsync", "fork"]), st.integers(1, 9))
)


@kinds
@settings(max_examples=40)
@given(steps=steps)
def test_buffer_behaves_like_a_queue(kind: str, steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        shrink(patch, 256, 60, 96, 16)
        buffer = create_buffer(kind, Path(folder))
        waiting: list[bytes] = []
        created = 0
        for step, number in steps:
            match step:
                case "append":
                    for _ in range(number):
                        record = records.pair("param", f"k{created}", created)
                        if kind == "memory" and len(waiting) == 5:
                            with pytest.raises(BufferFull):
                                buffer.append(record)
                            break
                        buffer.append(record)
                        waiting.append(record)
                        created += 1
                case "upload":
                    next_records = buffer.peek(number)
                    assert next_records == waiting[: len(next_records)]
                    assert bool(next_records) == bool(waiting)
                    count = (len(next_records) + 1) // 2
                    if count:
                        buffer.acknowledge(count)
                        del waiting[:count]
                case "note":
                    buffer.add_note(records.Created("0123"))
                case "fsync":
                    buffer.fsync()
                case _:
                    buffer.before_fork()
                    buffer.after_fork()
            assert buffer.pending() == len(waiting)
            assert buffer.uploaded_position() <= buffer.end_position()
            assert buffer.count_pending() == Counter(
                f"param k{number}" for number in range(created - len(waiting), created)
            )
            stored = list(buffer.iterate())
            assert stored[len(stored) - len(waiting) :] == waiting
        buffer.close()


@kinds
@pytest.mark.usefixtures("eager_threads", "small_limits")
def test_concurrent_appends_and_reads_lose_nothing(kind: str, tmp_path: Path) -> None:
    buffer = create_buffer(kind, tmp_path)
    rng = random.Random(kind)
    uploaded: list[bytes] = []
    each = 500 if kind == "memory" else 1500

    def function(thread: int) -> None:
        if thread == 4:
            while len(uploaded) < 4 * each:
                next_records = buffer.peek(rng.randrange(1, 300))
                if next_records:
                    count = rng.randrange(1, len(next_records) + 1)
                    buffer.acknowledge(count)
                    uploaded.extend(next_records[:count])
                if rng.random() < 0.1:
                    buffer.fsync()
            return
        for at in range(each):
            while True:
                try:
                    buffer.append(thread_record(thread, at))
                    break
                except BufferFull:
                    assert kind == "memory"
                    time.sleep(0)

    run_in_threads(5, function)
    assert numbers_by_thread(uploaded, 4) == [list(range(each))] * 4
    assert buffer.pending() == 0
    assert buffer.peek(10) == []
    assert buffer.uploaded_position() == buffer.end_position() or kind == "journal"
    buffer.close()


def test_pending_count_is_exact_with_concurrent_appends(tmp_path: Path) -> None:
    """A second record is appended between the append and the count of the first record."""
    buffer: Any = JournalBuffer(Journal(tmp_path / "journal.sqlite", create=True))
    numbers = buffer._draws

    class InterruptedCounter:
        is_first = True

        def __next__(self) -> object:
            number: object = next(numbers)
            if self.is_first:
                self.is_first = False
                buffer.append(b"Msecond")
            return number

    buffer._draws = InterruptedCounter()
    buffer.append(b"Mfirst")
    assert buffer.pending() == 2
    buffer.close()


def test_closing_removes_the_journal_only_if_all_records_were_uploaded(tmp_path: Path) -> None:
    for uploaded in (1, 2):
        buffer = journal_store.create(tmp_path, RunTarget(f"run{uploaded}"))
        for number in range(2):
            buffer.append(records.point("loss", number))
        buffer.peek(10)
        buffer.acknowledge(uploaded)
        buffer.close()
        assert buffer.folder.exists() == (uploaded == 1)
    assert len(list(tmp_path.iterdir())) == 1
