"""Runs the programs that make and check a release, and tells why when one fails."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

# What would change what is built or installed, from one shell to the next.
_UNWANTED = ("SOURCE_DATE_EPOCH", "PYTHONPATH", "PIP_CONSTRAINT")


class ReleaseError(Exception):
    """Why there is no release."""


def run(
    *command: str | Path,
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    umask: int = -1,
) -> str:
    """What a program prints.

    Args:
        command: The program and its arguments.
        cwd: The folder that it runs in.
        environment: Variables that are set or replaced.
        umask: Of the program; -1 for that of this process.

    Raises:
        ReleaseError: It failed. The message holds what it printed.
    """
    variables = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
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
