"""The generator's command line: `python -m generator generate` and `lint`.

Progress goes to standard error. An error ends with a non-zero status and one clear line.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.errors import GeneratorError
from generator.lint import check
from generator.spec import Spec, load
from generator.versions import as_of

_ROOT = Path(__file__).parent.parent
_SPEC = "spec/mlflow-openapi.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except GeneratorError as error:
        _tell(f"error: {error}")
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], summary: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=summary, description=summary)
        added.set_defaults(run=run)
        added.add_argument("--spec", metavar="PATH", type=Path, default=_shortest(_ROOT / _SPEC))
        return added

    command("lint", _lint, "check the spec against the dialect of spec/README.md")
    generate = command("generate", _generate, "write the Python package that the spec describes")
    generate.add_argument("--output", type=Path, default=_shortest(_ROOT / "generated"))
    generate.add_argument(
        "--mlflow-version", help="only what servers of this version have (default: all versions)"
    )
    generate.add_argument(
        "--check", action="store_true", help="change nothing; fail if anything would change"
    )
    return parser


def _generate(options: argparse.Namespace) -> int:
    started = time.monotonic()
    spec = load(options.spec)
    if _report(spec) != 0:
        return 1
    # Imported late: these load the generation-only dependencies, which the linter does without.
    from generator.adapter import adapt
    from generator.render import differences, render, write

    _tell(f"parsing {options.spec}")
    contract = adapt(
        spec if options.mlflow_version is None else as_of(spec, options.mlflow_version)
    )
    sizes = (len(contract.operations), len(contract.models), len(contract.enums))
    _tell("rendering {} operations, {} models and {} enums".format(*sizes))
    files = render(contract)
    seconds = time.monotonic() - started
    if options.check:
        stale = differences(files, options.output)
        for line in stale:
            _tell(f"{options.output}/{line}")
        _tell(
            f"{len(stale)} of {len(files)} files are not fresh: run `make generate`"
            if stale
            else "all files are fresh"
        )
        return 1 if stale else 0
    changed = write(files, options.output)
    _tell(f"{len(files)} files in {options.output}, {changed} changed, {seconds:.1f} s")
    return 0


def _lint(options: argparse.Namespace) -> int:
    return _report(load(options.spec))


def _report(spec: Spec) -> int:
    findings = check(spec)
    for finding in findings:
        _tell(f"{spec.path}:{finding.line}: {finding.rule}: {finding.message}")
    _tell(
        f"error: {len(findings)} findings in {spec.path}"
        if findings
        else f"{spec.path}: no findings"
    )
    return 1 if findings else 0


def _shortest(path: Path) -> Path:
    """The path from the working directory where it lies below: shorter to read, and a link in many
    terminals.
    """
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
