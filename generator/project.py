"""Renders an installable project: a client with its own copy of the runtime.

The project does not depend on this repository, so that clients for several specs or versions can be
installed together.
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
from generator.output import MANIFEST, files_below, manifest_files
from generator.render import Target, render, template_environment

_ROOT = Path(__file__).resolve().parent.parent
_RUNTIME = _ROOT / "runtime" / "mlflow_openapi_runtime"
_RUNTIME_PACKAGE = "_runtime"
# The extras of this distribution that the runtime uses. Only `mlflowclient` uses the other extras.
_EXTRAS = ("orjson", "pandas", "polars", "progress")
# Packages of this project and of MLflow. A client of the same name would replace the package.
_RESERVED = frozenset({"mlflow", "mlflow_openapi", "mlflow_openapi_runtime", "mlflowclient"})
# The package and the distribution have the same name, and the name of a distribution must end with
# a letter or a digit.
_NAME = re.compile(r"[A-Za-z]([A-Za-z0-9_]*[A-Za-z0-9])?")
# The versions that a spec may have: a subset of the versions that PEP 440 allows.
_VERSION = re.compile(r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?")


def check_name(name: str) -> None:
    """Reject a name that cannot be imported, or that is the name of an existing package."""
    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        raise GeneratorError(
            f"'{name}' cannot be the name of a package. Use letters, digits and underscores, for "
            "example my_client."
        )
    is_reserved = _normalized(name) in map(_normalized, _RESERVED)
    if is_reserved or name in sys.stdlib_module_names or _is_installed(name):
        raise GeneratorError(f"'{name}' is the name of an existing package. Choose another name.")


def _normalized(name: str) -> str:
    """Return the normalized name of a distribution."""
    # pip compares normalized names, so installing `MLflowClient` would replace `mlflowclient`.
    return re.sub(r"[-_.]+", "-", name).lower()


def check_folder(folder: Path) -> None:
    """Reject a folder with files that were not generated. Hidden files are allowed."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise GeneratorError(
            "This is not a folder. Choose a folder that does not exist yet.", path=folder
        )
    known = manifest_files(folder)
    if known and "pyproject.toml" not in known:
        raise GeneratorError(
            "The folder contains a package that was generated without --package. Choose a folder "
            "that does not exist yet.",
            path=folder,
        )
    for path in sorted(files_below(folder)):
        name = path.relative_to(folder)
        is_hidden = any(part.startswith(".") for part in name.parts)
        if not is_hidden and name.as_posix() not in {*known, MANIFEST}:
            raise GeneratorError(
                f"The folder contains {name.as_posix()}, which was not generated. Choose a folder "
                "that does not exist yet.",
                path=folder,
            )


def render_project(
    contract: Contract, name: str, spec: Path, server: str | None = None
) -> dict[str, str]:
    """Render the files of the project, and return the contents by path.

    Args:
        contract: The API.
        name: Name of the package and of the distribution.
        spec: File from which the contract was read.
        server: Version to which the contract was reduced; None if it covers all versions.
    """
    if not _VERSION.fullmatch(contract.version):
        raise GeneratorError(
            f"The info.version '{contract.version}' cannot be the version of a Python package. "
            "Write a version such as 1.4.2.",
            path=spec,
        )
    target = Target(
        package=name,
        runtime=f"{name}.{_RUNTIME_PACKAGE}",
        notice=f"Generated from {spec.name}. Do not edit: change the document, then regenerate.",
    )
    files = render(contract, target)
    files |= {f"{name}/{path}": text for path, text in _runtime().items()}
    files["pyproject.toml"] = _pyproject(contract, name)
    files["README.md"] = _readme(contract, name, spec, server)
    return files


def _is_installed(name: str) -> bool:
    """Determine whether a package of this name, except a generated client, is installed."""
    module_spec = importlib.util.find_spec(name)
    # A folder without __init__.py has no origin. Such a folder may be the output folder, below the
    # working directory.
    if module_spec is None or module_spec.origin is None:
        return False
    # A generated client may be replaced. Only generated clients contain a copy of the runtime.
    folders = module_spec.submodule_search_locations or []
    return not any((Path(folder) / _RUNTIME_PACKAGE / "request.py").exists() for folder in folders)


def _runtime() -> dict[str, str]:
    files = {}
    for path in files_below(_RUNTIME):
        relative = path.relative_to(_RUNTIME).as_posix()
        files[f"{_RUNTIME_PACKAGE}/{relative}"] = path.read_text(encoding="utf-8")
    files[f"{_RUNTIME_PACKAGE}/LICENSE"] = (_ROOT / "LICENSE").read_text(encoding="utf-8")
    return files


def _pyproject(contract: Contract, name: str) -> str:
    # The copied runtime has the same requirements as this distribution.
    own_config: dict[str, Any] = tomllib.loads(
        (_ROOT / "pyproject.toml").read_text(encoding="utf-8")
    )
    project = own_config["project"]
    # JSON strings and lists of strings are also valid TOML.
    lines = [
        "[build-system]",
        f"requires = {json.dumps(own_config['build-system']['requires'])}",
        f"build-backend = {json.dumps(own_config['build-system']['build-backend'])}",
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
        *(f"{extra} = {json.dumps(project['optional-dependencies'][extra])}" for extra in _EXTRAS),
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
    """Choose an operation for the README: few arguments, and preferably a GET."""

    def effort(operation: Operation) -> tuple[int, bool]:
        required = [argument for argument in operation.arguments if argument.positional]
        return len(required), operation.method != "GET"

    return min(contract.operations, key=effort)
