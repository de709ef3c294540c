"""Buffers in memory and in a journal: queues that lose and duplicate nothing."""

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
from tests.support.journals import by_thread, eager_switching, in_threads, of_thread, shrink


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    shrink(monkeypatch)


@pytest.fixture
def eager() -> Iterator[None]:
    with eager_switching():
        yield


def a_buffer(kind: str, folder: Path) -> Buffer:
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
def test_a_buffer_is_a_queue(kind: str, steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        shrink(patch, 256, 60, 96, 16)
        queue = a_buffer(kind, Path(folder))
        waiting: list[bytes] = []
        made = 0
        for step, number in steps:
            match step:
                case "append":
                    for _ in range(number):
                        record = records.pair("param", f"k{made}", made)
                        if kind == "memory" and len(waiting) == 5:
                            with pytest.raises(BufferFull):
                                queue.append(record)
                            break
                        queue.append(record)
                        waiting.append(record)
                        made += 1
                case "upload":
                    shown = queue.peek(number)
                    assert shown == waiting[: len(shown)]
                    assert bool(shown) == bool(waiting)
                    taken = (len(shown) + 1) // 2
                    if taken:
                        queue.acknowledge(taken)
                        del waiting[:taken]
                case "note":
                    queue.add_note(records.Created("0123"))
                case "fsync":
                    queue.fsync()
                case _:
                    queue.before_fork()
                    queue.after_fork()
            assert queue.pending() == len(waiting)
            assert queue.uploaded() <= queue.end()
            assert queue.count_pending() == Counter(
                f"param k{number}" for number in range(made - len(waiting), made)
            )
            kept = list(queue.iterate())
            assert kept[len(kept) - len(waiting) :] == waiting
        queue.close()


@kinds
@pytest.mark.usefixtures("eager", "small")
def test_threads_that_fill_a_buffer_while_it_is_emptied(kind: str, tmp_path: Path) -> None:
    queue = a_buffer(kind, tmp_path)
    chance = random.Random(kind)
    delivered: list[bytes] = []
    each = 500 if kind == "memory" else 1500

    def work(thread: int) -> None:
        if thread == 4:
            while len(delivered) < 4 * each:
                shown = queue.peek(chance.randrange(1, 300))
                if shown:
                    taken = chance.randrange(1, len(shown) + 1)
                    queue.acknowledge(taken)
                    delivered.extend(shown[:taken])
                if chance.random() < 0.1:
                    queue.fsync()
            return
        for at in range(each):
            while True:
                try:
                    queue.append(of_thread(thread, at))
                    break
                except BufferFull:
                    assert kind == "memory"
                    time.sleep(0)

    in_threads(5, work)
    assert by_thread(delivered, 4) == [list(range(each))] * 4
    assert queue.pending() == 0
    assert queue.peek(10) == []
    assert queue.uploaded() == queue.end() or kind == "journal"
    queue.close()


def test_a_count_is_right_though_threads_append_at_once(tmp_path: Path) -> None:
    """One thread is overtaken by another between its record and the count of it."""
    queue: Any = JournalBuffer(Journal(tmp_path / "journal.sqlite", create=True))
    numbers = queue._draws

    class Overtaken:
        is_first = True

        def __next__(self) -> object:
            number: object = next(numbers)
            if self.is_first:
                self.is_first = False
                queue.append(b"Msecond")
            return number

    queue._draws = Overtaken()
    queue.append(b"Mfirst")
    assert queue.pending() == 2
    queue.close()


def test_the_journal_of_a_run_goes_when_all_is_delivered_and_stays_when_not(tmp_path: Path) -> None:
    for delivered in (1, 2):
        made = journal_store.create(tmp_path, RunTarget(f"run{delivered}"))
        for number in range(2):
            made.append(records.point("loss", number))
        made.peek(10)
        made.acknowledge(delivered)
        made.close()
        assert made.folder.exists() == (delivered == 1)
    assert len(list(tmp_path.iterdir())) == 1
