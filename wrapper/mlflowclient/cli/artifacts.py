"""`mlflowclient artifacts`: lists, downloads and uploads artifacts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from mlflowclient.cli.client_options import Apiroot, Workspace, client
from mlflowclient.cli.output import Column, Json, print_json_array, print_table

if TYPE_CHECKING:
    from mlflow_openapi.models.file_info import FileInfo

app = typer.Typer(help="List, download and upload artifacts.", no_args_is_help=True)

_Owner: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="RUN",
        help="Id of a run, or a URI such as models:/churn/3 or models:/churn@champion.",
    ),
]


def _row(info: FileInfo) -> tuple[object, ...]:
    if info.is_dir:
        return None, f"{info.path}/"
    # Servers omit a size of 0.
    return info.file_size or 0, info.path


@app.command("ls")
def list_artifacts(
    run: _Owner,
    path: Annotated[str | None, typer.Argument(help="Folder to list. Default: the root.")] = None,
    recursive: Annotated[
        bool, typer.Option("--recursive", "-r", help="Include the content of the folders.")
    ] = False,
    as_json: Json = False,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """List the files and folders in a folder."""
    with client(apiroot, workspace) as mlf:
        listing = mlf.list_artifacts(run, path, recursive=recursive)
        if as_json:
            print_json_array(listing)
        else:
            print_table(
                (Column("BYTES", no_wrap=True, align_right=True), Column("PATH")),
                map(_row, listing),
            )


@app.command("get")
def download_artifacts(
    run: _Owner,
    path: Annotated[
        str | None, typer.Argument(help="File or folder to download. Default: all.")
    ] = None,
    to: Annotated[
        Path, typer.Option("--to", metavar="FOLDER", help="Folder to write to, created if missing.")
    ] = Path(),
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Download a file, or a folder with its content, and print the local path."""
    with client(apiroot, workspace) as mlf:
        print(mlf.download_artifacts(run, path, to))


@app.command("put")
def upload_artifacts(
    run: _Owner,
    local: Annotated[
        Path, typer.Argument(help="File to upload, or folder whose content is uploaded.")
    ],
    path: Annotated[
        str | None, typer.Argument(help="Folder to upload into. Default: the root.")
    ] = None,
    apiroot: Apiroot = None,
    workspace: Workspace = None,
) -> None:
    """Upload a file, or the content of a folder. Existing files are replaced."""
    with client(apiroot, workspace) as mlf:
        # `log_artifact` would upload the folder itself, not only its content.
        if local.is_dir():
            mlf.log_artifacts(run, local, path)
        else:
            mlf.log_artifact(run, local, path)
