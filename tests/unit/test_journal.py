"""Journals: each record is stored once and in order, with threads, forks, kills and full disks."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from mlflowclient.errors import JournalError
from mlflowclient.journal import layout, records, segment
from mlflowclient.journal.journal import Journal
from mlflowclient.journal.layout import START, Position
from tests.support.journals import (
    CHUNK_SIZE,
    MAX_RECORD_SIZE,
    READ_SIZE,
    SEGMENT_SIZE,
    eager_switching,
    numbers_by_thread,
    run_in_threads,
    shrink,
    thread_record,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals, forks and limits of POSIX")

# Small limits for a script that runs in its own process.
SMALL_LIMITS = f"""
import os, subprocess, sys, threading
from pathlib import Path
from mlflowclient.errors import JournalError
from mlflowclient.journal import layout
from mlflowclient.journal.journal import Journal
layout.SEGMENT_SIZE, layout.MAX_RECORD_SIZE, layout.READ_SIZE, layout.CHUNK_SIZE = {SEGMENT_SIZE}, {MAX_RECORD_SIZE}, {READ_SIZE}, {CHUNK_SIZE}
path = Path(sys.argv[1])
"""  # noqa: E501


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    shrink(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def eager_threads() -> Iterator[None]:
    with eager_switching():
        yield


def read(journal: Journal, position: Position = START) -> list[bytes]:
    stored = [record for record, _ in journal.iterate(position)]
    assert journal.damage is None
    return stored


def reopen_and_read(path: Path) -> list[bytes]:
    """Open the journal as a later process does, and return the records."""
    journal = Journal(path)
    try:
        return read(journal)
    finally:
        journal.detach()


def some_records(number: int, seed: int = 0) -> list[bytes]:
    """Return unique records of many sizes."""
    rng = random.Random(seed)
    sizes = rng.choices(
        [0, 1, 30, 31, 32, 300, MAX_RECORD_SIZE - 10], weights=[1, 1, 9, 9, 9, 2, 1], k=number
    )
    return [b"M%09d" % number + rng.randbytes(size) for number, size in enumerate(sizes)]


# -- stored records


def test_file_names_are_stable(path: Path) -> None:
    """Other releases must find the files that this one wrote."""
    journal = Journal(path, create=True)
    journal.append(b"x")
    try:
        assert {"journal.sqlite", "journal.tail1"} <= {file.name for file in path.parent.iterdir()}
    finally:
        journal.detach()


@pytest.mark.parametrize("number", [0, 1, 100, 3000])
@pytest.mark.usefixtures("small_limits")
def test_records_are_read_in_order(path: Path, number: int) -> None:
    written = some_records(number)
    journal = Journal(path, create=True)
    for record in written:
        journal.append(record)
    assert read(journal) == written
    journal.detach()
    assert reopen_and_read(path) == written
    journal = Journal(path)
    journal.append(b"Mone more")
    journal.close()
    assert reopen_and_read(path) == [*written, b"Mone more"]


def test_full_size_journal_stores_many_points(path: Path) -> None:
    written = [
        records.point(f"loss_{number % 7}", number / 3, number, number) for number in range(150_000)
    ]
    journal = Journal(path, create=True)
    for record in written:
        journal.append(record)
    assert journal.end_position().block > START.block
    journal.close()
    assert reopen_and_read(path) == written


@pytest.mark.usefixtures("small_limits")
def test_closed_journal_is_one_file(path: Path) -> None:
    journal = Journal(path, create=True)
    for record in some_records(300):
        journal.append(record)
    journal.close()
    journal.close()
    assert {file.name for file in path.parent.iterdir()} <= {path.name, "journal.lock"}
    with pytest.raises(JournalError, match="is closed"):
        journal.append(b"Mlate")


@pytest.mark.usefixtures("small_limits")
def test_reading_starts_at_any_position(path: Path) -> None:
    written = some_records(400)
    journal = Journal(path, create=True)
    for record in written:
        journal.append(record)
    positions = [START, *(position for _, position in journal.iterate())]
    assert all(before < after for before, after in pairwise(positions))
    assert journal.end_position() == positions[-1]
    for state in ("open", "left behind", "closed"):
        for at in range(0, len(positions), 13):
            assert read(journal, positions[at]) == written[at:], state
            assert [record for record, _ in islice(journal.iterate(positions[at]), 3)] == written[
                at : at + 3
            ], state
        if state == "open":
            journal.detach()
        else:
            journal.close()
        journal = Journal(path)
    journal.detach()


@pytest.mark.usefixtures("small_limits")
def test_records_above_the_maximum_size_are_refused(path: Path) -> None:
    journal = Journal(path, create=True)
    written = [b"M" + bytes([size % 256]) * (MAX_RECORD_SIZE - size) for size in range(1, 40)]
    for record in written:
        journal.append(record)
        with pytest.raises(
            JournalError, match=f"1 to {MAX_RECORD_SIZE} bytes, got {MAX_RECORD_SIZE + 1}"
        ):
            journal.append(bytes(MAX_RECORD_SIZE + 1))
    journal.close()
    assert reopen_and_read(path) == written


def test_refused_empty_record_does_not_affect_others(path: Path) -> None:
    journal = Journal(path, create=True)
    journal.append(b"Mbefore")
    with pytest.raises((JournalError, ValueError)):
        journal.append(b"")
    journal.append(b"Mafter")
    journal.close()
    assert reopen_and_read(path) == [b"Mbefore", b"Mafter"]


def test_missing_or_foreign_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match=r"there is no journal .*missing\.sqlite"):
        Journal(tmp_path / "missing.sqlite")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(JournalError, match="nowhere"):
        Journal(tmp_path / "nowhere" / "journal.sqlite", create=True)
    (tmp_path / "text.sqlite").write_text("Dear diary, " * 1000)
    with pytest.raises(JournalError, match=r"text\.sqlite"):
        Journal(tmp_path / "text.sqlite")
    assert (tmp_path / "text.sqlite").read_text() == "Dear diary, " * 1000


class JournalMachine(RuleBasedStateMachine):
    """A journal behaves like a list in any sequence of operations."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        shrink(self.patch, 600, 200, 256, 32)
        self.folder = tempfile.TemporaryDirectory(
            dir="/dev/shm" if Path("/dev/shm").is_dir() else None
        )
        self.path = Path(self.folder.name, "journal.sqlite")
        self.written: list[bytes] = []
        self.positions = [START]

    @initialize()
    def create(self) -> None:
        self.journal = Journal(self.path, create=True)

    @rule(sizes=st.lists(st.integers(0, 190), min_size=1, max_size=30))
    def append(self, sizes: list[int]) -> None:
        for size in sizes:
            record = b"M%d" % len(self.written) + bytes(size)
            self.journal.append(record)
            self.written.append(record)
            self.positions.append(self.journal.end_position())

    @rule()
    def fsync(self) -> None:
        self.journal.fsync()

    @rule()
    def fork(self) -> None:
        self.journal.before_fork()
        self.journal.after_fork()

    @rule(end=st.sampled_from(["close", "detach"]))
    def reopen(self, end: str) -> None:
        getattr(self.journal, end)()
        self.journal = Journal(self.path)

    @rule(rng=st.randoms(use_true_random=False))
    def read_from_any_position(self, rng: random.Random) -> None:
        at = rng.randrange(len(self.positions))
        assert read(self.journal, self.positions[at]) == self.written[at:]

    @invariant()
    def has_all_records(self) -> None:
        assert read(self.journal) == self.written

    def teardown(self) -> None:
        self.journal.detach()
        self.folder.cleanup()
        self.patch.undo()


