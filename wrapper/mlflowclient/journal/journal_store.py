"""Decides how journals lie in a folder: in one of its own for each run and process, with the
artifacts beside it.

    folder/0f9c...-5d2e81aa/journal.sqlite
                            artifacts/

It is removed when everything in it is on the server. A name with a suffix is a step on the way,
which `tidied` completes or undoes after a process was killed in between: `.done` is to be removed,
`.repairing` takes the place of a damaged one.
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
from mlflowclient.journal.journal import START, Journal, Position, is_held
from mlflowclient.logging.buffer import JournalBuffer
from mlflowclient.logging.uploader import Target

_JOURNAL = "journal.sqlite"
_NAME = re.compile(r"(?P<name>\w+-[0-9a-f]{8})(?P<step>\.done|\.repairing|)")
_ARTIFACTS = "artifacts"


class RunBuffer(JournalBuffer):
    """The journal of a run, in a folder of its own."""

    def __init__(
        self,
        target: Target,
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
        """Folder of what was stored for the run before it was on the server."""
        return self.folder / _ARTIFACTS

    def note(self, note: records.Created | Refused | records.Finished) -> None:
        super().note(note)
        self.is_finished |= isinstance(note, records.Finished)

    def close(self, *, keep: bool = False) -> None:
        """Close the journal; or, unless it is to be kept, remove it when nothing in it is missing
        on the server.
        """
        is_made = self._target.run_id is not None
        is_whole = self.is_finished or (is_made and not self.artifacts.is_dir())
        if keep or self.oldest(1) or self.has_refusals or not is_whole:
            self.journal.close()
        else:
            self.journal.leave()
            discard(self.folder)

    def opened_again(self) -> RunBuffer:
        """The same journal, after it was closed."""
        return RunBuffer(self._target, self.folder, Journal(self.journal.path))


@dataclass
class Kept:
    """What was found in the journal of another process."""

    buffer: RunBuffer
    target: Target
    refused: list[Refused]
    damage: str | None = None


def create(root: Path, target: Target) -> RunBuffer:
    """A new journal of a run.

    Raises:
        JournalError: It cannot be written there.
    """
    name = re.sub(r"\W", "_", target.local_id or target.run_id or "")
    folder = root / f"{name}-{uuid4().hex[:8]}"
    try:
        folder.mkdir(mode=0o700, parents=True)  # Params may hold what is nobody else's business.
    except OSError as error:
        raise JournalError(
            f"no journal can be kept in {root}: {error}. Name another folder as journal"
        ) from error
    try:
        journal = Journal(folder / _JOURNAL, create=True)
        try:
            journal.append(records.header(target.header))
        except BaseException:
            journal.leave()
            raise
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    target.artifacts = target.artifacts or folder / _ARTIFACTS
    return RunBuffer(target, folder, journal)


def opened(folder: Path) -> Kept | None:
    """The journal that another process left in a folder; None where it was killed before it had
    begun.

    One that is damaged is kept as `.damaged`, and what is intact of it takes its place.

    Raises:
        JournalError: It is in use, or nothing can be read of it.
    """
    with _telling(folder):
        kept = _kept(folder)
        if kept is None:
            discard(folder)
            return None
        damage = kept.buffer.journal.damage
        if damage is None:
            return kept
        try:
            _repair(kept)
        except BaseException:
            kept.buffer.journal.leave()
            raise
        repaired = _kept(folder)
        assert repaired is not None
        told = f"{damage}; what is intact was kept, and the rest is in {folder.name}.damaged"
        return replace(repaired, damage=told)


def tidied(root: Path) -> list[Path]:
    """The folders of the journals in a folder, oldest first."""
    found: list[tuple[float, Path]] = []
    for path in sorted(root.iterdir()):
        known = _NAME.fullmatch(path.name)
        if known is None or not path.is_dir():
            continue
        if known["step"] == ".done":
            shutil.rmtree(path, ignore_errors=True)  # Another process may be doing so.
        elif known["step"] == ".repairing":
            final = root / known["name"]
            damaged = final if final.exists() else _named(final, ".damaged")
            if is_held(damaged / _JOURNAL):
                continue  # Another process repairs it.
            if final.exists():
                shutil.rmtree(path)
            else:
                _take_place(path, final)
                found.append((final.stat().st_ctime, final))
        elif is_journal(path):
            found.append((path.stat().st_ctime, path))
    return [path for _, path in sorted(found)]


def is_journal(folder: Path) -> bool:
    return (folder / _JOURNAL).is_file()


def knows(root: Path, local_id: str) -> bool:
    """Whether a run was made by a client, and not by a server."""
    return any(root.glob(f"{local_id}-*"))


def discard(folder: Path) -> None:
    """Remove a folder: all of it, or after a kill in the next `tidied`."""
    with _telling(folder):
        done = _named(folder, ".done")
        folder.rename(done)
        shutil.rmtree(done)


def _kept(folder: Path) -> Kept | None:
    journal = Journal(folder / _JOURNAL)
    kept = None
    try:
        kept = _read(folder, journal)
    finally:
        if kept is None:
            journal.leave()
    return kept


def _read(folder: Path, journal: Journal) -> Kept | None:
    position, is_finished = START, False
    target: Target | None = None
    refused: list[Refused] = []
    for record, _ in journal.walk():
        if not records.is_note(record):
            is_finished = False
            continue
        match records.read_note(record):
            case records.Header(content):
                target = Target(**content)
            case records.Created(run_id) if target is not None:
                target.run_id = run_id
            case Refused() as refusal:
                refused.append(refusal)
            case records.Mark(block, offset):
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
    return Kept(buffer, target, refused)


def _repair(kept: Kept) -> None:
    """Put what is intact in the place of what is damaged, whose lock tells other processes of it
    until the end.
    """
    folder, damaged = kept.buffer.folder, kept.buffer.journal
    repairing = _named(folder, ".repairing")
    shutil.rmtree(repairing, ignore_errors=True)
    repairing.mkdir()
    journal = Journal(repairing / _JOURNAL, create=True)
    try:
        _copy(damaged, journal, kept.buffer.reached())
        journal.close()
    except BaseException:
        journal.leave()
        raise
    damaged.leave(locked=True)
    try:
        final = _named(folder, ".damaged")
        if final.exists():
            final.rename(_named(folder, f".damaged.{uuid4().hex[:8]}"))
        folder.rename(final)
        _take_place(repairing, folder)
    finally:
        damaged.unlock()


def _copy(damaged: Journal, journal: Journal, reached: Position) -> None:
    mark: Position | None = None
    for record, end in damaged.walk():
        # Places are others here.
        if not isinstance(records.is_note(record) and records.read_note(record), records.Mark):
            journal.append(record)
        if end == reached:
            mark = journal.end()
    if mark is not None:
        journal.append(records.note(records.Mark(*mark)))


def _named(folder: Path, suffix: str) -> Path:
    return folder.with_name(folder.name + suffix)


def _take_place(repairing: Path, folder: Path) -> None:
    artifacts = _named(folder, ".damaged") / _ARTIFACTS
    if artifacts.is_dir() and not (repairing / _ARTIFACTS).exists():
        artifacts.rename(repairing / _ARTIFACTS)
    repairing.rename(folder)


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    try:
        yield
    except JournalError:
        raise
    except OSError as error:
        raise JournalError(f"the journal in {folder} cannot be used: {error}") from error
