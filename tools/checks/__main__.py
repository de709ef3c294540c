"""Runs the checks: `python -m tools.checks` all of them, `python -m tools.checks layers` only one.

Each finding is one line on standard output. The status is 1 if there are any.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tools.checks import budgets, imports, private_names, twins
from tools.paths import ROOT

CHECKS: dict[str, Callable[[Path], Iterator[str]]] = {
    "layers": imports.broken_layers,
    "cycles": imports.cycles,
    "budgets": budgets.exceeded,
    "names": private_names.used,
    "twins": twins.stale,
}


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run the checks and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.checks", description=__doc__)
    parser.add_argument("checks", metavar="CHECK", nargs="*", help=", ".join(CHECKS))
    chosen = parser.parse_args(arguments).checks
    unknown = sorted(set(chosen) - set(CHECKS))
    if unknown:
        parser.error(f"no such check: {', '.join(unknown)}")
    count = 0
    for name in chosen or CHECKS:
        for finding in CHECKS[name](root):
            print(f"{name}: {finding}")
            count += 1
    if count == 0:
        print("The checks of the structure found nothing.")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
