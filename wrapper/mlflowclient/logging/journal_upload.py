"""Uploads journals that were recorded offline, or that were left behind in an outage.

An upload can be killed at any time and repeated. The journal stores the progress. If records may
already be on the server, the uploader first checks which of these records the server has, so that
each run and each point is stored once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import define, field

from mlflowclient.errors import CallError, JournalError, JournalResult, LoggingError, StatusError
from mlflowclient.journal import journal_store
from mlflowclient.logging.retry import is_transient, with_retries
from mlflowclient.logging.uploader import BatchUploader

if TYPE_CHECKING:
    from mlflowclient.journal.journal_store import RecoveredJournal, RunBuffer
    from mlflowclient.logging.bridge import Bridge
    from mlflowclient.options import Options

_log = logging.getLogger("mlflowclient")


@dataclass(frozen=True, slots=True)
class JournalProgress:
    """Progress of a call of `sync`.

    Attributes:
        folder: Folder of the journal that is being uploaded.
        run_id: Id of the run on the server; None until the id is known.
        sent: Number of records of the journal that the call has uploaded: points, params, tags and
            other changes.
        total: Number of records of the journal that were pending when the upload started.
        journals: Number of journals that are done.
        total_journals: Number of all journals in the folder.
    """

    folder: Path
    run_id: str | None
    sent: int
    total: int
    journals: int
    total_journals: int


OnProgress: TypeAlias = Callable[[JournalProgress], object]


@define(eq=False)
class JournalUploader:
    """Uploads the journals in a folder, and blocks until they are uploaded."""

    _bridge: Bridge
    _options: Options
    _folder: Path
    _keep: bool
    _progress: OnProgress | None
    # Maps the ids that clients generated for runs to the ids of these runs on the server.
    _run_ids: dict[str, str] = field(factory=dict, init=False)
    _total_journals: int = field(default=0, init=False)
    _journals_done: int = field(default=0, init=False)

    def run(self) -> list[JournalResult]:
        """Upload all journals.

        Raises:
            LoggingError: Some items are not on the server. All other items are.
            CallError: The server is unreachable.
        """
        if not self._folder.is_dir():
            raise JournalError(f"there is no folder {self._folder}")
        if journal_store.is_journal(self._folder):
            raise JournalError(
                f"{self._folder} is a single journal: pass the folder that contains the journal"
            )
        folders = journal_store.find(self._folder)
        self._total_journals = len(folders)
        # A journal of a process that did not start the run lacks the data to create the run. Such a
        # journal is uploaded after the journal of the process that started the run.
        results: list[JournalResult] = []
        dependent: list[Path] = []
        for folder in folders:
            results += self._record_result(self._upload(folder, dependent))
        orphans: list[Path] = []
        for folder in dependent:
            results += self._record_result(self._upload(folder, orphans))
        for folder in orphans:
            problem = "the journal of the process that started the run is missing"
            results += self._record_result(JournalResult(folder, None, None, 0, problem=problem))
        _raise_problems(results)
        return results

    def _record_result(self, result: JournalResult | None) -> list[JournalResult]:
        """Report that a journal is done, even if nothing was sent; return a list of the result."""
        if result is None:
            return []
        self._journals_done += 1
        self._report(result.folder, result.run_id, result.sent, result.sent)
        return [result]

    def _report(self, folder: Path, run_id: str | None, sent: int, total: int) -> None:
        if self._progress is not None:
            counts = self._journals_done, self._total_journals
            self._progress(JournalProgress(folder, run_id, sent, total, *counts))

    def _upload(self, folder: Path, dependent: list[Path]) -> JournalResult | None:
        """Upload a journal, or append it to `dependent` if another journal must create the run."""
        try:
            journal = journal_store.recover(folder)
        except JournalError as error:
            if not folder.exists():
                return None
            return JournalResult(folder, None, None, 0, problem=str(error))
        if journal is None:
            return None
        target = journal.target
        if target.run_id is None and target.local_id in self._run_ids:
            target.run_id = self._run_ids[target.local_id]
        if target.run_id is None and not target.experiment:
            journal.buffer.journal.close()
            dependent.append(folder)
            return None
        result = self._upload_content(journal)
        if target.local_id is not None and target.run_id is not None:
            self._run_ids[target.local_id] = target.run_id
        return result

    def _upload_content(self, journal: RecoveredJournal) -> JournalResult:
        buffer, target = journal.buffer, journal.target
        uploader = BatchUploader(
            self._bridge, buffer, target, artifact_folder=buffer.artifact_folder, is_resumed=True
        )
        pending = buffer.pending()
        problem = journal.damage
        try:
            if not buffer.is_finished:
                self._upload_records(uploader, buffer)
                problem = self._finish(uploader) or problem
        except StatusError as error:
            # An outage or invalid credentials affect all journals, so the upload is stopped. Any
            # other error, for example because of a deleted experiment, affects only this journal.
            if is_transient(error) or error.status == 401:
                raise
            problem = str(error)
        finally:
            buffer.close(keep=self._keep or problem is not None)
        return JournalResult(
            buffer.folder,
            target.local_id,
            target.run_id,
            sent=pending - buffer.pending(),
            refused=(*journal.refused, *uploader.refused),
            problem=problem,
        )

    def _upload_records(self, uploader: BatchUploader, buffer: RunBuffer) -> None:
        total = buffer.pending()
        while with_retries(uploader.upload_next, self._options):
            self._report(buffer.folder, uploader.target.run_id, total - buffer.pending(), total)

    def _finish(self, uploader: BatchUploader) -> str | None:
        """Upload the artifacts of a run; return a description of the failure, if any."""
        try:
            with_retries(uploader.finish, self._options)
        except CallError:
            raise
        except Exception as error:
            _log.exception("the artifacts of run %s could not be uploaded", uploader.target.run_id)
            return f"the artifacts were not uploaded: {type(error).__name__}: {error}"
        return None


def _raise_problems(results: list[JournalResult]) -> None:
    refused = [reason for result in results for reason in result.refused]
    problems = [
        f"{result.folder.name}: {result.problem}"
        for result in results
        if result.problem is not None
    ]
    if refused or problems:
        message = "not on the server: " + "; ".join([*map(str, refused), *problems])
        raise LoggingError(message, refused=refused, journals=results)
