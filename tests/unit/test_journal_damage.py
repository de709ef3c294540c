"""Journals that were changed, cut or half repaired: what is intact is read, in order, and what is
wrong is told.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mlflowclient.errors import JournalError, Refused
from mlflowclient.journal import journal_store, records
from mlflowclient.journal.journal import Journal
from mlflowclient.journal.journal_buffer import JournalBuffer
from mlflowclient.journal.run_target import RunTarget
from tests.support.journals import shrink

Files = dict[str, bytes]
NAME, RUN = "journal.sqlite", "run-0123cdef"
SEGMENTS = ("journal.tail0", "journal.tail1")
PAGE, CHUNK = 512, 64
# Magic, number, end.
HEAD = 24
# Records that are delivered at a time.
STEP = 15

forked = pytest.mark.skipif(sys.platform == "win32", reason="forks, to be killed at one step")


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    shrink(monkeypatch, 1100, 300, 832, CHUNK)


@pytest.fixture
def work() -> Iterator[Path]:
    """A folder in memory, where there is one: SQLite waits for its disk at each opening."""
    with tempfile.TemporaryDirectory(
        dir="/dev/shm" if Path("/dev/shm").is_dir() else None
    ) as folder:
        yield Path(folder)


def some_records(number: int) -> list[bytes]:
    """Records of every kind."""
    made: list[bytes] = []
    for at in range(number):
        match at % 12:
            case 0:
                made.append(records.pair("tag", f"schön {at}", "Grüße \U0001f600" * (at % 4)))
            case 1:
                made.append(records.pair("param", f"p{at}", at))
            case 2:
                made.append(
                    records.operation("update_run", {"status": "RUNNING", "run_name": f"ñ{at}"})
                )
            case 3:
                made.append(records.point("loss", float("nan"), at, at, model_id=f"m-{at}"))
            case 4:
                made.append(records.point("loss", float("inf"), -at, at))
            case 5:
                made.append(records.note(Refused("metric", f"k{at}", "wröng")))
            case 6:
                made.append(
                    records.point(
                        "loss", -float("inf"), at, at, dataset_name="d", dataset_digest=f"{at}"
                    )
                )
            case _:
                made.append(records.point(f"acc_{at % 5}", at / 7, at, at))
    return made


def read_files(folder: Path) -> Files:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def write_files(folder: Path, files: Files) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def small_pages(path: Path) -> None:
    """An empty database of small pages, so that a file of few bytes has many of them."""
    database = sqlite3.connect(path)
    database.execute(f"PRAGMA page_size = {PAGE}")
    database.execute("VACUUM")
    database.close()


@dataclass
class Run:
    """A journal of a run, and what is in it."""

    written: list[bytes]
    delivered: dict[bytes, int]  # How many records, by the mark that tells.
    closed: Files
    left: Files  # As a process leaves it that is killed.

    def files(self, state: str) -> Files:
        return self.closed if state == "closed" else self.left


def make(folder: Path, number: int = 100) -> Run:
    """Log to a journal, and deliver of it what is logged first."""
    folder.mkdir()
    small_pages(folder / NAME)
    kept = Journal(folder / NAME, create=True)
    delivered: dict[bytes, int] = {}
    queue = JournalBuffer(kept)
    target = RunTarget(None, local_id="run", experiment={"name": "exämple"}, start_time=1)
    kept.append(records.header(target.header))
    for turn, quarter in enumerate(range(0, number, number // 4)):
        for record in some_records(number)[quarter : quarter + number // 4]:
            kept.append(record)
        if turn == 0:
            queue.add_note(records.Created("0123"))
        queue.peek(STEP)
        queue.acknowledge(STEP)
        delivered[records.note(records.Checkpoint(*queue.uploaded()))] = STEP * (turn + 1)
        if turn == 1:
            # What comes after it is in the database's log.
            kept.detach()
            kept = Journal(folder / NAME)
            queue = JournalBuffer(kept, queue.uploaded())
        if turn == 2:
            kept.fsync()
    written = [record for record, _ in kept.iterate()]
    assert kept.damage is None
    assert kept.end().block > 3
    left = read_files(folder)
    kept.close()
    closed = read_files(folder)
    shutil.rmtree(folder)
    assert set(left) == {
        NAME,
        f"{NAME}-wal",
        "journal.tail0",
        "journal.tail1",
        "journal.lock",
    }
    assert set(closed) == {NAME, "journal.lock"}
    return Run(written, delivered, closed, left)


@pytest.fixture
def run(work: Path) -> Run:
    found = make(work / "made")
    # Records are in both segments.
    assert all(any(found.left[f"journal.tail{number}"][HEAD:]) for number in (0, 1))
    return found


states = pytest.mark.parametrize("state", ["closed", "left"])


def walked(folder: Path) -> list[bytes] | None:
    """What can be read; None where an error tells that nothing can."""
    try:
        kept = Journal(folder / NAME)
    except JournalError:
        return None
    try:
        return [record for record, _ in kept.iterate()]
    finally:
        kept.detach()


def check_each(
    work: Path, run: Run, changed: Iterator[tuple[str, Files]], *, readable: float = 0.9
) -> None:
    """Assert that each change leaves the first of the records, or an error.

    At least the share `readable` of the changes must leave a journal that can be read.
    """
    found: list[str] = []
    tried, unreadable = 0, 0
    for label, files in changed:
        tried += 1
        write_files(work / "tried", files)
        try:
            read = walked(work / "tried")
        except Exception as error:
            found.append(f"{label}: {error!r}")
            continue
        if read is None:
            unreadable += 1
        elif read != run.written[: len(read)]:
            at = next(
                at
                for at, record in enumerate(read)
                if at >= len(run.written) or record != run.written[at]
            )
            found.append(f"{label}: {len(read)} records, and another at {at}")
    assert tried
    assert not found, f"{len(found)} of {tried}:\n" + "\n".join(found)
    assert unreadable <= (1 - readable) * tried, f"{unreadable} of {tried} cannot be read"


def with_byte(files: Files, name: str, at: int, value: int) -> tuple[str, Files]:
    content = bytearray(files[name])
    label = f"{name}[{at}] from {content[at]} to {value}"
    content[at] = value
    return label, {**files, name: bytes(content)}


def flips(files: Files, all_of_them: bool) -> Iterator[tuple[str, Files]]:
    """Each byte changed, in three ways; or in one of them, and fewer where nothing is written."""
    for name, content in files.items():
        for at, byte in enumerate(content):
            values = [byte ^ 0xFF, byte ^ 1, 0 if byte else 2]
            if all_of_them:
                for value in values:
                    yield with_byte(files, name, at, value)
            elif at % 23 == 0 or (at % 3 == 0 and any(content[max(0, at - 4) : at + 5])):
                yield with_byte(files, name, at, values[at % 3])


@states
def test_a_changed_byte_leaves_the_first_records(work: Path, run: Run, state: str) -> None:
    check_each(work, run, flips(run.files(state), all_of_them=False))


@pytest.mark.slow
@states
def test_a_byte_changed_in_any_way_leaves_the_first_records(
    work: Path, run: Run, state: str
) -> None:
    check_each(work, run, flips(run.files(state), all_of_them=True))


def test_no_value_of_a_byte_before_a_block_takes_records_out_of_it(work: Path, run: Run) -> None:
    def changed() -> Iterator[tuple[str, Files]]:
        content = run.closed[NAME]
        for at in _before_blocks(content):
            for value in range(256):
                if value != content[at]:
                    yield with_byte(run.closed, NAME, at, value)

    check_each(work, run, changed())


def _before_blocks(content: bytes) -> list[int]:
    """Where SQLite tells the number and the length of blocks."""
    found: list[int] = []
    for page in range(0, len(content), PAGE):
        if content[page] != 0x0D:  # A leaf of the table.
            continue
        cells = int.from_bytes(content[page + 3 : page + 5], "big")
        for cell in range(cells):
            at = page + int.from_bytes(content[page + 8 + 2 * cell : page + 10 + 2 * cell], "big")
            # The cell's length, in two bytes; the number; the length of what describes the columns;
            # the first of them, which is empty; and the length of the block, in two bytes.
            found += [at + 2, at + 5, at + 6]
    assert found
    return found


def damaged(files: Files) -> Files:
    """The files with damage that is seen: of the database where there is no log of SQLite's, else
    of a segment.
    """
    if f"{NAME}-wal" not in files:
        return with_byte(files, NAME, len(files[NAME]) - 100, 0xEE)[1]
    name = next(name for name in ("journal.tail0", "journal.tail1") if any(files[name][HEAD:]))
    return with_byte(files, name, HEAD + 10, files[name][HEAD + 10] ^ 0xFF)[1]


def _is_newer(one: bytes, two: bytes) -> bool:
    """Whether one segment comes after another, and both hold records."""
    return one[8] > two[8] and any(one[HEAD:]) and any(two[HEAD:])


@pytest.mark.parametrize("newer", [0, 1])
def test_no_number_of_a_segment_puts_it_in_the_place_of_another(work: Path, newer: int) -> None:
    names = SEGMENTS
    made = (make(work / "made", number) for number in range(80, 200, 4))
    run = next(run for run in made if _is_newer(run.left[names[newer]], run.left[names[1 - newer]]))

    def changed() -> Iterator[tuple[str, Files]]:
        for name in names:
            for at in (8, 9, 15):
                for value in range(256) if at == 8 else (0x01, 0x7F, 0xFF):
                    if value != run.left[name][at]:
                        yield with_byte(run.left, name, at, value)

    check_each(work, run, changed())


def test_exchanged_segments_are_not_read_in_a_wrong_order(work: Path, run: Run) -> None:
    one, two = run.left["journal.tail0"], run.left["journal.tail1"]
    cases = [
        ("exchanged", {**run.left, "journal.tail0": two, "journal.tail1": one}),
        ("twice the one", {**run.left, "journal.tail1": one}),
        ("twice the other", {**run.left, "journal.tail0": two}),
        (
            "those of a journal that is closed",
            {**run.closed, "journal.tail0": one, "journal.tail1": two},
        ),
    ]
    check_each(work, run, iter(cases))


@states
def test_files_that_were_cut_or_removed_leave_the_first_records(
    work: Path, run: Run, state: str
) -> None:
    files = run.files(state)

    def changed() -> Iterator[tuple[str, Files]]:
        for name, content in files.items():
            lengths = {
                *range(0, len(content), 13),
                *range(min(len(content), 40)),
                *range(0, len(content), PAGE),
            }
            for length in sorted(lengths):
                yield f"{name} cut to {length}", {**files, name: content[:length]}
            yield f"{name} with zeros", {**files, name: bytes(len(content))}
            yield f"{name} with more", {**files, name: content + b"x" * PAGE}
            yield f"without {name}", {other: files[other] for other in files if other != name}
        yield "without its log and segments", {NAME: files[NAME]}

    # A database that was cut is damaged as a whole.
    check_each(work, run, changed(), readable=0.05)


def test_what_was_not_changed_is_read_whole(work: Path, run: Run) -> None:
    for state in ("closed", "left"):
        write_files(work / "tried", run.files(state))
        assert walked(work / "tried") == run.written
    assert walked(work / "tried") == run.written


# -- in its folder


def pending(run: Run, number: int) -> int:
    """How many of the first records of a journal are to be delivered."""
    first = run.written[:number]
    sent = max((run.delivered.get(record, 0) for record in first), default=0)
    return sum(not records.is_note(record) for record in first) - sent


def in_folder(root: Path, files: Files) -> Path:
    """A folder of journals with one of them, and its artifacts."""
    if root.exists():
        shutil.rmtree(root)
    root.mkdir()
    folder = root / RUN
    write_files(folder, files)
    (folder / "artifacts").mkdir()
    (folder / "artifacts" / "model").write_bytes(b"weights")
    return folder


def recovered(folder: Path) -> journal_store.RecoveredJournal:
    kept = journal_store.recover(folder)
    assert kept is not None
    return kept


def check(run: Run, folder: Path, kept: journal_store.RecoveredJournal) -> int:
    """Assert that what was opened is the first part of a run, and goes on at the right record; how
    much is there.
    """
    buffer = kept.buffer
    delivered = set(run.delivered)
    held = list(buffer.iterate())
    originals = [record for record in run.written if not records.is_note(record)]
    assert held == originals[: len(held)]
    # Notes are there, too; but for the marks, whose places are others.
    everything = [record for record, _ in buffer.journal.iterate() if record[:1] != b"S"]
    unmarked = [record for record in run.written if record not in delivered]
    assert everything == unmarked[: len(everything)]
    waiting = buffer.pending()
    assert buffer.peek(1000) == held[len(held) - waiting :]
    assert len(held) - waiting in (0, STEP, 2 * STEP, 3 * STEP, 4 * STEP)
    assert (folder / "artifacts" / "model").read_bytes() == b"weights"
    assert kept.buffer.artifacts == folder / "artifacts"
    assert kept.target.local_id == "run"
    assert kept.target.run_id == (
        "0123" if records.note(records.Created("0123")) in everything else None
    )
    return len(everything)


def damages(run: Run, state: str, step: int) -> Iterator[tuple[str, Files]]:
    files = run.files(state)
    for name, content in files.items():
        for at in range(0, len(content), step):
            yield with_byte(files, name, at, content[at] ^ 0xFF)


@states
def test_what_is_intact_takes_the_place_of_what_is_damaged(
    work: Path, run: Run, state: str
) -> None:
    root = work / "root"
    repaired = 0
    for label, files in damages(run, state, 29):
        folder = in_folder(root, files)
        try:
            kept = recovered(folder)
        except JournalError:
            # Nothing was touched.
            assert {path.name for path in root.iterdir()} == {RUN}, label
            continue
        number = check(run, folder, kept)
        waiting = kept.buffer.pending()
        kept.buffer.journal.close()
        expected = {RUN}
        if kept.damage is not None:
            repaired += 1
            assert f"{RUN}.damaged" in kept.damage
            assert (root / f"{RUN}.damaged" / NAME).is_file()
            expected.add(f"{RUN}.damaged")
        assert {path.name for path in root.iterdir()} == expected, label
        again = recovered(folder)
        assert again.damage is None, label
        assert check(run, folder, again) == number
        assert again.buffer.pending() == waiting
        again.buffer.journal.detach()
        assert journal_store.find(root) == [folder]
    assert repaired > 5


def test_the_delivery_goes_on_at_the_right_record(work: Path, run: Run) -> None:
    """Each record in turn is damaged, in the blocks of a closed journal."""
    root = work / "root"
    content = run.closed[NAME]
    tried = 0
    for number, record in enumerate(run.written):
        at = content.find(record)
        if number < 2 or at < 0:
            continue  # It goes over a page.
        tried += 1
        _, files = with_byte(run.closed, NAME, at, content[at] ^ 0xFF)
        folder = in_folder(root, files)
        kept = recovered(folder)
        assert kept.damage is not None
        held = list(kept.buffer.iterate())
        # What has its checksum together with the damaged record goes with it.
        lost = [len(run.written[at]) + 8 for at in range(number)]
        possible = [
            first
            for first in range(number + 1)
            if held == [record for record in run.written[:first] if not records.is_note(record)]
            and kept.buffer.pending() == pending(run, first)
            and len(kept.refused) == sum(record[:1] == b"R" for record in run.written[:first])
            and sum(lost[first:]) <= 2 * CHUNK
        ]
        assert possible
        count = kept.buffer.pending()
        check(run, folder, kept)
        # What is logged now comes after it.
        kept.buffer.append(records.point("after", 1.0))
        assert records.label(records.read(kept.buffer.peek(1000)[-1])) == ("metric", "after")
        assert kept.buffer.pending() == count + 1
        kept.buffer.journal.detach()
    assert tried > 50


def test_a_segment_that_is_damaged_before_others_of_its_records_is_told(
    work: Path, run: Run
) -> None:
    """A process that is killed while it writes leaves no record after the one that it did not
    finish.
    """
    root = work / "root"
    silent = []
    for name in SEGMENTS:
        content = run.left[name]
        end = len(content.rstrip(b"\0"))
        for at in [*range(0, 12), *range(HEAD, end - 200, 41)]:
            label, files = with_byte(run.left, name, at, content[at] ^ 0xFF)
            kept = recovered(in_folder(root, files))
            if kept.damage is None:
                silent.append(f"{label}: {len(list(kept.buffer.iterate()))} are left")
            kept.buffer.journal.detach()
    assert not silent, "\n".join(silent)


@pytest.mark.parametrize("name", [NAME, *SEGMENTS])
def test_what_is_behind_the_damage_is_kept(work: Path, run: Run, name: str) -> None:
    """Records of the segments, of which one comes after what is damaged."""
    root = work / "root"
    content = run.left[name]
    at = _before_blocks(content)[0] if name == NAME else HEAD + 300
    files = with_byte(run.left, name, at, content[at] ^ 0x40)[1]
    folder = in_folder(root, files)
    there: set[bytes] = set()
    if name == NAME:
        # The first block is damaged: nothing takes its place, and all stays as it is.
        with pytest.raises(JournalError, match="nothing can be read"):
            recovered(folder)
    else:
        kept = recovered(folder)
        there = {record for record, _ in kept.buffer.journal.iterate()}
        kept.buffer.journal.detach()
        assert there
    aside = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    intact = files["journal.tail0"] + files["journal.tail1"]
    lost = [
        record
        for record in run.written
        if record in intact and record not in there and record not in aside
    ]
    assert lost == []


def test_another_process_that_lists_journals_does_not_disturb_a_repair(
    work: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = work / "root"
    content = run.closed[NAME]
    folder = in_folder(
        root, with_byte(run.closed, NAME, len(content) - 100, content[-100] ^ 0xFF)[1]
    )
    close = Journal.close

    def close_beside_another(kept: Journal) -> None:
        close(kept)
        journal_store.find(root)

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "close", close_beside_another)
        kept = recovered(folder)
    check(run, folder, kept)
    kept.buffer.journal.detach()


@pytest.mark.parametrize("state", ["left", "closed"])
def test_a_journal_that_was_repaired_can_be_damaged_again(work: Path, run: Run, state: str) -> None:
    root = work / "root"
    files = run.files(state)
    folder = in_folder(root, damaged(files))
    numbers = []
    for _ in range(3):
        kept = recovered(folder)
        assert kept.damage is not None
        numbers.append(check(run, folder, kept))
        kept.buffer.journal.close()
        content = bytearray((folder / NAME).read_bytes())
        at = content.rfind(b"\0acc_")
        assert at > 0
        content[at + 3] ^= 1
        (folder / NAME).write_bytes(content)
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) == 3
    assert len(list(root.glob(f"{RUN}.damaged*"))) == 3


# -- steps of a repair


def _at_step(number: int, act: Callable[[], None]) -> Callable[[], None]:
    """Do something in place of the nth change of files that this process makes; returns what ends
    that.
    """
    left = [number]

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        changes = event in (
            "os.rename",
            "os.mkdir",
            "os.remove",
            "os.rmdir",
            "sqlite3.connect",
            "mmap.__new__",
        )
        if changes or (
            event == "open"
            and isinstance(arguments[2], int)
            and arguments[2] & (os.O_RDWR | os.O_WRONLY)
        ):
            left[0] -= 1
            if left[0] == 0:
                act()

    def stop() -> None:
        left[0] = -1

    sys.addaudithook(hook)
    return stop


def in_child(log: Path, work: Callable[[], int]) -> int:
    """The exit status of a fork that does some work."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        os._exit(work())
    except BaseException as error:
        log.write_text("".join(traceback.format_exception_only(error)))
        os._exit(3)


