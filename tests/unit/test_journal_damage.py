"""Damaged, truncated and partly repaired journals.

Intact records are read in order, and damage is reported.
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
# Size of the header of a segment in bytes.
HEAD = 24
# Number of records per upload.
STEP = 15

needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="kills forked processes")


@pytest.fixture(autouse=True)
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    shrink(monkeypatch, 1100, 300, 832, CHUNK)


@pytest.fixture
def scratch() -> Iterator[Path]:
    """A temporary folder, in memory if possible: SQLite waits for the disk on each opening."""
    with tempfile.TemporaryDirectory(
        dir="/dev/shm" if Path("/dev/shm").is_dir() else None
    ) as folder:
        yield Path(folder)


def some_records(number: int) -> list[bytes]:
    """Return records of every kind."""
    created: list[bytes] = []
    for at in range(number):
        match at % 12:
            case 0:
                created.append(records.pair("tag", f"schön {at}", "Grüße \U0001f600" * (at % 4)))
            case 1:
                created.append(records.pair("param", f"p{at}", at))
            case 2:
                created.append(
                    records.operation("update_run", {"status": "RUNNING", "run_name": f"ñ{at}"})
                )
            case 3:
                created.append(records.point("loss", float("nan"), at, at, model_id=f"m-{at}"))
            case 4:
                created.append(records.point("loss", float("inf"), -at, at))
            case 5:
                created.append(records.note(Refused("metric", f"k{at}", "wröng")))
            case 6:
                created.append(
                    records.point(
                        "loss", -float("inf"), at, at, model_id="m", dataset_name=f"dataset {at}"
                    )
                )
            case _:
                created.append(records.point(f"acc_{at % 5}", at / 7, at, at))
    return created


def read_files(folder: Path) -> Files:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def write_files(folder: Path, files: Files) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def create_database_with_small_pages(path: Path) -> None:
    """Create an empty database with small pages, so that a small file has many pages."""
    database = sqlite3.connect(path)
    database.execute(f"PRAGMA page_size = {PAGE}")
    database.execute("VACUUM")
    database.close()


@dataclass
class Run:
    """The files and records of a journal of a run.

    Attributes:
        written: All records.
        uploaded: Checkpoint records, each with the number of records uploaded until then.
        closed: Files of the closed journal.
        killed: Files as a killed process would leave them.
    """

    written: list[bytes]
    uploaded: dict[bytes, int]
    closed: Files
    killed: Files

    def files(self, state: str) -> Files:
        return self.closed if state == "closed" else self.killed


def create_run(folder: Path, number: int = 100) -> Run:
    """Log to a journal, and mark its first records as uploaded."""
    folder.mkdir()
    create_database_with_small_pages(folder / NAME)
    journal = Journal(folder / NAME, create=True)
    uploaded: dict[bytes, int] = {}
    buffer = JournalBuffer(journal)
    target = RunTarget(None, local_id="run", experiment={"name": "exämple"}, start_time=1)
    journal.append(records.header(target.header))
    for round_number, quarter in enumerate(range(0, number, number // 4)):
        for record in some_records(number)[quarter : quarter + number // 4]:
            journal.append(record)
        if round_number == 0:
            buffer.add_note(records.Created("0123"))
        buffer.peek(STEP)
        buffer.acknowledge(STEP)
        uploaded[records.note(records.Checkpoint(*buffer.uploaded_position()))] = STEP * (
            round_number + 1
        )
        if round_number == 1:
            # Later records are in the write-ahead log of the database.
            journal.detach()
            journal = Journal(folder / NAME)
            buffer = JournalBuffer(journal, buffer.uploaded_position())
        if round_number == 2:
            journal.fsync()
    written = [record for record, _ in journal.iterate()]
    assert journal.damage is None
    assert journal.end_position().block > 3
    killed = read_files(folder)
    journal.close()
    closed = read_files(folder)
    shutil.rmtree(folder)
    assert set(killed) == {
        NAME,
        f"{NAME}-wal",
        "journal.tail0",
        "journal.tail1",
        "journal.lock",
    }
    assert set(closed) == {NAME, "journal.lock"}
    return Run(written, uploaded, closed, killed)


@pytest.fixture
def run(scratch: Path) -> Run:
    run = create_run(scratch / "created")
    # Both segments contain records.
    assert all(any(run.killed[f"journal.tail{number}"][HEAD:]) for number in (0, 1))
    return run


states = pytest.mark.parametrize("state", ["closed", "killed"])


def read_records(folder: Path) -> list[bytes] | None:
    """Return the records that can be read, or None if opening the journal raises an error."""
    try:
        journal = Journal(folder / NAME)
    except JournalError:
        return None
    try:
        return [record for record, _ in journal.iterate()]
    finally:
        journal.detach()


def check_each(
    scratch: Path, run: Run, changed: Iterator[tuple[str, Files]], *, readable: float = 0.9
) -> None:
    """Assert that after each change a prefix of the records is read, or an error is raised.

    At least the fraction `readable` of the changes must leave the journal readable.
    """
    failures: list[str] = []
    tried, unreadable = 0, 0
    for label, files in changed:
        tried += 1
        write_files(scratch / "tried", files)
        try:
            read = read_records(scratch / "tried")
        except Exception as error:
            failures.append(f"{label}: {error!r}")
            continue
        if read is None:
            unreadable += 1
        elif read != run.written[: len(read)]:
            at = next(
                at
                for at, record in enumerate(read)
                if at >= len(run.written) or record != run.written[at]
            )
            failures.append(f"{label}: {len(read)} records, and another at {at}")
    assert tried
    assert not failures, f"{len(failures)} of {tried}:\n" + "\n".join(failures)
    assert unreadable <= (1 - readable) * tried, f"{unreadable} of {tried} cannot be read"


def with_byte(files: Files, name: str, at: int, value: int) -> tuple[str, Files]:
    content = bytearray(files[name])
    label = f"{name}[{at}] from {content[at]} to {value}"
    content[at] = value
    return label, {**files, name: bytes(content)}


def with_changed_bytes(files: Files, exhaustive: bool) -> Iterator[tuple[str, Files]]:
    """Yield the files with one changed byte.

    If exhaustive, each byte is changed in three ways. Otherwise each byte is changed in one way,
    and only some of the unwritten bytes are changed.
    """
    for name, content in files.items():
        for at, byte in enumerate(content):
            values = [byte ^ 0xFF, byte ^ 1, 0 if byte else 2]
            if exhaustive:
                for value in values:
                    yield with_byte(files, name, at, value)
            elif at % 23 == 0 or (at % 3 == 0 and any(content[max(0, at - 4) : at + 5])):
                yield with_byte(files, name, at, values[at % 3])


@states
def test_changed_byte_leaves_a_prefix_of_the_records(scratch: Path, run: Run, state: str) -> None:
    check_each(scratch, run, with_changed_bytes(run.files(state), exhaustive=False))


@pytest.mark.slow
@states
def test_any_change_of_a_byte_leaves_a_prefix_of_the_records(
    scratch: Path, run: Run, state: str
) -> None:
    check_each(scratch, run, with_changed_bytes(run.files(state), exhaustive=True))


def test_changed_block_header_leaves_a_prefix_of_the_records(scratch: Path, run: Run) -> None:
    def changed() -> Iterator[tuple[str, Files]]:
        content = run.closed[NAME]
        for at in _block_header_positions(content):
            for value in range(256):
                if value != content[at]:
                    yield with_byte(run.closed, NAME, at, value)

    check_each(scratch, run, changed())


def _block_header_positions(content: bytes) -> list[int]:
    """Return the positions, in the SQLite file, of the number and length of each block."""
    positions: list[int] = []
    for page in range(0, len(content), PAGE):
        # Only leaf pages of the table contain blocks.
        if content[page] != 0x0D:
            continue
        cells = int.from_bytes(content[page + 3 : page + 5], "big")
        for cell in range(cells):
            at = page + int.from_bytes(content[page + 8 + 2 * cell : page + 10 + 2 * cell], "big")
            # A cell starts with these bytes: two for its length, one for the number of the block,
            # one for the length of the record header, one for the type of the first column, which
            # is empty, and two for the length of the block.
            positions += [at + 2, at + 5, at + 6]
    assert positions
    return positions


def damaged(files: Files) -> Files:
    """Return the files with detectable damage.

    The damage is in the database if there is no write-ahead log, otherwise in a segment.
    """
    if f"{NAME}-wal" not in files:
        return with_byte(files, NAME, len(files[NAME]) - 100, 0xEE)[1]
    name = next(name for name in ("journal.tail0", "journal.tail1") if any(files[name][HEAD:]))
    return with_byte(files, name, HEAD + 10, files[name][HEAD + 10] ^ 0xFF)[1]


def _is_newer(one: bytes, two: bytes) -> bool:
    """Whether segment `one` is newer than `two`, and both contain records."""
    return one[8] > two[8] and any(one[HEAD:]) and any(two[HEAD:])


@pytest.mark.parametrize("newer", [0, 1])
def test_changed_segment_number_does_not_reorder_records(scratch: Path, newer: int) -> None:
    names = SEGMENTS
    runs = (create_run(scratch / "created", number) for number in range(80, 200, 4))
    run = next(
        run for run in runs if _is_newer(run.killed[names[newer]], run.killed[names[1 - newer]])
    )

    def changed() -> Iterator[tuple[str, Files]]:
        for name in names:
            for at in (8, 9, 15):
                for value in range(256) if at == 8 else (0x01, 0x7F, 0xFF):
                    if value != run.killed[name][at]:
                        yield with_byte(run.killed, name, at, value)

    check_each(scratch, run, changed())


def test_exchanged_segments_are_not_read_in_the_wrong_order(scratch: Path, run: Run) -> None:
    one, two = run.killed["journal.tail0"], run.killed["journal.tail1"]
    cases = [
        ("exchanged", {**run.killed, "journal.tail0": two, "journal.tail1": one}),
        ("the first one twice", {**run.killed, "journal.tail1": one}),
        ("the second one twice", {**run.killed, "journal.tail0": two}),
        (
            "segments of a closed journal",
            {**run.closed, "journal.tail0": one, "journal.tail1": two},
        ),
    ]
    check_each(scratch, run, iter(cases))


@states
def test_truncated_or_missing_files_leave_a_prefix_of_the_records(
    scratch: Path, run: Run, state: str
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

    # A truncated database cannot be opened at all.
    check_each(scratch, run, changed(), readable=0.05)


def test_undamaged_journal_is_read_completely(scratch: Path, run: Run) -> None:
    for state in ("closed", "killed"):
        write_files(scratch / "tried", run.files(state))
        assert read_records(scratch / "tried") == run.written
    assert read_records(scratch / "tried") == run.written


# -- repairs


def pending(run: Run, number: int) -> int:
    """Return how many of the first `number` records have to be uploaded."""
    first = run.written[:number]
    sent = max((run.uploaded.get(record, 0) for record in first), default=0)
    return sum(not records.is_note(record) for record in first) - sent


def create_folder(root: Path, files: Files) -> Path:
    """Create a folder of journals with one journal and its artifacts."""
    if root.exists():
        shutil.rmtree(root)
    root.mkdir()
    folder = root / RUN
    write_files(folder, files)
    (folder / "artifacts").mkdir()
    (folder / "artifacts" / "model").write_bytes(b"weights")
    return folder


def recover(folder: Path) -> journal_store.RecoveredJournal:
    journal = journal_store.recover(folder)
    assert journal is not None
    return journal


def check(run: Run, folder: Path, journal: journal_store.RecoveredJournal) -> int:
    """Assert that a recovered journal has a prefix of the records and the right pending records.

    Returns:
        The number of records in the journal, including notes but not checkpoints.
    """
    buffer = journal.buffer
    uploaded = set(run.uploaded)
    stored = list(buffer.iterate())
    originals = [record for record in run.written if not records.is_note(record)]
    assert stored == originals[: len(stored)]
    # The notes are complete, too. Checkpoints are ignored, because their positions differ.
    everything = [record for record, _ in buffer.journal.iterate() if record[:1] != b"S"]
    expected = [record for record in run.written if record not in uploaded]
    assert everything == expected[: len(everything)]
    waiting = buffer.pending()
    assert buffer.peek(1000) == stored[len(stored) - waiting :]
    assert len(stored) - waiting in (0, STEP, 2 * STEP, 3 * STEP, 4 * STEP)
    assert (folder / "artifacts" / "model").read_bytes() == b"weights"
    assert journal.buffer.artifact_folder == folder / "artifacts"
    assert journal.target.local_id == "run"
    assert journal.target.run_id == (
        "0123" if records.note(records.Created("0123")) in everything else None
    )
    return len(everything)


def with_damage(run: Run, state: str, step: int) -> Iterator[tuple[str, Files]]:
    files = run.files(state)
    for name, content in files.items():
        for at in range(0, len(content), step):
            yield with_byte(files, name, at, content[at] ^ 0xFF)


@states
def test_damaged_journal_is_replaced_by_its_intact_records(
    scratch: Path, run: Run, state: str
) -> None:
    root = scratch / "root"
    repaired = 0
    for label, files in with_damage(run, state, 29):
        folder = create_folder(root, files)
        try:
            journal = recover(folder)
        except JournalError:
            # A failed recovery creates no other folder.
            assert {path.name for path in root.iterdir()} == {RUN}, label
            continue
        number = check(run, folder, journal)
        waiting = journal.buffer.pending()
        journal.buffer.journal.close()
        expected = {RUN}
        if journal.damage is not None:
            repaired += 1
            assert f"{RUN}.damaged" in journal.damage
            assert (root / f"{RUN}.damaged" / NAME).is_file()
            expected.add(f"{RUN}.damaged")
        assert {path.name for path in root.iterdir()} == expected, label
        again = recover(folder)
        assert again.damage is None, label
        assert check(run, folder, again) == number
        assert again.buffer.pending() == waiting
        again.buffer.journal.detach()
        assert journal_store.find(root) == [folder]
    assert repaired > 5


def test_upload_continues_at_the_right_record(scratch: Path, run: Run) -> None:
    """Damage each record in turn, in the blocks of a closed journal."""
    root = scratch / "root"
    content = run.closed[NAME]
    tried = 0
    for number, record in enumerate(run.written):
        at = content.find(record)
        # The first records share a checksum with the header, without which nothing can be read.
        # Other records extend over a page boundary.
        if number < 4 or at < 0:
            continue
        tried += 1
        _, files = with_byte(run.closed, NAME, at, content[at] ^ 0xFF)
        folder = create_folder(root, files)
        journal = recover(folder)
        assert journal.damage is not None
        stored = list(journal.buffer.iterate())
        # Records that share a checksum with the damaged record are lost, too.
        lost = [len(run.written[at]) + 8 for at in range(number)]
        possible = []
        for first in range(number + 1):
            prefix = run.written[:first]
            if (
                stored == [record for record in prefix if not records.is_note(record)]
                and journal.buffer.pending() == pending(run, first)
                and len(journal.refused) == sum(record[:1] == b"R" for record in prefix)
                and sum(lost[first:]) <= 2 * CHUNK
            ):
                possible.append(first)
        assert possible
        count = journal.buffer.pending()
        check(run, folder, journal)
        # New records are appended after the recovered records.
        journal.buffer.append(records.point("after", 1.0))
        assert records.label(records.read(journal.buffer.peek(1000)[-1])) == ("metric", "after")
        assert journal.buffer.pending() == count + 1
        journal.buffer.journal.detach()
    assert tried > 50


def test_damage_followed_by_intact_records_is_reported(scratch: Path, run: Run) -> None:
    """A kill leaves no record after an incomplete record, so such a record is a sign of damage."""
    root = scratch / "root"
    unreported = []
    for name in SEGMENTS:
        content = run.killed[name]
        end = len(content.rstrip(b"\0"))
        for at in [*range(0, 12), *range(HEAD, end - 200, 41)]:
            label, files = with_byte(run.killed, name, at, content[at] ^ 0xFF)
            journal = recover(create_folder(root, files))
            if journal.damage is None:
                unreported.append(f"{label}: {len(list(journal.buffer.iterate()))} are left")
            journal.buffer.journal.detach()
    assert not unreported, "\n".join(unreported)


@pytest.mark.parametrize("name", [NAME, *SEGMENTS])
def test_records_after_the_damage_are_kept(scratch: Path, run: Run, name: str) -> None:
    """Records of the segments are kept, even those that follow the damage."""
    root = scratch / "root"
    content = run.killed[name]
    at = _block_header_positions(content)[0] if name == NAME else HEAD + 300
    files = with_byte(run.killed, name, at, content[at] ^ 0x40)[1]
    folder = create_folder(root, files)
    recovered: set[bytes] = set()
    if name == NAME:
        # If the first block is damaged, nothing can be read and the files remain unchanged.
        with pytest.raises(JournalError, match="nothing can be read"):
            recover(folder)
    else:
        journal = recover(folder)
        recovered = {record for record, _ in journal.buffer.journal.iterate()}
        journal.buffer.journal.detach()
        assert recovered
    aside = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    intact = files["journal.tail0"] + files["journal.tail1"]
    lost = [
        record
        for record in run.written
        if record in intact and record not in recovered and record not in aside
    ]
    assert lost == []


def test_listing_journals_does_not_disturb_a_repair(
    scratch: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = scratch / "root"
    content = run.closed[NAME]
    folder = create_folder(
        root, with_byte(run.closed, NAME, len(content) - 100, content[-100] ^ 0xFF)[1]
    )
    close = Journal.close

    def close_and_list(journal: Journal) -> None:
        close(journal)
        journal_store.find(root)

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "close", close_and_list)
        journal = recover(folder)
    check(run, folder, journal)
    journal.buffer.journal.detach()


@pytest.mark.parametrize("state", ["killed", "closed"])
def test_repaired_journal_can_be_repaired_again(scratch: Path, run: Run, state: str) -> None:
    root = scratch / "root"
    files = run.files(state)
    folder = create_folder(root, damaged(files))
    numbers = []
    for _ in range(3):
        journal = recover(folder)
        assert journal.damage is not None
        numbers.append(check(run, folder, journal))
        journal.buffer.journal.close()
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
    """Call `act` at the nth file change of this process. Return a function to cancel it."""
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


def in_child(log: Path, task: Callable[[], int]) -> int:
    """Run `task` in a forked process, and return the exit status of the process."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        os._exit(task())
    except BaseException as error:
        log.write_text("".join(traceback.format_exception_only(error)))
        os._exit(3)


