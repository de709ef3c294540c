"""Builds the wheel and the sdist, and checks that the build is reproducible.

The distributions contain no dates of their sources: hatchling uses a fixed date if
`SOURCE_DATE_EPOCH` is not set. So `python -m build` yields the same bytes for everyone who has the
sources, with or without git.
"""

from __future__ import annotations

import os
import sys
import tarfile
from hashlib import sha256
from pathlib import Path

from tools.release.commands import ReleaseError, run

_BUILD = (sys.executable, "-m", "build", "--sdist", "--wheel", "--outdir")

# Environment of the second build. These settings must not affect the distributions.
_OTHER_MACHINE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONHASHSEED": "1",
}
# Modification time of the sources for the second build: 2000-01-01, in seconds since the epoch.
_OTHER_MTIME = 946684800


def build(root: Path, output: Path) -> list[Path]:
    """Build the wheel and the sdist of a source tree."""
    run(*_BUILD, output, root, "--no-isolation")
    return sorted(output.iterdir())


def check_reproducible(built: list[Path], folder: Path, constraints: Path) -> None:
    """Check that a build from the sdist with different settings yields the same bytes.

    Args:
        built: Distributions built from the source tree.
        folder: Empty folder to work in.
        constraints: File with the versions of the build tools.

    Raises:
        ReleaseError: The bytes differ.
    """
    (sdist,) = (path for path in built if path.name.endswith(".tar.gz"))
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    for path in folder.rglob("*"):
        os.utime(path, (_OTHER_MTIME, _OTHER_MTIME))
        path.chmod(0o700 if path.is_dir() else 0o600)
    (root,) = folder.iterdir()
    # With build isolation, so that only the requirements in pyproject.toml are installed.
    variables = {**_OTHER_MACHINE, "PIP_CONSTRAINT": str(constraints)}
    run(*_BUILD, folder / "again", root, environment=variables, umask=0o077)
    for path in built:
        if digest(folder / "again" / path.name) != digest(path):
            raise ReleaseError(f"{path.name} differs from a second build from the sdist in {root}")


def check_metadata(built: list[Path]) -> None:
    """Check that a package index would accept the metadata and the description."""
    run(sys.executable, "-m", "twine", "check", "--strict", *built)


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
