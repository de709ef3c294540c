"""Puts the commands together, and decides how each ends: an error is one line, the exit status says
what to do next.

0 nothing; 1 look at what was refused, or is wrong; 2 call it, or set it up, otherwise; 3 run it
again when the server is back; 130, after Ctrl-C, when you like. None is a traceback.
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
from mlflowclient.cli.output import line
from mlflowclient.errors import (
    CallError,
    MLFlowError,
    StatusError,
    TransportError,
    UnauthorizedError,
)
from mlflowclient.version import __version__

_HELP = (
    "A client of MLflow servers. MLFLOW_TRACKING_URI and the like name the server, and who asks."
)
_EPILOG = """Exit status: 0 all is done; 1 something is refused or wrong; 2 wrong usage, configuration or credentials;
3 the server cannot be reached, run it again; 130 broken off."""  # noqa: E501


class _Commands(TyperGroup):
    def invoke(self, ctx: Any) -> Any:
        with _told():
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
    """Do what the arguments say; the exit status."""
    logging.getLogger("mlflowclient").addHandler(
        logging.NullHandler()
    )  # The commands tell what matters.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # It may lack letters of a name.
    status = 0
    try:
        typer.main.get_command(app).main(arguments, prog_name="mlflowclient")
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 0
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
    return status


def _let_go() -> None:
    """Have what Python still writes go nowhere: whoever reads, as `head` does, has enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _told() -> Generator[None]:
    """Have a failure end the command, with a line about it and its exit status."""
    try:
        yield
    except BrokenPipeError:
        _let_go()
    except (KeyboardInterrupt, MLFlowError, OSError, ValueError) as error:
        told = ". ".join(
            text.rstrip(".") for text in [_words(error), *getattr(error, "__notes__", [])]
        )
        # A terminal shows the keys that were pressed.
        start = "\n" if isinstance(error, KeyboardInterrupt) and sys.stderr.isatty() else ""
        print(f"{start}mlflowclient: {line(told)}", file=sys.stderr)
        raise typer.Exit(_status(error)) from None


def _words(error: BaseException) -> str:
    """What an error says to people at a shell, to whom the request means nothing."""
    if isinstance(error, StatusError):
        return (
            f"{error.message.rstrip('.')} "
            f"({error.status}{f' {error.error_code}' if error.error_code else ''})"
        )
    if isinstance(error, CallError):
        return error.message
    return "broken off" if isinstance(error, KeyboardInterrupt) else str(error)


def _status(error: BaseException) -> int:
    from mlflowclient.logging.retry import is_transient

    if isinstance(error, KeyboardInterrupt):
        return 130
    if isinstance(error, TransportError) or (
        isinstance(error, StatusError) and is_transient(error)
    ):
        return 3
    return 2 if isinstance(error, UnauthorizedError | ValueError) else 1
