"""Checks the sizes of packages and modules, and the number of root entries."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tools.checks import source_files

# The budgets, in lines of at most `LINE_LENGTH` columns. A longer line counts as several lines, so
# that long lines do not circumvent a budget. Modules derived from an asynchronous source do not
# count.
LINE_LENGTH = 100
MODULE = 450
FEATURE_PACKAGE = 3_000
# The modules of the wrapper that are not in a feature package.
SMALL_WRAPPER = 2_200
TOTAL = {"wrapper": 14_000, "runtime": 4_500}
# Files and folders in the root of the repository, except those that begin with a dot.
ROOT_ENTRIES = 16

_WRAPPER = "wrapper/mlflowclient"


def exceeded(root: Path) -> Iterator[str]:
    """Describe each budget that is exceeded."""
    sizes = {
        name: _lines(root / name)
        for name in source_files.modules(root, *source_files.HANDWRITTEN)
        if not source_files.is_derived(root, name)
    }
    for name, lines in sizes.items():
        if lines > MODULE:
            yield _message(name, lines, MODULE)

    totals: Counter[str] = Counter()
    for name, lines in sizes.items():
        folder, *inner = name.split("/")
        totals[folder] += lines
        if name.startswith(f"{_WRAPPER}/"):
            is_feature = len(inner) > 2
            totals[f"{_WRAPPER}/{inner[1]}" if is_feature else "the small wrapper"] += lines
    for name, lines in sorted(totals.items()):
        budget = _budget(name)
        if budget is not None and lines > budget:
            yield _message(name, lines, budget)

    entries = {name.partition("/")[0] for name in source_files.files(root)}
    visible = sorted(entry for entry in entries if not entry.startswith("."))
    if len(visible) > ROOT_ENTRIES:
        yield f"the root has {len(visible)} entries (limit {ROOT_ENTRIES}): {', '.join(visible)}"


def _budget(name: str) -> int | None:
    if name == "the small wrapper":
        return SMALL_WRAPPER
    if name.startswith(f"{_WRAPPER}/"):
        return FEATURE_PACKAGE
    return TOTAL.get(name)


def _message(name: str, lines: int, budget: int) -> str:
    return f"{name} has {lines:,} lines (limit {budget:,})"


def _lines(path: Path) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return sum(max(1, math.ceil(len(line) / LINE_LENGTH)) for line in lines)
