"""`mlflowclient models`: lists and shows registered models."""

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
    table,
)
from mlflowclient.cli.server import Apiroot, Workspace, client

if TYPE_CHECKING:
    from mlflow_openapi.models.model_version import ModelVersion
    from mlflow_openapi.models.registered_model import RegisteredModel

app = typer.Typer(help="List and show registered models.", no_args_is_help=True)


def _row(model: RegisteredModel) -> tuple[object, ...]:
    versions = [version.version for version in model.latest_versions]
    return (
        model.name,
        max(versions, key=int, default=None),
        _aliases(model),
        moment(model.last_updated_datetime),
    )


def _aliases(model: RegisteredModel) -> str:
    return ", ".join(f"{alias} ({version})" for alias, version in model.aliases_dict.items())


_LISTING = Listing(
    (
        Column("NAME"),
        Column("VERSION", is_whole=True, is_number=True),
        Column("ALIASES"),
        Column("UPDATED"),
    ),
    _row,
    lambda model: model.name,
)


@app.command("list")
def list_models(
    filter: Filter = None,
    order_by: OrderBy = None,
    limit: Limit = None,
    quiet: Quiet = False,
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """List registered models with their latest version. A filter is as MLflow writes it: name LIKE
    'churn%'
    """
    with client(apiroot, workspace) as mlf:
        _LISTING.show(
            lambda limit: mlf.search_registered_models(
                filter=filter, order_by=order_by, limit=limit
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
    with client(apiroot, workspace) as mlf:
        model = mlf.get_registered_model(name)
        if as_json:
            json_object(model.to_dict())
            return
        quote = (
            '"' if "'" in name else "'"
        )  # A server knows no way to write one inside of the other.
        found = mlf.search_model_versions(filter=f"name={quote}{name}{quote}")
        versions = sorted(found, key=lambda version: int(version.version), reverse=True)
    told = {
        "name": model.name,
        "description": model.description,
        "created": moment(model.creation_datetime),
        "updated": moment(model.last_updated_datetime),
    }
    pairs("Model", told.items())
    pairs("Tags", model.tags_dict.items())
    columns = (
        Column("VERSION", is_whole=True, is_number=True),
        Column("STATUS", is_whole=True),
        Column("ALIASES"),
        Column("CREATED"),
        Column("SOURCE"),
    )

    def row(found: ModelVersion) -> tuple[object, ...]:
        aliases = ", ".join(
            alias for alias, version in model.aliases_dict.items() if version == found.version
        )
        return found.version, found.status, aliases, moment(found.creation_datetime), found.source

    table(columns, map(row, versions), "Versions")
