"""`mlflowclient sync`: brings what was recorded offline, or was kept in an outage, to the
server.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlflowclient.cli.output import line
from mlflowclient.cli.server import Apiroot, Workspace, client

if TYPE_CHECKING:
    from mlflowclient.errors import JournalResult
    from mlflowclient.logging.journal_upload import JournalProgress

_AGAIN = "What is not on the server is kept: run it again"


def sync(
    folder: Annotated[
        str | None,
        typer.Argument(help="Folder of the journals. Default: that of runs kept in an outage."),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Let journals stay that are on the server as a whole.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Tell only what is not on the server.")
    ] = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Bring what was recorded offline, or was kept in an outage, to the server: each run and each
    point once.
    """
    from mlflowclient.errors import CallError, ConfigurationError
    from mlflowclient.logging.options import BufferOptions

    journals = BufferOptions(journal=folder).folder
    # Where nothing was kept yet, there is no default folder. An empty name would be the present
    # folder.
    if folder == "" or (folder is not None and not journals.is_dir()):
        raise ConfigurationError(f"there is no folder {folder!r}")
    try:
        found = _synced(journals, apiroot, workspace, keep=keep, quiet=quiet)
    except (CallError, KeyboardInterrupt) as error:
        error.add_note(_AGAIN)
        raise
    if not (found or quiet):
        print(f"no journals in {journals}")
    for synced in found:
        if _left(synced) or not quiet:
            known = synced.local_id or synced.run_id or synced.folder.name
            print(
                f"{known} -> {synced.run_id or 'not on the server'}: {synced.sent} sent",
                *_left(synced),
                sep="\n  ",
            )
    if any(map(_left, found)):
        raise typer.Exit(1)


def _synced(
    folder: Path, apiroot: str | None, workspace: str | None, *, keep: bool, quiet: bool
) -> list[JournalResult]:
    """What became of each journal; what is not on the server comes last."""
    from mlflowclient.errors import LoggingError

    with client(apiroot, workspace) as mlf:
        try:
            return (
                mlf.sync(folder, keep=keep, progress=None if quiet else _Progress())
                if folder.is_dir()
                else []
            )
        except LoggingError as error:
            return sorted(error.journals, key=lambda synced: bool(_left(synced)))
        finally:
            _rewrite("")


def _left(synced: JournalResult) -> list[str]:
    """What of a journal is not on the server, and where it is."""
    told = [f"refused: {reason}" for reason in synced.refused] + (
        [synced.problem] if synced.problem else []
    )
    return [line(text) for text in [*told, f"kept in {synced.folder}"]] if told else []


class _Progress:
    """Tells how far it is: in a line that is rewritten on a terminal, elsewhere in one for each
    finished journal.
    """

    runs = 0

    def __call__(self, told: JournalProgress) -> None:
        _rewrite(
            f"{told.journals} of {told.total_journals}: {told.folder.name}, "
            f"{told.sent} of {told.total} sent"
        )
        if told.journals > self.runs and not sys.stderr.isatty():
            print(
                f"{told.journals} of {told.total_journals}: {told.folder.name}",
                file=sys.stderr,
                flush=True,
            )
        self.runs = told.journals


def _rewrite(text: str) -> None:
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        print("\r" + text[:width].ljust(width), end="\r", file=sys.stderr, flush=True)
