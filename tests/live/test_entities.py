"""Entities are written to a real server and read back.

Each response is validated against the spec.
"""

from __future__ import annotations

import math
import re
import time

import pytest

from mlflow_openapi.models import (
    Dataset,
    DatasetInput,
    Experiment,
    ExperimentTag,
    InputTag,
    Metric,
    ModelVersion,
    ModelVersionTag,
    Param,
    RegisteredModelTag,
    Run,
    RunStatus,
    RunTag,
    ViewType,
)
from mlflowclient import MLFlow, errors
from tests.support.deployments import Deployment, Deployments, unique
from tools.servers.versions import NEWEST, OLDEST

pytestmark = pytest.mark.mlflow(kind="any")


def now() -> int:
    return int(time.time() * 1000)


@pytest.fixture
def experiment(mlf: MLFlow) -> Experiment:
    return mlf.get_experiment(mlf.create_experiment(unique("experiment")))


@pytest.fixture
def run(mlf: MLFlow, experiment: Experiment) -> Run:
    return mlf.create_run(experiment, run_name="first")


def test_an_experiment_is_created_updated_deleted_and_restored(mlf: MLFlow) -> None:
    name, before = unique("experiment"), now()
    experiment_id = mlf.create_experiment(name, tags=[ExperimentTag("team", "a b/c")])
    experiment = mlf.get_experiment(int(experiment_id))
    assert (experiment.experiment_id, experiment.name) == (experiment_id, name)
    assert experiment.lifecycle_stage == "active"
    assert experiment.artifact_location
    assert before - 1000 <= (experiment.creation_time or 0) <= now() + 1000
    assert ExperimentTag("team", "a b/c") in experiment.tags
    assert mlf.get_experiment_by_name(name) == experiment

    mlf.rename_experiment(experiment, new_name=f"{name}-2")
    mlf.set_experiment_tag(experiment, "stage", "two")
    renamed = mlf.get_experiment(experiment)
    assert renamed.name == f"{name}-2"
    assert ExperimentTag("stage", "two") in renamed.tags
    assert (renamed.last_update_time or 0) >= (experiment.last_update_time or 0)

    mlf.delete_experiment(experiment)
    assert mlf.get_experiment(experiment).lifecycle_stage == "deleted"
    deleted = mlf.search_experiments(
        max_results=5, view_type=ViewType.DELETED_ONLY, filter_string=f"name = '{name}-2'"
    )
    assert [experiment.experiment_id for experiment in deleted] == [experiment_id]
    mlf.restore_experiment(experiment)
    assert mlf.get_experiment(experiment).lifecycle_stage == "active"


def test_a_run_is_created_updated_deleted_and_restored(mlf: MLFlow, experiment: Experiment) -> None:
    before = now()
    run = mlf.create_run(experiment, run_name="first", tags=[RunTag("color", "blue")])
    assert run.info.status is RunStatus.RUNNING
    assert run.info.experiment_id == experiment.experiment_id
    assert run.info.run_name == "first"
    assert before - 1000 <= (run.info.start_time or 0) <= now() + 1000
    assert run.info.end_time is None
    assert (run.info.artifact_uri or "").endswith(f"{run.info.run_id}/artifacts")
    assert run.info.lifecycle_stage == "active"

    mlf.log_param(run, "lr", "0.1")
    mlf.log_metric(run, "loss", 0.25, step=3)
    mlf.set_tag(run, "note", "é \U0001f600")
    read = mlf.get_run(run.info.run_id)
    assert read.data.params == [Param("lr", "0.1")]
    (metric,) = read.data.metrics
    assert (metric.key, metric.value, metric.step) == ("loss", 0.25, 3)
    assert before - 1000 <= metric.timestamp <= now() + 1000
    assert RunTag("note", "é \U0001f600") in read.data.tags
    assert RunTag("color", "blue") in read.data.tags

    info = mlf.update_run(run, status="FINISHED", end_time=before + 5000, name="second")
    assert (info.status, info.end_time, info.run_name) == (
        RunStatus.FINISHED,
        before + 5000,
        "second",
    )
    mlf.delete_tag(run, "note")
    assert "note" not in {tag.key for tag in mlf.get_run(run).data.tags}
    mlf.delete_run(run)
    assert mlf.get_run(run).info.lifecycle_stage == "deleted"
    mlf.restore_run(run)
    assert mlf.get_run(run).info.lifecycle_stage == "active"


def test_metric_history_with_nan_and_a_timestamp_above_2_53(mlf: MLFlow, run: Run) -> None:
    points = [Metric("loss", 1 / (step + 1), 1000 + step, step=step) for step in range(25)]
    mlf.log_batch(run, metrics=points)
    history = list(mlf.get_metric_history(run, "loss", max_results=10))
    assert [(point.value, point.timestamp, point.step) for point in history] == [
        (point.value, point.timestamp, point.step) for point in points
    ]
    mlf.log_metric(run, "nan", math.nan, timestamp=2**53 + 1)
    (read,) = mlf.get_metric_history(run, "nan")
    assert math.isnan(read.value)
    assert read.timestamp == 2**53 + 1


