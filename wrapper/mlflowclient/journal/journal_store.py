"""Creates and recovers the folders of the journals in a root folder.

Each process that logs to a run has a folder for the run, with the journal and the artifacts:

    root/0f9c...-5d2e81aa/journal.sqlite
                          artifacts/

A folder is removed when its whole content is on the server. A suffix marks an unfinished step,
which `find` completes or undoes if the process was killed: a folder with the suffix `.done` is
being removed, and a folder with the suffix `.repairing` will replace a damaged folder.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from mlflowclient.errors import JournalError, Refused
from mlflowclient.journal import records
from mlflowclient.journal.block_store import journal_errors
from mlflowclient.journal.file_lock import is_locked
from mlflowclient.journal.journal import Journal
from mlflowclient.journal.journal_buffer import JournalBuffer
from mlflowclient.journal.layout import START, Position
from mlflowclient.journal.run_target import RunTarget

# The names are part of the format: other releases must find the files of this release.
_JOURNAL_FILE = "journal.sqlite"
_FOLDER_NAME = re.compile(r"(?P<name>\w+-[0-9a-f]{8})(?P<step>\.done|\.repairing|)")
_ARTIFACTS = "artifacts"


class RunBuffer(JournalBuffer):
    """The buffer of a run: a journal in a folder.

    Attributes:
        folder: Folder of the journal and the artifacts.
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
    def artifact_folder(self) -> Path:
        """Folder of artifacts that were stored before the run existed on the server."""
        return self.folder / _ARTIFACTS

    def add_note(self, note: records.UploadNote) -> None:
        super().add_note(note)
        self.is_finished |= isinstance(note, records.Finished)

    def close(self, *, keep: bool = False) -> None:
        """Close the journal, and remove its folder if the whole content is on the server.

        With `keep`, the folder is not removed.
        """
        if keep or self._has_unsent_content():
            self.journal.close()
        else:
            self.journal.detach()
            discard(self.folder)

    def reopen(self) -> RunBuffer:
        """Open the journal again after it was closed."""
        return RunBuffer(self._target, self.folder, Journal(self.journal.path))

    def _has_unsent_content(self) -> bool:
        # A journal with refused values is kept, so that every `sync` reports these values.
        if self.peek(1) or self.has_refusals:
            return True
        is_incomplete = self._target.run_id is None or self.artifact_folder.is_dir()
        return is_incomplete and not self.is_finished


@dataclass
class RecoveredJournal:
    """A journal that another process left behind.

    Attributes:
        buffer: Buffer that reads the journal from the first record not yet uploaded.
        target: Run of the journal.
        refused: Values that the server refused.
        damage: Description of the damage; None if no repair was necessary.
    """

    buffer: RunBuffer
    target: RunTarget
    refused: list[Refused]
    damage: str | None = None


def create(root: Path, target: RunTarget) -> RunBuffer:
    """Create a journal for a run.

    Raises:
        JournalError: The folder or the journal cannot be created in `root`.
    """
    name = re.sub(r"\W", "_", target.local_id or target.run_id or "")
    folder = root / f"{name}-{uuid4().hex[:8]}"
    try:
        # Only the user may read the folder, since params may be confidential.
        folder.mkdir(mode=0o700, parents=True)
    except OSError as error:
        raise JournalError(
            f"no journal can be created in {root}: {error}. Set `BufferOptions(journal=...)` to a "
            "writable folder"
        ) from error
    try:
        journal = Journal(folder / _JOURNAL_FILE, create=True)
        try:
            journal.append(records.header(target.header))
        except BaseException:
            journal.detach()
            raise
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    # A second logger to the same run must not replace the folder of the first logger.
    target.artifact_folder = target.artifact_folder or folder / _ARTIFACTS
    return RunBuffer(target, folder, journal)


def recover(folder: Path) -> RecoveredJournal | None:
    """Open the journal that another process left in a folder.

    A damaged folder gets the suffix `.damaged`, and is replaced with a copy of the intact part.

    Returns:
        The journal; None if the process was killed before it wrote to the journal.

    Raises:
        JournalError: The journal is in use, or no part of it can be read.
    """
    with journal_errors(folder):
        recovered = _open(folder)
        if recovered is None:
            discard(folder)
            return None
        damage = recovered.buffer.journal.damage
        if damage is None:
            return recovered
        try:
            _repair(recovered)
        except BaseException:
            recovered.buffer.journal.detach()
            raise
        repaired = _open(folder)
        assert repaired is not None
        message = f"{damage}; the intact part was kept, and the rest is in {folder.name}.damaged"
        return replace(repaired, damage=message)


