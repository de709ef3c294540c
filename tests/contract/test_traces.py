"""Traces of the v2 and v3 APIs on real servers, with their spans, tags and assessments."""

from __future__ import annotations

import secrets
import struct
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from mlflow_openapi.models import (
    AnyValue,
    Assessment,
    AssessmentError,
    AssessmentSource,
    AssessmentUpdate,
    Expectation,
    Feedback,
    IssueReference,
    KeyValue,
    MetricAggregation,
    MlflowExperimentLocation,
    PromptVersionRef,
    SerializedValue,
    SpanEvent,
    SpanLink,
    SpanStatus,
    Trace,
    TraceInfo,
    TraceInfoV3,
    TraceLocation,
    TraceRequestMetadata,
    TraceTag,
)
from mlflowclient import errors
from tests.support.deployments import Deployment, unique, within

START = datetime(2026, 1, 1, tzinfo=UTC)
START_NS = int(START.timestamp()) * 10**9
ALICE = AssessmentSource("HUMAN", source_id="alice")


@pytest.fixture
def experiment_id(deployment: Deployment) -> str:
    return deployment.client.create_experiment(unique("traces"))


def trace_location(experiment_id: str) -> TraceLocation:
    return TraceLocation(
        "MLFLOW_EXPERIMENT", mlflow_experiment=MlflowExperimentLocation(experiment_id)
    )


def store_trace(
    deployment: Deployment, experiment_id: str, name: str = "answer", state: str = "OK"
) -> TraceInfoV3:
    info = TraceInfoV3(
        f"tr-{secrets.token_hex(16)}",
        trace_location(experiment_id),
        START,
        state,
        execution_duration=timedelta(seconds=1.5),
        client_request_id="request-1",
        request_preview="What?",
        response_preview="That.",
        trace_metadata={"mlflow.trace.session": "s"},
        tags={"mlflow.traceName": name},
    )
    return deployment.client.start_trace_v3(Trace(info)).trace_info


def tags(info: TraceInfo) -> dict[str, str]:
    return {tag.key: tag.value for tag in info.tags if tag.key != "mlflow.artifactLocation"}


