"""Checks that the derived synchronous modules match their asynchronous sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tools import derive_sync
from tools.checks import source_files


def stale(root: Path, pairs: Sequence[derive_sync.Pair] = derive_sync.PAIRS) -> Iterator[str]:
    """Describe each derived module that is stale or missing, or that has no source."""
    sources = {pair.target: pair.source for pair in pairs}
    for target in derive_sync.stale_targets(pairs, root):
        yield f"{target} is stale: edit {sources[target]}, then run python -m tools.derive_sync"
    for name in source_files.modules(root, *source_files.HANDWRITTEN):
        if name not in sources and source_files.is_derived(root, name):
            yield f"{name} has the header of a derived file, but is not in tools/derive_sync.py"
