"""The generator's command line: `python -m generator generate` and `lint`.

Progress and findings are written to standard error. An error is printed on a single line, and the
exit status is then 1.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from generator.errors import GeneratorError
from generator.lint import check
from generator.spec import Spec, load
from generator.versions import as_of, check_covered

_ROOT = Path(__file__).parent.parent
_SPEC = "spec/mlflow-openapi.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except (GeneratorError, OSError) as error:
        _log(f"error: {error}")
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
        added.add_argument(
            "--spec", metavar="PATH", type=Path, default=_relative_to_cwd(_ROOT / _SPEC)
        )
        return added

    command("lint", _lint, "check the spec against the rules of spec/README.md")
    generate = command("generate", _generate, "generate the Python package from the spec")
    generate.add_argument(
        "--output", type=Path, help="output folder (default: generated; required with --package)"
    )
    generate.add_argument(
        "--package",
        metavar="NAME",
        help="generate an installable project: a package of this name with a copy of the runtime",
    )
    generate.add_argument(
        "--mlflow-version",
        help="generate only the API of servers of this version (default: all versions)",
    )
    generate.add_argument(
        "--check", action="store_true", help="write nothing, and fail if a file would change"
    )
    return parser


def _generate(options: argparse.Namespace) -> int:
    started = time.monotonic()
    # These modules import openapi-python-client and Jinja, which the command `lint` does not need.
    from generator.adapter import adapt
    from generator.output import MANIFEST, manifest, write
    from generator.project import check_folder, check_name, render_project
    from generator.render import Target, render

    output = options.output
    if options.package is not None:
        check_name(options.package)
        if output is None:
            raise GeneratorError(
                "--package requires --output. Choose a folder that does not exist yet."
            )
        check_folder(output)
    elif output is None:
        output = _relative_to_cwd(_ROOT / "generated")
    spec = load(options.spec)
    # The adapter and the templates rely on the rules of the linter.
    if _report(spec) != 0:
        return 1
    if options.mlflow_version is not None:
        check_covered(spec, options.mlflow_version)
        spec = as_of(spec, options.mlflow_version)
    _log(f"parsing {options.spec}")
    contract = adapt(spec)
    sizes = (len(contract.operations), len(contract.models), len(contract.enums))
    _log("rendering {} operations, {} models and {} enums".format(*sizes))
    if options.package is None:
        files = render(contract, Target())
    else:
        files = render_project(contract, options.package, options.spec, options.mlflow_version)
    files[MANIFEST] = manifest(files)
    seconds = time.monotonic() - started
    if options.check:
        return _check(files, output)
    changed = write(files, output)
    _log(f"{len(files)} files in {output}, {changed} changed, {seconds:.1f} s")
    return 0


def _check(files: Mapping[str, str], output: Path) -> int:
    from generator.output import differences

    stale = differences(files, output)
    for line in stale:
        _log(f"{output}/{line}")
    if stale:
        _log(f"{len(stale)} of {len(files)} files are out of date. Run `make generate`.")
        return 1
    _log("All files are up to date.")
    return 0


def _lint(options: argparse.Namespace) -> int:
    return _report(load(options.spec))


def _report(spec: Spec) -> int:
    findings = check(spec)
    for finding in findings:
        _log(f"{spec.path}:{finding.line}: {finding.rule}: {finding.message}")
    if findings:
        _log(f"error: {len(findings)} findings in {spec.path}")
        return 1
    _log(f"{spec.path}: no findings")
    return 0


def _relative_to_cwd(path: Path) -> Path:
    """Shorten a path below the working directory to a relative path."""
    # Many terminals turn a relative path with a line number into a link.
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _log(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
