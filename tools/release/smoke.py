"""Tests an installation of the wheel with an extra: `python -I smoke.py EXTRA`.

`no_extra` tests the wheel without an extra. The module imports only installed packages, and no
other module of the project.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.metadata
import importlib.util
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

import mlflowclient
from mlflowclient.artifacts.fsspec_store import open_filesystem

RUNS = {"r1": 0.25, "r2": 0.5}
COMMAND = [str(Path(sys.executable).with_name("mlflowclient"))]


def no_extra() -> None:
    """Check the clients, and that the command reports the missing extra.

    Packages that only extras or the development tools require must not be installed.
    """
    import asyncio

    for absent in (
        "rich",
        "typer",
        "orjson",
        "pandas",
        "polars",
        "numpy",
        "matplotlib",
        "fsspec",
        "generator",
        "yaml",
    ):
        assert importlib.util.find_spec(absent) is None, absent
    assert importlib.metadata.version("mlflowclient") == mlflowclient.__version__
    with client() as mlf:
        assert [run.metrics["loss"] for run in mlf.search_runs(["1"])] == [*RUNS.values()]

    async def losses() -> list[float]:
        async with mlflowclient.AsyncMLFlow(
            transport=httpx.MockTransport(respond), trust_env=False
        ) as mlf:
            return [run.metrics["loss"] async for run in mlf.search_runs(["1"])]

    assert asyncio.run(losses()) == [*RUNS.values()]
    status, printed = shell("--help")
    assert (status, printed.splitlines()) == (
        2,
        ['mlflowclient: rich is not installed: pip install "mlflowclient[cli]"'],
    ), printed


def cli() -> None:
    status, printed = shell("--help")
    assert status == 0, printed
    for command in ("doctor", "experiments", "runs", "models", "artifacts", "sync"):
        assert command in printed, f"no {command!r} in {printed}"
        assert shell(command, "--help")[0] == 0, command


def orjson() -> None:
    assert importlib.import_module("mlflow_openapi_runtime.codec.json_codec").orjson is not None
    with client() as mlf:
        assert len(list(mlf.search_runs(["1"]))) == len(RUNS)


def pandas() -> None:
    import pandas

    with client() as mlf:
        frame = mlf.search_runs(["1"]).to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    check_table(len(frame), frame.columns)


def polars() -> None:
    import polars

    with client() as mlf:
        frame = mlf.search_runs(["1"]).to_polars()
    assert isinstance(frame, polars.DataFrame)
    check_table(frame.height, frame.columns)


def check_table(rows: int, columns: Any) -> None:
    assert rows == len(RUNS), rows
    assert "metrics.loss" in columns, columns


def plot() -> None:
    from matplotlib.figure import Figure

    with client() as mlf:
        figure = mlf.plot_metric([*RUNS], "loss")
    assert isinstance(figure, Figure), type(figure)
    picture = io.BytesIO()
    figure.savefig(picture)
    assert picture.getvalue().startswith(b"\x89PNG")


def progress() -> None:
    Path("model.bin").write_bytes(bytes(1000))
    with client() as mlf, contextlib.redirect_stderr(io.StringIO()) as shown:
        mlf.log_artifact("r1", "model.bin", progress=True)
    assert "1.0/1.0 kB" in shown.getvalue(), shown.getvalue()


def s3() -> None:
    check_store("s3://bucket/1/artifacts", "s3fs", "bucket/1/artifacts")


def gcs() -> None:
    # Without this variable, gcsfs would look for credentials on the network.
    os.environ["FSSPEC_GS_TOKEN"] = "anon"
    check_store("gs://bucket/1/artifacts", "gcsfs", "bucket/1/artifacts")


def azure() -> None:
    check_store("abfss://box@account.dfs.core.windows.net/1/artifacts", "adlfs", "box/1/artifacts")


def dbfs() -> None:
    os.environ["DATABRICKS_HOST"] = "https://localhost"
    os.environ["DATABRICKS_TOKEN"] = "none"
    check_store(
        "dbfs:/databricks/1/artifacts", "fsspec.implementations.dbfs", "/databricks/1/artifacts"
    )


def check_store(uri: str, module: str, path: str) -> None:
    """Check that the file system of an extra can be created. Nothing is sent."""
    filesystem, parsed_path = open_filesystem(uri)
    assert type(filesystem).__module__.startswith(module), type(filesystem)
    assert parsed_path == path, parsed_path


def client() -> Any:
    """Create a client whose requests are handled by `respond`."""
    # The type is Any, because a type checker does not see the methods of extras.
    return mlflowclient.MLFlow(transport=httpx.MockTransport(respond), trust_env=False)


def respond(request: httpx.Request) -> httpx.Response:
    """Respond as a server with two runs."""
    endpoint = request.url.path.rpartition("/mlflow/")[2]
    if endpoint == "runs/search":
        return httpx.Response(200, json={"runs": [run_json(run_id) for run_id in RUNS]})
    if endpoint == "runs/get":
        return httpx.Response(200, json={"run": run_json(request.url.params["run_id"])})
    if endpoint == "metrics/get-history":
        return httpx.Response(200, json={"metrics": history(request.url.params["run_id"])})
    if request.method == "PUT":
        return httpx.Response(200, json={})
    if request.url.path.endswith("/mlflow-artifacts/artifacts"):
        return httpx.Response(
            200, json={"files": [{"path": "model.bin", "is_dir": False, "file_size": 1000}]}
        )
    return httpx.Response(404, json={"error_code": "ENDPOINT_NOT_FOUND", "message": endpoint})


def run_json(run_id: str) -> dict[str, Any]:
    info = {
        "run_id": run_id,
        "run_uuid": run_id,
        "run_name": f"run {run_id}",
        "experiment_id": "1",
        "status": "FINISHED",
        "start_time": 1700000000000,
        "end_time": 1700000001000,
        "artifact_uri": f"mlflow-artifacts:/1/{run_id}/artifacts",
        "lifecycle_stage": "active",
    }
    point = {"key": "loss", "value": RUNS[run_id], "timestamp": 1700000000000, "step": 1}
    data = {"metrics": [point], "params": [{"key": "lr", "value": "0.1"}]}
    return {"info": info, "data": data, "inputs": {}}


def history(run_id: str) -> list[dict[str, Any]]:
    return [
        {
            "key": "loss",
            "value": RUNS[run_id] / (step + 1),
            "timestamp": 1700000000000 + step,
            "step": step,
        }
        for step in range(3)
    ]


def shell(*arguments: str) -> tuple[int, str]:
    """Run the command without colors, and return its exit status and output."""
    environment = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}
    done = subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, check=False, env=environment
    )
    return done.returncode, done.stdout + done.stderr


CHECKS: dict[str, Callable[[], None]] = {
    check.__name__: check
    for check in (no_extra, cli, orjson, pandas, plot, polars, progress, s3, gcs, azure, dbfs)
}

if __name__ == "__main__":
    CHECKS[sys.argv[1]]()