@forked
@states
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_kill_at_any_step_of_a_repair_loses_nothing_intact(
    work: Path, run: Run, state: str
) -> None:
    root = work / "root"
    files = damaged(run.files(state))
    folder = in_folder(root, files)
    kept = recovered(folder)
    assert kept.damage is not None
    number, waiting = check(run, folder, kept), kept.buffer.pending()
    kept.buffer.journal.detach()
    step, status = 0, 9
    while status and step < 100:
        step += 1
        folder = in_folder(root, files)

        def repair(step: int = step, folder: Path = folder) -> int:
            _at_step(step, lambda: os._exit(9))
            recovered(folder).buffer.journal.detach()
            return 0

        status = in_child(work / "log", repair)
        assert status in (0, 9), (work / "log").read_text()
        assert journal_store.find(root) == [folder], step
        again = recovered(folder)
        assert (check(run, folder, again), again.buffer.pending()) == (number, waiting), step
        again.buffer.journal.detach()
        assert not list(root.glob("*.repairing")), step
        assert (root / f"{RUN}.damaged" / NAME).is_file(), step
    assert status == 0
    assert step > 10


@forked
@states
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_step_of_a_repair_that_fails_is_told_and_done_again(
    work: Path, run: Run, state: str
) -> None:
    root = work / "root"
    files = damaged(run.files(state))
    failures = []
    step, status = 0, 9
    while status and step < 100:
        step += 1
        folder = in_folder(root, files)

        def fail() -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        def repair(step: int = step, folder: Path = folder, fail: Callable[[], None] = fail) -> int:
            stop = _at_step(step, fail)
            try:
                recovered(folder).buffer.journal.detach()
                status = 0
            except JournalError:
                status = 9
            stop()
            assert journal_store.find(root) == [folder]
            again = recovered(folder)
            check(run, folder, again)
            again.buffer.journal.detach()
            return status

        status = in_child(work / "log", repair)
        if status not in (0, 9):
            failures.append(f"step {step}: {(work / 'log').read_text().splitlines()[0]}")
    assert not failures, "\n".join(failures)
    assert status == 0
    assert step > 10


