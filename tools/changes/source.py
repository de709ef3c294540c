"""Reads the old spec from a file, or from git at a tag, commit or branch.

A file takes precedence over a ref of the same name, because the ref can also be written as
`refs/heads/...`.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.errors import GeneratorError
from generator.spec import Spec, load, parse


def read(source: str, root: Path, file: str) -> Spec:
    """Read the spec from a file, or read `file` in the working tree `root` at a git ref."""
    if Path(source).is_file():
        return load(Path(source))
    commit = _commit(source, root)
    # The `./` makes the path relative to `root`, which can be a folder inside of a repository.
    blob = _git(root, "show", f"{commit}:./{file}")
    if blob.returncode != 0:
        raise GeneratorError(f"there is no {file} at '{source}': use a later tag, commit or branch")
    return parse(blob.stdout, Path(f"{source}:{file}"))


def _commit(ref: str, root: Path) -> str:
    done = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if done.returncode == 0:
        return done.stdout.decode().strip()
    # With `--quiet`, git prints nothing about an unknown ref. Any output is about the repository.
    if message := done.stderr.decode(errors="replace").strip():
        reason = message.splitlines()[0].removeprefix("fatal: ")
        raise GeneratorError(f"'{ref}' is not a file, and git cannot resolve it: {reason}")
    raise GeneratorError(
        f"'{ref}' is not a file, and not a tag, commit or branch of this repository (in a shallow "
        "clone, fetch it first)"
    )


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        raise GeneratorError(
            "git is missing: install it, or use a file instead of a git ref"
        ) from None
