"""Which server a command asks: the options that all of them have, and the client.

What the command line says is nearer than the environment. Credentials come by the environment or
`~/.mlflow/credentials` alone: other users of a machine see the arguments of a command.
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
        "--apiroot", metavar="URL", help="In place of MLFLOW_TRACKING_URI.", rich_help_panel=_PANEL
    ),
]
Workspace: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--workspace", metavar="NAME", help="In place of MLFLOW_WORKSPACE.", rich_help_panel=_PANEL
    ),
]


def client(apiroot: str | None, workspace: str | None = None) -> MLFlow:
    """A client of the server that is meant, also where programs record offline."""
    from mlflowclient.client import MLFlow

    # A variable would else replace the argument.
    replaced = {"MLFLOW_TRACKING_URI": apiroot, "MLFLOW_WORKSPACE": workspace}
    for variable in [
        "MLFLOWCLIENT_OFFLINE",
        *(name for name, given in replaced.items() if given is not None),
    ]:
        os.environ.pop(variable, None)
    return MLFlow(apiroot, workspace=workspace)


def experiment_of(mlf: MLFlow, named: str) -> Experiment:
    """The experiment of an id, or else of a name."""
    from mlflowclient.errors import ResourceDoesNotExistError

    if named.isdecimal():
        try:
            return mlf.get_experiment(named)
        except ResourceDoesNotExistError:
            pass  # A name may be a number, too.
    return mlf.get_experiment_by_name(named)
