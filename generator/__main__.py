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
from generator.versions import as_of, check_covered

_ROOT = Path(__file__).parent.parent
_SPEC = "spec/mlflow-openapi.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except (GeneratorError, OSError) as error:
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
    generate.add_argument(
        "--output", type=Path, help="the folder (default: generated, and none with --package)"
    )
    generate.add_argument(
        "--package",
        metavar="NAME",
        help="write an installable project with a package of this name and its own runtime",
    )
    generate.add_argument(
        "--mlflow-version", help="only what servers of this version have (default: all versions)"
    )
    generate.add_argument(
        "--check", action="store_true", help="change nothing; fail if anything would change"
    )
    return parser


def _generate(options: argparse.Namespace) -> int:
    started = time.monotonic()
    # Imported late: these load the generation-only dependencies, which the linter does without.
    from generator.adapter import adapt
    from generator.project import check_folder, check_name, render_project
    from generator.render import MANIFEST, Target, differences, manifest, render, write

    output = options.output
    if options.package is not None:
        check_name(options.package)
        if output is None:
            raise GeneratorError("--package needs --output: name a new folder")
        check_folder(output)
    elif output is None:
        output = _shortest(_ROOT / "generated")
    spec = load(options.spec)
    if _report(spec) != 0:
        return 1
    if options.mlflow_version is not None:
        check_covered(spec, options.mlflow_version)
        spec = as_of(spec, options.mlflow_version)
    _tell(f"parsing {options.spec}")
    contract = adapt(spec)
    sizes = (len(contract.operations), len(contract.models), len(contract.enums))
    _tell("rendering {} operations, {} models and {} enums".format(*sizes))
    if options.package is None:
        files = render(contract, Target())
    else:
        files = render_project(contract, options.package, options.spec, options.mlflow_version)
    files[MANIFEST] = manifest(files)
    seconds = time.monotonic() - started
    if options.check:
        stale = differences(files, output)
        for line in stale:
            _tell(f"{output}/{line}")
        _tell(
            f"{len(stale)} of {len(files)} files are not fresh: run `make generate`"
            if stale
            else "all files are fresh"
        )
        return 1 if stale else 0
    changed = write(files, output)
    _tell(f"{len(files)} files in {output}, {changed} changed, {seconds:.1f} s")
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
