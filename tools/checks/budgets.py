"""Checks the sizes of packages and modules, and the number of entries in the root."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tools.checks import source_files

# The budgets, in lines of at most `LINE_LENGTH` columns. A longer line counts as several. Modules
# derived from an asynchronous source count nowhere.
LINE_LENGTH = 100
MODULE = 450
FEATURE_PACKAGE = 3_000
SMALL_WRAPPER = 2_200
TOTAL = {"wrapper": 14_000, "runtime": 4_500}
ROOT_ENTRIES = 16  # Without those that begin with a dot.

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

    parts: Counter[str] = Counter()
    for name, lines in sizes.items():
        folder, *inner = name.split("/")
        parts[folder] += lines
        if name.startswith(f"{_WRAPPER}/"):
            is_feature = len(inner) > 2
            parts[f"{_WRAPPER}/{inner[1]}" if is_feature else "the small wrapper"] += lines
    for part, lines in sorted(parts.items()):
        budget = _budget(part)
        if budget is not None and lines > budget:
            yield _message(part, lines, budget)

    entries = {name.partition("/")[0] for name in source_files.files(root)}
    shown = sorted(entry for entry in entries if not entry.startswith("."))
    if len(shown) > ROOT_ENTRIES:
        yield f"the root has {len(shown)} entries, at most {ROOT_ENTRIES}: {', '.join(shown)}"


def _budget(part: str) -> int | None:
    if part == "the small wrapper":
        return SMALL_WRAPPER
    if part.startswith(f"{_WRAPPER}/"):
        return FEATURE_PACKAGE
    return TOTAL.get(part)


def _message(part: str, lines: int, budget: int) -> str:
    return f"{part} has {lines:,} lines, at most {budget:,}"


def _lines(path: Path) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return sum(max(1, -(-len(line) // LINE_LENGTH)) for line in lines)
