"""The commands work with servers that implement MLflow's API without being MLflow."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mlflowclient import MLFlow
from mlflowclient.__main__ import main
from tests.support.platforms.azure_ml import AzureML
from tests.support.platforms.databricks import Databricks
from tests.support.platforms.gitlab import GitLab, GitLab16
from tests.support.platforms.platform import Platform

Shell = Callable[..., str]


@pytest.fixture(params=[GitLab, GitLab16, Databricks, AzureML])
def platform(request: pytest.FixtureRequest) -> Iterator[Platform]:
    kind: type[Platform] = request.param
    with kind().run() as platform:
        yield platform


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Shell:
    """Runs a command successfully on a platform, and returns its output."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")

    def call(platform: Platform, *arguments: str) -> str:
        monkeypatch.setenv("MLFLOW_TRACKING_URI", platform.url)
        monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", platform.token)
        status = main(arguments)
        captured = capfd.readouterr()
        assert (status, captured.err) == (0, "")
        return captured.out

    return call


def test_experiments_and_runs_are_listed_and_shown(platform: Platform, shell: Shell) -> None:
    for name in ("churn", "fraud"):
        experiment_id = shell(platform, "experiments", "create", name).strip()
    with (
        MLFlow(platform.url, token=platform.token, trust_env=False) as mlf,
        mlf.start_run(experiment_id, run_name="nightly") as run,
    ):
        run.log_metric("loss", 0.25, 1)
        run.log_params({"lr": 0.1})
    assert experiment_id in shell(platform, "experiments", "list")
    for id_or_name in (experiment_id, "fraud"):
        shown = shell(platform, "experiments", "show", id_or_name, "--json")
        assert json.loads(shown)["experiment_id"] == experiment_id
        assert f"  id         {experiment_id}\n" in shell(
            platform, "experiments", "show", id_or_name
        )
        assert "nightly" in shell(platform, "runs", "list", id_or_name)
    assert "0.25" in shell(platform, "runs", "show", run.run_id)


def test_the_doctor_finds_no_problem(platform: Platform, shell: Shell) -> None:
    report = json.loads(shell(platform, "doctor", "--json"))
    assert report["problems"] == []
    assert report["server"]["version"] == "not reported"
    assert report["server"]["authentication"] == "accepted: the token that is set"
    shell(platform, "experiments", "create", "churn")
    artifacts = json.loads(shell(platform, "doctor", "--json"))["server"].get("artifacts")
    is_listed = isinstance(platform, Databricks)
    assert artifacts == ("accessed directly, at dbfs:" if is_listed else None)


def test_the_doctor_reports_a_missing_token(
    platform: Platform, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", platform.url)
    assert main(["doctor", "--json"]) == 1
    (problem,) = json.loads(capfd.readouterr().out)["problems"]
    assert problem["cause"] == "no credentials"


@pytest.mark.parametrize("platform", [GitLab, GitLab16, Databricks], indirect=True)
def test_models_are_listed_with_their_newest_version(platform: Platform, shell: Shell) -> None:
    with MLFlow(platform.url, token=platform.token, trust_env=False) as mlf:
        mlf.create_registered_model("churn")
        for number in ("1.9.0", "1.10.0-rc.1", "1.10.0", "1.2.0"):
            tags = {"gitlab.version": number}
            mlf.create_model_version("churn", source="runs:/0/model", tags=tags)
    newest = {GitLab: "104", GitLab16: "1.10.0", Databricks: "4"}
    versions: dict[type[Platform], list[str]] = {
        GitLab: ["104", "103", "102", "101"],
        GitLab16: ["1.10.0", "1.10.0-rc.1", "1.9.0", "1.2.0"],
        Databricks: ["4", "3", "2", "1"],
    }
    (row,) = [
        line.split() for line in shell(platform, "models", "list").splitlines() if "churn" in line
    ]
    assert row[1] == newest[type(platform)]
    shown = shell(platform, "models", "show", "churn")
    rows: list[Any] = [line.split() for line in shown.partition("VERSION")[2].splitlines()]
    assert [row[0] for row in rows if "READY" in row] == versions[type(platform)]
