"""An offline client: recording, reading recorded data, and uploads by `sync`."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from mlflow_openapi import models
from mlflowclient import AsyncMLFlow, ConfigurationWarning, MLFlow, errors
from tests.support.fake_mlflow import Server


@pytest.fixture
def server() -> Server:
    return Server()


def offline(folder: Path) -> MLFlow:
    return MLFlow(offline=folder, trust_env=False)


def artifact_path(run: models.Run, path: str) -> str:
    """Return the path of an artifact in the store of the server."""
    return f"{run.info.artifact_uri.removeprefix('mlflow-artifacts:/')}/{path}"


def online(server: Server) -> MLFlow:
    return MLFlow(transport=server.transport, trust_env=False, retries=0)


def test_all_logging_methods_are_recorded_and_uploaded_once(server: Server, tmp_path: Path) -> None:
    with offline(tmp_path) as mlf:
        experiment_id = mlf.create_experiment("x", tags={"team": "a"})
        with mlf.start_run(experiment_id, run_name="first", tags={"k": "v"}) as run:
            run.log_metric("loss", 0.5, 1)
            run.log_param("lr", 0.1)
            mlf.log_metric(run, "direct", float("nan"), step=2, timestamp=7)
            mlf.log_param(run, "depth", "3")
            mlf.log_metrics(run, {"a": 1.0, "b": 2.0}, step=3)
            mlf.log_batch(run, params={"seed": "1"}, tags={"t": "1"})
            mlf.set_tag(run, "gone", "1")
            mlf.delete_tag(run, "gone")
        recorded_run = mlf.get_run(run)
        assert recorded_run.metrics["loss"] == 0.5
        assert recorded_run.params == {"lr": "0.1", "depth": "3", "seed": "1"}
        assert recorded_run.tags == {"k": "v", "t": "1"}
        assert (recorded_run.status, recorded_run.run_name) == ("FINISHED", "first")
        assert recorded_run.experiment_id == experiment_id
    with online(server) as mlf:
        (synced,) = mlf.sync(tmp_path, keep=True)
        assert (synced.local_id, [synced.run_id]) == (run.run_id, list(server.runs))
        assert mlf.sync(tmp_path)[0].sent == 0
    assert {(point["key"], point["value"], point["step"]) for point in server.points} == {
        ("loss", 0.5, 1),
        ("direct", "NaN", 2),
        ("a", 1.0, 3),
        ("b", 2.0, 3),
    }
    assert server.params == {"lr": "0.1", "depth": "3", "seed": "1"}
    assert server.tags.items() >= {"k": "v", "t": "1"}.items()
    assert server.updated["status"] == "FINISHED"
    assert len(server.runs) == 1
    assert server.calls.count("runs/delete-tag") == 1
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_artifacts_are_stored_read_and_uploaded(server: Server, tmp_path: Path) -> None:
    (tmp_path / "plot.svg").write_text("<svg/>", encoding="utf-8")
    journals = tmp_path / "journals"
    with offline(journals) as mlf, mlf.start_run(experiment_name="x") as run:
        mlf.log_dict(run, {"a": 1}, "deep/config.json")
        mlf.log_artifact(run, tmp_path / "plot.svg")
        assert [info.path for info in mlf.list_artifacts(run, recursive=True)] == [
            "deep",
            "deep/config.json",
            "plot.svg",
        ]
        with mlf.open_artifact(run.run_id, "plot.svg") as file:
            assert file.read() == b"<svg/>"
        mlf.delete_artifacts(run, "plot.svg")
    with online(server) as mlf:
        mlf.sync(journals)
    (stored,) = server.runs.values()
    assert set(server.artifacts) == {artifact_path(stored, "deep/config.json")}


def test_operations_that_need_a_server_raise_offline_error(tmp_path: Path) -> None:
    with offline(tmp_path) as mlf:
        for call in (
            lambda: list(mlf.search_runs([1])),
            lambda: mlf.create_registered_model("m"),
            mlf.get_version,
        ):
            with pytest.raises(errors.OfflineError, match="needs a server"):
                call()
        with pytest.raises(errors.OfflineError, match="MLFLOWCLIENT_OFFLINE"):
            mlf.sync(tmp_path)


def test_experiments_are_found_by_name_and_created_once(tmp_path: Path) -> None:
    with offline(tmp_path) as mlf:
        with pytest.raises(errors.ResourceDoesNotExistError):
            mlf.get_experiment_by_name("x")
        experiment_id = mlf.create_experiment("x")
        with pytest.raises(errors.ResourceAlreadyExistsError):
            mlf.create_experiment("x")
    with offline(tmp_path) as mlf:
        assert mlf.get_experiment_by_name("x").experiment_id == experiment_id
        assert mlf.get_experiment(experiment_id).name == "x"


def test_closing_a_logger_leaves_the_run_open(tmp_path: Path) -> None:
    with offline(tmp_path) as mlf:
        run = mlf.create_run(1)
        with mlf.logger(run, on_outage="raise") as logger:
            logger.log_metric("loss", 0.5, 1)
            logger.flush()
        mlf.log_metric(run, "loss", 0.25, step=2)
        assert mlf.get_run(run).metrics == {"loss": 0.25}


def test_hundreds_of_runs_do_not_keep_their_files_open(server: Server, tmp_path: Path) -> None:
    with offline(tmp_path) as mlf:
        ids = []
        for number in range(200):
            with mlf.start_run(1, run_name=f"n{number}") as run:
                run.log_metric("loss", number, 1)
            ids.append(run.run_id)
        assert (
            sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()) < 20_000_000
        )
        mlf.log_metric(ids[-1], "after", 0.5)
        assert mlf.get_run(ids[-1]).metrics == {"loss": 199.0, "after": 0.5}
        ended = mlf.create_run(1)
        mlf.set_terminated(ended)
        assert mlf.get_run(ended).status == "FINISHED"
    with online(server) as mlf:
        assert len(mlf.sync(tmp_path)) == 201
    assert len(server.runs) == 201
    assert sorted(point["value"] for point in server.points) == sorted(
        [0.5, *map(float, range(200))]
    )


def test_environment_variable_makes_a_client_offline(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MLFLOWCLIENT_OFFLINE", str(tmp_path / "there"))
    with pytest.warns(ConfigurationWarning, match="MLFLOWCLIENT_OFFLINE=.* overrides offline"):
        mlf = MLFlow(offline=tmp_path / "here")
    with mlf:
        mlf.create_run(1)
    assert (tmp_path / "there").is_dir()
    assert not (tmp_path / "here").exists()


def test_unpickled_client_is_offline(tmp_path: Path) -> None:
    with offline(tmp_path) as mlf:
        run = mlf.create_run(1)
        with pickle.loads(pickle.dumps(mlf)) as unpickled:
            unpickled.log_metric(run.run_id, "loss", 0.5)
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 2


def test_invalid_arguments_are_named(tmp_path: Path) -> None:
    with pytest.raises(errors.ConfigurationError, match="offline must be a path"):
        MLFlow(offline=3, trust_env=False)  # type: ignore[arg-type]
    with pytest.raises(errors.ConfigurationError, match="conflicts with transport"):
        MLFlow(offline=tmp_path, transport=Server().transport, trust_env=False)
    with MLFlow(transport=Server().transport, trust_env=False) as mlf:
        with pytest.raises(errors.JournalError, match="there is no folder"):
            mlf.sync(tmp_path / "missing")
        with pytest.raises(TypeError, match="folder must be a path"):
            mlf.sync(3)  # type: ignore[arg-type]


@pytest.mark.anyio
async def test_async_client_records_the_same_data(server: Server, tmp_path: Path) -> None:
    async with AsyncMLFlow(offline=tmp_path, trust_env=False) as mlf:
        async with mlf.start_run(experiment_name="x") as run:
            run.log_metric("loss", 0.5, 1)
            await mlf.log_metric(run, "loss", 0.25, step=2)
            await mlf.log_text(run, "hello", "a.txt")
        assert (await mlf.get_run(run)).metrics == {"loss": 0.25}
    with online(server) as client:
        client.sync(tmp_path)
    assert server.steps() == [1, 2]
    (stored,) = server.runs.values()
    assert set(server.artifacts) == {artifact_path(stored, "a.txt")}
