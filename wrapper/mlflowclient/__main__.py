"""The command `mlflowclient`: what is done from a shell, where no program of the user's runs.

The exit status tells a script what to do next: 0 nothing; 1 look at what is refused, damaged or in use; 2 call it, or
set it up, otherwise; 3 run it again when the server is back; 130, after Ctrl-C, when you like. None is a traceback.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import shutil
import sys
from collections.abc import Sequence

from mlflowclient.client import MLFlow
from mlflowclient.errors import CallError, ConfigurationError, LoggingError, MLFlowError
from mlflowclient.logging.options import Buffering
from mlflowclient.logging.sync import Synced, SyncProgress

_SYNC = "bring what was recorded offline, or was kept in an outage, to the server: each run and each point once"
_EPILOG = """MLFLOW_TRACKING_URI and the like name the server. Exit status: 0 all is on it; 1 something is refused,
damaged or in use; 2 wrong usage or configuration; 3 the server cannot be reached; 130 broken off: run it again."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; the exit status."""
    parser = argparse.ArgumentParser("mlflowclient", description="A client of MLflow servers.", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="command")
    sync = commands.add_parser("sync", help=_SYNC, description=_SYNC, epilog=_EPILOG, allow_abbrev=False)
    sync.set_defaults(command=_sync)
    sync.add_argument("folder", nargs="?", help="folder of the journals (default: that of runs kept in an outage)")
    sync.add_argument("--apiroot", metavar="URL", help="the server, in place of MLFLOW_TRACKING_URI")
    sync.add_argument("--keep", action="store_true", help="let journals stay that are on the server as a whole")
    sync.add_argument("--quiet", action="store_true", help="tell only what is not on the server")
    options = parser.parse_args(arguments)
    logging.getLogger("mlflowclient").addHandler(logging.NullHandler())  # The listing tells what is refused.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # It may lack letters of a key.
    try:
        return int(options.command(options))
    except KeyboardInterrupt:
        status, message = 130, "broken off. What is not on the server is kept: run it again"
    except CallError as error:
        status, message = 3, f"What is not on the server is kept: run it again. {error}"
    except (MLFlowError, OSError) as error:
        status, message = 2 if isinstance(error, ConfigurationError) else 1, str(error)
    print(f"mlflowclient: {_line(message)}", file=sys.stderr)
    return status


def _sync(options: argparse.Namespace) -> int:
    folder = Buffering(journal=options.folder).folder
    # Where nothing was kept yet, there is no default folder. An empty name would be the present folder.
    if options.folder == "" or (options.folder is not None and not folder.is_dir()):
        raise ConfigurationError(f"there is no folder {options.folder!r}")
    # Whoever records offline has this set. And whoever names a server on the command line means that one.
    for variable in ["MLFLOWCLIENT_OFFLINE", *(["MLFLOW_TRACKING_URI"] if options.apiroot is not None else [])]:
        os.environ.pop(variable, None)
    with MLFlow(options.apiroot) as mlf:
        try:
            progress = None if options.quiet else _Progress()
            found = mlf.sync(folder, keep=options.keep, progress=progress) if folder.is_dir() else []
        except LoggingError as error:
            found = sorted(error.synced, key=lambda synced: bool(_left(synced)))
        finally:
            _rewrite("")
    if not (found or options.quiet):
        print(f"no journals in {folder}")
    for synced in found:
        if _left(synced) or not options.quiet:
            known = synced.local_id or synced.run_id or synced.folder.name
            print(f"{known} -> {synced.run_id or 'not on the server'}: {synced.sent} sent", *_left(synced), sep="\n  ")
    return int(any(map(_left, found)))


def _left(synced: Synced) -> list[str]:
    """What of a journal is not on the server, and where it is."""
    told = [f"refused: {reason}" for reason in synced.refused] + ([synced.problem] if synced.problem else [])
    return [_line(text) for text in [*told, f"kept in {synced.folder}"]] if told else []


def _line(text: str) -> str:
    """What a server says as one line, without what a terminal would obey."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


class _Progress:
    """Tells how far it is: in a line that is rewritten on a terminal, elsewhere in one for each finished journal."""

    runs = 0

    def __call__(self, told: SyncProgress) -> None:
        _rewrite(f"{told.runs} of {told.total_runs}: {told.folder.name}, {told.sent} of {told.total} sent")
        if told.runs > self.runs and not sys.stderr.isatty():
            print(f"{told.runs} of {told.total_runs}: {told.folder.name}", file=sys.stderr, flush=True)
        self.runs = told.runs


def _rewrite(text: str) -> None:
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        print("\r" + text[:width].ljust(width), end="\r", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
