"""Workspaces and server info on real servers. Each response is validated against the spec."""

from __future__ import annotations

import pytest

from mlflow_openapi.models import TraceArchivalConfig, WorkspaceDeletionMode
from mlflowclient import MLFlow, errors
from tests.support.deployments import Deployment, unique, within


@pytest.mark.mlflow(since="3.10", kind="any")
def test_get_server_info_returns_the_store_type_and_features(deployment: Deployment) -> None:
    info = deployment.client.get_server_info()
    assert (info.store_type, info.workspaces_enabled) == ("SqlStore", False)
    features = info.features_enabled
    assert (features is not None and features.gateway) == within(deployment.version, "3.17", None)


@pytest.mark.mlflow(since="3.10", kind="workspaces")
def test_a_workspace_is_created_updated_and_deleted(deployment: Deployment) -> None:
    mlf = deployment.client
    assert mlf.get_server_info().workspaces_enabled is True
    name = unique("team")
    created = mlf.create_workspace(name, description="d", default_artifact_root="s3://bucket/a")
    assert mlf.get_workspace(created) == created
    assert {name, "default"} <= {workspace.name for workspace in mlf.list_workspaces()}
    changed = mlf.update_workspace(created, description="e", default_artifact_root="")
    assert (changed.description, changed.default_artifact_root) == ("e", None)
    if within(deployment.version, "3.13", None):
        archive = TraceArchivalConfig(location="s3://bucket/b", retention="30d")
        assert (
            mlf.update_workspace(created, trace_archival_config=archive).trace_archival_config
            == archive
        )
    with pytest.raises(errors.ResourceAlreadyExistsError):
        mlf.create_workspace(name)
    mlf.delete_workspace(created)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_workspace(created)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.update_workspace(created, description="f")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.delete_workspace(created)


@pytest.mark.mlflow(since="3.10", kind="workspaces")
def test_a_workspace_with_experiments_is_deleted_with_set_default_but_not_with_restrict(
    deployment: Deployment,
) -> None:
    mlf = deployment.client
    name = unique("team")
    mlf.create_workspace(name)
    with MLFlow(
        mlf.apiroot,
        headers={"X-MLFLOW-WORKSPACE": name},
        username=mlf.username,
        password=mlf.password,
        trust_env=False,
    ) as in_workspace:
        experiment = unique("experiment")
        in_workspace.create_experiment(experiment)
    with pytest.raises(errors.ServerError, match="INVALID_STATE"):
        mlf.delete_workspace(name, mode=WorkspaceDeletionMode.RESTRICT)
    mlf.delete_workspace(name, mode="SET_DEFAULT")
    assert mlf.get_experiment_by_name(experiment).name == experiment


@pytest.mark.mlflow(since="3.10", kind="workspaces")
def test_the_default_workspace_cannot_be_deleted(deployment: Deployment) -> None:
    with pytest.raises(errors.InvalidParameterValueError, match="reserved"):
        deployment.client.delete_workspace("default")


@pytest.mark.mlflow(since="3.10")
def test_list_workspaces_fails_with_503_if_workspaces_are_disabled(mlf: MLFlow) -> None:
    with pytest.raises(errors.ServerError, match="--enable-workspaces") as caught:
        mlf.list_workspaces()
    assert caught.value.status == 503
