"""Reads the spec to compare with: from a file, or from git as it was at a tag, commit or branch.

A file wins over a ref of the same name: a ref has other spellings, such as `refs/heads/...`.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.errors import GeneratorError
from generator.spec import Spec, load, parse


def read(source: str, root: Path, file: str) -> Spec:
    """The spec at a path; or `file` of the working tree `root`, as it was at a git ref."""
    if Path(source).is_file():
        return load(Path(source))
    commit = _commit(source, root)
    shown = _git(root, "show", f"{commit}:./{file}")
    if shown.returncode != 0:
        raise GeneratorError(
            f"there is no {file} at '{source}': name a later tag, commit or branch"
        )
    return parse(shown.stdout, Path(f"{source}:{file}"))


def _commit(ref: str, root: Path) -> str:
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if found.returncode == 0:
        return found.stdout.decode().strip()
    # For a ref that it does not know git fails without a word. What it says is about the
    # repository.
    if complaint := found.stderr.decode(errors="replace").strip():
        reason = complaint.splitlines()[0].removeprefix("fatal: ")
        raise GeneratorError(f"'{ref}' is no file, and git cannot look it up: {reason}")
    raise GeneratorError(
        f"'{ref}' is no file, and no tag, commit or branch that git has here (in a shallow clone, "
        "fetch it first)"
    )


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        raise GeneratorError(
            "git is missing: install it, or name a file instead of a git ref"
        ) from None
