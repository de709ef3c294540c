"""The page `docs/migrating.md`: the general differences, and the table of methods."""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mlflowclient import MLFlow
from tools.migration.comparison import compare
from tools.migration.probe import methods
from tools.migration.table import (
    Argument,
    Comparison,
    Methods,
    MigrationError,
    Notes,
    SourceMethods,
    rows,
    unknown_methods,
)
from tools.paths import ROOT
from tools.servers.versions import NEWEST, TESTED

PATH = ROOT / "docs" / "migrating.md"

_HERE = Path(__file__).parent

# The last release of MLflow 2. Before it, MlflowClient had no other methods or arguments.
_OLDER = TESTED[0]

_HEAD = f"""\
<!-- Written by `make migration` from tools/migration/. Do not edit. -->

# Migrating from `mlflow.MlflowClient`

The methods of `MLFlow` have the same names as in `MlflowClient`. `AsyncMLFlow` has the same methods as coroutines. The
[table](#methods) lists the equivalent of each method of `MlflowClient` {NEWEST}, and of the methods and arguments that
only {_OLDER} has. A method has no differences if both clients send the same requests for all values that `MlflowClient`
accepts.

## General differences

- **Client.** Replace `MlflowClient(tracking_uri)` with `MLFlow(apiroot)`. A client uses one server for both runs and
  registered models. The client keeps connections open: use it in a `with` block, or close it.
- **Arguments.** You can pass required arguments by position. All other arguments are keyword-only; the table shows them
  as `name=`. Methods that exist only for compatibility, such as `set_terminated()`, accept all arguments by position.
  If you pass `None` for an argument, the client does not send the argument. Arguments that take an ID also accept the
  entity.
- **Lists.** Searches and most lists return a pager instead of a `PagedList`. Iterate the pager to read all items of all
  pages. `max_results` is the size of a page, and `limit` is the total number of items.
- **Entities.** Entities are classes of `mlflow_openapi.models`, with the fields of the REST API. For example,
  `run.data.tags` is a list. Tags, params and metrics are also available as a dict, such as `run.tags`.
- **Errors.** The client raises the errors in `mlflowclient.errors` instead of `MlflowException`.
- **Logging.** The methods of the client wait for the response. The run that `start_run()` returns and the logger that
  `logger()` returns send data in the background: their methods that log data return immediately.
- **Environment.** The client supports only [some of MLflow's variables](guides/auth-and-tls.md#the-environment).

## Artifacts

Artifact methods that take a run also accept a logged model, a model version or a URI (`models:/name/3`,
`models:/name@alias`, `runs:/.../model`). Therefore, `log_artifact()` also replaces `log_model_artifact`, and
`log_artifacts()` replaces `log_model_artifacts`. `open_artifact()` reads a file without storing it locally.
`log_bytes()` uploads data from memory, such as an image, a figure or a table. The client refuses
[names that servers would change](guides/artifacts.md#names).

## Methods
"""  # noqa: E501


_AUTH_HEAD = """\
## Users, roles and permissions

`MLFlow` also has the methods of `mlflow.server.auth.client.AuthServiceClient`.
"""


def page() -> str:
    """Return the Markdown of the page.

    Raises:
        MigrationError: A method or argument has neither an equivalent nor a note, or a note is
            invalid or unnecessary.
    """
    document = tomllib.loads((_HERE / "notes.toml").read_text(encoding="utf-8"))
    auth_document = document.pop("auth_service_client")
    target = _parse_methods(methods(MLFlow))
    if problems := unknown_methods(_HEAD + _AUTH_HEAD, target):
        raise MigrationError(problems)
    client = _table("mlflow", "MlflowClient", target, Notes.of(document))
    auth = _table("mlflow.server.auth.client", "AuthServiceClient", target, Notes.of(auth_document))
    return f"{_HEAD}\n{client}\n{_AUTH_HEAD}\n{auth}"


def _table(module: str, class_: str, target: Methods, notes: Notes) -> str:
    """Return the table of the methods of a class of MLflow."""
    source = SourceMethods(
        _mlflow_methods(NEWEST, module, class_),
        _mlflow_methods(_OLDER, module, class_),
        _OLDER,
        class_,
    )
    equivalents = {
        name: equivalent
        for name in source
        if (equivalent := notes.equivalent(name)) is not None and equivalent in target
    }
    comparisons: dict[str, Comparison] = {}
    for version, names in (
        (NEWEST, source.newest.keys()),
        (_OLDER, source.oldest.keys() - source.newest.keys()),
    ):
        compared = {name: equivalents[name] for name in sorted(names & equivalents.keys())}
        comparisons |= compare(version, module, class_, compared, target, notes)
    lines = [
        f"| {row.source} | {row.target} | {row.differences} |\n"
        for row in rows(source, target, notes, comparisons)
    ]
    return f"| `{class_}` | `MLFlow` | differences |\n| --- | --- | --- |\n{''.join(lines)}"


def _mlflow_methods(version: str, module: str, class_: str) -> Methods:
    """Return the methods of a class in an installed release of MLflow."""
    python = ROOT / ".mlflow" / version / "bin" / "python"
    if not python.exists():
        raise MigrationError([f"{python} is missing. `make migration` installs this MLflow."])
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    command = [str(python), str(_HERE / "probe.py"), module, class_]
    process = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if process.returncode != 0:
        raise MigrationError([f"The probe failed in {python}: {process.stderr.strip()}"])
    return _parse_methods(json.loads(process.stdout))


def _parse_methods(document: Mapping[str, Sequence[Mapping[str, Any]]]) -> Methods:
    """Parse the output of `probe.methods`."""
    return {
        name: [Argument(**argument) for argument in arguments]
        for name, arguments in document.items()
    }
