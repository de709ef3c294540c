"""Generates clients in other languages from the spec, and compiles them.

These are errors: a client does not compile, a generator prints a warning that is not known to be
harmless, or a client lacks an operation. The sample programs next to the configurations are
compiled with the clients. Generated clients are not committed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import yaml

FOLDER = Path("tools", "languages")
BUILD = Path("build", "languages")
SPEC = Path("spec", "mlflow-openapi.yaml")
TOOLS = Path(".languages", "bin")
NODE = Path("tools", "npm", "node_modules", ".bin")

# The client requires no other Go modules, so downloads are disabled. The cache is outside of the
# folder of the client, which is removed before each run.
GO = {
    "GOPROXY": "off",
    "GOTOOLCHAIN": "local",
    "GOCACHE": str(Path(".languages", "go-cache").absolute()),
}

# Warnings that do not indicate a problem. A renamed schema still works. The last warning is about a
# boolean with examples in an object that allows undeclared fields; the generated code is correct.
HARMLESS = re.compile(
    r"OpenAPI 3\.1 support is still in beta|cannot be used as .* name\. Renamed to|Failed to get the schema name: null$"  # noqa: E501
)
LOG_LINE = re.compile(r"\[[^]]+\] (?P<level>[A-Z]+) ")


class Failure(Exception):
    """A client has problems. The message lists one problem per line."""


def main() -> int:
    started = time.monotonic()
    expected = spec_operations()
    problems: list[str] = []
    with ThreadPoolExecutor(len(CLIENTS)) as pool:
        for lines in pool.map(lambda name: check(name, expected), CLIENTS):
            problems += lines
    for line in problems:
        print(line, file=sys.stderr)
    print(
        f"{len(expected)} operations, {len(CLIENTS)} clients, {time.monotonic() - started:.0f} s",
        file=sys.stderr,
    )
    return 1 if problems else 0


def check(name: str, expected: Counter[str]) -> list[str]:
    """Generate and compile a client, and return the problems as error messages."""
    output = BUILD / name
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    try:
        operations = Counter(normalize(operation) for operation in CLIENTS[name](output))
    except Failure as failure:
        return [f"error: {name}: {line}" for line in str(failure).splitlines()]
    missing, unknown = expected - operations, operations - expected
    if missing or unknown:
        return [
            f"error: {name}: missing operations: {sorted(missing)}, unknown operations: "
            f"{sorted(unknown)}"
        ]
    print(f"{name}: the client compiles and has every operation", file=sys.stderr)
    return []


def openapi_typescript(output: Path) -> Iterator[str]:
    types = output / "mlflow.ts"
    # Without this flag, the fields of requests that have a default would be required.
    run(NODE / "openapi-typescript", SPEC, "--output", types, "--default-non-nullable=false")
    compile_typescript(output)
    _, _, operations = types.read_text().partition("export interface operations {")
    yield from re.findall(r"^    (\w+): \{$", operations, re.MULTILINE)


def typescript_fetch(output: Path) -> Iterator[str]:
    generate(output)
    compile_typescript(output)
    yield from declarations(output / "apis", "*.ts", r"async (\w+)Raw\(")


def java(output: Path) -> Iterator[str]:
    generate(output)
    sources = [*output.glob("src/main/java/**/*.java"), *FOLDER.glob("java/*.java")]
    # The jar of the generator contains Jackson, which the client also requires.
    libraries = next(
        TOOLS.parent.glob("lib/*/site-packages/openapi_generator_cli/openapi-generator.jar")
    )
    run(
        "javac",
        "-proc:none",
        "-encoding",
        "UTF-8",
        "-cp",
        libraries,
        "-d",
        output / "classes",
        *sources,
    )
    # Each operation has two methods with this suffix. Only one of them takes headers.
    yield from declarations(
        output / "src", "*Api.java", r"public ApiResponse<.+> (\w+)WithHttpInfo\(.*headers\)"
    )


def go(output: Path) -> Iterator[str]:
    generate(output)
    (output / "usage").mkdir()
    shutil.copy(FOLDER / "go" / "usage.go", output / "usage")
    run((TOOLS / "go").absolute(), "build", "./...", folder=output, environment=GO)
    yield from declarations(output, "api_*.go", r"^func \(a \*\w+APIService\) (\w+)Execute\(")


CLIENTS: dict[str, Callable[[Path], Iterator[str]]] = {
    "openapi-typescript": openapi_typescript,
    "typescript-fetch": typescript_fetch,
    "java": java,
    "go": go,
}


def generate(output: Path) -> None:
    """Run openapi-generator with the configuration of a client. Warnings are errors."""
    configuration = FOLDER / output.name / "config.yaml"
    log = run(TOOLS / "openapi-generator-cli", "generate", "--config", configuration)
    warnings = set()
    for line in log.splitlines():
        match = LOG_LINE.match(line)
        if match and match["level"] != "INFO" and not HARMLESS.search(line):
            warnings.add(line)
    if warnings:
        raise Failure("\n".join(sorted(warnings)))


def compile_typescript(output: Path) -> None:
    shutil.copy(FOLDER / "tsconfig.json", output)
    shutil.copy(FOLDER / output.name / "usage.mts", output)
    run(NODE / "tsc", "--project", output)


def run(
    *command: str | Path, folder: Path = Path(), environment: dict[str, str] | None = None
) -> str:
    result = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=os.environ | (environment or {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        raise Failure(
            f"{Path(command[0]).name} ended with status {result.returncode}:\n{result.stdout}"
        )
    return result.stdout


def declarations(folder: Path, files: str, pattern: str) -> Iterator[str]:
    """Yield the names that a pattern matches in files."""
    for path in sorted(folder.rglob(files)):
        yield from re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)


def spec_operations() -> Counter[str]:
    paths = yaml.safe_load(SPEC.read_text(encoding="utf-8"))["paths"]
    operations = (
        operation
        for path in paths.values()
        for operation in path.values()
        if isinstance(operation, dict)
    )
    return Counter(
        normalize(operation["operationId"])
        for operation in operations
        if "operationId" in operation
    )


def normalize(name: str) -> str:
    """Return the name of an operation without the conventions of a language.

    The result is the same for search_runs, searchRuns and SearchRuns.
    """
    return name.replace("_", "").lower()


if __name__ == "__main__":
    sys.exit(main())
