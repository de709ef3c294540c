"""`mlflowclient doctor`: tells what is configured, what the server says, and in one line what is
wrong.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import typer

from mlflowclient.cli.output import Column, Json, json_object, line, pairs, table
from mlflowclient.cli.server import Apiroot, Workspace, client

# Seconds that are enough to know.
_PATIENCE = 10.0


def doctor(as_json: Json = False, apiroot: Apiroot = None, workspace: Workspace = None) -> None:
    """Tell what is configured and where that comes from, what the server says, and what is wrong.

    No secret is shown. Exit status: 0 all is well, 1 something is wrong, 2 the configuration is.
    """
    from mlflowclient.cli.diagnosis import Diagnosis
    from mlflowclient.cli.probe import Probe
    from mlflowclient.cli.settings import Setting, settings

    offline = os.environ.get("MLFLOWCLIENT_OFFLINE")
    with client(apiroot, workspace) as mlf:
        config, options = mlf.config, mlf._options
    given = [
        name
        for name, value in (("apiroot", apiroot), ("workspace", workspace))
        if value is not None
    ]
    known = settings(config, options, given)
    if offline:
        known.append(Setting("offline", offline, "MLFLOWCLIENT_OFFLINE"))
    probe = Probe(config, min(options.timeout or _PATIENCE, _PATIENCE))
    known.insert(1, probe.proxy)
    diagnosis = Diagnosis(probe, config, known[0].source)
    try:
        diagnosis.run()
    finally:
        probe.close()
    missing = {**dict(_extras()), **dict(_lacking(diagnosis.version))}
    if as_json:
        json_object(
            {
                "configuration": [setting._asdict() for setting in known],
                "server": diagnosis.facts,
                "missing": missing,
                "problems": [problem._asdict() for problem in diagnosis.problems],
            }
        )
    else:
        table(
            [Column("SETTING", is_whole=True), Column("VALUE"), Column("FROM")],
            known,
            "Configuration",
        )
        pairs("Server", diagnosis.facts.items())
        pairs("Missing", missing.items())
        _verdict([problem.message for problem in diagnosis.problems])
    if diagnosis.problems:
        raise typer.Exit(1)


def _verdict(problems: list[str]) -> None:
    from rich.console import Console
    from rich.text import Text

    # A line each, which a terminal may wrap.
    console = Console(highlight=False, soft_wrap=True)
    for problem in problems:
        console.print(Text.assemble(("problem: ", "bold red"), line(problem)))
    if not problems:
        console.print(Text("all is well", "bold green"))


def _extras() -> Iterator[tuple[str, str]]:
    """The extras that are not installed, with how to install each."""
    from importlib.metadata import PackageNotFoundError, requires, version

    needed = re.compile(r"([\w.-]+).*;\s*extra\s*==\s*['\"]([\w-]+)['\"]")
    for found in filter(None, map(needed.match, requires("mlflowclient") or [])):
        package, extra = found.groups()
        try:
            version(package)
        except PackageNotFoundError:
            yield extra, f'{package} is not installed: pip install "mlflowclient[{extra}]"'


def _lacking(version: str | None) -> Iterator[tuple[str, str]]:
    """The areas of the API that came after a server's version."""
    from importlib import import_module
    from pkgutil import iter_modules

    from mlflow_openapi import api
    from mlflowclient.cli.diagnosis import NEWEST
    from mlflowclient.server_version import minor_of

    if version is None or minor_of(version) >= NEWEST:
        return  # Which spares reading all of it.
    for area in iter_modules(api.__path__, f"{api.__name__}."):
        modules = iter_modules(import_module(area.name).__path__, f"{area.name}.")
        since = [import_module(module.name).OPERATION.since or "0.0" for module in modules]
        if (first := min(map(minor_of, since))) > minor_of(version):
            yield (
                area.name.rpartition(".")[2].replace("_", " "),
                f"came with MLflow {first[0]}.{first[1]}",
            )
