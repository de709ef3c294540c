"""Journals: what was logged is there, once and in order, whoever logs, and however the process
ends.
"""

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
    by_thread,
    eager_switching,
    in_threads,
    of_thread,
    shrink,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals, forks and limits of POSIX")

# Small sizes, for a script that runs in a process of its own.
SMALL = f"""
import os, subprocess, sys, threading
from pathlib import Path
from mlflowclient.errors import JournalError
from mlflowclient.journal import layout
from mlflowclient.journal.journal import Journal
layout.SEGMENT_SIZE, layout.MAX_RECORD_SIZE, layout.READ_SIZE, layout.CHUNK_SIZE = {SEGMENT_SIZE}, {MAX_RECORD_SIZE}, {READ_SIZE}, {CHUNK_SIZE}
path = Path(sys.argv[1])
"""  # noqa: E501


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    shrink(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def eager() -> Iterator[None]:
    with eager_switching():
        yield


def read(kept: Journal, position: Position = START) -> list[bytes]:
    found = [record for record, _ in kept.iterate(position)]
    assert kept.damage is None
    return found


def reopened(path: Path) -> list[bytes]:
    """What is there for the next process."""
    kept = Journal(path)
    try:
        return read(kept)
    finally:
        kept.detach()


def some_records(number: int, seed: int = 0) -> list[bytes]:
    """Records of many sizes, each of them unique."""
    chance = random.Random(seed)
    sizes = chance.choices(
        [0, 1, 30, 31, 32, 300, MAX_RECORD_SIZE - 10], weights=[1, 1, 9, 9, 9, 2, 1], k=number
    )
    return [b"M%09d" % at + chance.randbytes(size) for at, size in enumerate(sizes)]


# -- what was appended


def test_the_files_of_a_journal_keep_their_names(path: Path) -> None:
    """Another release must find what this one left behind."""
    journal_ = Journal(path, create=True)
    journal_.append(b"x")
    try:
        assert {"journal.sqlite", "journal.tail1"} <= {file.name for file in path.parent.iterdir()}
    finally:
        journal_.detach()


@pytest.mark.parametrize("number", [0, 1, 100, 3000])
@pytest.mark.usefixtures("small")
def test_records_come_back_in_order(path: Path, number: int) -> None:
    written = some_records(number)
    kept = Journal(path, create=True)
    for record in written:
        kept.append(record)
    assert read(kept) == written
    kept.detach()
    assert reopened(path) == written
    kept = Journal(path)
    kept.append(b"Mone more")
    kept.close()
    assert reopened(path) == [*written, b"Mone more"]


def test_a_journal_of_its_real_size_takes_many_points(path: Path) -> None:
    written = [
        records.point(f"loss_{number % 7}", number / 3, number, number) for number in range(150_000)
    ]
    kept = Journal(path, create=True)
    for record in written:
        kept.append(record)
    assert kept.end().block > START.block
    kept.close()
    assert reopened(path) == written


@pytest.mark.usefixtures("small")
def test_a_closed_journal_is_one_file(path: Path) -> None:
    kept = Journal(path, create=True)
    for record in some_records(300):
        kept.append(record)
    kept.close()
    kept.close()
    assert {file.name for file in path.parent.iterdir()} <= {path.name, "journal.lock"}
    with pytest.raises(JournalError, match="is closed"):
        kept.append(b"Mlate")


@pytest.mark.usefixtures("small")
def test_a_walk_goes_on_from_any_position(path: Path) -> None:
    written = some_records(400)
    kept = Journal(path, create=True)
    for record in written:
        kept.append(record)
    positions = [START, *(position for _, position in kept.iterate())]
    assert all(before < after for before, after in pairwise(positions))
    assert kept.end() == positions[-1]
    for state in ("open", "left behind", "closed"):
        for at in range(0, len(positions), 13):
            assert read(kept, positions[at]) == written[at:], state
            assert [record for record, _ in islice(kept.iterate(positions[at]), 3)] == written[
                at : at + 3
            ], state
        (kept.detach if state == "open" else kept.close)()
        kept = Journal(path)
    kept.detach()


@pytest.mark.usefixtures("small")
def test_what_is_too_large_is_refused_and_what_is_just_small_enough_is_not(path: Path) -> None:
    kept = Journal(path, create=True)
    written = [b"M" + bytes([size % 256]) * (MAX_RECORD_SIZE - size) for size in range(1, 40)]
    for record in written:
        kept.append(record)
        with pytest.raises(
            JournalError, match=f"1 to {MAX_RECORD_SIZE} bytes, got {MAX_RECORD_SIZE + 1}"
        ):
            kept.append(bytes(MAX_RECORD_SIZE + 1))
    kept.close()
    assert reopened(path) == written


def test_an_empty_record_takes_nothing_along(path: Path) -> None:
    kept = Journal(path, create=True)
    kept.append(b"Mbefore")
    with pytest.raises((JournalError, ValueError)):
        kept.append(b"")
    kept.append(b"Mafter")
    kept.close()
    assert reopened(path) == [b"Mbefore", b"Mafter"]


def test_what_is_no_journal_is_told(tmp_path: Path) -> None:
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
    """A journal is a list, whatever happens to it between two records."""

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
            self.positions.append(self.journal.end())

    @rule()
    def settle(self) -> None:
        self.journal.fsync()

    @rule()
    def fork(self) -> None:
        self.journal.before_fork()
        self.journal.after_fork()

    @rule(end=st.sampled_from(["close", "detach"]))
    def reopen(self, end: str) -> None:
        getattr(self.journal, end)()
        self.journal = Journal(self.path)

    @rule(chance=st.randoms(use_true_random=False))
    def go_on(self, chance: random.Random) -> None:
        at = chance.randrange(len(self.positions))
        assert read(self.journal, self.positions[at]) == self.written[at:]

    @invariant()
    def everything_is_there(self) -> None:
        assert read(self.journal) == self.written

    def teardown(self) -> None:
        self.journal.detach()
        self.folder.cleanup()
        self.patch.undo()


TestAnyOrderOfCalls = JournalMachine.TestCase
TestAnyOrderOfCalls.settings = settings(max_examples=40, stateful_step_count=20)


# -- threads


@pytest.mark.usefixtures("small", "eager")
def test_threads_lose_and_double_nothing(path: Path) -> None:
    kept = Journal(path, create=True)
    ended = threading.Event()
    followed: list[bytes] = []

    def deliver() -> None:
        """Read and settle beside those who log."""
        position = START
        while True:
            is_last = ended.is_set()
            found = kept.read(position, 100)
            followed.extend(record for record, _ in found)
            if found:
                position = found[-1][1]
            elif is_last:
                return
            kept.fsync()

    def log(thread: int) -> None:
        for at in range(4000):
            kept.append(of_thread(thread, at))

    def work(of: int) -> None:
        if of == 0:
            try:
                in_threads(4, log)
            finally:
                ended.set()
        else:
            deliver()

    in_threads(2, work)
    assert by_thread(followed, 4) == [list(range(4000))] * 4
    assert read(kept) == followed
    kept.close()
    assert reopened(path) == followed


@pytest.mark.usefixtures("small", "eager")
def test_what_was_taken_before_a_close_is_there_and_what_comes_after_is_refused(path: Path) -> None:
    for turn in range(40):
        kept = Journal(path.with_name(f"{turn}.sqlite"), create=True)
        taken = [0] * 4
        started = threading.Barrier(5)

        def work(
            thread: int, kept: Journal = kept, taken: list[int] = taken, started: Any = started
        ) -> None:
            started.wait()
            if thread == 4:
                while sum(taken) < 300:
                    pass
                return kept.close()
            with suppress(JournalError):  # Of the close.
                while True:
                    kept.append(of_thread(thread, taken[thread]))
                    taken[thread] += 1
            with pytest.raises(JournalError, match="is closed"):
                kept.append(b"Mlate")

        in_threads(5, work)
        assert by_thread(reopened(kept.path), 4) == [list(range(count)) for count in taken]


@pytest.mark.usefixtures("small")
def test_what_is_taken_at_the_very_end_of_a_close_is_there(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Journal(path, create=True)
    kept.append(b"Mfirst")
    taken = [b"Mfirst"]
    leave = kept._close_files

    def log() -> None:
        with suppress(JournalError):  # It may come too late; but if it is taken, it must be there.
            kept.append(b"Mlast")
            taken.append(b"Mlast")

    thread = threading.Thread(target=log)

    def leave_late() -> None:
        thread.start()
        thread.join(0.2)
        leave()

    monkeypatch.setattr(kept, "_close_files", leave_late)
    kept.close()
    thread.join(30)
    assert reopened(path) == taken


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("step", ["insert", "clear_segment", "end_of_records"])
def test_an_interrupt_while_a_segment_is_changed_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    kept = Journal(path, create=True)
    owners: dict[str, Any] = {
        "insert": kept._blocks,
        "clear_segment": segment,
        "end_of_records": layout,
    }
    owner = owners[step]
    carried_out = getattr(owner, step)

    def interrupted(*arguments: Any) -> None:
        monkeypatch.setattr(owner, step, carried_out)
        carried_out(*arguments)
        raise KeyboardInterrupt

    written = []
    monkeypatch.setattr(owner, step, interrupted)
    for record in some_records(1000):
        try:
            kept.append(record)
        except KeyboardInterrupt:
            continue
        written.append(record)
    assert len(written) == 999
    assert read(kept) == written
    kept.close()
    assert reopened(path) == written


# -- processes

LOGGING = (
    SMALL
    + """
kept = Journal(path, create=True)

def log(thread):
    at = 0
    while True:
        for at in range(at, at + 7):
            kept.append(b"M%d:%06d" % (thread, at) + bytes(at % 40))
        at += 1
        os.write(1, b"%d %d\\n" % (thread, at))

def settle():
    while True:
        kept.fsync()

for thread in range(4):
    threading.Thread(target=log, args=(thread,)).start()
threading.Thread(target=settle).start()
"""
)
HOLDING = (
    SMALL
    + """
kept = Journal(path, create=True)
kept.append(b"Mheld")
print("ready", flush=True)
sys.stdin.read()
"""
)
FORKING = (
    SMALL
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

def ask():
    told = subprocess.run([sys.executable, "-c", OPENING, path], capture_output=True, text=True, check=True).stdout
    assert told == f"the journal {path} is in use\\n", told

kept = Journal(path, create=True)
for at in range(300):
    kept.append(b"M%d" % at)
kept.before_fork()
if os.fork() == 0:
    sys.exit()
ask()
assert os.waitstatus_to_exitcode(os.wait()[1]) == 0
ask()
kept.after_fork()
ask()
for at in range(300, 900):
    kept.append(b"M%d" % at)
kept.close()
"""  # noqa: E501
)


def run(script: str, path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script, path],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


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
@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("turn", range(20))
def test_what_was_taken_outlives_a_kill(path: Path, turn: int) -> None:
    with process(LOGGING, path) as logging:
        assert logging.stdout is not None
        reader = os.fdopen(os.dup(logging.stdout.fileno()), "rb")
        with reader:
            lines = list(islice(reader, random.Random(turn).randrange(1, 200)))
            logging.send_signal(signal.SIGKILL)
            lines += [line for line in reader if line.endswith(b"\n")]
    taken = [0] * 4
    for line in lines:
        thread, number = map(int, line.split())
        taken[thread] = number
    found = by_thread(reopened(path), 4)
    for numbers, number in zip(found, taken, strict=True):
        assert numbers == list(range(len(numbers)))
        assert len(numbers) >= number


@posix
@pytest.mark.usefixtures("small")
def test_a_process_that_was_killed_again_and_again_is_followed_by_the_next(path: Path) -> None:
    kept = Journal(path, create=True)
    kept.detach()
    before: list[bytes] = []
    for turn in range(5):
        with process(LOGGING, path) as logging:
            assert logging.stdout is not None
            assert len(list(islice(logging.stdout, 20 * turn + 1))) == 20 * turn + 1
        now = reopened(path)
        assert now[: len(before)] == before
        assert len(now) > len(before)
        before = now


@posix
@pytest.mark.usefixtures("small")
def test_one_process_has_a_journal_until_it_is_killed(path: Path) -> None:
    with process(HOLDING, path) as holding:
        assert holding.stdout is not None
        assert holding.stdout.readline() == b"ready\n"
        for create in (False, True):
            with pytest.raises(JournalError) as caught:
                Journal(path, create=create)
            assert str(caught.value) == f"the journal {path} is in use"
        holding.send_signal(signal.SIGKILL)
        holding.wait()
        assert reopened(path) == [b"Mheld"]


@posix
@pytest.mark.usefixtures("small")
def test_a_fork_leaves_the_journal_to_the_process_that_forked(path: Path) -> None:
    run(FORKING, path)
    assert reopened(path) == [b"M%d" % at for at in range(900)]


@pytest.mark.usefixtures("small")
def test_threads_log_while_the_process_forks(path: Path) -> None:
    kept = Journal(path, create=True)

    def work(thread: int) -> None:
        if thread == 2:
            for _ in range(30):
                kept.before_fork()
                kept.after_fork()
        else:
            for at in range(2000):
                kept.append(of_thread(thread, at))

    in_threads(3, work)
    kept.close()
    assert by_thread(reopened(path), 2) == [list(range(2000))] * 2


# -- a disk that is full

# Limits the size of files. A segment has its full size from the start.
FULL = (
    SMALL
    + """
import resource
_, ENOUGH = resource.getrlimit(resource.RLIMIT_FSIZE)

def room(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, ENOUGH))

def fails(call, *arguments, **named):
    try:
        call(*arguments, **named)
    except JournalError as error:
        assert str(path) in str(error), error
        return True
    return False

def walked(kept):
    found = [record for record, _ in kept.iterate()]
    assert kept.damage is None, kept.damage
    return found

def fill(kept, taken):
    '''Append until the disk is full.'''
    for at in range(len(taken), len(taken) + 20_000):
        record = b"M%d:" % at + bytes(at % 50)
        if fails(kept.append, record):
            return
        taken.append(record)
    raise AssertionError("the disk was never full")
"""
)
CREATING = (
    FULL
    + """
for size in [0, 1, 100, 511, 4095, 4096, 4097, 8192, 10_000]:
    path = Path(sys.argv[1]).with_name(f"{size}.sqlite")
    room(size)
    failed = fails(Journal, path, create=True)
    assert failed == (size < 10_000), size
    room(ENOUGH)
    if failed:
        kept = Journal(path, create=True)
        kept.append(b"Mfirst")
        kept.close()
        kept = Journal(path)
        assert walked(kept) == [b"Mfirst"]
        kept.close()
"""
)
APPENDING = (
    FULL
    + """
for size in range(24_000, 60_000, 1777):
    path = Path(sys.argv[1]).with_name(f"{size}.sqlite")
    kept, taken = Journal(path, create=True), []
    room(size)
    fill(kept, taken)
    assert walked(kept) == taken
    for _ in range(3):
        assert fails(kept.fsync)
        assert fails(kept.append, bytes(600))
    assert walked(kept) == taken
    if size % 2:
        room(ENOUGH)
        kept.fsync()
        taken.append(b"Mthere is room again")
        kept.append(taken[-1])
        assert walked(kept) == taken
        kept.close()
    else:
        assert fails(kept.close)
        assert fails(kept.append, b"Mclosed")
        # Too little to open it: there is no room for its segments.
        room(4000)
        assert fails(Journal, path)
        room(size)
        try:
            kept = Journal(path)
        except JournalError as error:
            assert str(path) in str(error), error
        else:
            assert walked(kept) == taken
            kept.detach()
        room(ENOUGH)
    kept = Journal(path)
    assert walked(kept) == taken
    taken.append(b"Mthe next process")
    kept.append(taken[-1])
    kept.close()
    kept = Journal(path)
    assert walked(kept) == taken
    kept.close()
"""
)
# No file can be opened when a fork is over.
FORKED = (
    FULL
    + """
kept, taken = Journal(path, create=True), []
for at in range(500):
    taken.append(b"M%d" % at)
    kept.append(taken[-1])
kept.before_fork()
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (3, most))
fails(kept.after_fork)
resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
for at in range(500, 1500):
    taken.append(b"M%d" % at)
    kept.append(taken[-1])
assert walked(kept) == taken
kept.close()
"""
)


@posix
@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("script", [CREATING, APPENDING], ids=["creating", "appending"])
def test_a_full_disk_is_told_and_loses_nothing(path: Path, script: str) -> None:
    run(script, path)


@posix
@pytest.mark.usefixtures("small")
def test_a_fork_after_which_no_file_can_be_opened_loses_nothing(path: Path) -> None:
    run(FORKED, path)


def test_the_largest_of_each_kind_fit_into_a_journal(path: Path) -> None:
    wide = "\U0001f600"
    made = [
        records.point(
            wide * 250, 1.0, model_id=wide * 250, dataset_name=wide * 500, dataset_digest=wide * 36
        ),
        records.pair("param", wide * 250, wide * 6000),
        records.pair("tag", wide * 250, wide * 8000),
    ]
    kept = Journal(path, create=True)
    for record in made:
        kept.append(record)
    kept.close()
    assert [records.read(record) for record in reopened(path)] == [
        records.read(record) for record in made
    ]
