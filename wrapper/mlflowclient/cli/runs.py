"""`mlflowclient runs`: lists, shows, compares and deletes runs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from mlflowclient.cli.client_options import Apiroot, Workspace, client, find_experiment
from mlflowclient.cli.output import (
    NO_VALUE,
    Column,
    Json,
    Limit,
    Listing,
    Quiet,
    filter_option,
    format_duration,
    format_number,
    format_time,
    order_by_option,
    print_json,
    print_json_array,
    print_pairs,
    print_table,
    single_line,
)

if TYPE_CHECKING:
    from mlflow_openapi.models.run import Run

app = typer.Typer(help="List, show, compare and delete runs.", no_args_is_help=True)

_FIELDS = ("params", "metrics", "tags")


@app.command("list")
def list_runs(
    ids_or_names: Annotated[
        list[str], typer.Argument(metavar="EXPERIMENT...", help="Ids or names.")
    ],
    filter: Annotated[str | None, filter_option("metrics.loss < 0.3")] = None,
    order_by: Annotated[list[str] | None, order_by_option("metrics.loss ASC")] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column",
            metavar="KEY",
            help="Additional column, such as metrics.loss, params.lr or tags.team.",
        ),
    ] = None,
    limit: Limit = None,
    deleted: Annotated[bool, typer.Option("--deleted", help="Include deleted runs.")] = False,
    quiet: Quiet = False,
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """List the runs of experiments, latest first."""
    listing = _listing(column or [])
    with client(apiroot, workspace) as mlf:
        # The server silently ignores missing experiments, so all experiments are requested first.
        experiments = [find_experiment(mlf, id_or_name) for id_or_name in ids_or_names]
        listing.print(
            lambda limit: mlf.search_runs(
                experiments,
                filter_string=filter,
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
    run_id: Annotated[str, typer.Argument(metavar="RUN", help="Id.")],
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Show a run: its params, the last value of each metric, and its tags."""
    with client(apiroot, workspace) as mlf:
        run = mlf.get_run(run_id)
    if as_json:
        print_json(run.to_dict())
        return
    info = run.info
    fields = {
        "id": run.run_id,
        "name": run.run_name,
        "experiment": run.experiment_id,
        "status": run.status,
        "stage": info.lifecycle_stage,
        "started": format_time(info.start_datetime),
        "ended": format_time(info.end_datetime),
        "took": format_duration(info.start_datetime, info.end_datetime),
        "artifacts": info.artifact_uri,
    }
    print_pairs("Run", fields.items())
    print_pairs("Params", run.params.items())
    print_pairs("Metrics", run.metrics.items())
    print_pairs("Tags", run.tags.items())


@app.command("compare")
def compare_runs(
    run_ids: Annotated[list[str], typer.Argument(metavar="RUN...", help="Ids.")],
    all: Annotated[
        bool,
        typer.Option("--all", help="Include values that are equal, and tags that MLflow sets."),
    ] = False,
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Compare the params, metrics and tags of runs, with a column for each run.

    Equal values and tags that MLflow sets are omitted.
    """
    with client(apiroot, workspace) as mlf:
        runs = [mlf.get_run(run_id) for run_id in run_ids]
    if as_json:
        print_json_array(runs)
        return
    fields_by_run = [_comparable_fields(run) for run in runs]
    names: dict[str, None] = {}
    for fields in fields_by_run:
        for name in fields:
            if all or not name.startswith("tags.mlflow."):
                names[name] = None
    rows = []
    for name in names:
        values = [fields.get(name, NO_VALUE) for fields in fields_by_run]
        if all or len(set(values)) > 1:
            rows.append([name, *values])
    titles = [single_line(run.run_name or run.run_id) for run in runs]
    print_table([Column("", no_wrap=True), *map(Column, titles)], rows)


@app.command("delete")
def delete_runs(
    run_ids: Annotated[list[str], typer.Argument(metavar="RUN...", help="Ids.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask for confirmation.")] = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Delete runs. They can be restored until the server's garbage collection removes them."""
    if not yes and not sys.stdin.isatty():
        raise ValueError("there is no terminal to confirm on: use --yes to delete anyway")
    with client(apiroot, workspace) as mlf:
        # Servers return 200 when a missing run is deleted, so the runs are requested first. A wrong
        # id is then reported before any run is deleted.
        runs = [mlf.get_run(run_id) for run_id in run_ids]
        if not yes:
            names = ", ".join(single_line(run.run_name or run.run_id) for run in runs)
            # typer.confirm is not used: it writes a space to standard output.
            print(f"Delete {names}? [y/N] ", end="", file=sys.stderr, flush=True)
            if sys.stdin.readline().strip().lower() not in ("y", "yes"):
                raise typer.Exit(1)
        for run in runs:
            mlf.delete_run(run)
            print(run.run_id)


def _listing(keys: list[str]) -> Listing[Run]:
    """Return the default columns, and a column for each key, such as `metrics.loss`."""
    columns = [
        Column("ID", no_wrap=True),
        Column("NAME"),
        Column("STATUS", no_wrap=True),
        Column("STARTED"),
    ]
    parsed = []
    for key in keys:
        field, _, name = key.partition(".")
        if field not in _FIELDS or not name:
            raise ValueError(
                f"--column must be a key such as metrics.loss, params.lr or tags.team, got {key!r}"
            )
        is_metric = field == "metrics"
        columns.append(Column(single_line(name), no_wrap=is_metric, align_right=is_metric))
        parsed.append((field, name))

    def row(run: Run) -> list[object]:
        started = format_time(run.info.start_datetime)
        values: list[object] = [run.run_id, run.run_name, run.status, started]
        for field, name in parsed:
            value = getattr(run, field).get(name)
            values.append(format_number(value) if isinstance(value, float) else value)
        return values

    return Listing(columns, row, lambda run: run.run_id)


def _comparable_fields(run: Run) -> dict[str, str]:
    """Return the values of a run that are compared, by name."""
    start, end = run.info.start_datetime, run.info.end_datetime
    fields = {
        "id": run.run_id,
        "status": run.status or "",
        "started": format_time(start),
        "took": format_duration(start, end),
    }
    for field in _FIELDS:
        for key, value in getattr(run, field).items():
            fields[f"{field}.{key}"] = str(value)
    return fields
