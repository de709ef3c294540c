"""Proves that the spec serves other languages: makes clients of it with known generators, and
compiles them in full.

What is judged is the spec: a client that does not compile, a generator's warning that is not known
to be harmless, and an operation that a client lacks are errors. The small programs beside the
configurations are compiled with the clients. Nothing generated is committed.
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

HERE = Path("tools", "languages")
BUILD = Path("build", "languages")
SPEC = Path("spec", "mlflow-openapi.yaml")
TOOLS = Path(".languages", "bin")
NODE = Path("tools", "npm", "node_modules", ".bin")

# The client needs no Go module; the compiler is the installed one, and its cache outlives the
# clients.
GO = {
    "GOPROXY": "off",
    "GOTOOLCHAIN": "local",
    "GOCACHE": str(Path(".languages", "go-cache").absolute()),
}

# Renamings lose nothing. The last is said of a boolean with examples in an object that allows
# fields which it does not declare; the outcome is right.
HARMLESS = re.compile(
    r"OpenAPI 3\.1 support is still in beta|cannot be used as .* name\. Renamed to|Failed to get the schema name: null$"  # noqa: E501
)
LOGGED = re.compile(r"\[[^]]+\] (?P<level>[A-Z]+) ")


class Failure(Exception):
    """What is wrong with one client."""


def main() -> int:
    started = time.monotonic()
    expected = operations_of_the_spec()
    with ThreadPoolExecutor(len(CLIENTS)) as pool:
        failures = [
            line
            for lines in pool.map(lambda name: check(name, expected), CLIENTS)
            for line in lines
        ]
    for line in failures:
        print(line, file=sys.stderr)
    print(
        f"{len(expected)} operations, {len(CLIENTS)} clients, {time.monotonic() - started:.0f} s",
        file=sys.stderr,
    )
    return 1 if failures else 0


def check(name: str, expected: Counter[str]) -> list[str]:
    """Make the client and compile it; the answer is what is wrong."""
    output = BUILD / name
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    try:
        found = Counter(plain(operation) for operation in CLIENTS[name](output))
    except Failure as failure:
        return [f"error: {name}: {line}" for line in str(failure).splitlines()]
    lost, strange = expected - found, found - expected
    if lost or strange:
        return [
            f"error: {name}: operations that the client lacks: {sorted(lost)}, has in excess: "
            f"{sorted(strange)}"
        ]
    print(f"{name}: every operation is there, and all is compiled", file=sys.stderr)
    return []


def openapi_typescript(output: Path) -> Iterator[str]:
    types = output / "mlflow.ts"
    # Without this flag, a field of a request that has a default would be a required one.
    run(NODE / "openapi-typescript", SPEC, "--output", types, "--default-non-nullable=false")
    compile_typescript(output)
    _, _, operations = types.read_text().partition("export interface operations {")
    yield from re.findall(r"^    (\w+): \{$", operations, re.MULTILINE)


def typescript_fetch(output: Path) -> Iterator[str]:
    generate(output)
    compile_typescript(output)
    yield from declared(output / "apis", "*.ts", r"async (\w+)Raw\(")


def java(output: Path) -> Iterator[str]:
    generate(output)
    sources = [*output.glob("src/main/java/**/*.java"), *HERE.glob("java/*.java")]
    # The generator's own jar holds Jackson, which the client needs too.
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
    # Each operation has two of these, one of them with headers.
    yield from declared(
        output / "src", "*Api.java", r"public ApiResponse<.+> (\w+)WithHttpInfo\(.*headers\)"
    )


def go(output: Path) -> Iterator[str]:
    generate(output)
    (output / "usage").mkdir()
    shutil.copy(HERE / "go" / "usage.go", output / "usage")
    run((TOOLS / "go").absolute(), "build", "./...", folder=output, environment=GO)
    yield from declared(output, "api_*.go", r"^func \(a \*\w+APIService\) (\w+)Execute\(")


CLIENTS: dict[str, Callable[[Path], Iterator[str]]] = {
    "openapi-typescript": openapi_typescript,
    "typescript-fetch": typescript_fetch,
    "java": java,
    "go": go,
}


def generate(output: Path) -> None:
    """Run openapi-generator with the configuration of this client; what it warns of is an error."""
    log = run(
        TOOLS / "openapi-generator-cli", "generate", "--config", HERE / output.name / "config.yaml"
    )
    levels = ((LOGGED.match(line), line) for line in log.splitlines())
    warnings = {
        line
        for level, line in levels
        if level and level["level"] != "INFO" and not HARMLESS.search(line)
    }
    if warnings:
        raise Failure("\n".join(sorted(warnings)))


def compile_typescript(output: Path) -> None:
    shutil.copy(HERE / "tsconfig.json", output)
    shutil.copy(HERE / output.name / "usage.mts", output)
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
            f"{Path(command[0]).name} ends with status {result.returncode}:\n{result.stdout}"
        )
    return result.stdout


def declared(folder: Path, files: str, pattern: str) -> Iterator[str]:
    for path in sorted(folder.rglob(files)):
        yield from re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)


def operations_of_the_spec() -> Counter[str]:
    paths = yaml.safe_load(SPEC.read_text(encoding="utf-8"))["paths"]
    operations = (
        operation
        for path in paths.values()
        for operation in path.values()
        if isinstance(operation, dict)
    )
    return Counter(
        plain(operation["operationId"]) for operation in operations if "operationId" in operation
    )


def plain(name: str) -> str:
    """An operation's name without what differs between languages: search_runs, searchRuns and
    SearchRuns.
    """
    return name.replace("_", "").lower()


if __name__ == "__main__":
    sys.exit(main())
