"""Builds the wheel and the sdist, and sees that anyone gets the same bytes.

No date goes into them: hatchling gives each file the same one where `SOURCE_DATE_EPOCH` is not set,
so that whoever has the sources, with or without git, gets these bytes from `python -m build` as
well.
"""

from __future__ import annotations

import os
import sys
import tarfile
from hashlib import sha256
from pathlib import Path

from tools.release.commands import ReleaseError, run

_BUILD = (sys.executable, "-m", "build", "--sdist", "--wheel", "--outdir")

# Nothing of this machine may be seen in what is built.
_ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONHASHSEED": "1"}
_LONG_AGO = 946684800  # 2000-01-01, in seconds


def build(root: Path, output: Path) -> list[Path]:
    """The wheel and the sdist of a tree."""
    run(*_BUILD, output, root, "--no-isolation")
    return sorted(output.iterdir())


def check_same(built: list[Path], folder: Path, constraints: Path) -> None:
    """Build both from the sdist once more, as on another machine, and compare.

    Args:
        built: What was built from the tree.
        folder: An empty one, to work in.
        constraints: The versions of what builds.

    Raises:
        ReleaseError: Bytes differ.
    """
    (sdist,) = (path for path in built if path.name.endswith(".tar.gz"))
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    for path in folder.rglob("*"):
        os.utime(path, (_LONG_AGO, _LONG_AGO))
        path.chmod(0o700 if path.is_dir() else 0o600)
    (root,) = folder.iterdir()
    # With what pyproject.toml asks for to build, and nothing else.
    variables = {**_ELSEWHERE, "PIP_CONSTRAINT": str(constraints)}
    run(*_BUILD, folder / "again", root, environment=variables, umask=0o077)
    for path in built:
        if digest(folder / "again" / path.name) != digest(path):
            raise ReleaseError(
                f"{path.name}: other bytes when it is built again, from the sdist in {root}"
            )


def check_metadata(built: list[Path]) -> None:
    """See that an index would take them, with their description."""
    run(sys.executable, "-m", "twine", "check", "--strict", *built)


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
