"""Assembles the commands. Errors are printed as one line, without a traceback.

Exit status: 0 success; 1 a problem was found, or the server refused a request; 2 wrong usage,
configuration or credentials; 3 the server is unreachable, and a later call may succeed; 130
interrupted by Ctrl-C.
"""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from mlflowclient.cli import artifacts, doctor, experiments, models, runs, sync
from mlflowclient.cli.output import single_line
from mlflowclient.errors import (
    CallError,
    MLFlowError,
    StatusError,
    TransportError,
    UnauthorizedError,
)
from mlflowclient.version import __version__

_HELP = (
    "A client for MLflow servers. Set the server and the credentials with MLFLOW_TRACKING_URI and "
    "related variables."
)
_EPILOG = (
    "Exit status: 0 success; 1 a problem was found, or the server refused a request; 2 wrong "
    "usage, configuration or credentials; 3 the server is unreachable, try again later; "
    "130 interrupted."
)


class _Commands(TyperGroup):
    def invoke(self, ctx: Any) -> Any:
        with _exit_on_error():
            super().invoke(ctx)


app = typer.Typer(cls=_Commands, help=_HELP, epilog=_EPILOG, no_args_is_help=True)
app.command()(doctor.doctor)
app.add_typer(experiments.app, name="experiments")
app.add_typer(runs.app, name="runs")
app.add_typer(models.app, name="models")
app.add_typer(artifacts.app, name="artifacts")
app.command()(sync.sync)


def _print_version(is_requested: bool) -> None:
    if is_requested:
        print(f"mlflowclient {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    pass


def run(arguments: Sequence[str] | None) -> int:
    """Run a command, and return the exit status."""
    # Without a handler, logging would print the warnings of the package to standard error, in
    # addition to the messages of the command.
    logging.getLogger("mlflowclient").addHandler(logging.NullHandler())
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A name may contain characters that the encoding of the terminal lacks. Printing an escape
        # is better than failing.
        sys.stdout.reconfigure(errors="backslashreplace")
    status = 0
    try:
        typer.main.get_command(app).main(arguments, prog_name="mlflowclient")
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0
    # If standard output is a closed pipe, the flush at exit would print a traceback.
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
    return status


def _discard_output() -> None:
    """Discard the remaining output, after a reader such as `head` closed the pipe."""
    # Python would write buffered output to the closed pipe when it exits.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _exit_on_error() -> Generator[None]:
    """Print an error as one line on standard error, and exit with the status for it."""
    try:
        yield
    # Handled before its base class OSError: a closed pipe is not an error of the command.
    except BrokenPipeError:
        _discard_output()
    # OSErrors are about local files, ValueErrors about arguments. Any other exception is a
    # bug of this client, so its traceback is kept.
    except (KeyboardInterrupt, MLFlowError, OSError, ValueError) as error:
        sentences = [_message(error), *getattr(error, "__notes__", [])]
        message = ". ".join(sentence.rstrip(".") for sentence in sentences)
        # The terminal shows "^C" on the current line.
        start = "\n" if isinstance(error, KeyboardInterrupt) and sys.stderr.isatty() else ""
        print(f"{start}mlflowclient: {single_line(message)}", file=sys.stderr)
        raise typer.Exit(_exit_status(error)) from None


def _message(error: BaseException) -> str:
    """Return the message of an error, without its HTTP request."""
    if isinstance(error, StatusError):
        code = f"{error.status} {error.error_code or ''}".rstrip()
        return f"{error.message.rstrip('.')} ({code})"
    if isinstance(error, CallError):
        return error.message
    return "interrupted" if isinstance(error, KeyboardInterrupt) else str(error)


def _exit_status(error: BaseException) -> int:
    from mlflowclient.logging.retry import is_transient

    # The status that shells report for a program that SIGINT ended: 128 + 2.
    if isinstance(error, KeyboardInterrupt):
        return 130
    if isinstance(error, TransportError) or (
        isinstance(error, StatusError) and is_transient(error)
    ):
        return 3
    # ConfigurationError is a ValueError.
    return 2 if isinstance(error, UnauthorizedError | ValueError) else 1