@pytest.mark.mlflow(since="2.14")
def test_v2_traces_are_started_ended_searched_and_deleted(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    metadata = TraceRequestMetadata("mlflow.sourceRun", "r")
    started = mlf.start_trace(
        experiment_id, timestamp_ms=1000, request_metadata=[metadata], tags=[TraceTag("a", "1")]
    )
    assert (started.status, started.timestamp_ms, started.execution_time_ms) == (
        "IN_PROGRESS",
        1000,
        0,
    )

    ended = mlf.end_trace(started, "OK", timestamp_ms=3000, tags=[TraceTag("b", "2")])
    assert (ended.status, ended.execution_time_ms) == ("OK", 2000)
    mlf.set_trace_tag(ended, "c", "3")
    mlf.delete_trace_tag(ended, "a")
    read = mlf.get_trace_info(started)
    assert tags(read) == {"b": "2", "c": "3"}
    assert read.request_metadata == [metadata]

    later = mlf.start_trace(experiment_id)
    pages = list(mlf.search_traces([experiment_id], max_results=1).pages())
    assert [trace.request_id for page in pages for trace in page.items] == [
        later.request_id,
        read.request_id,
    ]
    assert list(
        mlf.search_traces(
            [experiment_id], filter_string="tag.b = '2'", order_by=["timestamp_ms ASC"]
        )
    ) == [read]

    assert mlf.delete_traces(experiment_id, max_timestamp_millis=2000, max_traces=5) == 1
    assert mlf.delete_traces(experiment_id, trace_ids=[later]) == 1
    assert list(mlf.search_traces([experiment_id])) == []


@pytest.mark.mlflow(since="2.14")
def test_invalid_calls_with_v2_traces_raise_errors(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    trace = mlf.start_trace(experiment_id)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.start_trace("99999999")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_trace_info("absent")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.end_trace("absent", "OK")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.set_trace_tag("absent", "key", "value")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.delete_trace_tag(trace, "absent")
    with pytest.raises(errors.InvalidParameterValueError):
        list(mlf.search_traces([experiment_id], filter_string="status = 'OK' OR status = 'ERROR'"))
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.delete_traces(experiment_id)


@pytest.mark.mlflow(since="3.2")
def test_get_trace_info_v3_returns_the_stored_trace(
    deployment: Deployment, experiment_id: str
) -> None:
    stored = store_trace(deployment, experiment_id)
    assert (stored.request_time, stored.execution_duration) == (START, timedelta(seconds=1.5))
    assert (stored.request_preview, stored.response_preview) == ("What?", "That.")
    assert stored.tags["mlflow.traceName"] == "answer"
    assert stored.trace_metadata["mlflow.trace.session"] == "s"
    assert deployment.client.get_trace_info_v3(stored).trace_info == stored
    if deployment.has("batch_get_trace_infos"):
        assert deployment.client.batch_get_trace_infos([stored, "absent"]) == [stored]
    with pytest.raises(errors.ResourceDoesNotExistError):
        deployment.client.get_trace_info_v3("absent")
    with pytest.raises(errors.ResourceDoesNotExistError):
        store_trace(deployment, "99999999")


@pytest.mark.mlflow(since="3.14")
def test_storing_a_trace_again_preserves_its_tags_and_assessments(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf, stored = deployment.client, store_trace(deployment, experiment_id, state="IN_PROGRESS")
    assessment = mlf.create_assessment(
        stored, Assessment("clear", ALICE, feedback=Feedback(value=True))
    )
    mlf.start_trace_v3(
        Trace(TraceInfoV3(stored.trace_id, trace_location(experiment_id), START, "OK"))
    )
    read = mlf.get_trace_info_v3(stored).trace_info
    assert (read.state, read.execution_duration) == ("OK", None)
    assert (read.tags, read.trace_metadata, read.assessments) == (
        stored.tags,
        stored.trace_metadata,
        [assessment],
    )


@pytest.mark.mlflow(since="3.2")
def test_search_traces_v3(deployment: Deployment, experiment_id: str) -> None:
    mlf = deployment.client
    one, two = (
        store_trace(deployment, experiment_id, "one"),
        store_trace(deployment, experiment_id, "two", state="ERROR"),
    )
    pages = list(
        mlf.search_traces_v3(
            [trace_location(experiment_id)], order_by=["name DESC"], max_results=1
        ).pages()
    )
    assert [trace.trace_id for page in pages for trace in page.items] == [
        two.trace_id,
        one.trace_id,
    ]
    (match,) = mlf.search_traces_v3(
        [trace_location(experiment_id)],
        filter_string="status = 'ERROR' AND tag.mlflow.traceName = 'two'",
    )
    assert match == two
    assert list(mlf.search_traces_v3([trace_location("99999999")])) == []
    with pytest.raises(errors.InvalidParameterValueError):
        list(mlf.search_traces_v3([trace_location(experiment_id)], filter_string="nonsense"))


@pytest.mark.mlflow(since="3.3")
def test_v3_traces_are_tagged_and_deleted(deployment: Deployment, experiment_id: str) -> None:
    mlf, trace = deployment.client, store_trace(deployment, experiment_id)
    mlf.set_trace_tag_v3(trace, "team", "growth")
    mlf.set_trace_tag_v3(trace, "mlflow.traceName", "renamed")
    read = mlf.get_trace_info_v3(trace).trace_info.tags
    assert (read["team"], read["mlflow.traceName"]) == ("growth", "renamed")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.set_trace_tag_v3("absent", "team", "growth")
    if within(deployment.version, "3.7", None):
        mlf.delete_trace_tag_v3(trace, "team")
        with pytest.raises(errors.ResourceDoesNotExistError):
            mlf.delete_trace_tag_v3(trace, "team")
    else:
        with pytest.raises(errors.ServerError):
            mlf.delete_trace_tag_v3(trace, "team")

    with pytest.raises(errors.InvalidParameterValueError):
        mlf.delete_traces_v3(experiment_id, max_timestamp_millis=1, trace_ids=[trace])
    assert mlf.delete_traces_v3(experiment_id, trace_ids=[trace, "absent"]) == 1
    assert mlf.delete_traces_v3(experiment_id, trace_ids=[trace]) == 0


@pytest.mark.mlflow(since="3.3")
def test_traces_are_linked_to_runs(deployment: Deployment, experiment_id: str) -> None:
    mlf, trace = deployment.client, store_trace(deployment, experiment_id)
    run = mlf.create_run(experiment_id)
    mlf.link_traces_to_run(run, [trace])
    (match,) = mlf.search_traces_v3(
        [trace_location(experiment_id)], filter_string=f"run_id = '{run.info.run_id}'"
    )
    assert match == trace
    with pytest.raises(ValueError, match="100"):
        mlf.link_traces_to_run(run, [trace] * 101)
    mlf.link_traces_to_run("absent", ["absent"])


@pytest.mark.mlflow(since="3.7")
def test_traces_are_linked_to_prompt_versions(deployment: Deployment, experiment_id: str) -> None:
    mlf, trace, prompt = deployment.client, store_trace(deployment, experiment_id), unique("prompt")
    for _ in range(2):
        mlf.link_prompt_versions_to_trace(trace, [PromptVersionRef(prompt, "3")])
    (match,) = mlf.search_traces_v3(
        [trace_location(experiment_id)], filter_string=f"prompt = '{prompt}/3'"
    )
    assert match == trace


@pytest.mark.mlflow(since="3.4")
def test_calculate_trace_filter_correlation(deployment: Deployment, experiment_id: str) -> None:
    mlf = deployment.client
    store_trace(deployment, experiment_id, "one", state="ERROR")
    store_trace(deployment, experiment_id, "two")
    correlated = mlf.calculate_trace_filter_correlation(
        [experiment_id], "status = 'ERROR'", "name = 'one'"
    )
    assert (correlated.npmi, correlated.joint_count, correlated.total_count) == (1, 1, 2)
    unmatched = mlf.calculate_trace_filter_correlation(
        [experiment_id], "name = 'one'", "name = 'three'", base_filter="status = 'ERROR'"
    )
    assert (unmatched.npmi, unmatched.filter1_count, unmatched.filter2_count) == (None, 1, 0)
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.calculate_trace_filter_correlation([experiment_id], "nonsense", "name = 'one'")


@pytest.mark.mlflow(since="3.9")
def test_query_trace_metrics(deployment: Deployment, experiment_id: str) -> None:
    mlf, day = deployment.client, 24 * 3600
    store_trace(deployment, experiment_id, "one", state="ERROR")
    store_trace(deployment, experiment_id, "two")
    (latency,) = mlf.query_trace_metrics(
        [experiment_id],
        "TRACES",
        "latency",
        [MetricAggregation("AVG"), MetricAggregation("PERCENTILE", percentile_value=95)],
        filters=["trace.status = 'OK'"],
        time_interval_seconds=day,
        start_time_ms=START_NS // 10**6,
        end_time_ms=START_NS // 10**6 + day * 1000,
    )
    assert latency.values == {"AVG": 1500, "P95.0": 1500}
    assert latency.dimensions == {"time_bucket": "2026-01-01T00:00:00+00:00"}
    counts = mlf.query_trace_metrics(
        [experiment_id],
        "TRACES",
        "trace_count",
        [MetricAggregation("COUNT")],
        dimensions=["trace_name"],
    )
    assert {count.dimensions["trace_name"]: count.values["COUNT"] for count in counts} == {
        "one": 1,
        "two": 1,
    }
    with pytest.raises(errors.InvalidParameterValueError):
        list(
            mlf.query_trace_metrics(
                [experiment_id], "SPANS", "latency", [MetricAggregation("COUNT")]
            )
        )


@pytest.mark.mlflow(since="3.7")
def test_get_trace_returns_the_spans_sent_as_otlp(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf, id_, other = deployment.client, secrets.token_bytes(16), secrets.token_bytes(16)
    send_span(deployment, experiment_id, id_, linked=other)

    trace = mlf.get_trace(f"tr-{id_.hex()}")
    assert trace.trace_info.state == "ERROR"
    (span,) = trace.spans
    assert (span.trace_id, span.span_id, span.parent_span_id, span.name) == (
        id_,
        b"the span",
        None,
        "answer",
    )
    assert (span.start_time_unix_nano, span.end_time_unix_nano) == (START_NS, START_NS + 1)
    assert span.status == SpanStatus(code="STATUS_CODE_ERROR", message="No.")
    assert KeyValue(key="fruit", value=AnyValue(string_value="pear")) in span.attributes
    assert span.events == [SpanEvent(time_unix_nano=START_NS, name="asked")]
    links = [SpanLink(other, b"the link")] if within(deployment.version, "3.13", None) else []
    assert span.links == links
    assert mlf.batch_get_traces([trace.trace_info, "absent"]) == [trace]

    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_trace("absent", allow_partial=True)
    with deployment.fails("Trace data not stored in tracking store"):
        mlf.get_trace(store_trace(deployment, experiment_id))


@pytest.mark.mlflow(since="3.2")
def test_feedback_is_created_updated_and_deleted(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf, trace = deployment.client, store_trace(deployment, experiment_id)
    feedback = Assessment(
        "clear", ALICE, feedback=Feedback(value=True), metadata={"a": "1"}, create_time=START
    )
    added = mlf.create_assessment(trace, feedback)
    assert added.trace_id == trace.trace_id
    assert (added.valid, added.create_time, added.metadata) == (True, START, {"a": "1"})
    assert mlf.get_assessment(trace, added) == added
    assert mlf.get_trace_info_v3(trace).trace_info.assessments == [added]

    change = AssessmentUpdate(
        assessment_name="concise",
        feedback=Feedback(value=["long"]),
        rationale="Rambles.",
        metadata={"b": "2"},
    )
    changed = mlf.update_assessment(trace, added, change)
    assert (changed.assessment_name, changed.rationale) == ("concise", "Rambles.")
    assert changed.feedback == Feedback(value=["long"])
    assert changed.metadata == {"a": "1", "b": "2"}
    renamed = mlf.update_assessment(trace, added, AssessmentUpdate(assessment_name="new"))
    assert (renamed.assessment_name, renamed.rationale) == ("new", "Rambles.")

    for _ in range(2):
        mlf.delete_assessment(trace, added)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_assessment(trace, added)


@pytest.mark.mlflow(since="3.2")
def test_feedback_with_an_error_is_stored(deployment: Deployment, experiment_id: str) -> None:
    error = AssessmentError(
        error_code="RATE_LIMIT", error_message="Too fast.", stack_trace="judge.py"
    )
    failed = Assessment("clear", AssessmentSource("LLM_JUDGE"), feedback=Feedback(error=error))
    added = deployment.client.create_assessment(store_trace(deployment, experiment_id), failed)
    assert added.feedback is not None
    assert added.feedback.error == error


@pytest.mark.mlflow(since="3.2")
def test_an_expectation_that_is_not_a_scalar_is_returned_as_serialized_json(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf, trace = deployment.client, store_trace(deployment, experiment_id)
    added = mlf.create_assessment(
        trace, Assessment("capital", ALICE, expectation=Expectation(value="Paris"))
    )
    assert added.expectation == Expectation(value="Paris")
    change = AssessmentUpdate(expectation=Expectation(value={"capital": "Paris"}))
    serialized = SerializedValue("JSON_FORMAT", '{"capital": "Paris"}')
    changed = mlf.update_assessment(trace, added, change)
    assert changed.expectation == Expectation(serialized_value=serialized)
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.update_assessment(trace, added, AssessmentUpdate(feedback=Feedback(value=1)))


@pytest.mark.mlflow(since="3.2")
def test_an_overridden_assessment_is_invalid_until_the_override_is_deleted(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf, trace = deployment.client, store_trace(deployment, experiment_id)
    first = mlf.create_assessment(trace, Assessment("clear", ALICE, feedback=Feedback(value=False)))
    second = Assessment(
        "clear", ALICE, feedback=Feedback(value=True), overrides=first.assessment_id
    )
    added = mlf.create_assessment(trace, second)
    assert mlf.get_assessment(trace, first).valid is False
    mlf.delete_assessment(trace, added)
    assert mlf.get_assessment(trace, first).valid is True


@pytest.mark.mlflow(since="3.11")
def test_an_assessment_can_reference_an_issue(deployment: Deployment, experiment_id: str) -> None:
    mlf, trace = deployment.client, store_trace(deployment, experiment_id)
    added = mlf.create_assessment(
        trace, Assessment("iss-1", ALICE, issue=IssueReference("Rambling"))
    )
    assert mlf.get_assessment(trace, added).issue == IssueReference("Rambling")
    with deployment.fails("'IssueReference' object has no attribute 'value'"):
        mlf.update_assessment(trace, added, AssessmentUpdate(rationale="No."))


@pytest.mark.mlflow(since="3.2")
def test_invalid_assessment_calls_raise_errors(deployment: Deployment, experiment_id: str) -> None:
    mlf, trace = deployment.client, store_trace(deployment, experiment_id)
    with pytest.raises(errors.BadRequestError):
        mlf.create_assessment(trace, Assessment("empty", ALICE))
    with pytest.raises((errors.ResourceDoesNotExistError, errors.BadRequestError)):
        mlf.create_assessment("absent", Assessment("clear", ALICE, feedback=Feedback(value=True)))
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_assessment(trace, "absent")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.update_assessment(trace, "absent", AssessmentUpdate(rationale="No."))
    mlf.delete_assessment(trace, "absent")


def send_span(
    deployment: Deployment, experiment_id: str, trace_id: bytes, *, linked: bytes
) -> None:
    """Send the span of a trace as OTLP.

    The protobuf messages are encoded here, by field number.
    """
    span = (
        message(1, trace_id)
        + message(2, b"the span")
        + message(5, b"answer")
        + fixed64(7, START_NS)
        + fixed64(8, START_NS + 1)
        + message(9, message(1, b"fruit") + message(2, message(1, b"pear")))
        + message(11, fixed64(1, START_NS) + message(2, b"asked"))
        + message(13, message(1, linked) + message(2, b"the link"))
        + message(15, message(2, b"No.") + b"\x18\x02")
    )
    httpx.post(
        f"{deployment.server.url}/v1/traces",
        content=message(1, message(2, message(2, span))),
        headers={"content-type": "application/x-protobuf", "x-mlflow-experiment-id": experiment_id},
        trust_env=False,
    ).raise_for_status()


def message(field: int, content: bytes) -> bytes:
    """Encode a length-delimited protobuf field."""
    return bytes([field << 3 | 2, len(content) & 127 | 128, len(content) >> 7]) + content


def fixed64(field: int, value: int) -> bytes:
    """Encode a protobuf field of the type fixed64."""
    return struct.pack("<BQ", field << 3 | 1, value)