@forked
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_kill_while_a_journal_is_made_leaves_nothing_that_stands_in_the_way(work: Path) -> None:
    """No record was taken yet, so there is nothing to tell of."""
    told = []
    step, status = 0, 9
    while status and step < 100:
        step += 1
        root = work / f"root{step}"
        root.mkdir()

        def create(step: int = step, root: Path = root) -> int:
            _at_step(step, lambda: os._exit(9))
            journal_store.create(root, RunTarget("0123")).journal.detach()
            return 0

        status = in_child(work / "log", create)
        assert status in (0, 9), (work / "log").read_text()
        for folder in journal_store.find(root):
            try:
                if (kept := journal_store.recover(folder)) is not None:
                    kept.buffer.journal.detach()
            except JournalError as error:
                told.append(f"step {step}: {error}")
    assert not told, "\n".join(told)
    assert status == 0
    assert step > 4


@forked
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_kill_while_a_journal_is_removed_removes_it(work: Path, run: Run) -> None:
    root = work / "root"
    step, status = 0, 9
    while status and step < 100:
        step += 1
        folder = in_folder(root, run.closed)

        def discard(step: int = step, folder: Path = folder) -> int:
            _at_step(step, lambda: os._exit(9))
            journal_store.discard(folder)
            return 0

        status = in_child(work / "log", discard)
        found = journal_store.find(root)
        if step == 1:
            assert found == [folder]
        else:
            assert list(root.iterdir()) == []
    assert status == 0
    assert step > 3


def test_a_journal_that_cannot_be_made_leaves_no_folder(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = RunTarget(None, local_id="run", experiment={"name": "e" * 1000}, start_time=1)
    with pytest.raises(JournalError, match="1 to 300 bytes"):
        journal_store.create(work, target)
    assert journal_store.find(work) == []
