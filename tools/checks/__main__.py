"""Runs the structural checks.

`python -m tools.checks` runs all checks, `python -m tools.checks layers` only the check `layers`.
Each problem is printed as one line on standard output. The exit status is 1 if there are problems.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tools.checks import budgets, derived_files, imports, private_names
from tools.paths import ROOT

CHECKS: dict[str, Callable[[Path], Iterator[str]]] = {
    "layers": imports.broken_layers,
    "cycles": imports.cycles,
    "budgets": budgets.exceeded,
    "names": private_names.used,
    "derived": derived_files.stale,
}


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run the checks and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.checks", description=__doc__)
    parser.add_argument("checks", metavar="CHECK", nargs="*", help=", ".join(CHECKS))
    selected = parser.parse_args(arguments).checks
    unknown = sorted(set(selected) - set(CHECKS))
    if unknown:
        parser.error(f"unknown check: {', '.join(unknown)}")
    count = 0
    for name in selected or CHECKS:
        for problem in CHECKS[name](root):
            print(f"{name}: {problem}")
            count += 1
    if count == 0:
        print("The structural checks found no problems.")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
