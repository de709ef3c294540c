"""`mlflowclient doctor`: reports settings, the state of the server, and problems."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import typer

from mlflowclient.cli.client_options import Apiroot, Workspace, client
from mlflowclient.cli.output import (
    Column,
    Json,
    print_json,
    print_pairs,
    print_table,
    single_line,
)

# In seconds. Shorter than the client's default of 120, so that the report does not take long if the
# server does not respond.
_MAX_TIMEOUT = 10.0


def doctor(as_json: Json = False, apiroot: Apiroot = None, workspace: Workspace = None) -> None:
    """Report each setting and its source, the state of the server, and all problems.

    Secrets are not shown. Exit status: 0 no problem, 1 a problem, 2 an invalid configuration.
    """
    from mlflowclient.cli.effective_settings import Setting, effective_settings
    from mlflowclient.cli.http_probe import HttpProbe
    from mlflowclient.cli.server_diagnosis import ServerDiagnosis

    # Read now: `client` removes the variable.
    offline = os.environ.get("MLFLOWCLIENT_OFFLINE")
    with client(apiroot, workspace) as mlf:
        config, options = mlf.config, mlf._options
    arguments = []
    if apiroot is not None:
        arguments.append("apiroot")
    if workspace is not None:
        arguments.append("workspace")
    settings = effective_settings(mlf, arguments)
    if offline:
        settings.append(Setting("offline", offline, "MLFLOWCLIENT_OFFLINE"))
    probe = HttpProbe(config, min(options.timeout or _MAX_TIMEOUT, _MAX_TIMEOUT))
    diagnosis = ServerDiagnosis(probe, config, settings[0].source)
    settings.insert(1, probe.proxy)
    try:
        diagnosis.run()
    finally:
        probe.close()
    missing = {**dict(_missing_extras()), **dict(_missing_areas(diagnosis.version))}
    if as_json:
        print_json(
            {
                "configuration": [setting._asdict() for setting in settings],
                "server": diagnosis.details,
                "missing": missing,
                "problems": [problem._asdict() for problem in diagnosis.problems],
            }
        )
    else:
        columns = [Column("SETTING", no_wrap=True), Column("VALUE"), Column("FROM")]
        print_table(columns, settings, "Configuration")
        print_pairs("Server", diagnosis.details.items())
        print_pairs("Missing", missing.items())
        _print_problems([problem.message for problem in diagnosis.problems])
    if diagnosis.problems:
        raise typer.Exit(1)


def _print_problems(messages: list[str]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for message in messages:
        console.print(Text.assemble(("problem: ", "bold red"), single_line(message)))
    if not messages:
        console.print(Text("all is well", "bold green"))


def _missing_extras() -> Iterator[tuple[str, str]]:
    """Yield each missing extra of this package, and how to install it."""
    from importlib.metadata import PackageNotFoundError, requires, version

    requirement = re.compile(r"([\w.-]+).*;\s*extra\s*==\s*['\"]([\w-]+)['\"]")
    # The metadata has no list of packages by extra, only requirements with a marker.
    for text in requires("mlflowclient") or []:
        match = requirement.match(text)
        if match is None:
            continue
        package, extra = match.groups()
        try:
            version(package)
        except PackageNotFoundError:
            yield extra, f'{package} is not installed: pip install "mlflowclient[{extra}]"'


def _missing_areas(version: str | None) -> Iterator[tuple[str, str]]:
    """Yield each area of the API that the server lacks, and the version that added it."""
    from importlib import import_module
    from pkgutil import iter_modules

    from mlflow_openapi import api
    from mlflowclient.cli.problem_explainer import NEWEST
    from mlflowclient.server_version import minor_of

    # Importing the whole API takes time, so the import is skipped if nothing can be missing.
    if version is None or minor_of(version) >= NEWEST:
        return
    for area in iter_modules(api.__path__, f"{api.__name__}."):
        modules = iter_modules(import_module(area.name).__path__, f"{area.name}.")
        since = [import_module(module.name).OPERATION.since or "1.0" for module in modules]
        first = min(map(minor_of, since))
        if first > minor_of(version):
            name = area.name.rpartition(".")[2].replace("_", " ")
            yield name, f"added in MLflow {first[0]}.{first[1]}"
