"""Measures how many small mistakes in a module the tests notice: `python -m mutation [MODULE ...]`.

mutmut makes the mistakes, called mutants, one at a time, and runs the tests that reach the mutated
function. A mutant that no test notices survives: it is listed with what it changes. The status is 1
if fewer than 85 % of a module's mutants are killed.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from mutation import modules, report
from mutation.workspace import MutmutError, Workspace

_ROOT = Path(__file__).parents[1]
_LOWEST = 85  # percent


def main() -> int:
    description = "Run the tests against mutants."
    parser = argparse.ArgumentParser(prog="python -m mutation", description=description)
    parser.add_argument("modules", metavar="MODULE", nargs="*", help=", ".join(modules.MUTANTS))
    processes = os.cpu_count()
    parser.add_argument("--processes", type=int, default=processes, help="default: %(default)s")
    options = parser.parse_args()
    unknown = sorted(set(options.modules) - set(modules.MUTANTS))
    if unknown:
        parser.error(f"no such module: {', '.join(unknown)}")
    workspace = Workspace(_ROOT, options.modules or list(modules.MUTANTS))
    log = workspace.folder / "log"
    print(f"Testing each mutant; progress is in {log.relative_to(_ROOT)}", flush=True)
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
    return int(any(score.is_below(_LOWEST) for score in scores.values()))


if __name__ == "__main__":
    sys.exit(main())