@needs_fork
@states
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_kill_at_any_step_of_a_repair_loses_no_intact_record(
    scratch: Path, run: Run, state: str
) -> None:
    root = scratch / "root"
    files = damaged(run.files(state))
    folder = create_folder(root, files)
    journal = recover(folder)
    assert journal.damage is not None
    number, waiting = check(run, folder, journal), journal.buffer.pending()
    journal.buffer.journal.detach()
    step, status = 0, 9
    while status and step < 100:
        step += 1
        folder = create_folder(root, files)

        def repair(step: int = step, folder: Path = folder) -> int:
            _at_step(step, lambda: os._exit(9))
            recover(folder).buffer.journal.detach()
            return 0

        status = in_child(scratch / "log", repair)
        assert status in (0, 9), (scratch / "log").read_text()
        assert journal_store.find(root) == [folder], step
        again = recover(folder)
        assert (check(run, folder, again), again.buffer.pending()) == (number, waiting), step
        again.buffer.journal.detach()
        assert not list(root.glob("*.repairing")), step
        assert (root / f"{RUN}.damaged" / NAME).is_file(), step
    assert status == 0
    assert step > 10


@needs_fork
@states
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_failed_repair_is_reported_and_can_be_repeated(scratch: Path, run: Run, state: str) -> None:
    root = scratch / "root"
    files = damaged(run.files(state))
    failures = []
    step, status = 0, 9
    while status and step < 100:
        step += 1
        folder = create_folder(root, files)

        def fail() -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        def repair(step: int = step, folder: Path = folder, fail: Callable[[], None] = fail) -> int:
            stop = _at_step(step, fail)
            try:
                recover(folder).buffer.journal.detach()
                status = 0
            except JournalError:
                status = 9
            stop()
            assert journal_store.find(root) == [folder]
            again = recover(folder)
            check(run, folder, again)
            again.buffer.journal.detach()
            return status

        status = in_child(scratch / "log", repair)
        if status not in (0, 9):
            failures.append(f"step {step}: {(scratch / 'log').read_text().splitlines()[0]}")
    assert not failures, "\n".join(failures)
    assert status == 0
    assert step > 10


