"""The page `docs/migrating.md`: what differs everywhere, and the table."""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mlflowclient import MLFlow
from tools.migration.probe import methods
from tools.migration.table import (
    Argument,
    Methods,
    MigrationError,
    Notes,
    Theirs,
    rows,
    unknown_methods,
)
from tools.paths import ROOT
from tools.servers.versions import NEWEST, OLDEST

PATH = ROOT / "docs" / "migrating.md"

_HERE = Path(__file__).parent

_HEAD = f"""\
<!-- Written by `make migration` from tools/migration/. Do not edit. -->

# From `mlflow.MlflowClient`

`MLFlow`, and `AsyncMLFlow` with the same methods as coroutines, use the names of `MlflowClient`. The table at the end
tells for each method of MlflowClient {NEWEST}, and for what {OLDEST} had beside it, what takes its place.

## What differs everywhere

- `MlflowClient(tracking_uri)` is `MLFlow(apiroot)`. There is one server: models are registered where runs are
  tracked. The client holds connections: use it in a `with` block, or close it.
- Required arguments may be given by position, all others by keyword alone: the table writes them `name=`. The names
  that are there for you only, such as `set_terminated()`, take all by position.
- `None` is an argument that is left out: nothing is sent for it.
- Searches and most lists are a pager in place of a `PagedList`: iterate it for all items of all pages. `max_results`
  is the size of a page, `limit` that of the result.
- Entities are classes of `mlflow_openapi.models`, with the fields that travel: `run.data.tags` is a list, and
  `run.tags` the dict. Where an argument is an id, the entity does too.
- Errors are those of `mlflowclient.errors`, not `MlflowException`.
- Every call waits for its answer; what a run of `start_run()` or a `logger()` logs does not. Of MLflow's environment
  variables, [these](guides/auth-and-tls.md#the-environment) count.

## Artifacts

What takes a run takes a logged model, a model version and a URI (`models:/name/3`, `models:/name@alias`,
`runs:/.../model`) in its place; so `log_artifact()` also replaces `log_model_artifact`, and `log_artifacts()` replaces `log_model_artifacts`.
`open_artifact()` reads a file without keeping it, and `log_bytes()` stores what was made in
memory: an image, a figure, a table. A name that servers would store under another one is refused.

## The methods
"""  # noqa: E501


def page() -> str:
    """The text of the page.

    Raises:
        MigrationError: A method has neither a match nor a note, or a note is not needed.
    """
    notes = Notes.of(tomllib.loads((_HERE / "notes.toml").read_text(encoding="utf-8")))
    theirs = Theirs(_of_mlflow(NEWEST), _of_mlflow(OLDEST), OLDEST)
    ours = _methods(methods(MLFlow))
    if faults := unknown_methods(_HEAD, ours):
        raise MigrationError(faults)
    lines = [
        f"| {row.theirs} | {row.ours} | {row.differs} |\n" for row in rows(theirs, ours, notes)
    ]
    return (
        f"{_HEAD}\n| `MlflowClient` | `MLFlow` | what differs |\n| --- | --- | --- "
        f"|\n{''.join(lines)}"
    )


def _of_mlflow(version: str) -> Methods:
    """The methods of an installed MlflowClient, told by its own Python."""
    python = ROOT / ".mlflow" / version / "bin" / "python"
    if not python.exists():
        raise MigrationError([f"{python} is missing: `make migration` installs that MLflow"])
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    command = [str(python), str(_HERE / "probe.py"), "mlflow", "MlflowClient"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode != 0:
        raise MigrationError([f"the probe failed in {python}: {done.stderr.strip()}"])
    return _methods(json.loads(done.stdout))


def _methods(told: Mapping[str, Sequence[Mapping[str, Any]]]) -> Methods:
    return {
        name: [Argument(**argument) for argument in arguments] for name, arguments in told.items()
    }
