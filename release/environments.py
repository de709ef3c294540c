"""Installs the wheel as a user would, alone or with one extra, into an environment that holds nothing else."""

from __future__ import annotations

import sys
import tomllib
import venv
from pathlib import Path

from release.programs import run

_PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python")


def extras(root: Path) -> list[str]:
    """The names of the extras."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["optional-dependencies"])


def install(wheel: Path, extra: str | None, folder: Path, constraints: Path) -> Path:
    """The interpreter of a new environment, in which everything fits together.

    Args:
        wheel: The wheel of the distribution.
        extra: The extra that is installed with it; None for none.
        folder: That of the environment.
        constraints: The versions of everything else.
    """
    # Without a pip of its own: that would take longer than all the rest, and be listed as a dependency.
    venv.create(folder, with_pip=False)
    python = folder / "bin/python"
    requirement = f"{wheel}[{extra}]" if extra else str(wheel)
    run(*_PIP, python, "install", "--quiet", "--quiet", "--no-compile", requirement, "--constraint", constraints)
    run(*_PIP, python, "check")
    return python