TestAnyOrderOfCalls = JournalMachine.TestCase
TestAnyOrderOfCalls.settings = settings(max_examples=40, stateful_step_count=20)


# -- threads


@pytest.mark.usefixtures("small_limits", "eager_threads")
def test_concurrent_appends_neither_lose_nor_duplicate_records(path: Path) -> None:
    journal = Journal(path, create=True)
    ended = threading.Event()
    read_records: list[bytes] = []

    def read_and_fsync() -> None:
        """Read the records while others append."""
        position = START
        while True:
            is_last = ended.is_set()
            batch = journal.read(position, 100)
            read_records.extend(record for record, _ in batch)
            if batch:
                position = batch[-1][1]
            elif is_last:
                return
            journal.fsync()

    def log(thread: int) -> None:
        for at in range(4000):
            journal.append(thread_record(thread, at))

    def function(thread: int) -> None:
        if thread == 0:
            try:
                run_in_threads(4, log)
            finally:
                ended.set()
        else:
            read_and_fsync()

    run_in_threads(2, function)
    assert numbers_by_thread(read_records, 4) == [list(range(4000))] * 4
    assert read(journal) == read_records
    journal.close()
    assert reopen_and_read(path) == read_records


@pytest.mark.usefixtures("small_limits", "eager_threads")
def test_records_accepted_before_close_are_stored_and_later_ones_refused(path: Path) -> None:
    for round_number in range(40):
        journal = Journal(path.with_name(f"{round_number}.sqlite"), create=True)
        accepted = [0] * 4
        started = threading.Barrier(5)

        def function(
            thread: int,
            journal: Journal = journal,
            accepted: list[int] = accepted,
            started: Any = started,
        ) -> None:
            started.wait()
            if thread == 4:
                while sum(accepted) < 300:
                    pass
                return journal.close()
            # The error of `append` ends the loop when the journal is closed.
            with suppress(JournalError):
                while True:
                    journal.append(thread_record(thread, accepted[thread]))
                    accepted[thread] += 1
            with pytest.raises(JournalError, match="is closed"):
                journal.append(b"Mlate")

        run_in_threads(5, function)
        assert numbers_by_thread(reopen_and_read(journal.path), 4) == [
            list(range(count)) for count in accepted
        ]