@needs_fork
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_kill_during_creation_leaves_no_unreadable_journal(scratch: Path) -> None:
    """No record was accepted yet, so nothing has to be reported."""
    problems = []
    step, status = 0, 9
    while status and step < 100:
        step += 1
        root = scratch / f"root{step}"
        root.mkdir()

        def create(step: int = step, root: Path = root) -> int:
            _at_step(step, lambda: os._exit(9))
            journal_store.create(root, RunTarget("0123")).journal.detach()
            return 0

        status = in_child(scratch / "log", create)
        assert status in (0, 9), (scratch / "log").read_text()
        for folder in journal_store.find(root):
            try:
                if (journal := journal_store.recover(folder)) is not None:
                    journal.buffer.journal.detach()
            except JournalError as error:
                problems.append(f"step {step}: {error}")
    assert not problems, "\n".join(problems)
    assert status == 0
    assert step > 4


@needs_fork
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_removal_is_completed_after_a_kill(scratch: Path, run: Run) -> None:
    root = scratch / "root"
    step, status = 0, 9
    while status and step < 100:
        step += 1
        folder = create_folder(root, run.closed)

        def discard(step: int = step, folder: Path = folder) -> int:
            _at_step(step, lambda: os._exit(9))
            journal_store.discard(folder)
            return 0

        status = in_child(scratch / "log", discard)
        journals = journal_store.find(root)
        if step == 1:
            assert journals == [folder]
        else:
            assert list(root.iterdir()) == []
    assert status == 0
    assert step > 3


def test_failed_creation_leaves_no_folder(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = RunTarget(None, local_id="run", experiment={"name": "e" * 1000}, start_time=1)
    with pytest.raises(JournalError, match="1 to 300 bytes"):
        journal_store.create(scratch, target)
    assert journal_store.find(scratch) == []
