"""Label schemas, review queues and issues on real servers.

Each response is validated against the spec.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

import pytest

from mlflow_openapi.models import (
    InputCategorical,
    InputNumeric,
    InputPassFail,
    InputText,
    IssueStatus,
    LabelSchemaInput,
    MlflowExperimentLocation,
    ReviewStatus,
    Trace,
    TraceInfoV3,
    TraceLocation,
)
from mlflowclient import MLFlow, errors
from tests.support.deployments import unique

since_issues = pytest.mark.mlflow(since="3.11")
since_reviews = pytest.mark.mlflow(since="3.14")

YES_OR_NO = LabelSchemaInput(pass_fail=InputPassFail("Yes", "No"))


@pytest.fixture
def experiment_id(mlf: MLFlow) -> str:
    return mlf.create_experiment(unique("experiment"))


@pytest.fixture
def trace(mlf: MLFlow, experiment_id: str) -> TraceInfoV3:
    location = TraceLocation(
        "MLFLOW_EXPERIMENT", mlflow_experiment=MlflowExperimentLocation(experiment_id)
    )
    info = TraceInfoV3(
        f"tr-{secrets.token_hex(16)}", location, datetime(2026, 1, 1, tzinfo=UTC), "OK"
    )
    return mlf.start_trace_v3(Trace(info)).trace_info


@since_reviews
def test_a_label_schema_is_created_updated_and_deleted(mlf: MLFlow, experiment_id: str) -> None:
    schema = mlf.create_label_schema(
        experiment_id, "right", "FEEDBACK", YES_OR_NO, instruction="Is it?"
    )
    assert (schema.name, schema.input, schema.enable_comment) == ("right", YES_OR_NO, False)
    assert mlf.get_label_schema(schema) == schema
    assert mlf.get_label_schema_by_name(experiment_id, "right") == schema
    changed = mlf.update_label_schema(schema, name="correct", enable_comment=True)
    assert (changed.name, changed.enable_comment, changed.instruction) == (
        "correct",
        True,
        "Is it?",
    )
    with pytest.raises(errors.InvalidParameterValueError, match="input type cannot be changed"):
        mlf.update_label_schema(schema, input=LabelSchemaInput(text=InputText()))
    mlf.delete_label_schema(schema)
    mlf.delete_label_schema(schema)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_label_schema(schema)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_label_schema_by_name(experiment_id, "right")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.update_label_schema(schema, name="again")


@since_reviews
@pytest.mark.parametrize(
    "schema_input",
    [
        LabelSchemaInput(categorical=InputCategorical(options=["good", "bad"], multi_select=True)),
        LabelSchemaInput(numeric=InputNumeric(min_value=0.0, max_value=1.0)),
        LabelSchemaInput(text=InputText(max_length=10)),
    ],
    ids=["categorical", "numeric", "text"],
)
def test_label_schemas_of_each_input_type_are_listed(
    mlf: MLFlow, experiment_id: str, schema_input: LabelSchemaInput
) -> None:
    schema = mlf.create_label_schema(experiment_id, "question", "EXPECTATION", schema_input)
    assert schema.input == schema_input
    pages = list(mlf.list_label_schemas(experiment_id, max_results=1).pages())
    listed = [label_schema for page in pages for label_schema in page.items]
    assert schema in listed
    # The experiment also has the default label schema of the server.
    assert [label_schema.is_default for label_schema in listed].count(True) == len(pages) - 1 == 1


@since_reviews
def test_invalid_label_schemas_are_rejected(mlf: MLFlow, experiment_id: str) -> None:
    mlf.create_label_schema(experiment_id, "right", "FEEDBACK", YES_OR_NO)
    with pytest.raises(errors.ResourceAlreadyExistsError):
        mlf.create_label_schema(experiment_id, "right", "FEEDBACK", YES_OR_NO)
    with pytest.raises(errors.InvalidParameterValueError, match="exactly one"):
        mlf.create_label_schema(experiment_id, "empty", "FEEDBACK", LabelSchemaInput())
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.create_label_schema("999999", "right", "FEEDBACK", YES_OR_NO)
    with pytest.raises(errors.ResourceDoesNotExistError):
        list(mlf.list_label_schemas("999999"))


@since_reviews
def test_traces_are_added_to_a_review_queue_and_reviewed(
    mlf: MLFlow, experiment_id: str, trace: TraceInfoV3
) -> None:
    schema = mlf.create_label_schema(experiment_id, "right", "FEEDBACK", YES_OR_NO)
    queue = mlf.create_review_queue(
        experiment_id, "Quality", "CUSTOM", schema_ids=[schema], users=["ann"]
    )
    assert (queue.users, queue.schema_ids) == (["ann"], [schema.schema_id])
    (item,) = mlf.add_items_to_review_queue(queue, [trace])
    assert (item.item_id, item.status) == (trace.trace_id, ReviewStatus.PENDING)
    assert mlf.add_items_to_review_queue(queue, [trace]) == [item]
    completed = mlf.set_review_queue_item_status(queue, trace, "COMPLETE", completed_by="ann")
    assert (completed.status, completed.completed_by) == (ReviewStatus.COMPLETE, "ann")
    assert list(mlf.list_review_queue_items(queue, status="COMPLETE")) == [completed]
    assert list(mlf.list_review_queue_items(queue, status=ReviewStatus.PENDING)) == []
    assert [listed.queue_id for listed in mlf.list_review_queues(experiment_id, item_id=trace)] == [
        queue.queue_id
    ]
    mlf.remove_items_from_review_queue(queue, [trace])
    assert list(mlf.list_review_queue_items(queue)) == []

    with pytest.raises(errors.InvalidParameterValueError, match="completed_by"):
        mlf.set_review_queue_item_status(queue, trace, "DECLINED")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.set_review_queue_item_status(queue, trace, "DECLINED", completed_by="ann")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.add_items_to_review_queue(queue, ["tr-absent"])
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.remove_items_from_review_queue("rq-absent", [trace])
    with pytest.raises(errors.ResourceDoesNotExistError):
        list(mlf.list_review_queue_items("rq-absent"))


@since_reviews
def test_a_review_queue_is_created_updated_and_deleted(mlf: MLFlow, experiment_id: str) -> None:
    queue = mlf.create_review_queue(experiment_id, "Quality", "CUSTOM", users=["ann"])
    assert mlf.get_review_queue(queue) == queue
    assert mlf.get_review_queue_by_name(experiment_id, "quality") == queue
    changed = mlf.update_review_queue(queue, name="Speed", users=["bob"], new_owner="carl")
    assert (changed.name, changed.users, changed.created_by) == ("Speed", ["bob"], "carl")
    assert mlf.update_review_queue(queue, name="Fast").users == ["bob"]
    assert mlf.update_review_queue(queue, name="Speed", users=[]).users == []
    user_queue = mlf.get_or_create_user_queue(experiment_id, "ann")
    assert mlf.get_or_create_user_queue(experiment_id, "ann") == user_queue
    assert (user_queue.name, user_queue.queue_type, user_queue.users) == ("ann", "USER", ["ann"])
    assert [listed.queue_id for listed in mlf.list_review_queues(experiment_id, user="ann")] == [
        user_queue.queue_id
    ]
    assert len(list(mlf.list_review_queues(experiment_id, max_results=1).pages())) == 2
    with pytest.raises(errors.ResourceAlreadyExistsError):
        mlf.create_review_queue(experiment_id, "SPEED", "CUSTOM")
    mlf.delete_review_queue(queue)
    mlf.delete_review_queue(queue)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_review_queue(queue)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_review_queue_by_name(experiment_id, "Speed")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.update_review_queue(queue, name="Slow")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_or_create_user_queue("999999", "ann")
    with pytest.raises(errors.ResourceDoesNotExistError):
        list(mlf.list_review_queues("999999"))


@since_issues
def test_an_issue_is_created_searched_and_resolved(mlf: MLFlow, experiment_id: str) -> None:
    run = mlf.create_run(experiment_id)
    issue = mlf.create_issue(
        experiment_id,
        "slow",
        "Answers take long.",
        severity="high",
        root_causes=["no index"],
        categories=["latency"],
        source_run_id=run,
        created_by="ann",
    )
    assert (issue.status, issue.severity, issue.source_run_id) == (
        IssueStatus.PENDING,
        "high",
        run.info.run_id,
    )
    assert mlf.get_issue(issue) == issue
    resolved = mlf.update_issue(issue, status="resolved", severity="low")
    assert (resolved.status, resolved.severity, resolved.name) == (
        IssueStatus.RESOLVED,
        "low",
        "slow",
    )
    mlf.create_issue(experiment_id, "wrong", "Answers are wrong.")
    pages = list(mlf.search_issues(experiment_id=experiment_id, max_results=1).pages())
    assert sorted(issue.name for page in pages for issue in page.items) == ["slow", "wrong"]
    (counted,) = mlf.search_issues(
        experiment_id=experiment_id, filter_string="status = 'resolved'", include_trace_count=True
    )
    assert (counted.issue_id, counted.trace_count) == (issue.issue_id, 0)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_issue("iss-absent")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.update_issue("iss-absent", status="resolved")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.create_issue("999999", "slow", "Answers take long.")
    with pytest.raises(errors.InvalidParameterValueError):
        list(mlf.search_issues(filter_string="what"))
