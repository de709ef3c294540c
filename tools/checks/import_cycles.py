"""Prints the import cycles of the packages in a configuration of import-linter.

`tools.checks.imports` runs this module in a separate process.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import grimp


def find_cycles(graph: grimp.ImportGraph) -> Iterator[list[str]]:
    """Yield cycles until each module that is part of a cycle is in a yielded cycle."""
    # Listing every cycle would report a group of modules many times.
    reported: set[str] = set()
    for module in sorted(graph.modules):
        if module in reported:
            continue
        for imported in sorted(graph.find_modules_directly_imported_by(module)):
            if imported == module:
                reported.add(module)
                yield [module, module]
                break
            chain = graph.find_shortest_chain(imported, module)
            if chain is not None:
                reported.update(chain)
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
