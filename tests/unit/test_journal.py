"""Journals and buffers: what was logged is there, once and in order, whoever logs, and however the
process ends.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from mlflow_openapi_runtime.codec import encode
from mlflowclient.errors import JournalError, Refused
from mlflowclient.journal import journal, journal_store, records
from mlflowclient.journal.journal import START, Journal, Position
from mlflowclient.logging import buffer
from mlflowclient.logging.buffer import Buffer, Full, JournalBuffer, MemoryBuffer, SpillingBuffer
from mlflowclient.logging.uploader import Target

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals, forks and limits of POSIX")

TAIL, LARGEST, WINDOW, CHUNK = 4096, 700, 1536, 128
# Small sizes, for a script that runs in a process of its own.
SMALL = f"""
import os, subprocess, sys, threading
from pathlib import Path
from mlflowclient.errors import JournalError
from mlflowclient.journal import journal
from mlflowclient.journal.journal import Journal
journal._TAIL_SIZE, journal.LARGEST, journal._WINDOW, journal._CHUNK = {TAIL}, {LARGEST}, {WINDOW}, {CHUNK}
path = Path(sys.argv[1])
"""  # noqa: E501


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some hundred records fill a tail, and a reading sees a part of one."""
    monkeypatch.setattr(journal, "_TAIL_SIZE", TAIL)
    monkeypatch.setattr(journal, "LARGEST", LARGEST)
    monkeypatch.setattr(journal, "_WINDOW", WINDOW)
    monkeypatch.setattr(journal, "_CHUNK", CHUNK)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def eager() -> Iterator[None]:
    """Threads take turns all the time."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def read(kept: Journal, position: Position = START) -> list[bytes]:
    found = [record for record, _ in kept.walk(position)]
    assert kept.damage is None
    return found


def reopened(path: Path) -> list[bytes]:
    """What is there for the next process."""
    kept = Journal(path)
    try:
        return read(kept)
    finally:
        kept.leave()


def some_records(number: int, seed: int = 0) -> list[bytes]:
    """Records of many sizes, each of them unique."""
    chance = random.Random(seed)
    sizes = chance.choices(
        [0, 1, 30, 31, 32, 300, LARGEST - 10], weights=[1, 1, 9, 9, 9, 2, 1], k=number
    )
    return [b"M%09d" % at + chance.randbytes(size) for at, size in enumerate(sizes)]


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


# -- what was appended


@pytest.mark.parametrize("number", [0, 1, 100, 3000])
@pytest.mark.usefixtures("small")
def test_records_come_back_in_order(path: Path, number: int) -> None:
    written = some_records(number)
    kept = Journal(path, create=True)
    for record in written:
        kept.append(record)
    assert read(kept) == written
    kept.leave()
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
    positions = [START, *(position for _, position in kept.walk())]
    assert all(before < after for before, after in pairwise(positions))
    assert kept.end() == positions[-1]
    for state in ("open", "left behind", "closed"):
        for at in range(0, len(positions), 13):
            assert read(kept, positions[at]) == written[at:], state
            assert [record for record, _ in islice(kept.walk(positions[at]), 3)] == written[
                at : at + 3
            ], state
        (kept.leave if state == "open" else kept.close)()
        kept = Journal(path)
    kept.leave()


@pytest.mark.usefixtures("small")
def test_what_is_too_large_is_refused_and_what_is_just_small_enough_is_not(path: Path) -> None:
    kept = Journal(path, create=True)
    written = [b"M" + bytes([size % 256]) * (LARGEST - size) for size in range(1, 40)]
    for record in written:
        kept.append(record)
        with pytest.raises(JournalError, match=f"1 to {LARGEST} bytes, got {LARGEST + 1}"):
            kept.append(bytes(LARGEST + 1))
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
        self.patch.setattr(journal, "_TAIL_SIZE", 600)
        self.patch.setattr(journal, "LARGEST", 200)
        self.patch.setattr(journal, "_WINDOW", 256)
        self.patch.setattr(journal, "_CHUNK", 32)
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
        self.journal.settle()

    @rule()
    def fork(self) -> None:
        self.journal.before_fork()
        self.journal.after_fork()

    @rule(end=st.sampled_from(["close", "leave"]))
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
        self.journal.leave()
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
            kept.settle()

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
    leave = kept._leave

    def log() -> None:
        with suppress(JournalError):  # It may come too late; but if it is taken, it must be there.
            kept.append(b"Mlast")
            taken.append(b"Mlast")

    thread = threading.Thread(target=log)

    def leave_late() -> None:
        thread.start()
        thread.join(0.2)
        leave()

    monkeypatch.setattr(kept, "_leave", leave_late)
    kept.close()
    thread.join(30)
    assert reopened(path) == taken


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("step", ["_insert", "_clear", "_end"])
def test_an_interrupt_while_a_tail_is_changed_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    kept = Journal(path, create=True)
    owner: Any = kept if step == "_insert" else journal
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
        kept.settle()

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
    kept.leave()
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

# With a limit to the size of files, of those that grow; a tail is as large from its start on.
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
    found = [record for record, _ in kept.walk()]
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
        assert fails(kept.settle)
        assert fails(kept.append, bytes(600))
    assert walked(kept) == taken
    if size % 2:
        room(ENOUGH)
        kept.settle()
        taken.append(b"Mthere is room again")
        kept.append(taken[-1])
        assert walked(kept) == taken
        kept.close()
    else:
        assert fails(kept.close)
        assert fails(kept.append, b"Mclosed")
        # Too little to open it: its tails have no place.
        room(4000)
        assert fails(Journal, path)
        room(size)
        try:
            kept = Journal(path)
        except JournalError as error:
            assert str(path) in str(error), error
        else:
            assert walked(kept) == taken
            kept.leave()
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


# -- records

keys = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=250)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
numbers = st.floats().filter(lambda number: abs(number) != encode.LARGEST)
int64 = st.integers(encode.INT64_MIN, encode.INT64_MAX)


@given(keys, numbers, int64, st.integers(0, encode.INT64_MAX))
def test_a_point_comes_back(key: str, value: float, step: int, timestamp: int) -> None:
    found = records.read(records.point(key, value, step, timestamp))
    assert repr(found) == repr(
        records.Point(key, value if value == value else float("nan"), timestamp, step, {})
    )
    assert isinstance(found, records.Point)
    assert set(found.body) == {"key", "value", "timestamp", "step"}


@given(st.none() | texts, st.none() | texts, st.none() | texts)
def test_a_point_of_a_model_comes_back(
    model: str | None, name: str | None, digest: str | None
) -> None:
    record = records.point(
        "loss", 0.5, 1, 2, model_id=model, dataset_name=name, dataset_digest=digest
    )
    given_more = {"model_id": model, "dataset_name": name, "dataset_digest": digest}
    more = {name: text for name, text in given_more.items() if text is not None}
    assert records.read(record) == records.Point("loss", 0.5, 2, 1, more)


@given(st.sampled_from(["param", "tag"]), keys, texts)
def test_a_pair_comes_back(kind: records.Kind, key: str, value: str) -> None:
    record = records.pair(kind, key, value)
    assert records.read(record) == records.Pair(kind, key, value)
    assert records.named(records.read(record)) == (kind, key)


@given(
    keys,
    st.dictionaries(texts, texts | int64 | st.none() | st.lists(texts, max_size=3), max_size=4),
)
def test_a_call_comes_back(name: str, body: dict[str, Any]) -> None:
    assert records.read(records.operation(name, body)) == records.Operation(name, body)
    assert records.read_note(records.header(body)) == records.Header(body)


@given(
    st.builds(records.Created, texts)
    | st.builds(Refused, texts, texts, texts)
    | st.just(records.Finished())
    | st.builds(records.Mark, st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1))
)
def test_a_note_comes_back(note: Any) -> None:
    record = records.note(note)
    assert records.is_note(record)
    assert records.read_note(record) == note
    assert type(records.read_note(record)) is type(note)


def test_what_is_delivered_is_no_note() -> None:
    made = [records.point("k", 1), records.pair("param", "k", 1), records.pair("tag", "k", 1)]
    assert not any(map(records.is_note, [*made, records.operation("update_run", {})]))


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"key": ""}, ValueError, "key must not be empty"),
        ({"key": "k" * 251}, ValueError, "key must have at most 250 characters, got 251"),
        ({"key": 3}, TypeError, "key must be a str, got int"),
        ({"key": ["k"]}, TypeError, "key must be a str, got list"),
        ({"key": "\ud800"}, ValueError, "key must be text that UTF-8 can write"),
        ({"value": "1"}, TypeError, "value must be a float, got str"),
        ({"value": True}, TypeError, "value must be a float, got bool"),
        ({"value": None}, TypeError, "value must be a float, got NoneType"),
        ({"value": 10**400}, ValueError, "value must fit into a double"),
        ({"value": -encode.LARGEST}, ValueError, "value must not be the largest double"),
        ({"step": 1.0}, TypeError, "step must be an int, got float"),
        ({"step": True}, TypeError, "step must be an int, got bool"),
        ({"step": 2**63}, ValueError, "step must be from"),
        ({"timestamp": -1}, ValueError, "timestamp must be from 0"),
        ({"timestamp": 2**63}, ValueError, "timestamp must be from 0"),
        ({"timestamp": "now"}, TypeError, "timestamp must be an int, got str"),
        ({"model_id": 1}, TypeError, "model_id must be a str, got int"),
        ({"dataset_name": b"d"}, TypeError, "dataset_name must be a str, got bytes"),
        (
            {"dataset_digest": "\udfff"},
            ValueError,
            "dataset_digest must be text that UTF-8 can write",
        ),
    ],
)
def test_a_wrong_point_names_its_argument(
    arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=f"^{message}"):
        records.point(**{"key": "loss", "value": 0.5, **arguments})


@pytest.mark.parametrize(
    ("kind", "key", "value", "error", "message"),
    [
        ("param", "", "v", ValueError, "key must not be empty"),
        ("tag", "k" * 251, "v", ValueError, "key must have at most 250 characters, got 251"),
        ("tag", None, "v", TypeError, "key must be a str, got NoneType"),
        (
            "param",
            "k",
            "v" * 6001,
            ValueError,
            "the value of 'k' must have at most 6000 characters, got 6001",
        ),
        (
            "tag",
            "k",
            "v" * 8001,
            ValueError,
            "the value of 'k' must have at most 8000 characters, got 8001",
        ),
        ("tag", "k", "\udc80", ValueError, "the value of 'k' must be text that UTF-8 can write"),
    ],
)
def test_a_wrong_pair_names_its_argument(
    kind: records.Kind, key: Any, value: object, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=f"^{message}"):
        records.pair(kind, key, value)


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


def test_a_value_that_is_no_text_is_written_as_str_does() -> None:
    pairs = [
        records.read(records.pair("param", "k", value)) for value in (1, 0.5, None, True, [1, "a"])
    ]
    assert [pair.value for pair in pairs if isinstance(pair, records.Pair)] == [
        "1",
        "0.5",
        "None",
        "True",
        "[1, 'a']",
    ]


def test_a_reason_that_utf_8_cannot_write_is_noted_all_the_same() -> None:
    noted = records.read_note(records.note(Refused("metric", "loss", "wrong: \ud800")))
    assert isinstance(noted, Refused)
    assert (noted.kind, noted.key) == ("metric", "loss")
    assert noted.reason.startswith("wrong: ")


def test_more_keys_than_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_written", {})
    monkeypatch.setattr(records, "_MOST_WRITTEN", 3)
    for turn in range(2):
        for number in range(6):
            found = records.read(records.point(f"k{number}", turn, 0, 0))
            assert found == records.Point(f"k{number}", float(turn), 0, 0, {})


# -- buffers


def a_buffer(kind: str, folder: Path) -> Buffer:
    match kind:
        case "memory":
            return MemoryBuffer(5)
        case "spilling":
            return SpillingBuffer(5)
        case _:
            return JournalBuffer(Journal(folder / "journal.sqlite", create=True))


kinds = pytest.mark.parametrize("kind", ["memory", "spilling", "journal"])
steps = st.lists(
    st.tuples(st.sampled_from(["append", "deliver", "note", "settle", "fork"]), st.integers(1, 9))
)


@kinds
@settings(max_examples=40)
@given(steps=steps)
def test_a_buffer_is_a_queue(kind: str, steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "_TAIL_SIZE", 256)
        patch.setattr(journal, "LARGEST", 60)
        patch.setattr(journal, "_WINDOW", 96)
        patch.setattr(journal, "_CHUNK", 16)
        queue = a_buffer(kind, Path(folder))
        waiting: list[bytes] = []
        made = 0
        for step, number in steps:
            match step:
                case "append":
                    for _ in range(number):
                        record = records.pair("param", f"k{made}", made)
                        if kind == "memory" and len(waiting) == 5:
                            with pytest.raises(Full):
                                queue.append(record)
                            break
                        queue.append(record)
                        waiting.append(record)
                        made += 1
                case "deliver":
                    shown = queue.oldest(number)
                    assert shown == waiting[: len(shown)]
                    assert bool(shown) == bool(waiting)
                    taken = (len(shown) + 1) // 2
                    if taken:
                        queue.delivered(taken)
                        del waiting[:taken]
                case "note":
                    queue.note(records.Created("0123"))
                case "settle":
                    queue.settle()
                case _:
                    queue.before_fork()
                    queue.after_fork()
            assert queue.pending() == len(waiting)
            assert queue.reached() <= queue.end()
            assert queue.waiting() == Counter(
                f"param k{number}" for number in range(made - len(waiting), made)
            )
            kept = list(queue.held())
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
                shown = queue.oldest(chance.randrange(1, 300))
                if shown:
                    taken = chance.randrange(1, len(shown) + 1)
                    queue.delivered(taken)
                    delivered.extend(shown[:taken])
                if chance.random() < 0.1:
                    queue.settle()
            return
        for at in range(each):
            while True:
                try:
                    queue.append(of_thread(thread, at))
                    break
                except Full:
                    assert kind == "memory"
                    time.sleep(0)

    in_threads(5, work)
    assert by_thread(delivered, 4) == [list(range(each))] * 4
    assert queue.pending() == 0
    assert queue.oldest(10) == []
    assert queue.reached() == queue.end() or kind == "journal"
    queue.close()


def test_what_spills_is_gone_when_it_is_delivered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    queue = SpillingBuffer(2)
    for turn in range(3):
        for number in range(10):
            queue.append(b"M%d" % number)
        assert len(list(tmp_path.iterdir())) == 1
        if turn == 2:
            break
        for number in range(10):
            assert queue.oldest(1) == [b"M%d" % number]
            queue.delivered(1)
        assert list(tmp_path.iterdir()) == []
    queue.close()
    assert list(tmp_path.iterdir()) == []


def test_a_spill_that_has_no_room_is_told_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    queue = SpillingBuffer(1)
    queue.append(b"M1")

    def no_room(path: Path, **_: Any) -> Journal:
        raise JournalError(f"the journal {path} cannot be used: no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(buffer, "Journal", no_room)
        for _ in range(3):
            with pytest.raises(JournalError, match="no space left"):
                queue.append(b"M2")
    assert queue.pending() == 1
    queue.append(b"M3")
    queue.append(b"M4")
    assert list(queue.held()) == [b"M1", b"M3", b"M4"]
    queue.close()
    assert list(tmp_path.iterdir()) == []


def test_a_count_is_right_though_threads_append_at_once(path: Path) -> None:
    """One thread is overtaken by another between its record and the count of it."""
    queue: Any = JournalBuffer(Journal(path, create=True))
    numbers = queue._drawn

    class Overtaken:
        is_first = True

        def __next__(self) -> object:
            number: object = next(numbers)
            if self.is_first:
                self.is_first = False
                queue.append(b"Msecond")
            return number

    queue._drawn = Overtaken()
    queue.append(b"Mfirst")
    assert queue.pending() == 2
    queue.close()


def test_the_journal_of_a_run_goes_when_all_is_delivered_and_stays_when_not(tmp_path: Path) -> None:
    for delivered in (1, 2):
        made = journal_store.create(tmp_path, Target(f"run{delivered}"))
        for number in range(2):
            made.append(records.point("loss", number))
        made.oldest(10)
        made.delivered(delivered)
        made.close()
        assert made.folder.exists() == (delivered == 1)
    assert len(list(tmp_path.iterdir())) == 1
