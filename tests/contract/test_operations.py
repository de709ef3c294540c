"""Calls on real servers of what the entities' tests do not reach. Each answer is judged by the spec on its way."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

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


def unique(prefix: str) -> str:
    return f"{prefix}-{uuid4().hex[:12]}"


@pytest.fixture
def model(mlf: MLFlow) -> RegisteredModel:
    return mlf.create_registered_model(unique("model"))


def test_searches_with_the_arguments_in_the_query(mlf: MLFlow, model: RegisteredModel) -> None:
    name = unique("experiment")
    experiment_id = mlf.create_experiment(name)
    found = list(mlf.search_experiments_with_get(filter=f"name = '{name}'", order_by=["name ASC"]))
    assert [experiment.experiment_id for experiment in found] == [experiment_id]
    mlf.create_model_version(model, "s3://bucket/x")
    (latest,) = mlf.get_latest_versions(model)
    assert mlf.get_latest_versions_with_get(model) == [latest]


def test_registered_models_are_renamed_described_and_tagged(mlf: MLFlow, model: RegisteredModel) -> None:
    renamed = mlf.rename_registered_model(model, unique("model"))
    assert mlf.update_registered_model(renamed, description="é").description == "é"
    mlf.set_registered_model_tag(renamed, "team", "a")
    assert mlf.get_registered_model(renamed).tags == [RegisteredModelTag("team", "a")]
    mlf.delete_registered_model_tag(renamed, "team")
    assert mlf.get_registered_model(renamed).tags == []
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_registered_model(model)


def test_model_versions_are_described_tagged_and_moved(mlf: MLFlow, model: RegisteredModel) -> None:
    version = mlf.create_model_version(model, "s3://bucket/x")
    assert mlf.update_model_version(model, version, description="two").description == "two"
    mlf.set_model_version_tag(model, version, "k", "v")
    assert mlf.get_model_version(model, version).tags == [ModelVersionTag("k", "v")]
    mlf.delete_model_version_tag(model, version, "k")
    assert mlf.get_model_version(model, version).tags == []
    assert mlf.get_model_version_download_uri(model, 1) == "s3://bucket/x"
    moved = mlf.transition_model_version_stage(model, 1, "production", archive_existing_versions=True)
    assert moved.current_stage == "Production"


def test_a_tag_of_an_experiment_is_deleted(plain: MLFlow) -> None:
    experiment_id = plain.create_experiment(unique("experiment"), tags=[ExperimentTag("team", "a")])
    plain.delete_experiment_tag(experiment_id, "team")
    assert plain.get_experiment(experiment_id).tags == []


def test_a_model_is_logged_with_a_run(mlf: MLFlow) -> None:
    run = mlf.create_run(mlf.create_experiment(unique("experiment")))
    flavors = '{"artifact_path": "model", "utc_time_created": "2026-01-01 00:00:00", "flavors": {}, "run_id": "%s"}'
    mlf.log_model(run, flavors % run.info.run_id)
    (tag,) = (tag for tag in mlf.get_run(run).data.tags if tag.key == "mlflow.log-model.history")
    assert run.info.run_id in tag.value


def test_outputs_of_a_run(plain: MLFlow) -> None:
    run = plain.create_run(plain.create_experiment(unique("experiment")))
    plain.log_outputs(run, [ModelOutput("m-0123456789abcdef0123456789abcdef", 3)])
    outputs = plain.get_run(run).outputs
    assert outputs is not None
    assert [(output.model_id, output.step) for output in outputs.model_outputs] == [
        ("m-0123456789abcdef0123456789abcdef", 3)
    ]


def test_points_of_a_metric_tell_their_model_and_dataset(plain: MLFlow) -> None:
    run = plain.create_run(plain.create_experiment(unique("experiment")))
    plain.log_batch(run, metrics=[Metric("loss", 0.5, 1, step=1), Metric("loss", -0.5, 2, step=2)])
    assert [point.value for point in plain.get_metric_history(run, "loss", max_results=1)] == [0.5, -0.5]


@pytest.fixture
def user(auth: MLFlow) -> Iterator[User]:
    user = auth.create_user(unique("user"), "a-long-password-1")
    yield user
    auth.delete_user(user)


@pytest.fixture
def role(auth: MLFlow) -> Iterator[Role]:
    role = auth.create_role("default", unique("role"), description="may read")
    yield role
    auth.delete_role(role)


def test_users_are_listed_and_know_themselves(auth: MLFlow, user: User) -> None:
    assert user.username in {found.username for found in auth.list_users()}
    assert auth.get_current_user().username == auth.username
    assert auth.list_current_user_permissions().is_admin is True


def test_permissions_are_granted_and_revoked(auth: MLFlow, user: User) -> None:
    experiment_id = auth.create_experiment(unique("experiment"))
    auth.grant_user_permission(user, "experiment", experiment_id, "EDIT")
    assert auth.get_user_permission(user, "experiment", experiment_id).permission == "EDIT"
    (granted,) = (found for found in auth.list_user_permissions(user).permissions if found.permission == "EDIT")
    assert (granted.resource_type, granted.resource_pattern) == ("experiment", experiment_id)
    auth.revoke_user_permission(user, "experiment", experiment_id)
    assert auth.list_user_permissions(user).permissions == []


def test_roles_bundle_permissions_and_are_assigned(auth: MLFlow, user: User, role: Role) -> None:
    renamed = auth.update_role(role, description="may edit")
    assert auth.get_role(role).description == renamed.description == "may edit"
    assert role.name in {found.name for found in auth.list_roles(workspace=["default"])}

    permission = auth.add_role_permission(role, "registered_model", "*", "READ")
    assert auth.update_role_permission(permission, "EDIT").permission == "EDIT"
    assert [found.id for found in auth.list_role_permissions(role)] == [permission.id]
    assigned = auth.assign_role(user, role)
    assert (assigned.user_id, assigned.role_id) == (user.id, role.id)
    assert [found.user_id for found in auth.list_role_users(role)] == [user.id]
    assert role.name in {found.name for found in auth.list_user_roles(user)}
    auth.unassign_role(user, role)
    auth.remove_role_permission(permission)
    assert auth.list_role_permissions(role) == []
    assert auth.list_role_users(role) == []


def test_a_role_without_a_description_has_none(auth: MLFlow) -> None:
    role = auth.create_role("default", unique("role"))
    assert auth.get_role(role).description is None
    auth.delete_role(role)


def test_permissions_on_a_registered_model_of_an_older_server(old_auth: MLFlow) -> None:
    user = old_auth.create_user(unique("user"), "a-long-password-1")
    model = old_auth.create_registered_model(unique("model"))
    old_auth.create_registered_model_permission(model, user, "READ")
    old_auth.update_registered_model_permission(model, user, "NO_PERMISSIONS")
    assert old_auth.get_registered_model_permission(model, user).permission == "NO_PERMISSIONS"
