"""Compare the spec with an installed MLflow: `python -m tools.drift --python PATH`.

The report goes to standard error; what a program needs goes to standard output. The exit status is
1 if there are differences that are not allowed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.errors import GeneratorError
from generator.spec import load
from generator.versions import as_of
from tools.drift import report
from tools.drift.compare import Comparison
from tools.drift.inventory import take
from tools.drift.suggest import suggest
from tools.paths import SPEC, shown


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except GeneratorError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    inventory = take(options.python, options.wheel)
    spec = load(options.spec)
    comparison = Comparison(as_of(spec, inventory.version), inventory)
    counting, excused = report.split(comparison.differences, report.allowed())
    print(report.as_text(inventory.version, counting, excused), file=sys.stderr)
    if options.suggest:
        print(suggest(counting, comparison, spec, inventory), end="")
    else:
        print(report.as_json(inventory.version, counting, excused))
    return 1 if counting else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.drift",
        description="Compare the spec with an installed MLflow. The report goes to standard error.",
    )
    parser.add_argument("--spec", metavar="PATH", type=Path, default=shown(SPEC))
    parser.add_argument(
        "--python",
        metavar="PATH",
        type=Path,
        required=True,
        help="interpreter of the virtualenv that has the MLflow",
    )
    parser.add_argument(
        "--wheel",
        metavar="FOLDER",
        type=Path,
        help="folder of an unpacked wheel to read instead of the installed MLflow",
    )
    parser.add_argument(
        "--suggest", action="store_true", help="print what the spec lacks as YAML (default: JSON)"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
