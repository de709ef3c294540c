"""The files of the repository, by their paths relative to its root."""

from __future__ import annotations

import subprocess
from pathlib import Path

# Packages and modules that are written by hand, without the tests.
HANDWRITTEN = ("docs", "examples", "generator", "runtime", "tools", "wrapper")

# Folders that the import system searches.
IMPORT_ROOTS = ("generated", "runtime", "wrapper", ".")

_DERIVED = ("# Derived from ", " by tools/derive_sync.py. Do not edit.")


def files(root: Path) -> list[str]:
    """All files that git tracks or does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted(name for name in listed.stdout.split("\0") if name and (root / name).exists())


def modules(root: Path, *folders: str) -> list[str]:
    """The Python modules in these folders."""
    starts = tuple(f"{folder}/" for folder in folders)
    return [name for name in files(root) if name.startswith(starts) and name.endswith(".py")]


def is_derived(root: Path, name: str) -> bool:
    """Whether a module claims to be derived from an asynchronous source."""
    with (root / name).open(encoding="utf-8") as file:
        first = file.readline().rstrip("\n")
    start, end = _DERIVED
    return first.startswith(start) and first.endswith(end)
