"""The usual day of tracking, registry and artifacts.

`make test` runs these tests on the oldest release, too. All others run there only in
`make coverage`.
"""

from __future__ import annotations

import math
import os
from pathlib import Path

import pytest

from mlflow_openapi.models import (
    Dataset,
    DatasetInput,
    InputTag,
    Metric,
    ModelVersionTag,
    RunStatus,
    RunTag,
)
from mlflowclient import AsyncMLFlow, MLFlow, errors
from tests.support.deployments import Deployment, unique

pytestmark = pytest.mark.mlflow(kind="any", oldest=True)


def test_a_run_is_logged_searched_and_read_back(mlf: MLFlow) -> None:
    experiment_id = mlf.create_experiment(unique("day"))
    with mlf.start_run(experiment_id, run_name="first", tags={"team": "growth"}) as run:
        for step in range(250):
            run.log_metrics({"loss": 1 / (step + 1), "accuracy": step / 250}, step)
        run.log_metric("nan", math.nan)
        run.log_params({"lr": 0.1, "layers": 2})
        run.set_tag("note", "é")
    stored = mlf.get_run(run)
    assert (stored.info.run_name, stored.info.status) == ("first", RunStatus.FINISHED)
    assert stored.metrics["loss"] == 1 / 250
    assert math.isnan(stored.metrics["nan"])
    assert stored.params == {"lr": "0.1", "layers": "2"}
    assert stored.tags.items() >= {"team": "growth", "note": "é"}.items()
    history = mlf.get_metric_history(run, "loss")
    assert [(point.step, point.value) for point in history] == [
        (step, 1 / (step + 1)) for step in range(250)
    ]
    found = mlf.search_runs([experiment_id], filter_string="metrics.loss < 0.5")
    assert [each.run_id for each in found] == [run.run_id]
    assert found.to_pandas()["params.lr"].tolist() == ["0.1"]
    assert mlf.get_metric_histories([run], ["loss"]).to_pandas()["value"].sum() == pytest.approx(
        sum(1 / (step + 1) for step in range(250))
    )


def test_a_run_without_a_block_is_created_ended_deleted_and_restored(mlf: MLFlow) -> None:
    experiment_id = mlf.create_experiment(unique("day"))
    run = mlf.create_run(experiment_id, tags=[RunTag("stage", "dev")])
    assert (run.info.status, run.inputs.dataset_inputs) == (RunStatus.RUNNING, [])
    mlf.log_batch(run, metrics=[Metric("loss", 0.5, 1, step=3)])
    dataset = Dataset(unique("iris"), "abc123", "local", "{}")
    mlf.log_inputs(run, datasets=[DatasetInput(dataset, tags=[InputTag("context", "train")])])
    mlf.set_terminated(run)
    mlf.delete_tag(run, "stage")
    mlf.delete_run(run)
    assert [each.run_id for each in mlf.search_runs([experiment_id])] == []
    mlf.restore_run(run)
    (stored,) = mlf.search_runs([experiment_id])
    assert (stored.info.status, stored.metrics) == (RunStatus.FINISHED, {"loss": 0.5})
    assert "stage" not in stored.tags
    assert [each.dataset for each in stored.inputs.dataset_inputs] == [dataset]


def test_an_interrupted_logger_stores_every_point_once(mlf: MLFlow, tmp_path: Path) -> None:
    """A server may already have the points of a journal, so the client reads them first."""
    name = unique("day")
    with (
        MLFlow(offline=tmp_path, trust_env=False) as offline,
        offline.start_run(experiment_name=name) as run,
    ):
        for step in range(1100):
            run.log_metric("loss", step / 7, step)
    mlf.sync(tmp_path, keep=True)
    mlf.sync(tmp_path)
    (stored,) = mlf.search_runs([mlf.get_experiment_by_name(name)])
    history = mlf.get_metric_history(stored, "loss")
    assert [point.step for point in history] == list(range(1100))


def test_artifacts_are_uploaded_listed_downloaded_and_deleted(mlf: MLFlow, tmp_path: Path) -> None:
    run = mlf.create_run(mlf.create_experiment(unique("day")))
    file = tmp_path / "model.bin"
    file.write_bytes(os.urandom(100_000))
    mlf.log_artifact(run, file, "model")
    mlf.log_text(run, "a note", "notes/é.txt")
    mlf.log_dict(run, {"depth": 3}, "config.json")
    assert sorted(entry.path for entry in mlf.list_artifacts(run)) == [
        "config.json",
        "model",
        "notes",
    ]
    assert [(entry.path, entry.file_size) for entry in mlf.list_artifacts(run, "model")] == [
        ("model/model.bin", 100_000)
    ]
    folder = mlf.download_artifacts(run, "model", tmp_path / "downloaded")
    assert (Path(folder) / "model.bin").read_bytes() == file.read_bytes()
    with mlf.open_artifact(run, "notes/é.txt") as stream:
        assert stream.read() == b"a note"
    mlf.delete_artifacts(run, "model")
    assert [*mlf.list_artifacts(run, "model")] == []
    with pytest.raises(errors.ArtifactNotFoundError):
        mlf.download_artifacts(run, "model/model.bin", tmp_path / "again")


def test_a_model_is_registered_promoted_and_found(mlf: MLFlow) -> None:
    name = unique("model")
    run = mlf.create_run(mlf.create_experiment(unique("day")))
    mlf.create_registered_model(name, description="churn")
    version = mlf.create_model_version(
        name, f"{run.info.artifact_uri}/model", run_id=run, tags=[ModelVersionTag("k", "v")]
    )
    mlf.set_registered_model_alias(name, "champion", version)
    assert mlf.get_model_version_by_alias(name, "champion").version == version.version
    staged = mlf.transition_model_version_stage(
        name, version, "Staging", archive_existing_versions=False
    )
    assert (staged.current_stage, staged.tags) == ("Staging", [ModelVersionTag("k", "v")])
    (latest,) = mlf.get_latest_versions(name)
    assert latest.run_id == run.info.run_id
    models = mlf.search_registered_models(filter_string=f"name = '{name}'")
    assert [(model.name, model.description) for model in models] == [(name, "churn")]
    versions = mlf.search_model_versions(filter_string=f"name = '{name}'")
    assert [each.version for each in versions] == ["1"]
    mlf.delete_registered_model(name)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_registered_model(name)


@pytest.mark.anyio
async def test_the_asynchronous_client(deployment: Deployment) -> None:
    username, password = deployment.server.admin or (None, None)
    async with AsyncMLFlow(
        deployment.server.url, username=username, password=password, trust_env=False
    ) as mlf:
        experiment_id = await mlf.create_experiment(unique("day"))
        async with mlf.start_run(experiment_id) as run:
            run.log_metric("loss", 0.5, 1)
            await mlf.log_text(run, "a note", "note.txt")
        assert [each.metrics async for each in mlf.search_runs([experiment_id])] == [{"loss": 0.5}]
        assert [entry.path async for entry in mlf.list_artifacts(run)] == ["note.txt"]
