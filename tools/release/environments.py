"""Installs the wheel as a user would, alone or with one extra, into an environment that holds
nothing else.
"""

from __future__ import annotations

import sys
import tomllib
import venv
from pathlib import Path

from tools.release.commands import run

_PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python")
_QUIET = ("--quiet", "--quiet")


def extras(root: Path) -> list[str]:
    """The names of the extras."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["optional-dependencies"])


def gather(wheel: Path, names: list[str], folder: Path, constraints: Path) -> None:
    """Fetch into a folder all that the wheel and its extras need, since each index is asked but
    once then.
    """
    requirement = _requirement(wheel, ",".join(names))
    run(*_PIP, sys.executable, "download", *_QUIET, requirement, "-c", constraints, "-d", folder)


def install(wheel: Path, extra: str | None, folder: Path, gathered: Path) -> Path:
    """The interpreter of a new environment, in which everything fits together.

    Args:
        wheel: The wheel of the distribution.
        extra: The extra that is installed with it; None for none.
        folder: That of the environment.
        gathered: Where all that it needs was fetched into.
    """
    # Without a pip of its own, which takes longer than all the rest, and would be listed as a
    # dependency.
    venv.create(folder, with_pip=False)
    python = folder / "bin/python"
    source = ("--no-index", "--find-links", gathered)
    run(*_PIP, python, "install", *_QUIET, "--no-compile", _requirement(wheel, extra), *source)
    run(*_PIP, python, "check")
    return python


def _requirement(wheel: Path, names: str | None) -> str:
    return f"{wheel}[{names}]" if names else str(wheel)
