"""Prints import cycles, given a configuration of import-linter that names the packages.

`tools.checks.imports` runs it in a process of its own.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import grimp


def find_cycles(graph: grimp.ImportGraph) -> Iterator[list[str]]:
    """Yield cycles, until each module that is in one is in a cycle that was found."""
    found: set[str] = set()
    for module in sorted(graph.modules):
        if module in found:
            continue
        for imported in sorted(graph.find_modules_directly_imported_by(module)):
            if imported == module:
                found.add(module)
                yield [module, module]
                break
            chain = graph.find_shortest_chain(imported, module)
            if chain is not None:
                found.update(chain)
                yield [module, *chain]
                break


def main(contracts: Path) -> None:
    options = tomllib.loads(contracts.read_text(encoding="utf-8"))["tool"]["importlinter"]
    graph = grimp.build_graph(
        *options["root_packages"],
        exclude_type_checking_imports=options["exclude_type_checking_imports"],
        cache_dir=None,
    )
    for cycle in find_cycles(graph):
        print(" -> ".join(cycle))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
