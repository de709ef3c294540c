"""The folders of journals below a root: one for each run and process, with the artifacts beside the
journal.

    root/0f9c...-5d2e81aa/journal.sqlite
                          artifacts/

A folder is removed when everything in it is on the server. A suffix marks a step that `find`
completes or undoes if a process was killed in between: `.done` is to be removed, `.repairing`
replaces a damaged one.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from mlflowclient.errors import JournalError, Refused
from mlflowclient.journal import records
from mlflowclient.journal.file_lock import is_locked
from mlflowclient.journal.journal import Journal
from mlflowclient.journal.journal_buffer import JournalBuffer
from mlflowclient.journal.layout import START, Position
from mlflowclient.journal.run_target import RunTarget

_JOURNAL = "journal.sqlite"
_NAME = re.compile(r"(?P<name>\w+-[0-9a-f]{8})(?P<step>\.done|\.repairing|)")
_ARTIFACTS = "artifacts"


class RunBuffer(JournalBuffer):
    """The journal of a run, in a folder of its own.

    Attributes:
        folder: The folder.
        is_finished: Whether the whole run is on the server.
    """

    def __init__(
        self,
        target: RunTarget,
        folder: Path,
        journal: Journal,
        position: Position = START,
        pending: int = 0,
        *,
        is_finished: bool = False,
    ) -> None:
        super().__init__(journal, position, pending)
        self.folder = folder
        self.is_finished = is_finished
        self._target = target

    @property
    def artifacts(self) -> Path:
        """Folder of the artifacts that were stored before the run was on the server."""
        return self.folder / _ARTIFACTS

    def note(self, note: records.UploadNote) -> None:
        super().note(note)
        self.is_finished |= isinstance(note, records.Finished)

    def close(self, *, keep: bool = False) -> None:
        """Close the journal. Remove its folder if nothing in it is missing on the server, unless
        `keep` is set.
        """
        if keep or self._has_unsent_content():
            self.journal.close()
        else:
            self.journal.detach()
            discard(self.folder)

    def reopen(self) -> RunBuffer:
        """The same journal, after it was closed."""
        return RunBuffer(self._target, self.folder, Journal(self.journal.path))

    def _has_unsent_content(self) -> bool:
        if self.peek(1) or self.has_refusals:
            return True
        return not self.is_finished and (self._target.run_id is None or self.artifacts.is_dir())


@dataclass
class RecoveredJournal:
    """A journal that another process left.

    Attributes:
        buffer: The journal, positioned where the upload continues.
        target: The run.
        refused: What the server refused.
        damage: What was damaged, if a repair was necessary.
    """

    buffer: RunBuffer
    target: RunTarget
    refused: list[Refused]
    damage: str | None = None


def create(root: Path, target: RunTarget) -> RunBuffer:
    """Create a journal for a run.

    Raises:
        JournalError: It cannot be written there.
    """
    name = re.sub(r"\W", "_", target.local_id or target.run_id or "")
    folder = root / f"{name}-{uuid4().hex[:8]}"
    try:
        folder.mkdir(mode=0o700, parents=True)  # Params may be confidential.
    except OSError as error:
        raise JournalError(
            f"no journal can be kept in {root}: {error}. Name another folder as journal"
        ) from error
    try:
        journal = Journal(folder / _JOURNAL, create=True)
        try:
            journal.append(records.header(target.header))
        except BaseException:
            journal.detach()
            raise
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    target.artifacts = target.artifacts or folder / _ARTIFACTS
    return RunBuffer(target, folder, journal)


def recover(folder: Path) -> RecoveredJournal | None:
    """Open the journal that another process left in a folder; None if it was killed before it wrote
    anything.

    A damaged journal is kept as `.damaged`, and its intact part takes its place.

    Raises:
        JournalError: It is in use, or nothing of it can be read.
    """
    with _journal_errors(folder):
        found = _open(folder)
        if found is None:
            discard(folder)
            return None
        damage = found.buffer.journal.damage
        if damage is None:
            return found
        try:
            _repair(found)
        except BaseException:
            found.buffer.journal.detach()
            raise
        repaired = _open(folder)
        assert repaired is not None
        message = f"{damage}; the intact part was kept, and the rest is in {folder.name}.damaged"
        return replace(repaired, damage=message)


def find(root: Path) -> list[Path]:
    """The folders of the journals below a root, oldest first.

    Completes or undoes what a killed process began.
    """
    found: list[tuple[float, Path]] = []
    for path in sorted(root.iterdir()):
        known = _NAME.fullmatch(path.name)
        if known is None or not path.is_dir():
            continue
        if known["step"] == ".done":
            shutil.rmtree(path, ignore_errors=True)  # Another process may remove it, too.
        elif known["step"] == ".repairing":
            final = root / known["name"]
            damaged = final if final.exists() else _with_suffix(final, ".damaged")
            if is_locked(damaged / _JOURNAL):
                continue  # Another process repairs it.
            if final.exists():
                shutil.rmtree(path)
            else:
                _replace_damaged(path, final)
                found.append((final.stat().st_ctime, final))
        elif is_journal(path):
            found.append((path.stat().st_ctime, path))
    return [path for _, path in sorted(found)]


def is_journal(folder: Path) -> bool:
    return (folder / _JOURNAL).is_file()


def has_local_run(root: Path, local_id: str) -> bool:
    """Whether a run was created by a client, and not by a server."""
    return any(root.glob(f"{local_id}-*"))


def discard(folder: Path) -> None:
    """Remove a folder. After a kill, `find` removes the rest."""
    with _journal_errors(folder):
        done = _with_suffix(folder, ".done")
        folder.rename(done)
        shutil.rmtree(done)


def _open(folder: Path) -> RecoveredJournal | None:
    journal = Journal(folder / _JOURNAL)
    found = None
    try:
        found = _read(folder, journal)
    finally:
        if found is None:
            journal.detach()
    return found


def _read(folder: Path, journal: Journal) -> RecoveredJournal | None:
    position, is_finished = START, False
    target: RunTarget | None = None
    refused: list[Refused] = []
    for record, _ in journal.walk():
        if not records.is_note(record):
            is_finished = False
            continue
        match records.read_note(record):
            case records.Header(content):
                target = RunTarget(**content)
            case records.Created(run_id) if target is not None:
                target.run_id = run_id
            case Refused() as refusal:
                refused.append(refusal)
            case records.Checkpoint(block, offset):
                position = Position(block, offset)
            case records.Finished():
                is_finished = True
            case _:
                pass
    if target is None:
        if journal.damage is None:
            return None
        raise JournalError(f"nothing can be read of the journal {journal.path}: {journal.damage}")
    pending = sum(not records.is_note(record) for record, _ in journal.walk(position))
    buffer = RunBuffer(target, folder, journal, position, pending, is_finished=is_finished)
    buffer.has_refusals = bool(refused)
    return RecoveredJournal(buffer, target, refused)


def _repair(found: RecoveredJournal) -> None:
    """Replace a damaged journal by its intact part. It stays locked, so that other processes wait
    for the end.
    """
    folder, damaged = found.buffer.folder, found.buffer.journal
    repairing = _with_suffix(folder, ".repairing")
    shutil.rmtree(repairing, ignore_errors=True)
    repairing.mkdir()
    journal = Journal(repairing / _JOURNAL, create=True)
    try:
        _copy(damaged, journal, found.buffer.uploaded())
        journal.close()
    except BaseException:
        journal.detach()
        raise
    damaged.detach(keep_lock=True)
    try:
        final = _with_suffix(folder, ".damaged")
        if final.exists():
            final.rename(_with_suffix(folder, f".damaged.{uuid4().hex[:8]}"))
        folder.rename(final)
        _replace_damaged(repairing, folder)
    finally:
        damaged.unlock()


def _copy(damaged: Journal, journal: Journal, uploaded: Position) -> None:
    checkpoint: Position | None = None
    for record, end in damaged.walk():
        # Positions differ in the copy, so checkpoints are left out but for one at the end.
        is_checkpoint = records.is_note(record) and isinstance(
            records.read_note(record), records.Checkpoint
        )
        if not is_checkpoint:
            journal.append(record)
        if end == uploaded:
            checkpoint = journal.end()
    if checkpoint is not None:
        journal.append(records.note(records.Checkpoint(*checkpoint)))


def _with_suffix(folder: Path, suffix: str) -> Path:
    return folder.with_name(folder.name + suffix)


def _replace_damaged(repairing: Path, folder: Path) -> None:
    artifacts = _with_suffix(folder, ".damaged") / _ARTIFACTS
    if artifacts.is_dir() and not (repairing / _ARTIFACTS).exists():
        artifacts.rename(repairing / _ARTIFACTS)
    repairing.rename(folder)


@contextmanager
def _journal_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except JournalError:
        raise
    except OSError as error:
        raise JournalError(f"the journal in {folder} cannot be used: {error}") from error
