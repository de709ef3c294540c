"""Requests that real servers reject or change.

The requests concern webhooks, workspaces, label schemas, review queues and issues. Each
response is validated against the spec.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mlflow_openapi.models import (
    InputCategorical,
    InputPassFail,
    InputText,
    LabelSchemaInput,
    TraceArchivalConfig,
    WebhookAction,
    WebhookEntity,
    WebhookEvent,
    WebhookStatus,
)
from mlflowclient import MLFlow, errors
from tests.contract.spec_contract import ContractTransport, SpecContract
from tests.support.deployments import Deployment, unique, within

since_reviews = pytest.mark.mlflow(since="3.14")

CREATED = WebhookEvent(WebhookEntity.MODEL_VERSION, WebhookAction.CREATED)
YES_OR_NO = LabelSchemaInput(pass_fail=InputPassFail("Yes", "No"))


@pytest.fixture
def experiment_id(mlf: MLFlow) -> str:
    return mlf.create_experiment(unique("experiment"))


@pytest.fixture
def regular_user(deployment: Deployment, contract: SpecContract) -> Iterator[MLFlow]:
    """A client of a user who is not an admin."""
    name, password = unique("user"), "a-long-password-2"
    deployment.client.create_user(name, password)
    transport = ContractTransport(contract, deployment.version, deployment.server.url)
    with MLFlow(
        deployment.client.apiroot,
        username=name,
        password=password,
        trust_env=False,
        transport=transport,
    ) as mlf:
        yield mlf


@pytest.mark.mlflow(since="3.3")
def test_renaming_a_disabled_webhook_enables_it_until_3_15(deployment: Deployment) -> None:
    mlf = deployment.client
    webhook = mlf.create_webhook(
        unique("hook"), "https://example.com/hook", [CREATED], status="DISABLED"
    )
    unchanged = mlf.update_webhook(webhook, name=unique("hook"), status="DISABLED")
    assert unchanged.status == WebhookStatus.DISABLED
    renamed = mlf.update_webhook(webhook, name=unique("hook"))
    older = within(deployment.version, None, "3.15")
    assert renamed.status == (WebhookStatus.ACTIVE if older else WebhookStatus.DISABLED)
    assert renamed.events == [CREATED]


@pytest.mark.mlflow(since="3.3")
def test_a_webhook_with_duplicate_events_is_rejected(mlf: MLFlow) -> None:
    with pytest.raises(errors.BadRequestError, match="UNIQUE"):
        mlf.create_webhook(unique("hook"), "https://example.com/hook", [CREATED, CREATED])


@pytest.mark.mlflow(since="3.11", kind="basic-auth")
def test_list_webhooks_requires_an_admin(regular_user: MLFlow) -> None:
    with pytest.raises(errors.ForbiddenError):
        list(regular_user.list_webhooks())


@pytest.mark.mlflow(since="3.14", kind="basic-auth")
def test_non_admins_get_404_when_deleting_a_missing_label_schema_or_queue(
    mlf: MLFlow, regular_user: MLFlow
) -> None:
    mlf.delete_label_schema("ls-absent")
    mlf.delete_review_queue("rq-absent")
    with pytest.raises(errors.ResourceDoesNotExistError):
        regular_user.delete_label_schema("ls-absent")
    with pytest.raises(errors.ResourceDoesNotExistError):
        regular_user.delete_review_queue("rq-absent")


@pytest.mark.mlflow(since="3.14", kind="basic-auth")
def test_a_review_queue_cannot_have_the_name_of_a_user(mlf: MLFlow) -> None:
    experiment_id = mlf.create_experiment(unique("experiment"))
    with pytest.raises(errors.InvalidParameterValueError, match="registered user"):
        mlf.create_review_queue(experiment_id, mlf.username or "", "CUSTOM")
    queue = mlf.create_review_queue(experiment_id, "q", "CUSTOM")
    assert queue.created_by == mlf.username


@pytest.mark.mlflow(since="3.10", kind="workspaces")
@pytest.mark.parametrize("name", ["default", "api", "workspaces", "ajax-api", "static-files"])
def test_reserved_workspace_names_are_rejected(mlf: MLFlow, name: str) -> None:
    with pytest.raises(errors.InvalidParameterValueError, match="reserved"):
        mlf.create_workspace(name)


@pytest.mark.mlflow(since="3.10", kind="workspaces")
def test_update_workspace_changes_only_the_given_fields(deployment: Deployment) -> None:
    mlf = deployment.client
    workspace = mlf.create_workspace(unique("team"), description="d")
    assert mlf.update_workspace(workspace, description="").description == ""
    with pytest.raises(errors.InvalidParameterValueError, match="at least one"):
        mlf.update_workspace(workspace)
    if within(deployment.version, "3.13", None):
        mlf.update_workspace(
            workspace,
            trace_archival_config=TraceArchivalConfig(location="s3://bucket/a", retention="30d"),
        )
        changed = mlf.update_workspace(
            workspace, trace_archival_config=TraceArchivalConfig(retention="12h")
        )
        assert changed.trace_archival_config == TraceArchivalConfig(
            location="s3://bucket/a", retention="12h"
        )
        cleared = TraceArchivalConfig(location="", retention="")
        assert (
            mlf.update_workspace(workspace, trace_archival_config=cleared).trace_archival_config
            is None
        )


@pytest.mark.mlflow(since="3.10", kind="workspaces")
def test_a_workspace_is_not_merged_into_the_default_if_a_name_conflicts(mlf: MLFlow) -> None:
    workspace = mlf.create_workspace(unique("team"))
    experiment = unique("experiment")
    mlf.create_experiment(experiment)
    headers = {"X-MLFLOW-WORKSPACE": workspace.name}
    with MLFlow(
        mlf.apiroot, headers=headers, username=mlf.username, password=mlf.password, trust_env=False
    ) as in_workspace:
        in_workspace.create_experiment(experiment)
    with pytest.raises(errors.ServerError, match="INVALID_STATE"):
        mlf.delete_workspace(workspace, mode="SET_DEFAULT")
    # SQLite reuses the id of the last experiment after its deletion, but MLflow 3.10 does not
    # delete the permissions on the deleted experiment. Another experiment prevents the reuse of
    # the id.
    mlf.create_experiment(unique("experiment"))
    mlf.delete_workspace(workspace, mode="CASCADE")


@since_reviews
def test_the_default_label_schema_cannot_be_changed_or_deleted(
    mlf: MLFlow, experiment_id: str
) -> None:
    (feedback,) = mlf.list_label_schemas(experiment_id)
    assert (feedback.name, feedback.is_default, feedback.input) == (
        "Feedback",
        True,
        LabelSchemaInput(text=InputText()),
    )
    with pytest.raises(errors.InvalidParameterValueError, match="default question"):
        mlf.update_label_schema(feedback, instruction="i")
    with pytest.raises(errors.InvalidParameterValueError, match="default question"):
        mlf.delete_label_schema(feedback)
    with pytest.raises(errors.InvalidParameterValueError, match="reserved"):
        mlf.create_label_schema(experiment_id, "feedback", "FEEDBACK", YES_OR_NO)


@since_reviews
def test_multi_select_of_a_label_schema_cannot_be_changed(mlf: MLFlow, experiment_id: str) -> None:
    def choice(*options: str, multi_select: bool = False) -> LabelSchemaInput:
        return LabelSchemaInput(
            categorical=InputCategorical(options=list(options), multi_select=multi_select)
        )

    schema = mlf.create_label_schema(experiment_id, "tone", "FEEDBACK", choice("good", "bad"))
    assert mlf.update_label_schema(schema, input=choice("good", "bad", "ugly")).input == choice(
        "good", "bad", "ugly"
    )
    with pytest.raises(errors.InvalidParameterValueError, match="multi_select"):
        mlf.update_label_schema(schema, input=choice("good", "bad", multi_select=True))


@since_reviews
def test_a_user_queue_cannot_be_renamed(mlf: MLFlow, experiment_id: str) -> None:
    queue = mlf.get_or_create_user_queue(experiment_id, "Ann")
    assert (queue.name, queue.users, queue.created_by) == ("ann", ["ann"], "ann")
    with pytest.raises(errors.InvalidParameterValueError, match="user queue"):
        mlf.update_review_queue(queue, name="bob")
    mlf.create_review_queue(experiment_id, "carl", "CUSTOM")
    with pytest.raises(errors.ResourceAlreadyExistsError):
        mlf.get_or_create_user_queue(experiment_id, "Carl")


@since_reviews
def test_reviewers_are_at_most_ten_and_lowercase(mlf: MLFlow, experiment_id: str) -> None:
    assert mlf.create_review_queue(
        experiment_id, "q", "CUSTOM", users=["Bob", "ann", "bob"]
    ).users == ["ann", "bob"]
    with pytest.raises(errors.InvalidParameterValueError, match="at most 10"):
        mlf.create_review_queue(
            experiment_id, "r", "CUSTOM", users=[str(number) for number in range(11)]
        )
    with pytest.raises(errors.InvalidParameterValueError, match="reserved"):
        mlf.create_review_queue(experiment_id, "Default", "CUSTOM")


@since_reviews
def test_a_page_of_review_queues_has_more_than_100_items_by_default(
    mlf: MLFlow, experiment_id: str
) -> None:
    for number in range(101):
        mlf.create_review_queue(experiment_id, f"queue {number}", "CUSTOM")
    (page,) = mlf.list_review_queues(experiment_id).pages()
    assert len(page.items) == 101


@pytest.mark.mlflow(since="3.11")
def test_issues_are_sorted_by_severity(mlf: MLFlow, experiment_id: str) -> None:
    for severity in ("low", None, "high"):
        mlf.create_issue(experiment_id, f"{severity}", "d", severity=severity)
    assert [issue.name for issue in mlf.search_issues(experiment_id=experiment_id)] == [
        "high",
        "low",
        "None",
    ]
    with pytest.raises(errors.InvalidParameterValueError, match="severity"):
        list(mlf.search_issues(filter_string="severity = 'high'"))
