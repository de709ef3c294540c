"""The options that select the server, and the client created from them.

The command line takes precedence over the environment. Credentials come only from the environment
or `~/.mlflow/credentials`: other users of a machine can see the arguments of a command.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment
    from mlflowclient.client import MLFlow

_PANEL = "Server"

Apiroot: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--apiroot", metavar="URL", help="Overrides MLFLOW_TRACKING_URI.", rich_help_panel=_PANEL
    ),
]
Workspace: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--workspace", metavar="NAME", help="Overrides MLFLOW_WORKSPACE.", rich_help_panel=_PANEL
    ),
]


def client(apiroot: str | None, workspace: str | None = None) -> MLFlow:
    """Return a client for the selected server."""
    from mlflowclient.client import MLFlow

    # All commands call the server, even `sync`, which uploads runs recorded offline.
    os.environ.pop("MLFLOWCLIENT_OFFLINE", None)
    # In the library these variables override arguments, but an option of a command line is more
    # specific than the environment.
    if apiroot is not None:
        os.environ.pop("MLFLOW_TRACKING_URI", None)
    if workspace is not None:
        os.environ.pop("MLFLOW_WORKSPACE", None)
    return MLFlow(apiroot, workspace=workspace)


def find_experiment(mlf: MLFlow, id_or_name: str) -> Experiment:
    """Return the experiment with the given id or, if there is none, with that name."""
    from mlflowclient.errors import ResourceDoesNotExistError

    if re.fullmatch(r"\d+|[0-9a-f-]{32,36}", id_or_name):  # Hexadecimal on Databricks and Azure.
        try:
            return mlf.get_experiment(id_or_name)
        except ResourceDoesNotExistError:
            pass
    return mlf.get_experiment_by_name(id_or_name)
