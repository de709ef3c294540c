"""What a process recorded offline, another one brings to a real server from the shell."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from mlflowclient import MLFlow
from servers.mlflow_server import MLflowServer
from tests.deployments import unique

OTHERS = re.compile("^MLFLOW|_PROXY$", re.IGNORECASE)

RECORD = """
import sys
from mlflowclient import MLFlow

with MLFlow() as mlf:
    experiment_id = mlf.create_experiment(sys.argv[1])
    with mlf.start_run(experiment_id, run_name="nightly", tags={"team": "churn"}) as run:
        run.log_params({"lr": 0.1, "layers": 3})
        for step in range(1500):
            run.log_metric("loss", 1 / (step + 1), step=step)
        mlf.log_text(run, "stays", "classes/names.txt")
    print(run.info.run_id)
"""


def said(*arguments: str, folder: Path, server: MLflowServer) -> str:
    """What a Python prints that is offline, if it likes, in an environment that also names a server."""
    own = {"HOME": str(folder.parent), "MLFLOWCLIENT_OFFLINE": str(folder), "MLFLOW_TRACKING_URI": server.url}
    known = {name: value for name, value in os.environ.items() if not OTHERS.search(name)}
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        env=known | own,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_is_recorded_offline_is_synced_by_the_command(plain_server: MLflowServer, tmp_path: Path) -> None:
    folder, name = tmp_path / "runs", unique("command")
    local_id = said("-c", RECORD, name, folder=folder, server=plain_server).strip()
    told = said("-m", "mlflowclient", "sync", str(folder), folder=folder, server=plain_server)
    for _ in range(2):
        with MLFlow(plain_server.url, trust_env=False) as mlf:
            (run,) = mlf.search_runs([mlf.get_experiment_by_name(name)])
            points = mlf.get_metric_history(run, "loss")
            assert [(point.step, point.value) for point in points] == [(step, 1 / (step + 1)) for step in range(1500)]
            assert run.params == {"lr": "0.1", "layers": "3"}
            assert run.tags["team"] == "churn"
            assert (run.run_name, run.status) == ("nightly", "FINISHED")
            with mlf.open_artifact(run, "classes/names.txt") as file:
                assert file.read() == b"stays"
            assert [info.path for info in mlf.list_artifacts(run, recursive=True)] == ["classes", "classes/names.txt"]
            assert told == f"{local_id} -> {run.info.run_id}: 1504 sent\n"
        again = said("-m", "mlflowclient", "sync", str(folder), folder=folder, server=plain_server)
        assert again == f"no journals in {folder}\n"
