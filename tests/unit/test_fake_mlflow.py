"""The public API of the fake MLflow. Tests in tests/live compare the fake with a real server."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from mlflow_openapi.models import Run
from mlflowclient import AsyncMLFlow, MLFlow, errors
from mlflowclient.testing import FakeMLflow, ReceivedRequest
from mlflowclient.testing.server import VERSION
from tests.support import samples
from tools.servers.versions import NEWEST


@pytest.fixture
def fake() -> FakeMLflow:
    return FakeMLflow()


@pytest.fixture
def mlf(fake: FakeMLflow) -> Iterator[MLFlow]:
    with MLFlow(transport=fake.transport, trust_env=False, retries=0) as client:
        yield client


def test_logged_data_is_available_from_the_fake_and_the_client(
    fake: FakeMLflow, mlf: MLFlow
) -> None:
    experiment_id = mlf.create_experiment("churn", tags={"team": "a"})
    with mlf.start_run(experiment_id, run_name="first", tags={"k": "v"}) as run:
        for step in (2, 1, 3):
            run.log_metric("loss", 1 / step, step=step)
        run.log_param("lr", 0.1)
        mlf.log_text(run, "hello", "notes/a.txt")
    stored = fake.runs[run.run_id]
    assert isinstance(stored, Run)
    assert (stored.status, stored.params) == ("FINISHED", {"lr": "0.1"})
    assert stored.metrics == {"loss": 1 / 3}
    assert [point.step for point in fake.metrics[run.run_id, "loss"]] == [2, 1, 3]
    assert fake.artifacts == {f"{experiment_id}/{run.run_id}/artifacts/notes/a.txt": b"hello"}
    assert fake.experiments[experiment_id].tags[0].value == "a"
    assert mlf.get_run(run.run_id) == stored
    (match,) = mlf.search_runs(
        [experiment_id], filter_string="params.lr = '0.1' AND metrics.loss < 1"
    )
    assert match.run_id == run.run_id


def test_registered_models_are_found_by_alias(fake: FakeMLflow, mlf: MLFlow) -> None:
    run = mlf.create_run("0")
    mlf.create_registered_model("churn")
    source = f"{run.info.artifact_uri}/model"
    mlf.create_model_version("churn", source, run_id=run.run_id)
    newest = mlf.create_model_version("churn", source, run_id=run.run_id)
    mlf.set_registered_model_alias("churn", "champion", newest.version)
    assert mlf.get_model_version_by_alias("churn", "champion").version == "2"
    assert fake.registered_models["churn"].aliases[0].alias == "champion"
    assert sorted(fake.model_versions) == [("churn", 1), ("churn", 2)]


@pytest.mark.anyio
async def test_async_client_uses_the_same_transport(fake: FakeMLflow, tmp_path: Path) -> None:
    async with AsyncMLFlow(transport=fake.transport, trust_env=False) as mlf:
        async with mlf.start_run("0") as run:
            run.log_metric("loss", 0.5)
            await mlf.log_text(run, "hello", "a.txt")
        path = await mlf.download_artifacts(run.run_id, "a.txt", tmp_path)
    assert path.read_text(encoding="utf-8") == "hello"
    assert fake.runs[run.run_id].metrics == {"loss": 0.5}


def test_added_entities_are_served(fake: FakeMLflow, mlf: MLFlow) -> None:
    fake.experiments["7"] = samples.experiment("7", "churn")
    fake.runs["r1"] = samples.run("r1", experiment_id="7")
    mlf.log_metric("r1", "loss", 0.5, step=1)
    assert mlf.get_run("r1").metrics == {"loss": 0.5}
    assert mlf.get_experiment_by_name("churn").experiment_id == "7"
    assert mlf.create_experiment("next") == "8"


def test_requests_are_recorded_with_their_arguments(fake: FakeMLflow, mlf: MLFlow) -> None:
    model = mlf.create_logged_model("0", name="m")
    mlf.set_logged_model_tags(model.info.model_id, {"k": "v"})
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_run("none")
    assert [each.operation for each in fake.requests] == [
        "create_logged_model",
        "set_logged_model_tags",
        "get_run",
    ]
    assert fake.requests[1].arguments["model_id"] == model.info.model_id
    assert fake.requests[1].arguments["tags"] == [{"key": "k", "value": "v"}]
    assert fake.requests[2].request.url.path == "/api/2.0/mlflow/runs/get"


def test_unimplemented_operation_is_named(fake: FakeMLflow, mlf: MLFlow) -> None:
    with pytest.raises(errors.ServerError, match="FakeMLflow does not implement delete_webhook"):
        mlf.delete_webhook("w-1")
    assert fake.requests[-1].operation == "delete_webhook"
    with httpx.Client(transport=fake.transport, base_url="http://fake") as client:
        response = client.get("/api/2.0/mlflow/traces/tr-1/info")
        assert (response.status_code, response.json()["error_code"]) == (501, "NOT_IMPLEMENTED")
        assert client.get("/api/2.0/mlflow/nothing").status_code == 404


def test_unimplemented_condition_is_named(mlf: MLFlow) -> None:
    with pytest.raises(errors.ServerError, match="search_runs with conditions on datasets"):
        mlf.search_runs(["0"], filter_string="dataset.name = 'd'").first()
    with pytest.raises(errors.ServerError, match="search_logged_models with conditions on metrics"):
        mlf.search_logged_models(["0"], filter_string="metrics.loss > 1").first()


# -- failures


def test_fail_next_fails_the_next_request(fake: FakeMLflow, mlf: MLFlow) -> None:
    fake.fail_next("get_run", status=400, error_code="INVALID_PARAMETER_VALUE", message="no")
    run = mlf.create_run("0")
    with pytest.raises(errors.InvalidParameterValueError, match="no"):
        mlf.get_run(run.run_id)
    assert mlf.get_run(run.run_id).run_id == run.run_id


def test_failures_are_used_in_order_and_once_per_attempt(fake: FakeMLflow) -> None:
    fake.fail_next(times=2)
    fake.fail_next(exception=httpx.ReadError("it broke"))
    with MLFlow(transport=fake.transport, trust_env=False, retries=3) as mlf:
        assert mlf.get_experiment("0").name == "Default"
    assert len(fake.requests) == 4


def test_request_with_a_lost_response_is_applied(fake: FakeMLflow, mlf: MLFlow) -> None:
    fake.fail_next("create_experiment", exception=httpx.ReadTimeout("slow"), applied=True)
    with pytest.raises(errors.RequestTimeoutError):
        mlf.create_experiment("churn")
    assert mlf.get_experiment_by_name("churn").name == "churn"


def test_failed_request_changes_nothing(fake: FakeMLflow, mlf: MLFlow) -> None:
    fake.fail_next("create_experiment", status=503)
    with pytest.raises(errors.ServiceUnavailableError, match="This failure was requested"):
        mlf.create_experiment("churn")
    assert list(fake.experiments) == ["0"]


def test_invalid_failures_are_refused(fake: FakeMLflow) -> None:
    with pytest.raises(ValueError, match="name of a client's method, got 'get_runs'"):
        fake.fail_next("get_runs")
    with pytest.raises(ValueError, match="times must be at least 1, got 0"):
        fake.fail_next(times=0)


def test_intercept_can_replace_a_response(fake: FakeMLflow, mlf: MLFlow) -> None:
    def refuse_deletion(received: ReceivedRequest) -> httpx.Response | None:
        if received.operation == "delete_run":
            return httpx.Response(403, text="not you")
        return None

    fake.intercept = refuse_deletion
    run = mlf.create_run("0")
    with pytest.raises(errors.ForbiddenError, match="not you"):
        mlf.delete_run(run.run_id)
    assert fake.runs[run.run_id].info.lifecycle_stage == "active"


# -- the server


def test_paths_may_have_another_root_and_version(fake: FakeMLflow) -> None:
    options = {"transport": fake.transport, "trust_env": False}
    with MLFlow("https://host/ml/api", apiversion=2.1, **options) as mlf:  # type: ignore[arg-type]
        assert mlf.get_experiment("0").name == "Default"
        assert mlf.get_version() == VERSION
    assert fake.requests[0].request.url.path == "/ml/api/2.1/mlflow/experiments/get"


def test_version_is_the_newest_tested_version() -> None:
    assert VERSION == NEWEST


def test_timestamps_never_repeat(mlf: MLFlow) -> None:
    for number in range(50):
        mlf.create_experiment(f"e{number}")
    names = [experiment.name for experiment in mlf.search_experiments()]
    assert names == [*(f"e{number}" for number in reversed(range(50))), "Default"]


def test_threads_may_share_the_fake(fake: FakeMLflow, mlf: MLFlow) -> None:
    run = mlf.create_run("0")

    def log(key: str) -> None:
        for step in range(200):
            mlf.log_metric(run, key, 0.5, step=step)

    threads = [threading.Thread(target=log, args=(f"k{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number in range(4):
        points = fake.metrics[run.run_id, f"k{number}"]
        assert [point.step for point in points] == list(range(200))
    assert len(fake.requests) == 801


def test_responses_follow_the_contract(fake: FakeMLflow) -> None:
    """The fake sends NaN as a string and omits empty lists. The client accepts other forms, too."""
    fake.runs["r1"] = samples.run("r1")
    with httpx.Client(transport=fake.transport, base_url="http://fake/api/2.0/mlflow/") as client:
        point = {"run_id": "r1", "key": "loss", "value": "NaN", "timestamp": 1}
        assert client.post("runs/log-metric", json=point).json() == {}
        body = client.get("runs/get", params={"run_id": "r1"}).text
        assert client.get("metrics/get-history?run_id=r1&metric_key=x").json() == {}
    assert json.loads(body)["run"]["data"]["metrics"][0]["value"] == "NaN"
