"""Tests, on real servers, of the operations that the entity tests do not call.

Each response is validated against the spec.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mlflow_openapi.models import (
    ExperimentTag,
    Metric,
    ModelOutput,
    ModelVersionTag,
    RegisteredModel,
    RegisteredModelTag,
    Role,
    User,
)
from mlflowclient import MLFlow, errors
from tests.support.deployments import unique

pytestmark = pytest.mark.mlflow(kind="any")


@pytest.fixture
def model(mlf: MLFlow) -> RegisteredModel:
    return mlf.create_registered_model(unique("model"))


def test_searches_with_get_return_the_expected_entities(
    mlf: MLFlow, model: RegisteredModel
) -> None:
    name = unique("experiment")
    experiment_id = mlf.create_experiment(name)
    experiments = list(
        mlf.search_experiments_with_get(filter_string=f"name = '{name}'", order_by=["name ASC"])
    )
    assert [experiment.experiment_id for experiment in experiments] == [experiment_id]
    mlf.create_model_version(model, "s3://bucket/x")
    (latest,) = mlf.get_latest_versions(model)
    assert mlf.get_latest_versions_with_get(model) == [latest]


def test_registered_models_are_renamed_updated_and_tagged(
    mlf: MLFlow, model: RegisteredModel
) -> None:
    renamed = mlf.rename_registered_model(model, unique("model"))
    assert mlf.update_registered_model(renamed, description="é").description == "é"
    mlf.set_registered_model_tag(renamed, "team", "a")
    assert mlf.get_registered_model(renamed).tags == [RegisteredModelTag("team", "a")]
    mlf.delete_registered_model_tag(renamed, "team")
    assert mlf.get_registered_model(renamed).tags == []
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_registered_model(model)


def test_model_versions_are_updated_tagged_and_moved_to_a_stage(
    mlf: MLFlow, model: RegisteredModel
) -> None:
    version = mlf.create_model_version(model, "s3://bucket/x")
    assert mlf.update_model_version(model, version, description="two").description == "two"
    mlf.set_model_version_tag(model, version, "k", "v")
    assert mlf.get_model_version(model, version).tags == [ModelVersionTag("k", "v")]
    mlf.delete_model_version_tag(model, version, "k")
    assert mlf.get_model_version(model, version).tags == []
    assert mlf.get_model_version_download_uri(model, 1) == "s3://bucket/x"
    moved = mlf.transition_model_version_stage(
        model, 1, "production", archive_existing_versions=True
    )
    assert moved.current_stage == "Production"


@pytest.mark.mlflow(kind="any", since="3.2")
def test_delete_experiment_tag_removes_the_tag(mlf: MLFlow) -> None:
    experiment_id = mlf.create_experiment(unique("experiment"), tags=[ExperimentTag("team", "a")])
    mlf.delete_experiment_tag(experiment_id, "team")
    assert mlf.get_experiment(experiment_id).tags == []


def test_log_model_adds_the_model_to_the_history_tag_of_the_run(mlf: MLFlow) -> None:
    run = mlf.create_run(mlf.create_experiment(unique("experiment")))
    flavors = '{"artifact_path": "model", "utc_time_created": "2026-01-01 00:00:00", "flavors": {}, "run_id": "%s"}'  # noqa: E501
    mlf.log_model(run, flavors % run.info.run_id)
    (tag,) = (tag for tag in mlf.get_run(run).data.tags if tag.key == "mlflow.log-model.history")
    assert run.info.run_id in tag.value


@pytest.mark.mlflow(kind="any", since="3.0")
def test_log_outputs_adds_model_outputs_to_a_run(mlf: MLFlow) -> None:
    run = mlf.create_run(mlf.create_experiment(unique("experiment")))
    mlf.log_outputs(run, [ModelOutput("m-0123456789abcdef0123456789abcdef", 3)])
    outputs = mlf.get_run(run).outputs
    assert outputs is not None
    assert [(output.model_id, output.step) for output in outputs.model_outputs] == [
        ("m-0123456789abcdef0123456789abcdef", 3)
    ]


def test_get_metric_history_returns_the_points_of_all_pages(mlf: MLFlow) -> None:
    run = mlf.create_run(mlf.create_experiment(unique("experiment")))
    mlf.log_batch(run, metrics=[Metric("loss", 0.5, 1, step=1), Metric("loss", -0.5, 2, step=2)])
    assert [point.value for point in mlf.get_metric_history(run, "loss", max_results=1)] == [
        0.5,
        -0.5,
    ]


@pytest.fixture
def user(mlf: MLFlow) -> Iterator[User]:
    user = mlf.create_user(unique("user"), "a-long-password-1")
    yield user
    mlf.delete_user(user)


@pytest.fixture
def role(mlf: MLFlow) -> Iterator[Role]:
    role = mlf.create_role("default", unique("role"), description="may read")
    yield role
    mlf.delete_role(role)


@pytest.mark.mlflow(kind="basic-auth", since="3.10")
def test_users_are_listed(mlf: MLFlow, user: User) -> None:
    assert user.username in {listed.username for listed in mlf.list_users()}


@pytest.mark.mlflow(kind="basic-auth", since="3.13")
def test_get_current_user_returns_the_authenticated_user(mlf: MLFlow) -> None:
    assert mlf.get_current_user().username == mlf.username
    assert mlf.list_current_user_permissions().is_admin is True


@pytest.mark.mlflow(kind="basic-auth", since="3.13")
def test_permissions_are_granted_and_revoked(mlf: MLFlow, user: User) -> None:
    experiment_id = mlf.create_experiment(unique("experiment"))
    mlf.grant_user_permission(user, "experiment", experiment_id, "EDIT")
    assert mlf.get_user_permission(user, "experiment", experiment_id).permission == "EDIT"
    (granted,) = (
        permission
        for permission in mlf.list_user_permissions(user).permissions
        if permission.permission == "EDIT"
    )
    assert (granted.resource_type, granted.resource_pattern) == ("experiment", experiment_id)
    mlf.revoke_user_permission(user, "experiment", experiment_id)
    assert mlf.list_user_permissions(user).permissions == []


@pytest.mark.mlflow(kind="basic-auth", since="3.13")
def test_roles_are_given_permissions_and_assigned_to_users(
    mlf: MLFlow, user: User, role: Role
) -> None:
    renamed = mlf.update_role(role, description="may edit")
    assert mlf.get_role(role).description == renamed.description == "may edit"
    assert role.name in {listed.name for listed in mlf.list_roles(workspace=["default"])}

    permission = mlf.add_role_permission(role, "registered_model", "*", "READ")
    assert mlf.update_role_permission(permission, "EDIT").permission == "EDIT"
    assert [listed.id for listed in mlf.list_role_permissions(role)] == [permission.id]
    assigned = mlf.assign_role(user, role)
    assert (assigned.user_id, assigned.role_id) == (user.id, role.id)
    assert [listed.user_id for listed in mlf.list_role_users(role)] == [user.id]
    assert role.name in {listed.name for listed in mlf.list_user_roles(user)}
    mlf.unassign_role(user, role)
    mlf.remove_role_permission(permission)
    assert mlf.list_role_permissions(role) == []
    assert mlf.list_role_users(role) == []


@pytest.mark.mlflow(kind="basic-auth", since="3.12")
def test_the_description_of_a_role_is_none_by_default(mlf: MLFlow) -> None:
    role = mlf.create_role("default", unique("role"))
    assert mlf.get_role(role).description is None
    mlf.delete_role(role)


@pytest.mark.mlflow(kind="basic-auth", until="3.12")
def test_registered_model_permissions_until_3_12(mlf: MLFlow) -> None:
    user = mlf.create_user(unique("user"), "a-long-password-1")
    model = mlf.create_registered_model(unique("model"))
    mlf.create_registered_model_permission(model, user, "READ")
    mlf.update_registered_model_permission(model, user, "NO_PERMISSIONS")
    assert mlf.get_registered_model_permission(model, user).permission == "NO_PERMISSIONS"


@pytest.mark.mlflow(kind="basic-auth", since="3.7", until="3.12")
def test_scorer_permissions_from_3_7_to_3_12(mlf: MLFlow) -> None:
    user = mlf.create_user(unique("user"), "a-long-password-1")
    experiment_id = mlf.create_experiment(unique("experiment"))
    granted = mlf.create_scorer_permission(experiment_id, "accuracy", user, "READ")
    assert (granted.scorer_name, granted.user_id) == ("accuracy", user.id)
    mlf.update_scorer_permission(experiment_id, "accuracy", user, "EDIT")
    assert mlf.get_scorer_permission(experiment_id, "accuracy", user).permission == "EDIT"
    mlf.delete_scorer_permission(experiment_id, "accuracy", user)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_scorer_permission(experiment_id, "accuracy", user)


@pytest.mark.mlflow(kind="basic-auth", since="3.9", until="3.12")
@pytest.mark.parametrize(
    "resource", ["gateway_secret", "gateway_endpoint", "gateway_model_definition"]
)
def test_gateway_permissions_from_3_9_to_3_12(mlf: MLFlow, resource: str) -> None:
    user = mlf.create_user(unique("user"), "a-long-password-1")
    create, get, update, delete = (
        getattr(mlf, f"{verb}_{resource}_permission")
        for verb in ("create", "get", "update", "delete")
    )
    # The server does not check whether the resource exists.
    resource_id = unique("id")
    assert create(resource_id, user, "READ").user_id == user.id
    update(resource_id, user, "USE")
    assert get(resource_id, user).permission == "USE"
    delete(resource_id, user)
    with pytest.raises(errors.ResourceDoesNotExistError):
        get(resource_id, user)


@pytest.mark.mlflow(kind="workspaces", since="3.10", until="3.12")
def test_workspace_permissions_from_3_10_to_3_12(mlf: MLFlow) -> None:
    user = mlf.create_user(unique("user"), "a-long-password-1")
    granted = mlf.set_workspace_permission("default", user, "READ")
    assert (granted.workspace, granted.user_id, granted.permission) == ("default", user.id, "READ")
    assert user.id in {listed.user_id for listed in mlf.list_workspace_permissions("default")}
    assert [listed.permission for listed in mlf.list_user_workspace_permissions(user)] == ["READ"]
    mlf.delete_workspace_permission("default", user)
    assert mlf.list_user_workspace_permissions(user) == []
