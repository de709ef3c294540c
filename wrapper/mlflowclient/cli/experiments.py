"""`mlflowclient experiments`: lists, shows and creates experiments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlflowclient.cli.client_options import Apiroot, Workspace, client, find_experiment
from mlflowclient.cli.output import (
    Column,
    Json,
    Limit,
    Listing,
    Quiet,
    filter_option,
    format_time,
    order_by_option,
    print_json,
    print_pairs,
)

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment

app = typer.Typer(help="List, show and create experiments.", no_args_is_help=True)


def _row(experiment: Experiment) -> tuple[object, ...]:
    created, updated = experiment.creation_datetime, experiment.last_update_datetime
    return (
        experiment.experiment_id,
        experiment.name,
        experiment.lifecycle_stage,
        format_time(created),
        format_time(updated),
    )


_LISTING = Listing(
    (
        Column("ID", no_wrap=True),
        Column("NAME"),
        Column("STAGE", no_wrap=True),
        Column("CREATED"),
        Column("UPDATED"),
    ),
    _row,
    lambda experiment: experiment.experiment_id,
)


@app.command("list")
def list_experiments(
    filter: Annotated[str | None, filter_option("name LIKE 'churn%'")] = None,
    order_by: Annotated[list[str] | None, order_by_option("last_update_time DESC")] = None,
    limit: Limit = None,
    deleted: Annotated[
        bool, typer.Option("--deleted", help="Include deleted experiments.")
    ] = False,
    quiet: Quiet = False,
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """List experiments, newest first."""
    with client(apiroot, workspace) as mlf:
        _LISTING.print(
            lambda limit: mlf.search_experiments(
                filter_string=filter,
                order_by=order_by,
                view_type="ALL" if deleted else None,
                limit=limit,
            ),
            limit=limit,
            as_json=as_json,
            quiet=quiet,
        )


@app.command("show")
def show_experiment(
    id_or_name: Annotated[str, typer.Argument(metavar="EXPERIMENT", help="Id or name.")],
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Show an experiment with its tags."""
    with client(apiroot, workspace) as mlf:
        experiment = find_experiment(mlf, id_or_name)
    if as_json:
        print_json(experiment.to_dict())
        return
    fields = {
        "id": experiment.experiment_id,
        "name": experiment.name,
        "stage": experiment.lifecycle_stage,
        "artifacts": experiment.artifact_location,
        "created": format_time(experiment.creation_datetime),
        "updated": format_time(experiment.last_update_datetime),
    }
    print_pairs("Experiment", fields.items())
    print_pairs("Tags", experiment.tags_dict.items())


@app.command("create")
def create_experiment(
    name: Annotated[
        str, typer.Argument(help="A name that no experiment has, not even a deleted one.")
    ],
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Create an experiment, and print its id."""
    with client(apiroot, workspace) as mlf:
        print(mlf.create_experiment(name))
