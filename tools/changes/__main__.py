"""Print the changes of the spec as a section of the changelog.

    python -m tools.changes --from v0.1.0

The exit status is 1 if CHANGELOG.md lacks a breaking change.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.errors import GeneratorError
from generator.spec import load
from tools.changes import changelog, source
from tools.changes.compare import compare
from tools.changes.surface import read_surface
from tools.paths import ROOT, display_path

_SPEC = "spec/mlflow-openapi.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except GeneratorError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    before = source.read(options.before, ROOT, _SPEC)
    after = load(options.after)
    changes = compare(read_surface(before), read_surface(after))
    print(changelog.render_section(changes), end="")
    path = display_path(ROOT / "CHANGELOG.md")
    missing_entries = changelog.missing_entries(changes, path)
    for line in missing_entries:
        print(f"error: {path} lacks this entry below [Unreleased]: {line}", file=sys.stderr)
    return 1 if missing_entries else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.changes",
        description="Print the changes of the spec as a section of the changelog.",
    )
    parser.add_argument(
        "--from",
        dest="before",
        metavar="REF",
        required=True,
        help="the old spec: a git tag, commit or branch, or a file",
    )
    parser.add_argument(
        "--to",
        dest="after",
        metavar="PATH",
        type=Path,
        default=display_path(ROOT / _SPEC),
        help="the new spec (default: %(default)s)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
