"""The options of all commands that choose the server, and the client made from them.

The command line takes precedence over the environment. Credentials come from the environment or
`~/.mlflow/credentials` only: other users of a machine can see the arguments of a command.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment
    from mlflowclient.client import MLFlow

_PANEL = "Server"

Apiroot: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--apiroot", metavar="URL", help="Replaces MLFLOW_TRACKING_URI.", rich_help_panel=_PANEL
    ),
]
Workspace: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--workspace", metavar="NAME", help="Replaces MLFLOW_WORKSPACE.", rich_help_panel=_PANEL
    ),
]


def client(apiroot: str | None, workspace: str | None = None) -> MLFlow:
    """Return a client of the chosen server, even if `MLFLOWCLIENT_OFFLINE` is set."""
    from mlflowclient.client import MLFlow

    os.environ.pop("MLFLOWCLIENT_OFFLINE", None)
    # These variables would replace the arguments.
    if apiroot is not None:
        os.environ.pop("MLFLOW_TRACKING_URI", None)
    if workspace is not None:
        os.environ.pop("MLFLOW_WORKSPACE", None)
    return MLFlow(apiroot, workspace=workspace)


def find_experiment(mlf: MLFlow, id_or_name: str) -> Experiment:
    """Return the experiment with an id, or else with that name."""
    from mlflowclient.errors import ResourceDoesNotExistError

    if id_or_name.isdecimal():
        try:
            return mlf.get_experiment(id_or_name)
        except ResourceDoesNotExistError:
            pass  # A name can be a number, too.
    return mlf.get_experiment_by_name(id_or_name)
