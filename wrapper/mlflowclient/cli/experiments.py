"""`mlflowclient experiments`: lists, shows and makes experiments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlflowclient.cli.output import (
    Column,
    Filter,
    Json,
    Limit,
    Listing,
    OrderBy,
    Quiet,
    json_object,
    moment,
    pairs,
)
from mlflowclient.cli.server import Apiroot, Workspace, client, experiment_of

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment

app = typer.Typer(help="List, show and make experiments.", no_args_is_help=True)


def _row(experiment: Experiment) -> tuple[object, ...]:
    created, updated = experiment.creation_datetime, experiment.last_update_datetime
    return (
        experiment.experiment_id,
        experiment.name,
        experiment.lifecycle_stage,
        moment(created),
        moment(updated),
    )


_LISTING = Listing(
    (
        Column("ID", is_whole=True),
        Column("NAME"),
        Column("STAGE", is_whole=True),
        Column("CREATED"),
        Column("UPDATED"),
    ),
    _row,
    lambda experiment: experiment.experiment_id,
)


@app.command("list")
def list_experiments(
    filter: Filter = None,
    order_by: OrderBy = None,
    limit: Limit = None,
    deleted: Annotated[
        bool, typer.Option("--deleted", help="Those that were deleted, too.")
    ] = False,
    quiet: Quiet = False,
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """List experiments, newest first. A filter is as MLflow writes it: name LIKE 'churn%'"""
    with client(apiroot, workspace) as mlf:
        _LISTING.show(
            lambda limit: mlf.search_experiments(
                filter=filter, order_by=order_by, view_type="ALL" if deleted else None, limit=limit
            ),
            limit=limit,
            as_json=as_json,
            quiet=quiet,
        )


@app.command("show")
def show_experiment(
    experiment: Annotated[str, typer.Argument(help="Id or name.")],
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Show an experiment with its tags."""
    with client(apiroot, workspace) as mlf:
        found = experiment_of(mlf, experiment)
    if as_json:
        json_object(found.to_dict())
        return
    told = {
        "id": found.experiment_id,
        "name": found.name,
        "stage": found.lifecycle_stage,
        "artifacts": found.artifact_location,
        "created": moment(found.creation_datetime),
        "updated": moment(found.last_update_datetime),
    }
    pairs("Experiment", told.items())
    pairs("Tags", found.tags_dict.items())


@app.command("create")
def create_experiment(
    name: Annotated[
        str, typer.Argument(help="No other experiment has it, not even a deleted one.")
    ],
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Make an experiment, and print its id."""
    with client(apiroot, workspace) as mlf:
        print(mlf.create_experiment(name))
