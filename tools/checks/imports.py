"""Checks the layers of the packages, and that there are no import cycles.

import-linter and grimp read the source without importing it. Both run in a separate process, which
finds the packages below the root.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from tools.checks.source_files import IMPORT_ROOTS, modules

# Folders of the packages that the contracts name.
_PACKAGES = ("generated", "generator", "runtime", "tools", "wrapper")

CONTRACTS = Path(__file__).with_name("importlinter.toml")

_LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
_CYCLES = Path(__file__).with_name("import_cycles.py")

# A sentence such as "a is not allowed to import b:", and the lines with the imports, such as
# "- a -> b (l.1)".
_BROKEN = re.compile(r"^(\S.*:)\n\n((?:[- ] .+\n)+)", re.MULTILINE)


def broken_layers(root: Path) -> Iterator[str]:
    """Describe each import that breaks a contract of `importlinter.toml`."""
    for folder in sorted({PurePosixPath(name).parent for name in modules(root, *_PACKAGES)}):
        is_root = str(folder) in _PACKAGES and str(folder) in IMPORT_ROOTS
        if not is_root and not (root / folder / "__init__.py").exists():
            yield f"{folder} has no __init__.py, so the imports of its modules are not checked"
    done = _run(root, "-c", _LINT, "--no-cache", "--no-logo", str(CONTRACTS))
    if done.returncode == 0:
        return
    _, _, broken = done.stdout.partition("Broken contracts")
    violations = _BROKEN.findall(broken)
    for sentence, imports in violations:
        yield " ".join(f"{sentence} {imports.removeprefix('- ')}".split())
    if not violations:
        yield f"import-linter failed: {' '.join((done.stdout + done.stderr).split())}"


def cycles(root: Path) -> Iterator[str]:
    """Describe the import cycles, at least one for each group of modules with cycles."""
    done = _run(root, str(_CYCLES), str(CONTRACTS))
    if done.returncode != 0:
        yield f"grimp failed: {' '.join(done.stderr.split())}"
    yield from done.stdout.splitlines()


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(str(root / folder) for folder in IMPORT_ROOTS)
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        # Import-linter searches the working directory first.
        cwd=root,
        capture_output=True,
        text=True,
        # With this width, import-linter does not wrap lines.
        env={**os.environ, "PYTHONPATH": path, "COLUMNS": "10000", "NO_COLOR": "1"},
    )
