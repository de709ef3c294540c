"""The commands of the CLI, run against real servers."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from mlflowclient import MLFlow
from mlflowclient.__main__ import main
from tests.support.deployments import Deployment, unique
from tools.servers.mlflow_server import MLflowServer

# Names of environment variables that configure the client. The tests remove these variables.
CLIENT_VARIABLES = re.compile("^MLFLOW|_PROXY$", re.IGNORECASE)

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


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Runs a command, checks its exit status, and returns its output."""
    for name in [name for name in os.environ if CLIENT_VARIABLES.search(name)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, server: MLflowServer, status: int = 0, **variables: str) -> str:
        with monkeypatch.context() as environment:
            for name, value in {"MLFLOW_TRACKING_URI": server.url, **variables}.items():
                environment.setenv(name, value)
            exit_status = main(arguments)
        captured = capfd.readouterr()
        assert exit_status == status, captured.err
        assert captured.err == ""
        return captured.out

    return call


Shell = Callable[..., str]


def test_commands_manage_experiments_runs_artifacts_and_models(
    plain_server: MLflowServer, shell: Shell, tmp_path: Path
) -> None:
    name, model = unique("shell"), unique("mo'del")
    mlflowclient = partial(shell, server=plain_server)
    experiment_id = mlflowclient("experiments", "create", name).strip()
    assert f"  id         {experiment_id}\n" in mlflowclient("experiments", "show", name)
    assert name in mlflowclient("experiments", "list", "--filter", f"name = '{name}'")
    with MLFlow(plain_server.url, trust_env=False) as mlf:
        for run_name, lr in (("first", 0.1), ("second", 0.01)):
            with mlf.start_run(experiment_id, run_name=run_name) as run:
                run.log_params({"lr": lr, "layers": 3})
                run.log_metric("loss", lr * 2)
        mlf.create_registered_model(model)
        mlf.create_model_version(model, f"runs:/{run.run_id}/notes", run_id=run.run_id)
        mlf.set_registered_model_alias(model, "champion", 1)
        expected = [run.to_dict() for run in mlf.search_runs([experiment_id])]
    assert json.loads(mlflowclient("runs", "list", name, "--json")) == expected
    ids = mlflowclient(
        "runs", "list", name, "-q", "--filter", "metrics.loss < 1", "--order-by", "metrics.loss"
    ).split()
    comparison = mlflowclient("runs", "compare", *ids)
    assert [line.split() for line in comparison.splitlines() if "params" in line] == [
        ["params.lr", "0.01", "0.1"]
    ]

    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("bumpy", encoding="utf-8")
    assert mlflowclient("artifacts", "put", ids[0], "notes", "notes") == ""
    assert (
        mlflowclient("artifacts", "ls", ids[0], "-r")
        == "BYTES  PATH\n-      notes/\n5      notes/a.txt\n"
    )
    assert json.loads(mlflowclient("artifacts", "ls", ids[0], "--json")) == [
        {"path": "notes", "is_dir": True}
    ]
    assert mlflowclient("artifacts", "get", f"models:/{model}@champion", "--to", "down") == "down\n"
    assert (tmp_path / "down" / "a.txt").read_text(encoding="utf-8") == "bumpy"

    assert re.search(rf"^{model} +1 +champion \(1\) ", mlflowclient("models", "list"), re.MULTILINE)
    shown = mlflowclient("models", "show", model)
    assert re.search(r"^1 +READY +champion +\d{4}-.* runs:/\w+/notes$", shown, re.MULTILINE)

    assert mlflowclient("runs", "delete", "--yes", *ids).split() == ids
    assert mlflowclient("runs", "list", name, "-q") == ""
    assert mlflowclient("runs", "list", name, "-q", "--deleted").split() == ids


def test_a_closed_stdout_is_not_an_error(plain_server: MLflowServer) -> None:
    command = [
        sys.executable,
        "-m",
        "mlflowclient",
        "experiments",
        "list",
        "--apiroot",
        plain_server.url,
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        errors = process.stderr.read()
    assert (process.returncode, errors) == (0, "")


@pytest.mark.mlflow(kind="any", oldest=True)
def test_doctor_reports_no_problems_with_a_healthy_server(
    deployment: Deployment, shell: Shell
) -> None:
    server = deployment.server
    names = ("MLFLOW_TRACKING_USERNAME", "MLFLOW_TRACKING_PASSWORD")
    admin = {} if server.admin is None else dict(zip(names, server.admin, strict=True))
    report = json.loads(shell("doctor", "--json", server=server, **admin))
    assert report["problems"] == []
    facts = report["server"]
    assert facts["version"] == f"{deployment.version}, supported"
    assert facts["authentication"].startswith(
        "accepted: the user 'admin'" if admin else "not needed"
    )
    assert (facts["artifacts"], facts["clock"]) == ("proxied by the server", "in sync")
    assert re.fullmatch(r"[\d.]+ ms, the median of 5 calls", facts["latency"])
    if admin:
        assert "credentials (401), and none are set" in shell("doctor", server=server, status=1)
        wrong = {**admin, "MLFLOW_TRACKING_PASSWORD": "guess"}
        output = shell("doctor", server=server, status=1, **wrong)
        assert "problem: the server refuses the user 'admin'" in output
        assert "guess" not in output


def run_python(*arguments: str, folder: Path, server: MLflowServer) -> str:
    """Run Python with an offline folder and a server URL, and return the output."""
    variables = {
        "HOME": str(folder.parent),
        "MLFLOWCLIENT_OFFLINE": str(folder),
        "MLFLOW_TRACKING_URI": server.url,
    }
    inherited = {
        name: value for name, value in os.environ.items() if not CLIENT_VARIABLES.search(name)
    }
    process = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        env=inherited | variables,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    return process.stdout


def test_sync_sends_offline_runs_to_the_server_once(
    plain_server: MLflowServer, tmp_path: Path
) -> None:
    folder, name = tmp_path / "runs", unique("command")
    local_id = run_python("-c", RECORD, name, folder=folder, server=plain_server).strip()
    output = run_python(
        "-m", "mlflowclient", "sync", str(folder), folder=folder, server=plain_server
    )
    for _ in range(2):
        with MLFlow(plain_server.url, trust_env=False) as mlf:
            (run,) = mlf.search_runs([mlf.get_experiment_by_name(name)])
            points = mlf.get_metric_history(run, "loss")
            assert [(point.step, point.value) for point in points] == [
                (step, 1 / (step + 1)) for step in range(1500)
            ]
            assert run.params == {"lr": "0.1", "layers": "3"}
            assert run.tags["team"] == "churn"
            assert (run.run_name, run.status) == ("nightly", "FINISHED")
            with mlf.open_artifact(run, "classes/names.txt") as file:
                assert file.read() == b"stays"
            assert [info.path for info in mlf.list_artifacts(run, recursive=True)] == [
                "classes",
                "classes/names.txt",
            ]
            assert output == f"{local_id} -> {run.info.run_id}: 1504 sent\n"
        second = run_python(
            "-m", "mlflowclient", "sync", str(folder), folder=folder, server=plain_server
        )
        assert second == f"no journals in {folder}\n"