@pytest.mark.mlflow(kind="any", since="2.11")
def test_get_metric_history_bulk_interval_returns_several_runs(
    mlf: MLFlow, experiment: Experiment
) -> None:
    runs = [mlf.create_run(experiment) for _ in range(2)]
    for run in runs:
        mlf.log_batch(
            run, metrics=[Metric("loss", float(step), 1000 + step, step=step) for step in range(10)]
        )
    metrics = mlf.get_metric_history_bulk_interval(
        [run.info.run_id for run in runs], "loss", max_results=5
    )
    assert {metric.run_id for metric in metrics} == {run.info.run_id for run in runs}
    assert all(metric.value == metric.step for metric in metrics)


def test_dataset_inputs_of_a_run_are_logged_and_read_back(mlf: MLFlow, run: Run) -> None:
    dataset = Dataset(
        "iris",
        "abc123",
        "local",
        '{"path": "iris.csv"}',
        schema='{"columns": 4}',
        profile='{"rows": 150}',
    )
    mlf.log_inputs(
        run, datasets=[DatasetInput(dataset, tags=[InputTag("mlflow.data.context", "training")])]
    )
    (read,) = mlf.get_run(run).inputs.dataset_inputs
    assert read.dataset == dataset
    assert read.tags == [InputTag("mlflow.data.context", "training")]


def test_runs_are_searched_page_by_page(mlf: MLFlow, experiment: Experiment) -> None:
    created = {mlf.create_run(experiment, run_name=f"run {i}").info.run_id for i in range(7)}
    runs = mlf.search_runs([experiment], max_results=3, order_by=["attributes.start_time DESC"])
    assert [len(page.items) for page in runs.pages()] == [3, 3, 1]
    assert {run.info.run_id for run in runs} == created
    assert (
        list(mlf.search_runs([int(experiment.experiment_id)], filter_string="params.none = 'x'"))
        == []
    )


def test_a_registered_model_with_a_version_and_an_alias(mlf: MLFlow, run: Run) -> None:
    name = unique("model")
    model = mlf.create_registered_model(
        name, description="first", tags=[RegisteredModelTag("team", "a")]
    )
    assert (model.name, model.description) == (name, "first")
    assert model.tags == [RegisteredModelTag("team", "a")]

    source = f"{run.info.artifact_uri}/model"
    version = mlf.create_model_version(
        model,
        source,
        run_id=run,
        tags=[ModelVersionTag("k", "v")],
        description="one",
        run_link="http://link",
    )
    assert isinstance(version, ModelVersion)
    assert (version.name, version.version, version.run_id) == (name, "1", run.info.run_id)
    assert (version.source, version.description, version.run_link) == (source, "one", "http://link")
    assert version.status == "READY"
    assert version.tags == [ModelVersionTag("k", "v")]
    mlf.set_registered_model_alias(model, "champion", version)
    read = mlf.get_model_version(name, 1)
    assert read.aliases == ["champion"]
    assert mlf.get_model_version_by_alias(name, "champion") == read
    (alias,) = mlf.get_registered_model(model).aliases
    assert (alias.alias, alias.version) == ("champion", "1")
    assert [latest.version for latest in mlf.get_registered_model(name).latest_versions] == ["1"]
    assert [
        listed.name for listed in mlf.search_registered_models(filter_string=f"name = '{name}'")
    ] == [name]
    assert [
        listed.version for listed in mlf.search_model_versions(filter_string=f"name = '{name}'")
    ] == ["1"]

    mlf.delete_registered_model_alias(name, "champion")
    mlf.delete_model_version(name, version)
    mlf.delete_registered_model(name)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_registered_model(name)


def test_run_and_experiment_methods_that_are_named_as_in_mlflow_client(
    mlf: MLFlow, experiment: Experiment
) -> None:
    mlf.rename_experiment(experiment, f"{experiment.name}-2")
    assert mlf.get_experiment(experiment).name == f"{experiment.name}-2"

    before = now()
    finished = mlf.create_run(experiment)
    mlf.set_terminated(finished)
    info = mlf.get_run(finished).info
    assert info.status is RunStatus.FINISHED
    assert before - 1000 <= (info.end_time or 0) <= now() + 1000
    killed = mlf.create_run(experiment)
    mlf.set_terminated(killed, "KILLED", 1234567890123)
    info = mlf.get_run(killed).info
    assert (info.status, info.end_time) == (RunStatus.KILLED, 1234567890123)


