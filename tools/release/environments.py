"""Installs the wheel into an empty environment, with at most one extra."""

from __future__ import annotations

import sys
import tomllib
import venv
from pathlib import Path

from tools.release.commands import run

_PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python")
_QUIET = ("--quiet", "--quiet")


def extras(root: Path) -> list[str]:
    """Return the names of the extras."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["optional-dependencies"])


def download(wheel: Path, names: list[str], folder: Path, constraints: Path) -> None:
    """Download the dependencies of the wheel and its extras into a folder.

    The package index is then used only once for all installations.
    """
    requirement = _requirement(wheel, ",".join(names))
    run(*_PIP, sys.executable, "download", *_QUIET, requirement, "-c", constraints, "-d", folder)


def install(wheel: Path, extra: str | None, folder: Path, downloads: Path) -> Path:
    """Install the wheel into a new environment, and return its interpreter.

    Args:
        wheel: Wheel of the distribution.
        extra: Extra to install, or None.
        folder: Folder of the new environment.
        downloads: Folder with the downloaded dependencies.
    """
    # Installing pip into the environment would take longer than everything else, and pip would be
    # listed as a dependency.
    venv.create(folder, with_pip=False)
    python = folder / "bin/python"
    source = ("--no-index", "--find-links", downloads)
    run(*_PIP, python, "install", *_QUIET, "--no-compile", _requirement(wheel, extra), *source)
    run(*_PIP, python, "check")
    return python


def _requirement(wheel: Path, names: str | None) -> str:
    return f"{wheel}[{names}]" if names else str(wheel)
