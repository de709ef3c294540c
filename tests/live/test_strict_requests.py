"""What servers do with values that the spec marks as ignored, and what they store of the others.

The marks of the spec are facts about servers: each is checked with requests that bypass the client.
If a new MLflow release behaves differently, the spec has to change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from mlflow_openapi.models import (
    Assessment,
    AssessmentSource,
    AssessmentUpdate,
    Expectation,
    Feedback,
    InputPassFail,
    LabelSchemaInput,
    Metric,
    MetricAggregation,
    MlflowExperimentLocation,
    Span,
    Trace,
    TraceInfoV3,
    TraceLocation,
)
from mlflowclient import MLFlow, errors
from tests.contract.spec_contract import ContractTransport, SpecContract
from tests.support.deployments import Deployment, unique, within

UNKNOWN = "OF_A_NEWER_SERVER"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
YES_OR_NO = LabelSchemaInput(pass_fail=InputPassFail("Yes", "No"))

# Sends a request without the checks of the client, and returns the response.
Send = Callable[..., httpx.Response]


@pytest.fixture
def send(deployment: Deployment, contract: SpecContract) -> Iterator[Send]:
    transport = ContractTransport(contract, deployment.version, deployment.server.url)
    with httpx.Client(base_url=deployment.server.url, transport=transport, timeout=60) as http:
        yield lambda method, path, body: http.request(method, f"/api/{path}", json=body)


@pytest.fixture
def experiment_id(mlf: MLFlow) -> str:
    return mlf.create_experiment(unique("strict"))


def trace_info(experiment_id: str, **attributes: Any) -> TraceInfoV3:
    location = TraceLocation(
        "MLFLOW_EXPERIMENT", mlflow_experiment=MlflowExperimentLocation(experiment_id)
    )
    return TraceInfoV3(f"tr-{unique('0')}", location, NOW, "OK", **attributes)


def assessment(**attributes: Any) -> Assessment:
    return Assessment("clear", AssessmentSource("HUMAN", source_id="ann"), **attributes)


# Enums that servers do not check


def test_servers_ignore_an_unknown_run_status(mlf: MLFlow, experiment_id: str, send: Send) -> None:
    run = mlf.create_run(experiment_id)
    body = {"run_id": run.run_id, "status": UNKNOWN}
    assert send("POST", "2.0/mlflow/runs/update", body).status_code == 200
    assert mlf.get_run(run).info.status == "RUNNING"
    with pytest.raises(ValueError, match="status must be one of"):
        mlf.update_run(run, status=UNKNOWN)  # type: ignore[arg-type]


@pytest.mark.mlflow(since="3.2")
def test_servers_replace_an_unknown_source_type_of_an_assessment(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    trace = mlf.start_trace_v3(Trace(trace_info(experiment_id))).trace_info
    read = assessment(feedback=Feedback(value=1)).to_dict()
    read["source"]["source_type"] = UNKNOWN
    path = f"3.0/mlflow/traces/{trace.trace_id}/assessments"
    stored = send("POST", path, {"assessment": read}).json()["assessment"]
    assert stored["source"]["source_type"] == "SOURCE_TYPE_UNSPECIFIED"
    with pytest.raises(ValueError, match=r"^assessment.source.source_type must be one of"):
        mlf.create_assessment(trace, Assessment.from_dict(read))


@pytest.mark.mlflow(since="3.9")
def test_servers_count_instead_of_an_unknown_aggregation(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    mlf.start_trace_v3(Trace(trace_info(experiment_id)))
    body = {
        "experiment_ids": [experiment_id],
        "view_type": "TRACES",
        "metric_name": "trace_count",
        "aggregations": [{"aggregation_type": "MEAN"}],
    }
    (point,) = send("POST", "3.0/mlflow/traces/metrics", body).json()["data_points"]
    assert point["values"] == {"COUNT": 1.0}
    with pytest.raises(ValueError, match=r"^aggregations\[0\].aggregation_type must be one of"):
        mlf.query_trace_metrics(
            [experiment_id], "TRACES", "trace_count", [MetricAggregation("MEAN")]
        )


# Enums that servers check


@pytest.mark.mlflow(since="3.14")
def test_servers_name_an_unknown_kind_of_label_schema_and_queue(
    mlf: MLFlow, experiment_id: str
) -> None:
    with pytest.raises(errors.InvalidParameterValueError, match="`type` must be one of FEEDBACK"):
        mlf.create_label_schema(experiment_id, "s", UNKNOWN, YES_OR_NO)
    with pytest.raises(errors.InvalidParameterValueError, match="`queue_type` must be one of USER"):
        mlf.create_review_queue(experiment_id, "q", UNKNOWN)


@pytest.mark.mlflow(since="3.12", kind="basic-auth")
def test_servers_name_an_unknown_permission_and_resource_type(mlf: MLFlow) -> None:
    role = mlf.create_role("default", unique("role"))
    with pytest.raises(errors.InvalidParameterValueError, match=f"permission '{UNKNOWN}'"):
        mlf.add_role_permission(role, "experiment", "*", UNKNOWN)
    with pytest.raises(errors.InvalidParameterValueError, match=f"resource type '{UNKNOWN}'"):
        mlf.add_role_permission(role, UNKNOWN, "*", "READ")


@pytest.mark.mlflow(until="3.12", kind="basic-auth")
def test_servers_until_3_12_name_an_unknown_permission(mlf: MLFlow, experiment_id: str) -> None:
    with pytest.raises(errors.InvalidParameterValueError, match=f"permission '{UNKNOWN}'"):
        mlf.create_experiment_permission(experiment_id, mlf.username or "", UNKNOWN)


@pytest.mark.mlflow(since="3.10", kind="workspaces")
def test_servers_name_an_unknown_deletion_mode(mlf: MLFlow) -> None:
    workspace = mlf.create_workspace(unique("team"))
    with pytest.raises(errors.InvalidParameterValueError, match=f"mode '{UNKNOWN}'"):
        mlf.delete_workspace(workspace, mode=UNKNOWN)


@pytest.mark.mlflow(since="3.15")
def test_servers_name_an_unknown_mcp_status_and_transport(mlf: MLFlow) -> None:
    name = f"com.example/{unique('a')}"
    mlf.create_mcp_server(name)
    with pytest.raises(errors.InvalidParameterValueError, match=f"transport_type: '{UNKNOWN}'"):
        mlf.create_mcp_access_endpoint(name, "https://8.8.8.8", transport_type=UNKNOWN)
    with pytest.raises(errors.InvalidParameterValueError, match=f"status: '{UNKNOWN}'"):
        mlf.update_mcp_server_version(name, "1.0.0", status=UNKNOWN)


# Properties that servers ignore


@pytest.mark.mlflow(since="3.2")
def test_servers_ignore_spans_and_other_read_only_properties_of_a_trace(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    info = trace_info(experiment_id)
    ignored = {"request": "q", "response": "a"}
    span = {"trace_id": "AAAAAAAAAAAAAAAAAAAAAA==", "span_id": "AAAAAAAAAAA=", "name": "s"}
    read_only = {"trace_id": "tr-other", "valid": False, "error": {"error_code": "E"}}
    added = {**assessment(feedback=Feedback(value=1)).to_dict(), **read_only}
    body = {**info.to_dict(), **ignored, "assessments": [added]}
    send("POST", "3.0/mlflow/traces", {"trace": {"trace_info": body, "spans": [span]}})
    trace = mlf.get_trace_info_v3(info)
    assert (trace.trace_info.request, trace.trace_info.response) == (None, None)
    (read,) = trace.trace_info.assessments
    assert (read.trace_id, read.valid, read.error) == (info.trace_id, True, None)

    with pytest.raises(ValueError, match=r"^trace.spans cannot be sent"):
        mlf.start_trace_v3(Trace(info, spans=[Span.from_dict(span | {"status": {}})]))


@pytest.mark.mlflow(since="3.2")
def test_a_trace_that_was_read_can_be_sent_again(mlf: MLFlow, experiment_id: str) -> None:
    info = trace_info(
        experiment_id,
        execution_duration=timedelta(seconds=1.5),
        request_preview="q",
        tags={"k": "v"},
        assessments=[assessment(feedback=Feedback(value=1), rationale="r", metadata={"a": "b"})],
    )
    mlf.start_trace_v3(Trace(info))
    read = mlf.get_trace_info_v3(info)
    (first,) = read.trace_info.assessments
    assert (first.trace_id, first.valid) == (info.trace_id, True)
    again = Trace.from_dict(read.to_dict())
    again.trace_info.trace_id = f"tr-{unique('0')}"
    again.trace_info.tags = {"k": "v"}
    again.trace_info.assessments[0].assessment_id = None
    mlf.start_trace_v3(again)
    copied = mlf.get_trace_info_v3(again.trace_info)
    assert copied.trace_info.request_preview == "q"
    (second,) = copied.trace_info.assessments
    assert (second.feedback, second.rationale, second.metadata, second.create_time) == (
        first.feedback,
        first.rationale,
        first.metadata,
        first.create_time,
    )


@pytest.mark.mlflow(since="3.4")
def test_servers_ignore_the_read_only_arguments_of_datasets(mlf: MLFlow, send: Send) -> None:
    ignored = {
        "source": "s3://bucket",
        "source_type": "HUMAN",
        "schema": '{"a": 1}',
        "profile": '{"b": 2}',
        "created_by": "ann",
    }
    body = {"name": unique("dataset"), **ignored}
    dataset = send("POST", "3.0/mlflow/datasets/create", body).json()["dataset"]
    assert {"source", "source_type", "schema", "profile"}.isdisjoint(dataset)
    assert dataset.get("created_by") != "ann"


def test_servers_ignore_the_deployment_job_of_a_registered_model(mlf: MLFlow, send: Send) -> None:
    name = unique("model")
    for method, path in (("POST", "create"), ("PATCH", "update")):
        body = {"name": name, "deployment_job_id": "1"}
        send(method, f"2.0/mlflow/registered-models/{path}", body)
        assert not mlf.get_registered_model(name).deployment_job_id


@pytest.mark.mlflow(since="3.14")
def test_servers_ignore_the_creator_of_a_review_queue(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    body = {"experiment_id": experiment_id, "name": "q", "queue_type": "CUSTOM"}
    path = "3.0/mlflow/review-queues"
    created = send("POST", f"{path}/create", body | {"created_by": "zed"}).json()
    assert created["review_queue"].get("created_by") != "zed"
    body = {"experiment_id": experiment_id, "user": "ann", "created_by": "zed"}
    created = send("POST", f"{path}/get-or-create-user", body).json()
    assert created["review_queue"]["created_by"] == "ann"


@pytest.mark.mlflow(since="3.2")
def test_servers_ignore_all_but_five_fields_of_an_update(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    trace = mlf.start_trace_v3(Trace(trace_info(experiment_id))).trace_info
    added = mlf.create_assessment(trace, assessment(feedback=Feedback(value=1)))
    body = {
        "assessment": {"source": {"source_type": "CODE"}, "span_id": "1"},
        "update_mask": "source,spanId",
    }
    path = f"3.0/mlflow/traces/{trace.trace_id}/assessments/{added.assessment_id}"
    assert send("PATCH", path, body).status_code == 200
    read = mlf.get_assessment(trace, added)
    assert (read.source, read.span_id) == (added.source, None)
    with pytest.raises(ValueError, match=r"^assessment.source cannot be sent"):
        mlf.update_assessment(trace, added, AssessmentUpdate(source=AssessmentSource("CODE")))


@pytest.mark.mlflow(since="3.10")
def test_servers_do_not_store_the_tags_of_a_prompt_optimization_job(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    body = {
        "experiment_id": experiment_id,
        "source_prompt_uri": "prompts:/none/1",
        "config": {
            "optimizer_type": "OPTIMIZER_TYPE_METAPROMPT",
            "optimizer_config_json": '{"reflection_model": "openai:/none"}',
        },
        "tags": [{"key": "team", "value": "a"}],
    }
    job = send("POST", "3.0/mlflow/prompt-optimization/jobs", body).json()["job"]
    assert job["tags"] == body["tags"]
    assert mlf.get_prompt_optimization_job(job["job_id"]).tags == []
    mlf.cancel_prompt_optimization_job(job["job_id"])


# Properties of which servers use only one, or none


@pytest.mark.mlflow(since="3.2")
def test_servers_lose_the_fields_after_a_second_exclusive_field(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    info = trace_info(experiment_id)
    body = info.to_dict()
    body["trace_location"]["inference_table"] = {"full_table_name": "a.b.c"}
    send("POST", "3.0/mlflow/traces", {"trace": {"trace_info": body}})
    read = mlf.get_trace_info_v3(info).trace_info
    assert read.request_time is not None
    assert (read.request_time.year, read.state) == (1970, "STATE_UNSPECIFIED")

    both = assessment(feedback=Feedback(value=1)).to_dict()
    both |= {"expectation": {"value": 2}, "metadata": {"a": "b"}}
    path = f"3.0/mlflow/traces/{info.trace_id}/assessments"
    stored = send("POST", path, {"assessment": both}).json()["assessment"]
    assert stored["feedback"] == {"value": 1.0}
    assert {"expectation", "metadata"}.isdisjoint(stored)


@pytest.mark.mlflow(since="3.2")
def test_servers_do_not_store_the_rationale_of_an_expectation(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    trace = mlf.start_trace_v3(Trace(trace_info(experiment_id))).trace_info
    body = assessment(expectation=Expectation(value=1), rationale="because")
    path = f"3.0/mlflow/traces/{trace.trace_id}/assessments"
    stored = send("POST", path, {"assessment": body.to_dict()}).json()["assessment"]
    assert "rationale" not in stored
    with pytest.raises(ValueError, match=r"^assessment.rationale cannot be combined with expec"):
        mlf.create_assessment(trace, body)


@pytest.mark.mlflow(since="3.14")
def test_servers_lose_the_second_kind_of_answer(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    body = {
        "experiment_id": experiment_id,
        "name": "s",
        "type": "FEEDBACK",
        "input": {**YES_OR_NO.to_dict(), "text": {"max_length": 3}},
        "instruction": "Read it.",
    }
    created = send("POST", "3.0/mlflow/label-schemas/create", body).json()["label_schema"]
    assert created["input"] == YES_OR_NO.to_dict()
    assert not created.get("instruction")


def test_servers_store_the_dataset_of_a_metric_only_with_a_model(
    deployment: Deployment, experiment_id: str, send: Send
) -> None:
    mlf = deployment.client
    run = mlf.create_run(experiment_id)
    point = {"key": "loss", "value": 0.5, "timestamp": 1, "step": 0}
    dataset = {"dataset_name": "d", "dataset_digest": "1"}
    send("POST", "2.0/mlflow/runs/log-metric", {"run_id": run.run_id, **point, **dataset})
    body = {"run_id": run.run_id, "metrics": [{**point, "timestamp": 2, **dataset}]}
    send("POST", "2.0/mlflow/runs/log-batch", body)
    stored = list(mlf.get_metric_history(run, "loss"))
    assert [(each.dataset_name, each.dataset_digest) for each in stored] == [(None, None)] * 2
    with pytest.raises(ValueError, match=r"^dataset_name requires model_id"):
        mlf.log_metric(run, "loss", 0.5, dataset_name="d", dataset_digest="1")

    if within(deployment.version, "3.0", None):
        model = mlf.create_logged_model(experiment_id, source_run_id=run)
        metric = Metric("loss", 0.5, 1, model_id=model.info.model_id, **dataset)  # type: ignore[arg-type]
        mlf.log_batch(run, metrics=[metric])
        assert model.info.model_id is not None
        (read,) = mlf.get_logged_model(model.info.model_id).data.metrics
        assert (read.dataset_name, read.dataset_digest, read.run_id) == ("d", "1", run.run_id)
        # A metric that was read can be sent again, although servers ignore its run.
        mlf.log_batch(run, metrics=[read])


# Flags that indicate which arguments were given


@pytest.mark.mlflow(since="3.14")
def test_given_arguments_replace_users_and_label_schemas_of_a_queue(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    schema = mlf.create_label_schema(experiment_id, "tone", "FEEDBACK", YES_OR_NO)
    queue = mlf.create_review_queue(experiment_id, "q", "CUSTOM", users=["ann"])
    path = "3.0/mlflow/review-queues/update"
    ignored = send("POST", path, {"queue_id": queue.queue_id, "users": ["bob"]}).json()
    assert ignored["review_queue"]["users"] == ["ann"]

    changed = mlf.update_review_queue(queue, users=["bob"])
    assert (changed.users, changed.schema_ids) == (["bob"], [])
    changed = mlf.update_review_queue(queue, schema_ids=[schema])
    assert (changed.users, changed.schema_ids) == (["bob"], [schema.schema_id])
    changed = mlf.update_review_queue(queue, users=[])
    assert (changed.users, changed.schema_ids) == ([], [schema.schema_id])
    assert mlf.update_review_queue(queue, schema_ids=[]).schema_ids == []


@pytest.mark.mlflow(since="3.2")
def test_only_the_given_fields_of_an_assessment_are_changed(
    mlf: MLFlow, experiment_id: str, send: Send
) -> None:
    trace = mlf.start_trace_v3(Trace(trace_info(experiment_id))).trace_info
    added = mlf.create_assessment(
        trace, assessment(feedback=Feedback(value=1), rationale="r", metadata={"a": "1"})
    )
    path = f"3.0/mlflow/traces/{trace.trace_id}/assessments/{added.assessment_id}"
    body = {"assessment": {"assessment_name": "new"}, "update_mask": "assessment_name"}
    assert send("PATCH", path, body).json()["assessment"]["assessment_name"] == "clear"

    for update, expected in (
        (AssessmentUpdate(assessment_name="new"), ("new", 1, "r", {"a": "1"})),
        (AssessmentUpdate(metadata={"b": "2"}), ("new", 1, "r", {"a": "1", "b": "2"})),
        (
            AssessmentUpdate(feedback=Feedback(value=2), rationale=""),
            ("new", 2, "", {"a": "1", "b": "2"}),
        ),
    ):
        read = mlf.update_assessment(trace, added, update)
        assert read.feedback is not None
        assert (
            read.assessment_name,
            read.feedback.value,
            read.rationale,
            read.metadata,
        ) == expected
