"""Compare the spec with an installed MLflow: `python -m tools.drift --python PATH`.

The text report is written to standard error. The differences as JSON, or the suggestions as YAML,
are written to standard output. The exit status is 1 if there are differences that are not allowed.
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
from tools.drift.inventory import read_inventory
from tools.drift.suggest import suggest
from tools.paths import SPEC, display_path


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except GeneratorError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    inventory = read_inventory(options.python, options.wheel)
    spec = load(options.spec)
    comparison = Comparison(as_of(spec, inventory.version), inventory)
    unexpected, allowed = report.split(comparison.differences, report.read_allowed())
    print(report.as_text(inventory.version, unexpected, allowed), file=sys.stderr)
    if options.suggest:
        print(suggest(unexpected, comparison, spec, inventory), end="")
    else:
        print(report.as_json(inventory.version, unexpected, allowed))
    return 1 if unexpected else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.drift",
        description="Compare the spec with an installed MLflow. The report goes to standard error.",
    )
    parser.add_argument("--spec", metavar="PATH", type=Path, default=display_path(SPEC))
    parser.add_argument(
        "--python",
        metavar="PATH",
        type=Path,
        required=True,
        help="interpreter of the virtualenv that has MLflow installed",
    )
    parser.add_argument(
        "--wheel",
        metavar="FOLDER",
        type=Path,
        help="folder of an unpacked wheel to read instead of the installed MLflow",
    )
    parser.add_argument(
        "--suggest",
        action="store_true",
        help="print YAML to add to the spec instead of the differences as JSON",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