def find(root: Path) -> list[Path]:
    """Return the folders of the journals in a root folder, oldest first.

    Steps that a killed process did not finish are completed or undone.
    """
    journals: list[tuple[float, Path]] = []
    for path in sorted(root.iterdir()):
        match = _FOLDER_NAME.fullmatch(path.name)
        if match is None or not path.is_dir():
            continue
        if match["step"] == ".done":
            shutil.rmtree(path, ignore_errors=True)
        elif match["step"] == ".repairing":
            final = root / match["name"]
            damaged = final if final.exists() else _with_suffix(final, ".damaged")
            if is_locked(damaged / _JOURNAL_FILE):
                continue
            # The damaged folder is renamed once the copy is complete. If it was not renamed, the
            # copy may be incomplete: the copy is removed, and `recover` creates a new copy.
            if final.exists():
                shutil.rmtree(path)
            else:
                _replace_damaged(path, final)
                journals.append((final.stat().st_ctime, final))
        elif is_journal(path):
            journals.append((path.stat().st_ctime, path))
    return [path for _, path in sorted(journals)]


def is_journal(folder: Path) -> bool:
    return (folder / _JOURNAL_FILE).is_file()


def has_local_run(root: Path, local_id: str) -> bool:
    """Whether a root folder has the journal of a run with this id, generated by a client."""
    return any(root.glob(f"{local_id}-*"))


def discard(folder: Path) -> None:
    """Remove the folder of a journal."""
    with journal_errors(folder):
        done = _with_suffix(folder, ".done")
        folder.rename(done)
        shutil.rmtree(done)


def _open(folder: Path) -> RecoveredJournal | None:
    journal = Journal(folder / _JOURNAL_FILE)
    recovered = None
    try:
        recovered = _read(folder, journal)
    finally:
        if recovered is None:
            journal.detach()
    return recovered


def _read(folder: Path, journal: Journal) -> RecoveredJournal | None:
    position, is_finished = START, False
    target: RunTarget | None = None
    refused: list[Refused] = []
    for record, _ in journal.iterate():
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
        raise JournalError(f"nothing can be read from the journal {journal.path}: {journal.damage}")
    pending = sum(1 for record, _ in journal.iterate(position) if not records.is_note(record))
    buffer = RunBuffer(target, folder, journal, position, pending, is_finished=is_finished)
    buffer.has_refusals = bool(refused)
    return RecoveredJournal(buffer, target, refused)


def _repair(recovered: RecoveredJournal) -> None:
    """Replace a damaged journal with a copy of its intact part."""
    folder, damaged = recovered.buffer.folder, recovered.buffer.journal
    repairing = _with_suffix(folder, ".repairing")
    shutil.rmtree(repairing, ignore_errors=True)
    repairing.mkdir()
    journal = Journal(repairing / _JOURNAL_FILE, create=True)
    try:
        _copy(damaged, journal, recovered.buffer.uploaded_position())
        journal.close()
    except BaseException:
        journal.detach()
        raise
    # The journal remains locked while the folders are renamed, so that `find` in another process
    # skips the journal.
    damaged.detach(keep_lock=True)
    try:
        final = _with_suffix(folder, ".damaged")
        # A repaired journal can be damaged again. Earlier damaged folders are never removed.
        if final.exists():
            final.rename(_with_suffix(folder, f".damaged.{uuid4().hex[:8]}"))
        folder.rename(final)
        _replace_damaged(repairing, folder)
    finally:
        damaged.unlock()


def _copy(damaged: Journal, journal: Journal, uploaded: Position) -> None:
    checkpoint: Position | None = None
    for record, end in damaged.iterate():
        # Positions of records differ in the copy, so one new checkpoint replaces the checkpoints.
        is_checkpoint = records.is_note(record) and isinstance(
            records.read_note(record), records.Checkpoint
        )
        if not is_checkpoint:
            journal.append(record)
        if end == uploaded:
            checkpoint = journal.end_position()
    if checkpoint is not None:
        journal.append(records.note(records.Checkpoint(*checkpoint)))


def _with_suffix(folder: Path, suffix: str) -> Path:
    return folder.with_name(folder.name + suffix)


def _replace_damaged(repairing: Path, folder: Path) -> None:
    artifacts = _with_suffix(folder, ".damaged") / _ARTIFACTS
    if artifacts.is_dir() and not (repairing / _ARTIFACTS).exists():
        artifacts.rename(repairing / _ARTIFACTS)
    repairing.rename(folder)
