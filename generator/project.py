"""Renders an installable project: a client package with its own copy of the runtime.

The project imports nothing of this repository, so that clients of several specs or versions can be
installed side by side.
"""

from __future__ import annotations

import importlib.util
import json
import keyword
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from generator.errors import GeneratorError
from generator.ir import Contract, Operation
from generator.render import MANIFEST, Target, files_below, listed, render, template_environment

_ROOT = Path(__file__).resolve().parent.parent
_RUNTIME = _ROOT / "runtime" / "mlflow_openapi_runtime"
_COPY = "_runtime"
# The extras of this distribution that the runtime alone can use.
_EXTRAS = ("orjson", "pandas", "polars", "progress")
# Taken by this project, and by the one whose API it is for.
_RESERVED = frozenset({"mlflow", "mlflow_openapi", "mlflow_openapi_runtime", "mlflowclient"})
# It is also the name of a distribution, which must start and end with a letter or a digit.
_NAME = re.compile(r"[A-Za-z]([A-Za-z0-9_]*[A-Za-z0-9])?")
# The versions that Python packages may have, as far as a spec needs them.
_VERSION = re.compile(r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?")


def check_name(name: str) -> None:
    """Refuse a name that cannot be imported, or that another package has."""
    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        raise GeneratorError(
            f"'{name}' cannot be the name of a package: use letters, digits and underscores, such "
            "as my_client"
        )
    is_reserved = _normalized(name) in map(_normalized, _RESERVED)
    if is_reserved or name in sys.stdlib_module_names or _is_taken(name):
        raise GeneratorError(f"'{name}' is the name of an existing package: choose another one")


def _normalized(name: str) -> str:
    """The name by which pip knows a distribution: `MLflowClient` would replace `mlflowclient`."""
    return re.sub(r"[-_.]+", "-", name).lower()


def check_folder(folder: Path) -> None:
    """Refuse a folder that holds anything but an earlier generation. Hidden files may be there."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise GeneratorError("is not a folder: name a new one", path=folder)
    known = listed(folder)
    if known and "pyproject.toml" not in known:
        raise GeneratorError(
            "holds a package that was generated without --package: name a new folder", path=folder
        )
    for path in sorted(files_below(folder)):
        name = path.relative_to(folder)
        is_hidden = any(part.startswith(".") for part in name.parts)
        if not is_hidden and name.as_posix() not in {*known, MANIFEST}:
            raise GeneratorError(
                f"holds {name.as_posix()}, which no earlier generation wrote: name a new folder",
                path=folder,
            )


def render_project(
    contract: Contract, name: str, spec: Path, server: str | None = None
) -> dict[str, str]:
    """All files of the project, by their path in the output folder.

    Args:
        contract: What is rendered.
        name: Name of the package and the distribution.
        spec: Where the contract was read from.
        server: The server's version that it was reduced to; None if it has all versions.
    """
    if not _VERSION.fullmatch(contract.version):
        raise GeneratorError(
            f"info.version '{contract.version}' cannot be the version of a Python package: write "
            "one such as 1.4.2",
            path=spec,
        )
    target = Target(
        package=name,
        runtime=f"{name}.{_COPY}",
        notice=f"Generated from {spec.name}. Do not edit: change the document, then regenerate.",
    )
    files = render(contract, target)
    files |= {f"{name}/{path}": text for path, text in _runtime().items()}
    files["pyproject.toml"] = _pyproject(contract, name)
    files["README.md"] = _readme(contract, name, spec, server)
    return files


def _is_taken(name: str) -> bool:
    """Whether a package of that name is installed that is not a client generated before."""
    found = importlib.util.find_spec(name)
    # A folder without __init__.py has no origin: it may be the output folder itself.
    if found is None or found.origin is None:
        return False
    folders = found.submodule_search_locations or []
    return not any((Path(folder) / _COPY / "request.py").exists() for folder in folders)


def _runtime() -> dict[str, str]:
    files = {}
    for path in files_below(_RUNTIME):
        relative = path.relative_to(_RUNTIME).as_posix()
        files[f"{_COPY}/{relative}"] = path.read_text(encoding="utf-8")
    files[f"{_COPY}/LICENSE"] = (_ROOT / "LICENSE").read_text(encoding="utf-8")
    return files


def _pyproject(contract: Contract, name: str) -> str:
    ours: dict[str, Any] = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = ours["project"]
    lines = [
        "[build-system]",
        f"requires = {json.dumps(ours['build-system']['requires'])}",
        f"build-backend = {json.dumps(ours['build-system']['build-backend'])}",
        "",
        "[project]",
        f"name = {json.dumps(name)}",
        f"version = {json.dumps(contract.version)}",
        f"description = {json.dumps(f'A typed client of the {contract.title}, sync and async.')}",
        'readme = "README.md"',
        f"requires-python = {json.dumps(project['requires-python'])}",
        f"dependencies = {json.dumps(project['dependencies'])}",
        "",
        "[project.optional-dependencies]",
        *(f"{each} = {json.dumps(project['optional-dependencies'][each])}" for each in _EXTRAS),
        "",
        "[tool.hatch.build.targets.wheel]",
        f"packages = [{json.dumps(name)}]",
    ]
    return "".join(f"{line}\n" for line in lines)


def _readme(contract: Contract, name: str, spec: Path, server: str | None) -> str:
    environment = template_environment(contract.product)
    return environment.get_template("project_readme.md.jinja").render(
        contract=contract,
        name=name,
        spec=spec.name,
        server=server,
        extras=_EXTRAS,
        example=_example(contract),
    )


def _example(contract: Contract) -> Operation:
    """The operation that is easiest to call: one without arguments that changes nothing."""

    def effort(operation: Operation) -> tuple[int, bool]:
        needed = [argument for argument in operation.arguments if argument.positional]
        return len(needed), operation.method != "GET"

    return min(contract.operations, key=effort)
