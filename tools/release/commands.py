"""Runs the programs that build and check a release."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

# Environment variables of the shell that would change the built or installed files.
_REMOVED_VARIABLES = ("SOURCE_DATE_EPOCH", "PYTHONPATH", "PIP_CONSTRAINT")


class ReleaseError(Exception):
    """A step of the release failed. The message is the reason."""


def run(
    *command: str | Path,
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    umask: int = -1,
) -> str:
    """Run a program and return its output.

    Args:
        command: Program and arguments.
        cwd: Working directory of the program.
        environment: Environment variables to set or replace.
        umask: Umask of the program, or -1 for the umask of this process.

    Raises:
        ReleaseError: The program failed. The message contains its output.
    """
    variables = {
        name: value for name, value in os.environ.items() if name not in _REMOVED_VARIABLES
    }
    arguments: Sequence[str] = [str(part) for part in command]
    done = subprocess.run(
        arguments,
        cwd=cwd,
        env={**variables, **(environment or {})},
        umask=umask,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise ReleaseError(
            f"{' '.join(arguments)} ended with status {done.returncode}:\n{done.stdout.strip()}"
        )
    return done.stdout
