"""Measure how many mutants of a module the tests detect.

Run this module with `python -m tools.mutation [MODULE ...]`. mutmut changes one expression at a
time and runs the tests that reach the changed function. A mutant that no test detects survives and
is listed with its change. The exit status is 1 if fewer than 85 % of a module's mutants are killed.
"""

from __future__ import annotations

import argparse
import os
import sys

from tools.mutation import modules, report
from tools.mutation.workspace import MutmutError, Workspace
from tools.paths import ROOT

_MIN_KILLED_PERCENT = 85


def main() -> int:
    description = "Run the tests against mutants."
    parser = argparse.ArgumentParser(prog="python -m tools.mutation", description=description)
    parser.add_argument("modules", metavar="MODULE", nargs="*", help=", ".join(modules.MUTANTS))
    processes = os.cpu_count()
    parser.add_argument("--processes", type=int, default=processes, help="default: %(default)s")
    options = parser.parse_args()
    unknown = sorted(set(options.modules) - set(modules.MUTANTS))
    if unknown:
        parser.error(f"unknown module: {', '.join(unknown)}")
    workspace = Workspace(ROOT, options.modules or list(modules.MUTANTS))
    log = workspace.folder / "log"
    print(f"Testing each mutant; progress is in {log.relative_to(ROOT)}", flush=True)
    try:
        workspace.run(log, options.processes)
        scores = report.scores(workspace.results())
        for score in scores.values():
            for mutant, status in score.survivors.items():
                print(f"\n{mutant}: {status}")
                for line in report.changed_lines(workspace.diff(mutant)):
                    print(f"    {line}")
    except MutmutError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print()
    for module, score in scores.items():
        print(f"{module:10} {score}")
    return int(any(score.is_below(_MIN_KILLED_PERCENT) for score in scores.values()))


if __name__ == "__main__":
    sys.exit(main())
