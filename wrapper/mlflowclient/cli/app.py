"""Assembles the commands, and decides how they exit: an error is one line, without a traceback.

Exit status: 0 success; 1 something is wrong or was refused; 2 wrong usage, configuration or
credentials; 3 the server is unreachable, and a later call may succeed; 130 interrupted by Ctrl-C.
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
    "A client of MLflow servers. MLFLOW_TRACKING_URI and related variables set the server and the "
    "credentials."
)
_EPILOG = """Exit status: 0 success; 1 something is wrong or was refused; 2 wrong usage, configuration or credentials;
3 the server cannot be reached, run it again; 130 interrupted."""  # noqa: E501


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


def _version(wanted: bool) -> None:
    if wanted:
        print(f"mlflowclient {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show the version of this client."
        ),
    ] = False,
) -> None:
    pass


def run(arguments: Sequence[str] | None) -> int:
    """Run a command, and return the exit status."""
    # Log records would duplicate what commands print.
    logging.getLogger("mlflowclient").addHandler(logging.NullHandler())
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The terminal's encoding may lack characters of a name.
        sys.stdout.reconfigure(errors="backslashreplace")
    status = 0
    try:
        typer.main.get_command(app).main(arguments, prog_name="mlflowclient")
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 0
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
    return status


def _discard_output() -> None:
    """Discard what Python still writes: the reader, such as `head`, has closed the pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _exit_on_error() -> Generator[None]:
    """Turn an error into one line on standard error, and an exit status."""
    try:
        yield
    except BrokenPipeError:
        _discard_output()
    except (KeyboardInterrupt, MLFlowError, OSError, ValueError) as error:
        sentences = [_message(error), *getattr(error, "__notes__", [])]
        message = ". ".join(sentence.rstrip(".") for sentence in sentences)
        # The terminal shows "^C" on the current line.
        start = "\n" if isinstance(error, KeyboardInterrupt) and sys.stderr.isatty() else ""
        print(f"{start}mlflowclient: {single_line(message)}", file=sys.stderr)
        raise typer.Exit(_exit_status(error)) from None


def _message(error: BaseException) -> str:
    """Return the message of an error without the HTTP request, which users of a shell ignore."""
    if isinstance(error, StatusError):
        code = f"{error.status} {error.error_code or ''}".rstrip()
        return f"{error.message.rstrip('.')} ({code})"
    if isinstance(error, CallError):
        return error.message
    return "interrupted" if isinstance(error, KeyboardInterrupt) else str(error)


def _exit_status(error: BaseException) -> int:
    from mlflowclient.logging.retry import is_transient

    if isinstance(error, KeyboardInterrupt):
        return 130
    if isinstance(error, TransportError) or (
        isinstance(error, StatusError) and is_transient(error)
    ):
        return 3
    return 2 if isinstance(error, UnauthorizedError | ValueError) else 1
