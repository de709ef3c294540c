"""`mlflowclient models`: lists and shows registered models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlflowclient.cli.client_options import Apiroot, Workspace, client
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
    print_table,
)
from mlflowclient.errors import OperationNotFoundError

if TYPE_CHECKING:
    from mlflow_openapi.models.model_version import ModelVersion
    from mlflow_openapi.models.registered_model import RegisteredModel

app = typer.Typer(help="List and show registered models.", no_args_is_help=True)


def _row(model: RegisteredModel) -> tuple[object, ...]:
    from mlflowclient.artifacts.resolver import version_order

    versions = [version.version for version in model.latest_versions]
    return (
        model.name,
        max(versions, key=version_order, default=None),
        _aliases(model),
        format_time(model.last_updated_datetime),
    )


def _aliases(model: RegisteredModel) -> str:
    return ", ".join(f"{alias} ({version})" for alias, version in model.aliases_dict.items())


_LISTING = Listing(
    (
        Column("NAME"),
        Column("VERSION", no_wrap=True, align_right=True),
        Column("ALIASES"),
        Column("UPDATED"),
    ),
    _row,
    lambda model: model.name,
)


@app.command("list")
def list_models(
    filter: Annotated[str | None, filter_option("name LIKE 'churn%'")] = None,
    order_by: Annotated[list[str] | None, order_by_option("last_updated_timestamp DESC")] = None,
    limit: Limit = None,
    quiet: Quiet = False,
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """List registered models with their latest version."""
    with client(apiroot, workspace) as mlf:
        _LISTING.print(
            lambda limit: mlf.search_registered_models(
                filter_string=filter, order_by=order_by, limit=limit
            ),
            limit=limit,
            as_json=as_json,
            quiet=quiet,
        )


@app.command("show")
def show_model(
    name: Annotated[str, typer.Argument(help="Name.")],
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Show a registered model with its tags, versions and aliases."""
    from mlflowclient.artifacts.resolver import version_order

    with client(apiroot, workspace) as mlf:
        model = mlf.get_registered_model(name)
        if as_json:
            print_json(model.to_dict())
            return
        # The filter syntax cannot escape quotes, so the quotes are of a kind that the name lacks.
        quote = '"' if "'" in name else "'"
        try:
            versions = list(mlf.search_model_versions(filter_string=f"name={quote}{name}{quote}"))
        except OperationNotFoundError:
            versions = model.latest_versions  # On GitLab, these are all versions.
        versions.sort(key=lambda version: version_order(version.version), reverse=True)
    fields = {
        "name": model.name,
        "description": model.description,
        "created": format_time(model.creation_datetime),
        "updated": format_time(model.last_updated_datetime),
    }
    print_pairs("Model", fields.items())
    print_pairs("Tags", model.tags_dict.items())
    columns = (
        Column("VERSION", no_wrap=True, align_right=True),
        Column("STATUS", no_wrap=True),
        Column("ALIASES"),
        Column("CREATED"),
        Column("SOURCE"),
    )

    def row(version: ModelVersion) -> tuple[object, ...]:
        aliases = []
        for alias, aliased in model.aliases_dict.items():
            if aliased == version.version:
                aliases.append(alias)
        created = format_time(version.creation_datetime)
        return version.version, version.status, ", ".join(aliases), created, version.source

    print_table(columns, map(row, versions), "Versions")
