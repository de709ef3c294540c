"""`mlflowclient runs`: lists, shows, compares and deletes runs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from mlflowclient.cli.output import (
    NONE,
    Column,
    Filter,
    Json,
    Limit,
    Listing,
    OrderBy,
    Quiet,
    duration,
    json_array,
    json_object,
    line,
    moment,
    pairs,
    rounded,
    table,
)
from mlflowclient.cli.server import Apiroot, Workspace, client, experiment_of

if TYPE_CHECKING:
    from mlflow_openapi.models.run import Run

app = typer.Typer(help="List, show, compare and delete runs.", no_args_is_help=True)

_KINDS = ("params", "metrics", "tags")


@app.command("list")
def list_runs(
    experiments: Annotated[
        list[str], typer.Argument(metavar="EXPERIMENT...", help="Ids or names.")
    ],
    filter: Filter = None,
    order_by: OrderBy = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column", metavar="KEY", help="One more column: metrics.loss, params.lr or tags.team."
        ),
    ] = None,
    limit: Limit = None,
    deleted: Annotated[
        bool, typer.Option("--deleted", help="Those that were deleted, too.")
    ] = False,
    quiet: Quiet = False,
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """List the runs of experiments, latest first. A filter is as MLflow writes it: metrics.loss <
    0.3
    """
    listing = _listing(column or [])
    with client(apiroot, workspace) as mlf:
        found = [experiment_of(mlf, named) for named in experiments]
        listing.show(
            lambda limit: mlf.search_runs(
                found,
                filter=filter,
                order_by=order_by,
                run_view_type="ALL" if deleted else None,
                limit=limit,
            ),
            limit=limit,
            as_json=as_json,
            quiet=quiet,
        )


@app.command("show")
def show_run(
    run: Annotated[str, typer.Argument(help="Id.")],
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Show a run: its params, the last value of each metric, and its tags."""
    with client(apiroot, workspace) as mlf:
        found = mlf.get_run(run)
    if as_json:
        json_object(found.to_dict())
        return
    info = found.info
    told = {
        "id": found.run_id,
        "name": found.run_name,
        "experiment": found.experiment_id,
        "status": found.status,
        "stage": info.lifecycle_stage,
        "started": moment(info.start_datetime),
        "ended": moment(info.end_datetime),
        "took": duration(info.start_datetime, info.end_datetime),
        "artifacts": info.artifact_uri,
    }
    pairs("Run", told.items())
    pairs("Params", found.params.items())
    pairs("Metrics", found.metrics.items())
    pairs("Tags", found.tags.items())


@app.command("compare")
def compare_runs(
    runs: Annotated[list[str], typer.Argument(metavar="RUN...", help="Ids.")],
    all: Annotated[
        bool, typer.Option("--all", help="Also what is alike, and the tags that MLflow sets.")
    ] = False,
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Compare runs, a column each: the params, metrics and tags that differ, but for those that
    MLflow sets.
    """
    with client(apiroot, workspace) as mlf:
        found = [mlf.get_run(run) for run in runs]
    if as_json:
        json_array(found)
        return
    told = [_told(run) for run in found]
    names = {
        name: None for each in told for name in each if all or not name.startswith("tags.mlflow.")
    }
    rows = [[name, *(each.get(name, NONE) for each in told)] for name in names]
    columns = [
        Column("", is_whole=True),
        *(Column(line(run.run_name or run.run_id)) for run in found),
    ]
    table(columns, [row for row in rows if all or len(set(row[1:])) > 1])


@app.command("delete")
def delete_runs(
    runs: Annotated[list[str], typer.Argument(metavar="RUN...", help="Ids.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Delete runs. A server keeps them, and can restore them, until it is told to collect its
    garbage.
    """
    if not yes and not sys.stdin.isatty():
        raise ValueError("there is no terminal to ask on: --yes deletes without being asked")
    with client(apiroot, workspace) as mlf:
        # A server says nothing of one that it does not have.
        found = [mlf.get_run(run) for run in runs]
        if not yes:
            names = ", ".join(line(run.run_name or run.run_id) for run in found)
            # Not by typer: its question leaves a space in what a program reads.
            print(f"Delete {names}? [y/N] ", end="", file=sys.stderr, flush=True)
            if sys.stdin.readline().strip().lower() not in ("y", "yes"):
                raise typer.Exit(1)
        for run in found:
            mlf.delete_run(run)
            print(run.run_id)


def _listing(keys: list[str]) -> Listing[Run]:
    """The columns of all runs, and those that were asked for."""
    more = [key.partition(".") for key in keys]
    for kind, _, name in more:
        if kind not in _KINDS or not name:
            raise ValueError(
                f"--column must be like metrics.loss, params.lr or tags.team, got {kind!r}"
            )

    def row(run: Run) -> list[object]:
        known = [run.run_id, run.run_name, run.status, moment(run.info.start_datetime)]
        found = [getattr(run, kind).get(name) for kind, _, name in more]
        return [*known, *(rounded(value) if isinstance(value, float) else value for value in found)]

    columns = [
        Column("ID", is_whole=True),
        Column("NAME"),
        Column("STATUS", is_whole=True),
        Column("STARTED"),
        *(
            Column(line(name), is_whole=kind == "metrics", is_number=kind == "metrics")
            for kind, _, name in more
        ),
    ]
    return Listing(columns, row, lambda run: run.run_id)


def _told(run: Run) -> dict[str, str]:
    """What is compared of a run, by name."""
    start, end = run.info.start_datetime, run.info.end_datetime
    told = {
        "id": run.run_id,
        "status": run.status,
        "started": moment(start),
        "took": duration(start, end),
    }
    logged = {
        f"{kind}.{key}": str(value) for kind in _KINDS for key, value in getattr(run, kind).items()
    }
    return {**told, **logged}
