"""Brings journals that were left behind to a server: recorded offline, or kept in an outage.

It can be killed at any point and called again: what was delivered is noted in the journal itself,
and what is uncertain is looked up on the server. So each run and each point is there once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mlflowclient.errors import CallError, JournalError, LoggingError, Refused, StatusError
from mlflowclient.journal import journal_store
from mlflowclient.logging.uploader import Delivery, Target, may_pass
from mlflowclient.logging.worker import persistent

if TYPE_CHECKING:
    from mlflowclient.logging.bridge import Line
    from mlflowclient.options import Options

_log = logging.getLogger("mlflowclient")


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How far a `sync` is.

    Attributes:
        folder: The folder of the journal that is being delivered.
        run_id: The run on the server; None until it is known.
        sent: How many points, params, tags and changes of this journal have been delivered by this
            call.
        total: How many there were to deliver.
        runs: How many journals are done.
        total_runs: How many there are.
    """

    folder: Path
    run_id: str | None
    sent: int
    total: int
    runs: int
    total_runs: int


@dataclass(frozen=True, slots=True)
class Synced:
    """What became of one journal.

    Attributes:
        folder: Where it is, or was.
        local_id: What the client called the run before it was on the server; None for a run that
            was there already.
        run_id: The run on the server; None where the journal could not be delivered.
        sent: How many points, params, tags and changes were delivered.
        refused: What the server refuses, and why; also what it refused in an earlier `sync`.
        problem: Why it could not be delivered, or not as a whole; None where it was.
    """

    folder: Path
    local_id: str | None
    run_id: str | None
    sent: int
    refused: tuple[Refused, ...] = ()
    problem: str | None = None


Tell = Callable[[SyncProgress], object]


class Sync:
    """One call of `sync`. It blocks."""

    def __init__(
        self, line: Line, options: Options, folder: Path, *, keep: bool, progress: Tell | None
    ) -> None:
        self._line = line
        self._options = options
        self._folder = folder
        self._keep = keep
        self._tell = progress
        self._runs: dict[str, str] = {}  # On the server, by what a client called them.
        self._total_runs = 0
        self._done = 0

    def run(self) -> list[Synced]:
        """Deliver all journals of the folder."""
        if not self._folder.is_dir():
            raise JournalError(f"there is no folder {self._folder}")
        if journal_store.is_journal(self._folder):
            raise JournalError(f"{self._folder} is a journal itself: name the folder that holds it")
        journals = journal_store.tidied(self._folder)
        self._total_runs = len(journals)
        # Those that know what their run is come first; the others ask them.
        done: list[Synced] = []
        late: list[Path] = []
        for folder in journals:
            done += self._counted(self._deliver(folder, late))
        orphans: list[Path] = []
        for folder in late:
            done += self._counted(self._deliver(folder, orphans))
        for folder in orphans:
            problem = "the journal that its run was started with is missing"
            done += self._counted(Synced(folder, None, None, 0, problem=problem))
        return done

    def _counted(self, synced: Synced | None) -> list[Synced]:
        """Note that a journal is done, and tell it: also where there was nothing to send."""
        if synced is None:
            return []
        self._done += 1
        if self._tell is not None:
            folder, run_id, sent = synced.folder, synced.run_id, synced.sent
            self._tell(SyncProgress(folder, run_id, sent, sent, self._done, self._total_runs))
        return [synced]

    def _deliver(self, folder: Path, late: list[Path]) -> Synced | None:
        """Deliver one journal; note it as late where another one must tell which run it belongs
        to.
        """
        try:
            kept = journal_store.opened(folder)
        except JournalError as error:
            # Another process may just have delivered it.
            return Synced(folder, None, None, 0, problem=str(error)) if folder.exists() else None
        if kept is None:
            return None
        buffer, target = kept.buffer, kept.target
        if target.run_id is None and target.local_id in self._runs:
            target.run_id = self._runs[target.local_id]
        if target.run_id is None and not target.experiment:
            buffer.journal.close()
            late.append(folder)
            return None
        delivery = Delivery(self._line, buffer, target, artifacts=buffer.artifacts, is_resumed=True)
        waiting = buffer.pending()
        problem = kept.damage
        try:
            if not buffer.is_finished:
                self._all(delivery, target, buffer)
                problem = self._finished(delivery) or problem
        except StatusError as error:
            if may_pass(error) or error.status == 401:
                raise
            problem = str(error)
        finally:
            buffer.close(keep=self._keep or problem is not None)
        if target.local_id is not None and target.run_id is not None:
            self._runs[target.local_id] = target.run_id
        refused = (*kept.refused, *delivery.refused)
        return Synced(
            folder, target.local_id, target.run_id, waiting - buffer.pending(), refused, problem
        )

    def _all(self, delivery: Delivery, target: Target, buffer: journal_store.RunBuffer) -> None:
        total = buffer.pending()
        while persistent(delivery.step, self._options):
            if self._tell is not None:
                sent = total - buffer.pending()
                self._tell(
                    SyncProgress(
                        buffer.folder, target.run_id, sent, total, self._done, self._total_runs
                    )
                )

    def _finished(self, delivery: Delivery) -> str | None:
        """See to the artifacts of a run; what stands in the way is told of this run, and the others
        go on.
        """
        try:
            persistent(delivery.finish, self._options)
        except CallError:
            raise
        except Exception as error:  # Of whatever library reaches the store.
            _log.exception(
                "the artifacts of the run %s are not on the server", delivery.target.run_id
            )
            return f"its artifacts: {type(error).__name__}: {error}"
        return None


def checked(done: list[Synced]) -> list[Synced]:
    """What was done, or an error that tells what is not on the server."""
    refused = [reason for synced in done for reason in synced.refused]
    problems = [
        f"{synced.folder.name}: {synced.problem}" for synced in done if synced.problem is not None
    ]
    if refused or problems:
        message = "not on the server: " + "; ".join([*map(str, refused), *problems])
        raise LoggingError(message, refused=refused, synced=done)
    return done
