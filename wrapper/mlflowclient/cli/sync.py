"""`mlflowclient sync`: uploads runs recorded offline or during an outage."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlflowclient.cli.client_options import Apiroot, Workspace, client
from mlflowclient.cli.output import single_line

if TYPE_CHECKING:
    from mlflowclient.errors import JournalResult
    from mlflowclient.logging.journal_upload import JournalProgress

_RETRY_HINT = "Runs that were not uploaded are kept: run the command again"


def sync(
    folder: Annotated[
        str | None,
        typer.Argument(help="Folder of the journals. Default: the folder for outages."),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep journals that are uploaded completely.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Report only failures.")] = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Upload runs recorded offline or during an outage. Nothing is uploaded twice."""
    from mlflowclient.errors import CallError, ConfigurationError
    from mlflowclient.logging.options import BufferOptions

    journals = BufferOptions(journal=folder).folder
    # A missing default folder only means that there was no outage. An empty name, such as from an
    # unset shell variable, would be the current folder.
    if folder == "" or (folder is not None and not journals.is_dir()):
        raise ConfigurationError(f"there is no folder {folder!r}")
    try:
        results = _upload(journals, apiroot, workspace, keep=keep, quiet=quiet)
    except (CallError, KeyboardInterrupt) as error:
        error.add_note(_RETRY_HINT)
        raise
    if not (results or quiet):
        print(f"no journals in {journals}")
    for result in results:
        failures = _failures(result)
        if failures or not quiet:
            source = result.local_id or result.run_id or result.folder.name
            target = result.run_id or "not on the server"
            print(f"{source} -> {target}: {result.sent} sent", *failures, sep="\n  ")
    if any(map(_failures, results)):
        raise typer.Exit(1)


def _upload(
    folder: Path, apiroot: str | None, workspace: str | None, *, keep: bool, quiet: bool
) -> list[JournalResult]:
    """Upload all journals, and return their results, with failures last."""
    from mlflowclient.errors import LoggingError

    with client(apiroot, workspace) as mlf:
        if not folder.is_dir():
            return []
        try:
            return mlf.sync(folder, keep=keep, progress=None if quiet else _ProgressLine())
        except LoggingError as error:
            return sorted(error.journals, key=lambda result: bool(_failures(result)))
        finally:
            _rewrite_line("")


def _failures(result: JournalResult) -> list[str]:
    """Describe the items of a journal that were not uploaded, and where they are kept."""
    failures = [f"refused: {reason}" for reason in result.refused]
    if result.problem:
        failures.append(result.problem)
    if failures:
        failures.append(f"kept in {result.folder}")
    return [single_line(text) for text in failures]


class _ProgressLine:
    """Shows progress: in one line on a terminal, otherwise a line for each completed journal."""

    def __init__(self) -> None:
        self._completed = 0

    def __call__(self, current: JournalProgress) -> None:
        journal = f"{current.journals} of {current.total_journals}: {current.folder.name}"
        _rewrite_line(f"{journal}, {current.sent} of {current.total} sent")
        if current.journals > self._completed and not sys.stderr.isatty():
            print(journal, file=sys.stderr, flush=True)
        self._completed = current.journals


def _rewrite_line(text: str) -> None:
    if sys.stderr.isatty():
        # Some terminals wrap a line that fills the last column.
        width = shutil.get_terminal_size().columns - 1
        print("\r" + text[:width].ljust(width), end="\r", file=sys.stderr, flush=True)