@pytest.mark.mlflow(kind="any", since="2.21")
def test_prompt_methods_that_are_named_as_in_mlflow_client(mlf: MLFlow) -> None:
    name = unique("prompt")
    # A prompt is a registered model with this tag. The versions of the prompt also have this tag,
    # and have their text in `mlflow.prompt.text`.
    mlf.create_registered_model(name, tags=[RegisteredModelTag("mlflow.prompt.is_prompt", "true")])
    tags = [
        ModelVersionTag("mlflow.prompt.is_prompt", "true"),
        ModelVersionTag("mlflow.prompt.text", "Hello {{name}}"),
    ]
    version = mlf.create_model_version(name, "prompt-template", tags=tags).version

    mlf.set_prompt_tag(name, "team", "a")
    mlf.set_prompt_alias(name, "production", version)
    mlf.set_prompt_version_tag(name, version, "state", "good")
    assert RegisteredModelTag("team", "a") in mlf.get_registered_model(name).tags
    read = mlf.get_model_version_by_alias(name, "production")
    assert read.version == version
    assert ModelVersionTag("state", "good") in read.tags

    mlf.delete_prompt_tag(name, "team")
    mlf.delete_prompt_version_tag(name, version, "state")
    mlf.delete_prompt_alias(name, "production")
    assert "team" not in {tag.key for tag in mlf.get_registered_model(name).tags}
    assert "state" not in {tag.key for tag in mlf.get_model_version(name, version).tags}
    assert mlf.get_registered_model(name).aliases == []

    mlf.delete_prompt_version(name, version)
    with pytest.raises(errors.NotFoundError):
        mlf.get_model_version(name, version)
    mlf.delete_prompt(name)
    with pytest.raises(errors.NotFoundError):
        mlf.get_registered_model(name)


@pytest.mark.mlflow(kind="basic-auth")
def test_a_user_is_created_updated_and_deleted(mlf: MLFlow) -> None:
    name = unique("ann")
    user = mlf.create_user(name, "a-long-password-1")
    assert isinstance(user.id, int)
    assert (user.username, user.is_admin) == (name, False)
    mlf.update_user_admin(user, True)
    assert mlf.get_user(user).is_admin is True
    mlf.update_user_password(user, "another-password-2")
    with MLFlow(mlf.apiroot, username=name, password="another-password-2", trust_env=False) as ann:
        assert ann.get_user(name).username == name
    with (
        MLFlow(mlf.apiroot, username=name, password="a-long-password-1", trust_env=False) as ann,
        pytest.raises(errors.UnauthorizedError, match="MLFLOW_TRACKING_PASSWORD") as caught,
    ):
        ann.get_user(name)
    assert "a-long-password-1" not in str(caught.value)
    mlf.delete_user(name)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_user(name)


@pytest.mark.mlflow(kind="basic-auth", until="3.12")
def test_experiment_and_registered_model_permissions_until_3_12(mlf: MLFlow) -> None:
    name = unique("bob")
    user = mlf.create_user(name, "a-long-password-1")
    experiment_id = mlf.create_experiment(unique("experiment"))
    model = mlf.create_registered_model(unique("model"))

    granted = mlf.create_experiment_permission(experiment_id, user, "READ")
    assert (granted.experiment_id, granted.user_id, granted.permission) == (
        experiment_id,
        user.id,
        "READ",
    )
    mlf.update_experiment_permission(experiment_id, name, "MANAGE")
    assert mlf.get_experiment_permission(experiment_id, name).permission == "MANAGE"
    on_model = mlf.create_registered_model_permission(model, user, "EDIT")
    assert (on_model.name, on_model.user_id, on_model.permission) == (model.name, user.id, "EDIT")

    read = mlf.get_user(name)
    assert [permission.permission for permission in read.experiment_permissions] == ["MANAGE"]
    assert [permission.name for permission in read.registered_model_permissions] == [model.name]
    mlf.delete_experiment_permission(experiment_id, name)
    mlf.delete_registered_model_permission(model, name)
    assert mlf.get_user(name).experiment_permissions == []


def test_an_operation_removed_from_a_newer_server_raises_operation_not_found(
    deployments: Deployments,
) -> None:
    server = deployments.get(NEWEST, "plain").server
    with (
        MLFlow(server.url, trust_env=False) as mlf,
        pytest.raises(
            errors.OperationNotFoundError,
            match=rf"requires MLflow <= 3\.12; this server is {NEWEST}",
        ),
    ):
        mlf.get_experiment_permission("0", "ann")


def test_an_operation_missing_on_an_older_server_raises_operation_not_found(
    deployments: Deployments,
) -> None:
    server = deployments.get(OLDEST, "basic-auth").server
    username, password = server.admin or ("", "")
    with (
        MLFlow(server.url, username=username, password=password, trust_env=False) as mlf,
        pytest.raises(
            errors.OperationNotFoundError,
            match=rf"requires MLflow >= 3\.2; this server is {re.escape(OLDEST)}",
        ),
    ):
        mlf.delete_experiment_tag("0", "k")


def test_server_errors_raise_the_matching_exception(mlf: MLFlow, experiment: Experiment) -> None:
    with pytest.raises(errors.ResourceAlreadyExistsError) as caught:
        mlf.create_experiment(experiment.name)
    assert (caught.value.status, caught.value.error_code) == (400, "RESOURCE_ALREADY_EXISTS")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_run("0" * 32)
    with pytest.raises(errors.InvalidParameterValueError):
        list(mlf.search_runs([experiment], filter_string="nonsense ="))


def test_get_health_and_get_version(deployment: Deployment) -> None:
    assert deployment.client.get_health() == "OK"
    assert deployment.client.get_version() == deployment.version
