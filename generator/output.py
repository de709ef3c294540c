"""Writes generated files.

A manifest lists the generated files, so that the generator can delete the files of elements that
were removed from the spec.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import GeneratorError

MANIFEST = "MANIFEST"


def manifest(files: Mapping[str, str]) -> str:
    """List files with the hashes of their contents, in the format of sha256sum."""
    lines = (
        f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n"
        for name, text in sorted(files.items())
    )
    return "".join(lines)


def manifest_files(folder: Path) -> set[str]:
    """Read the names of generated files from the manifest of a folder; empty if it has none."""
    path = folder / MANIFEST
    if not path.exists():
        return set()
    names = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        _, separator, name = line.partition("  ")
        # `write` may delete these files, so a manifest must not name files outside the folder.
        if not separator or name.startswith("/") or ".." in Path(name).parts:
            raise GeneratorError(
                "This is not a manifest of the generator. Remove the file, or use another folder.",
                path=path,
                line=number,
            )
        names.add(name)
    return names


def differences(files: Mapping[str, str], folder: Path) -> list[str]:
    """Describe the changes that `write` would make in a folder: one line per file."""
    # Only the top folders of the generated files are searched, since the output folder may contain
    # other files, such as those of a Git repository.
    tops = {name.split("/")[0] for name in files}
    present = {
        path.relative_to(folder).as_posix(): path
        for top in tops
        for path in files_below(folder / top)
    }
    lines = [f"{name} is missing" for name in files.keys() - present.keys()]
    lines += [f"{name} is not generated from the spec" for name in present.keys() - files.keys()]
    lines += [
        f"{name} differs"
        for name in files.keys() & present.keys()
        if present[name].read_text(encoding="utf-8") != files[name]
    ]
    return sorted(lines)


def write(files: Mapping[str, str], folder: Path) -> int:
    """Write the files that differ, and delete files that are no longer rendered.

    Return the number of files that were written or deleted.
    """
    changed = 0
    for name in manifest_files(folder) - files.keys():
        stale = folder / name
        if stale.exists():
            stale.unlink()
            changed += 1
            # Compiled files would prevent the folder of a removed tag from being deleted.
            if not any(stale.parent.glob("*.py")):
                _remove_caches(stale.parent)
    for name, text in files.items():
        path = folder / name
        # Unchanged files keep their modification times, on which tools such as make rely.
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            # The manifest contains the hashes, so line ends must not depend on the system.
            path.write_text(text, encoding="utf-8", newline="\n")
            changed += 1
    return changed


def files_below(path: Path) -> Iterable[Path]:
    """Return the files below a folder, without Python's caches; for a file, the file itself."""
    if path.is_file():
        return [path]
    return [file for file in path.rglob("*") if file.is_file() and "__pycache__" not in file.parts]


def _remove_caches(folder: Path) -> None:
    """Delete the compiled files below a folder, and the folders that are then empty."""
    for compiled in folder.rglob("*.pyc"):
        compiled.unlink()
    # In reverse order, a folder comes after its subfolders.
    for empty in sorted((folder, *folder.rglob("*")), reverse=True):
        if empty.is_dir() and not any(empty.iterdir()):
            empty.rmdir()
