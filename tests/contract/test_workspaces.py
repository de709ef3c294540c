"""Workspaces, and what a server is set up for. Each answer is judged by the spec on its way."""

from __future__ import annotations

import pytest

from mlflow_openapi.models import TraceArchivalConfig, WorkspaceDeletionMode
from mlflowclient import MLFlow, errors
from tests.support.deployments import Deployment, unique, within


@pytest.mark.mlflow(since="3.10", kind="any")
def test_a_server_tells_what_it_is_set_up_for(deployment: Deployment) -> None:
    info = deployment.client.get_server_info()
    assert (info.store_type, info.workspaces_enabled) == ("SqlStore", False)
    features = info.features_enabled
    assert (features is not None and features.gateway) == within(deployment.version, "3.17", None)


@pytest.mark.mlflow(since="3.10", kind="workspaces")
def test_a_workspace_is_created_read_changed_and_deleted(deployment: Deployment) -> None:
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
def test_a_workspace_that_holds_something_goes_only_where_its_things_may_go(
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
    ) as inside:
        experiment = unique("experiment")
        inside.create_experiment(experiment)
    with pytest.raises(errors.ServerError, match="INVALID_STATE"):
        mlf.delete_workspace(name, mode=WorkspaceDeletionMode.RESTRICT)
    mlf.delete_workspace(name, mode="SET_DEFAULT")
    assert mlf.get_experiment_by_name(experiment).name == experiment


@pytest.mark.mlflow(since="3.10", kind="workspaces")
def test_the_default_workspace_stays(deployment: Deployment) -> None:
    with pytest.raises(errors.InvalidParameterValueError, match="reserved"):
        deployment.client.delete_workspace("default")


@pytest.mark.mlflow(since="3.10")
def test_a_server_without_workspaces_says_so(mlf: MLFlow) -> None:
    with pytest.raises(errors.ServerError, match="--enable-workspaces") as caught:
        mlf.list_workspaces()
    assert caught.value.status == 503