@pytest.mark.usefixtures("small_limits")
def test_record_accepted_during_close_is_stored(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(path, create=True)
    journal.append(b"Mfirst")
    accepted = [b"Mfirst"]
    close_files = journal._close_files

    def log() -> None:
        # The journal may already be closed. If it accepts the record, the record must be stored.
        with suppress(JournalError):
            journal.append(b"Mlast")
            accepted.append(b"Mlast")

    thread = threading.Thread(target=log)

    def close_files_late() -> None:
        thread.start()
        thread.join(0.2)
        close_files()

    monkeypatch.setattr(journal, "_close_files", close_files_late)
    journal.close()
    thread.join(30)
    assert reopen_and_read(path) == accepted


@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize("step", ["insert", "clear_segment", "end_of_records"])
def test_interrupt_during_segment_rotation_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    journal = Journal(path, create=True)
    owners: dict[str, Any] = {
        "insert": journal._blocks,
        "clear_segment": segment,
        "end_of_records": layout,
    }
    owner = owners[step]
    original = getattr(owner, step)

    def interrupted(*arguments: Any) -> None:
        monkeypatch.setattr(owner, step, original)
        original(*arguments)
        raise KeyboardInterrupt

    written = []
    monkeypatch.setattr(owner, step, interrupted)
    for record in some_records(1000):
        try:
            journal.append(record)
        except KeyboardInterrupt:
            continue
        written.append(record)
    assert len(written) == 999
    assert read(journal) == written
    journal.close()
    assert reopen_and_read(path) == written


# -- processes

LOGGING = (
    SMALL_LIMITS
    + """
journal = Journal(path, create=True)

def log(thread):
    at = 0
    while True:
        for at in range(at, at + 7):
            journal.append(b"M%d:%06d" % (thread, at) + bytes(at % 40))
        at += 1
        os.write(1, b"%d %d\\n" % (thread, at))

def fsync():
    while True:
        journal.fsync()

for thread in range(4):
    threading.Thread(target=log, args=(thread,)).start()
threading.Thread(target=fsync).start()
"""
)
HOLDING = (
    SMALL_LIMITS
    + """
journal = Journal(path, create=True)
journal.append(b"Mheld")
print("ready", flush=True)
sys.stdin.read()
"""
)
FORKING = (
    SMALL_LIMITS
    + """
OPENING = '''
import sys
from pathlib import Path
from mlflowclient.errors import JournalError
from mlflowclient.journal.journal import Journal
try:
    Journal(Path(sys.argv[1]))
except JournalError as error:
    print(error)
'''

def check_is_in_use():
    output = subprocess.run([sys.executable, "-c", OPENING, path], capture_output=True, text=True, check=True).stdout
    assert output == f"the journal {path} is in use\\n", output

journal = Journal(path, create=True)
for at in range(300):
    journal.append(b"M%d" % at)
journal.before_fork()
if os.fork() == 0:
    sys.exit()
check_is_in_use()
assert os.waitstatus_to_exitcode(os.wait()[1]) == 0
check_is_in_use()
journal.after_fork()
check_is_in_use()
for at in range(300, 900):
    journal.append(b"M%d" % at)
journal.close()
"""  # noqa: E501
)


def run(script: str, path: Path) -> str:
    result = subprocess.run(
        [sys.executable, "-c", script, path],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@contextmanager
def process(script: str, path: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    ) as started:
        try:
            yield started
        finally:
            started.kill()


@posix
@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize("seed", range(20))
def test_accepted_records_survive_a_kill(path: Path, seed: int) -> None:
    with process(LOGGING, path) as logging:
        assert logging.stdout is not None
        reader = os.fdopen(os.dup(logging.stdout.fileno()), "rb")
        with reader:
            lines = list(islice(reader, random.Random(seed).randrange(1, 200)))
            logging.send_signal(signal.SIGKILL)
            lines += [line for line in reader if line.endswith(b"\n")]
    accepted = [0] * 4
    for line in lines:
        thread, number = map(int, line.split())
        accepted[thread] = number
    stored = numbers_by_thread(reopen_and_read(path), 4)
    for numbers, number in zip(stored, accepted, strict=True):
        assert numbers == list(range(len(numbers)))
        assert len(numbers) >= number


@posix
@pytest.mark.usefixtures("small_limits")
def test_journal_survives_repeated_kills(path: Path) -> None:
    journal = Journal(path, create=True)
    journal.detach()
    before: list[bytes] = []
    for round_number in range(5):
        with process(LOGGING, path) as logging:
            assert logging.stdout is not None
            assert len(list(islice(logging.stdout, 20 * round_number + 1))) == 20 * round_number + 1
        now = reopen_and_read(path)
        assert now[: len(before)] == before
        assert len(now) > len(before)
        before = now


@posix
@pytest.mark.usefixtures("small_limits")
def test_journal_is_locked_until_its_process_is_killed(path: Path) -> None:
    with process(HOLDING, path) as holding:
        assert holding.stdout is not None
        assert holding.stdout.readline() == b"ready\n"
        for create in (False, True):
            with pytest.raises(JournalError) as caught:
                Journal(path, create=create)
            assert str(caught.value) == f"the journal {path} is in use"
        holding.send_signal(signal.SIGKILL)
        holding.wait()
        assert reopen_and_read(path) == [b"Mheld"]


@posix
@pytest.mark.usefixtures("small_limits")
def test_journal_belongs_to_the_parent_after_a_fork(path: Path) -> None:
    run(FORKING, path)
    assert reopen_and_read(path) == [b"M%d" % at for at in range(900)]


@pytest.mark.usefixtures("small_limits")
def test_concurrent_appends_during_forks_lose_nothing(path: Path) -> None:
    journal = Journal(path, create=True)

    def function(thread: int) -> None:
        if thread == 2:
            for _ in range(30):
                journal.before_fork()
                journal.after_fork()
        else:
            for at in range(2000):
                journal.append(thread_record(thread, at))

    run_in_threads(3, function)
    journal.close()
    assert numbers_by_thread(reopen_and_read(path), 2) == [list(range(2000))] * 2


# -- full disks

# A limit on the size of files simulates a full disk. A segment has its full size from the start.
FULL = (
    SMALL_LIMITS
    + """
import resource
_, UNLIMITED = resource.getrlimit(resource.RLIMIT_FSIZE)

def limit_file_size(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, UNLIMITED))

def fails(call, *arguments, **named):
    try:
        call(*arguments, **named)
    except JournalError as error:
        assert str(path) in str(error), error
        return True
    return False

def read_all(journal):
    stored = [record for record, _ in journal.iterate()]
    assert journal.damage is None, journal.damage
    return stored

def fill(journal, accepted):
    '''Append until the disk is full.'''
    for at in range(len(accepted), len(accepted) + 20_000):
        record = b"M%d:" % at + bytes(at % 50)
        if fails(journal.append, record):
            return
        accepted.append(record)
    raise AssertionError("the disk was never full")
"""
)
CREATING = (
    FULL
    + """
for size in [0, 1, 100, 511, 4095, 4096, 4097, 8192, 10_000]:
    path = Path(sys.argv[1]).with_name(f"{size}.sqlite")
    limit_file_size(size)
    failed = fails(Journal, path, create=True)
    assert failed == (size < 10_000), size
    limit_file_size(UNLIMITED)
    if failed:
        journal = Journal(path, create=True)
        journal.append(b"Mfirst")
        journal.close()
        journal = Journal(path)
        assert read_all(journal) == [b"Mfirst"]
        journal.close()
"""
)
APPENDING = (
    FULL
    + """
for size in range(24_000, 60_000, 1777):
    path = Path(sys.argv[1]).with_name(f"{size}.sqlite")
    journal, accepted = Journal(path, create=True), []
    limit_file_size(size)
    fill(journal, accepted)
    assert read_all(journal) == accepted
    for _ in range(3):
        assert fails(journal.fsync)
        assert fails(journal.append, bytes(600))
    assert read_all(journal) == accepted
    if size % 2:
        limit_file_size(UNLIMITED)
        journal.fsync()
        accepted.append(b"Mthere is room again")
        journal.append(accepted[-1])
        assert read_all(journal) == accepted
        journal.close()
    else:
        assert fails(journal.close)
        assert fails(journal.append, b"Mclosed")
        # The limit is too low to create segments, so the journal cannot be opened.
        limit_file_size(4000)
        assert fails(Journal, path)
        limit_file_size(size)
        try:
            journal = Journal(path)
        except JournalError as error:
            assert str(path) in str(error), error
        else:
            assert read_all(journal) == accepted
            journal.detach()
        limit_file_size(UNLIMITED)
    journal = Journal(path)
    assert read_all(journal) == accepted
    accepted.append(b"Mthe next process")
    journal.append(accepted[-1])
    journal.close()
    journal = Journal(path)
    assert read_all(journal) == accepted
    journal.close()
"""
)
# After the fork no file can be opened.
FORKED = (
    FULL
    + """
journal, accepted = Journal(path, create=True), []
for at in range(500):
    accepted.append(b"M%d" % at)
    journal.append(accepted[-1])
journal.before_fork()
_, maximum = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (3, maximum))
fails(journal.after_fork)
resource.setrlimit(resource.RLIMIT_NOFILE, (maximum, maximum))
for at in range(500, 1500):
    accepted.append(b"M%d" % at)
    journal.append(accepted[-1])
assert read_all(journal) == accepted
journal.close()
"""
)


@posix
@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize("script", [CREATING, APPENDING], ids=["creating", "appending"])
def test_full_disk_is_reported_and_loses_nothing(path: Path, script: str) -> None:
    run(script, path)


@posix
@pytest.mark.usefixtures("small_limits")
def test_fork_without_free_file_descriptors_loses_nothing(path: Path) -> None:
    run(FORKED, path)


def test_largest_record_of_each_kind_fits_into_a_journal(path: Path) -> None:
    wide = "\U0001f600"
    largest = [
        records.point(
            wide * 250, 1.0, model_id=wide * 250, dataset_name=wide * 500, dataset_digest=wide * 36
        ),
        records.pair("param", wide * 250, wide * 6000),
        records.pair("tag", wide * 250, wide * 8000),
    ]
    journal = Journal(path, create=True)
    for record in largest:
        journal.append(record)
    journal.close()
    assert [records.read(record) for record in reopen_and_read(path)] == [
        records.read(record) for record in largest
    ]
