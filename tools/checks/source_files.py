"""Lists the files of the repository, as paths relative to its root."""

from __future__ import annotations

import subprocess
from pathlib import Path

# Folders with handwritten modules, except the tests.
HANDWRITTEN = ("docs", "examples", "generator", "runtime", "tools", "wrapper")

# Folders that the import system searches.
IMPORT_ROOTS = ("generated", "runtime", "wrapper", ".")

_DERIVED = ("# Derived from ", " by tools/derive_sync.py. Do not edit.")


def files(root: Path) -> list[str]:
    """List the files that git tracks or does not ignore."""
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    # Git lists a tracked file also after it was deleted from the working tree.
    return sorted(name for name in done.stdout.split("\0") if name and (root / name).exists())


def modules(root: Path, *folders: str) -> list[str]:
    """List the Python modules in these folders."""
    prefixes = tuple(f"{folder}/" for folder in folders)
    return [name for name in files(root) if name.startswith(prefixes) and name.endswith(".py")]


def is_derived(root: Path, name: str) -> bool:
    """Whether a module has the header of a derived module."""
    with (root / name).open(encoding="utf-8") as file:
        header = file.readline().rstrip("\n")
    start, end = _DERIVED
    return header.startswith(start) and header.endswith(end)
