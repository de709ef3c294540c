"""Requests contain only what servers store: other values are refused, at any depth.

The models and their properties are read from the spec, independently of the generator.
"""

from __future__ import annotations

import copy
import json
import pickle
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from mlflow_openapi import models
from mlflow_openapi.models import (
    AnyValue,
    Assessment,
    AssessmentError,
    AssessmentSource,
    AssessmentUpdate,
    Dataset,
    DatasetInput,
    Expectation,
    Feedback,
    GatewayEndpointModelConfig,
    InputTag,
    InputText,
    KeyValue,
    LabelSchemaInput,
    Metric,
    MetricAggregation,
    MlflowExperimentLocation,
    Span,
    SpanStatus,
    Trace,
    TraceInfoV3,
    TraceLocation,
    WebhookEvent,
)
from mlflowclient import NULL, MLFlow, Null
from tests.support import spec

NOW = datetime(2026, 1, 1, tzinfo=UTC)
LOCATION = TraceLocation("MLFLOW_EXPERIMENT", mlflow_experiment=MlflowExperimentLocation("1"))
SPAN = Span(
    trace_id=b"0" * 16,
    span_id=b"1" * 8,
    status=SpanStatus(),
    attributes=[KeyValue(key="k", value=AnyValue(string_value="v"))],
)


def sent_components() -> set[str]:
    """Return the object schemas in request bodies, except the bodies themselves."""
    pending = [
        value
        for _, _, operation in spec.operations()
        for value in (spec.body_schema(operation) or {}).get("properties", {}).values()
        if spec.is_argument(value)
    ]
    found: set[str] = set()
    while pending:
        schema = pending.pop()
        for inner in (schema.get("items"), schema.get("additionalProperties")):
            if isinstance(inner, Mapping):
                pending.append(inner)
        name = spec.schema_name(schema)
        if name is not None and name not in found and "properties" in spec.SCHEMAS[name]:
            found.add(name)
            properties = spec.SCHEMAS[name]["properties"].values()
            pending += [value for value in properties if "readOnly" not in value]
    return found


SENT = sorted(sent_components())


def sent_properties() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for name in SENT:
        for key, schema in spec.SCHEMAS[name]["properties"].items():
            yield name, key, schema


def example(name: str) -> dict[str, Any]:
    value = spec.example_of(spec.SCHEMAS[name], sent=True)
    assert isinstance(value, dict)
    return value


def is_closed_enum(schema: Mapping[str, Any]) -> bool:
    component = spec.resolve(schema)
    return "enum" in component and "x-mlflow-checked" not in component


def refuse(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"a request was sent: {request.content!r}")


@pytest.fixture
def silent() -> Iterator[MLFlow]:
    """A client that must not send anything."""
    with MLFlow("http://server", trust_env=False, transport=httpx.MockTransport(refuse)) as mlf:
        yield mlf


def sent_by(call: Callable[[MLFlow], object], response: Any = None) -> dict[str, Any]:
    """Return the JSON body that a call sends."""
    bodies = []

    def respond(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json=response or {})

    with MLFlow("http://server", trust_env=False, transport=httpx.MockTransport(respond)) as mlf:
        call(mlf)
    (body,) = bodies
    assert isinstance(body, dict)
    return body


# Enums


@pytest.mark.parametrize(
    ("name", "key"), [(name, key) for name, key, each in sent_properties() if is_closed_enum(each)]
)
def test_unknown_enum_value_in_a_model_is_read_but_not_sent(name: str, key: str) -> None:
    data = {**example(name), key: "OF_A_NEWER_SERVER"}
    model = getattr(models, name).from_dict(data)
    attribute = spec.python_name(key)
    assert model.to_dict() == data
    with pytest.raises(ValueError, match=f"^{name}.{attribute} must be one of .*OF_A_NEWER_SERVER"):
        model.to_request()


def test_the_spec_has_closed_enums_in_models() -> None:
    closed = [key for _, key, schema in sent_properties() if is_closed_enum(schema)]
    assert {"source_type", "state", "entity", "aggregation_type", "linkage_type"} <= set(closed)


def checked_arguments() -> Iterator[tuple[str, str, str]]:
    """Yield operation, argument and location of each enum that servers check."""
    for _, _, operation in spec.operations():
        body = (spec.body_schema(operation) or {}).get("properties", {})
        parameters = {each["name"]: each["schema"] for each in operation.get("parameters", [])}
        for location, schemas in (("body", body), ("query", parameters)):
            for name, schema in schemas.items():
                if "x-mlflow-checked" in spec.resolve(schema):
                    yield operation["operationId"], name, location


@pytest.mark.parametrize(("operation_id", "name", "location"), list(checked_arguments()))
def test_enum_that_servers_check_accepts_any_string(
    operation_id: str, name: str, location: str
) -> None:
    from tests.unit.test_operations import Call

    path, operation = next(
        (path, operation)
        for path, _, operation in spec.operations()
        if operation["operationId"] == operation_id
    )
    arguments = Call(path, operation).arguments | {name: "OF_A_NEWER_SERVER"}
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(400, json={"error_code": "INVALID_PARAMETER_VALUE", "message": "m"})

    with (
        MLFlow("http://server", trust_env=False, transport=httpx.MockTransport(respond)) as mlf,
        pytest.raises(Exception, match="INVALID_PARAMETER_VALUE"),
    ):
        getattr(mlf, operation_id)(**arguments)
    (request,) = requests
    values = request.url.params if location == "query" else json.loads(request.content)
    assert values[name] == "OF_A_NEWER_SERVER"


def test_enum_that_servers_ignore_must_have_a_known_value(silent: MLFlow) -> None:
    with pytest.raises(ValueError, match="status must be one of RUNNING"):
        silent.update_run("r", status="DONE")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="permission must be a str, got int"):
        silent.add_role_permission(1, "experiment", "*", 5)  # type: ignore[arg-type]


# The path of an invalid attribute


def assessment(**attributes: Any) -> Assessment:
    return Assessment("name", AssessmentSource("HUMAN"), **attributes)


def info(**attributes: Any) -> TraceInfoV3:
    return TraceInfoV3("tr-1", LOCATION, NOW, "OK", **attributes)


PATHS: list[tuple[Callable[[MLFlow], object], str]] = [
    (
        lambda mlf: mlf.log_inputs(
            "r",
            datasets=[
                DatasetInput(Dataset("name", "digest", "type", "source")),
                DatasetInput(Dataset(1, "digest", "type", "source")),  # type: ignore[arg-type]
            ],
        ),
        "datasets[1].dataset.name must be a str, got int",
    ),
    (
        lambda mlf: mlf.log_inputs(
            "r",
            datasets=[
                DatasetInput(
                    Dataset("name", "digest", "type", "source"),
                    tags=[InputTag("mlflow.data.context", "\ud800")],
                )
            ],
        ),
        "datasets[0].tags['mlflow.data.context'].value must be valid Unicode",
    ),
    (
        lambda mlf: mlf.log_inputs("r", datasets=["d"]),  # type: ignore[list-item]
        "datasets[0] must be a DatasetInput or a dict, got str",
    ),
    (
        lambda mlf: mlf.log_batch("r", metrics=[Metric("loss", 0.5, 1), Metric("", 0.5, 1)]),
        "metrics[1].key must not be empty",
    ),
    (
        lambda mlf: mlf.log_batch("r", metrics=[Metric("loss", "0.5", 1)]),  # type: ignore[arg-type]
        "metrics['loss'].value must be a float, got str",
    ),
    (
        lambda mlf: mlf.log_batch("r", metrics=(Metric("loss", 0.5, at) for at in (1, -1))),
        "metrics['loss'].timestamp must be from 0",
    ),
    (
        lambda mlf: mlf.create_assessment("tr-1", Assessment("a", AssessmentSource("ROBOT"))),
        "assessment.source.source_type must be one of SOURCE_TYPE_UNSPECIFIED, HUMAN",
    ),
    (
        lambda mlf: mlf.create_assessment("tr-1", assessment(metadata={"k": "\ud800"})),
        "assessment.metadata['k'] must be valid Unicode",
    ),
    (
        lambda mlf: mlf.create_assessment("tr-1", assessment(feedback=Feedback(value=[1, {2}]))),
        "assessment.feedback.value[1] must be a value that JSON can represent, got set",
    ),
    (
        lambda mlf: mlf.start_trace_v3(
            Trace(info(assessments=[assessment(), Assessment("b", AssessmentSource("ROBOT"))]))
        ),
        "trace.trace_info.assessments[1].source.source_type must be one of",
    ),
    (
        lambda mlf: mlf.search_traces_v3([TraceLocation("EXPERIMENT")]).first(),
        "locations[0].type must be one of",
    ),
    (
        lambda mlf: mlf.query_trace_metrics(
            ["1"], "TRACES", "latency", [MetricAggregation("MEAN")]
        ),
        "aggregations[0].aggregation_type must be one of COUNT",
    ),
    (
        lambda mlf: mlf.create_webhook("w", "https://e.com", [WebhookEvent("RUN", "CREATED")]),
        "events[0].entity must be one of",
    ),
    (
        lambda mlf: mlf.create_gateway_endpoint(
            "e", [GatewayEndpointModelConfig("m", "SECONDARY")]
        ),
        "model_configs[0].linkage_type must be one of PRIMARY, FALLBACK",
    ),
]


@pytest.mark.parametrize(("call", "message"), PATHS, ids=[message for _, message in PATHS])
def test_error_names_the_path_of_the_argument(
    silent: MLFlow, call: Callable[[MLFlow], object], message: str
) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        call(silent)
    assert str(caught.value).startswith(message)


# Properties that servers ignore


@pytest.mark.parametrize(
    ("name", "key", "reason"),
    [
        (name, key, schema["x-mlflow-not-stored"])
        for name, key, schema in sent_properties()
        if "x-mlflow-not-stored" in schema
    ],
)
def test_attribute_whose_value_would_be_lost_is_refused(name: str, key: str, reason: str) -> None:
    schema = spec.SCHEMAS[name]["properties"][key]
    model = getattr(models, name).from_dict({**example(name), key: spec.example_of(schema)})
    assert key in model.to_dict()
    message = f"{name}.{spec.python_name(key)} cannot be sent, since servers ignore it. {reason}"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        model.to_request()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (name, key)
        for name, key, schema in sent_properties()
        if "readOnly" in schema and "x-mlflow-not-stored" not in schema
    ],
)
def test_attribute_that_servers_set_is_read_but_not_sent(name: str, key: str) -> None:
    schema = spec.SCHEMAS[name]["properties"][key]
    data = {**example(name), key: spec.example_of(schema)}
    model = getattr(models, name).from_dict(data)
    assert model.to_dict() == data
    assert model.to_request() == example(name)


def test_spans_of_a_trace_are_refused(silent: MLFlow) -> None:
    with pytest.raises(ValueError, match=r"^trace.spans cannot be sent, .* OpenTelemetry"):
        silent.start_trace_v3(Trace(info(), spans=[SPAN]))


def test_trace_from_a_server_can_be_sent_again() -> None:
    read = assessment(
        feedback=Feedback(value=1),
        trace_id="tr-0",
        valid=True,
        assessment_id="a-1",
        create_time=NOW,
    )
    body = sent_by(
        lambda mlf: mlf.start_trace_v3(Trace(info(assessments=[read]))),
        {"trace": {"trace_info": info().to_dict()}},
    )
    assert body["trace"]["trace_info"]["assessments"] == [
        {
            "assessment_name": "name",
            "source": {"source_type": "HUMAN"},
            "feedback": {"value": 1},
            "assessment_id": "a-1",
            "create_time": "2026-01-01T00:00:00Z",
        }
    ]


def test_argument_whose_value_would_be_lost_is_refused(silent: MLFlow) -> None:
    for call in (silent.create_registered_model, silent.update_registered_model):
        with pytest.raises(ValueError, match=r"^deployment_job_id cannot be sent.* Databricks"):
            call("churn", deployment_job_id="1")
    with pytest.raises(TypeError, match="unexpected keyword argument 'source_type'"):
        silent.create_dataset("d", source_type="HUMAN")  # type: ignore[call-arg]


# Properties of which servers use only one, or none


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        (name, group[0], other)
        for name in SENT
        for group in spec.SCHEMAS[name].get("x-mlflow-exclusive", [])
        for other in group[1:]
    ],
)
def test_attributes_of_which_servers_store_one_cannot_be_combined(
    name: str, first: str, second: str
) -> None:
    properties = spec.SCHEMAS[name]["properties"]
    required = {key: example(name)[key] for key in spec.required_properties(name)}
    both = {key: spec.example_of(properties[key], sent=True) for key in (first, second)}
    for key in (first, second):
        getattr(models, name).from_dict({**required, key: both[key]}).to_request()
    with pytest.raises(ValueError, match=f"^{name}.{second} cannot be combined with {first}: "):
        getattr(models, name).from_dict({**required, **both}).to_request()


def test_exclusive_attributes_are_named_with_their_path(silent: MLFlow) -> None:
    with pytest.raises(ValueError, match=r"^input.text cannot be combined with pass_fail"):
        silent.create_label_schema(
            "1",
            "s",
            "FEEDBACK",
            LabelSchemaInput(pass_fail=models.InputPassFail("y", "n"), text=InputText()),
        )
    with pytest.raises(ValueError, match=r"^assessment.rationale cannot be combined with expec"):
        silent.create_assessment(
            "tr-1", assessment(expectation=Expectation(value=1), rationale="because")
        )


@pytest.mark.parametrize("name", ["dataset_name", "dataset_digest"])
def test_dataset_of_a_metric_requires_a_model(silent: MLFlow, name: str) -> None:
    with pytest.raises(ValueError, match=f"^{name} requires model_id: servers ignore it"):
        silent.log_metric("r", "loss", 0.5, **{name: "d"})  # type: ignore[arg-type]
    metric = Metric("loss", 0.5, 1, **{name: "d"})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=rf"^metrics\['loss'\].{name} requires model_id"):
        silent.log_batch("r", metrics=[metric])
    metric.model_id = "m-1"
    body = sent_by(lambda mlf: mlf.log_batch("r", metrics=[metric]))
    assert body["metrics"] == [metric.to_dict()]


def test_empty_list_that_servers_ignore_is_refused(silent: MLFlow) -> None:
    with pytest.raises(ValueError, match=r"^events must have at least 1 item$"):
        silent.update_webhook("w", events=[])
    with pytest.raises(ValueError, match=r"^model_configs must have at least 1 item$"):
        silent.update_gateway_endpoint("e", model_configs=[])


# Flags that indicate which arguments were given

QUEUE = {
    "review_queue": {
        "queue_id": "rq-1",
        "experiment_id": "1",
        "name": "q",
        "queue_type": "CUSTOM",
        "created_by": "ann",
        "creation_time_ms": 1,
        "last_update_time_ms": 1,
    }
}


@pytest.mark.parametrize(
    ("arguments", "sent"),
    [
        ({"users": ["bob"]}, {"users": ["bob"], "update_users": True}),
        ({"users": []}, {"users": [], "update_users": True}),
        ({"schema_ids": ["ls-1"]}, {"schema_ids": ["ls-1"], "update_schema_ids": True}),
        ({"name": "q"}, {"name": "q"}),
    ],
)
def test_update_flag_follows_from_the_argument(
    arguments: dict[str, Any], sent: dict[str, Any]
) -> None:
    body = sent_by(lambda mlf: mlf.update_review_queue("rq-1", **arguments), QUEUE)
    assert body == {"queue_id": "rq-1", **sent}


@pytest.mark.parametrize(
    ("update", "mask"),
    [
        (AssessmentUpdate(rationale=""), "rationale"),
        (AssessmentUpdate(assessment_name="a", metadata={"k": "v"}), "assessmentName,metadata"),
        (AssessmentUpdate(feedback=Feedback()), "feedback"),
    ],
)
def test_update_mask_follows_from_the_attributes(update: AssessmentUpdate, mask: str) -> None:
    body = sent_by(
        lambda mlf: mlf.update_assessment("tr-1", "a-1", update),
        {"assessment": assessment().to_dict()},
    )
    assert body == {"assessment": update.to_dict(), "update_mask": mask}


def test_update_without_attributes_is_refused(silent: MLFlow) -> None:
    with pytest.raises(ValueError, match=r"^assessment must have an attribute that is not None"):
        silent.update_assessment("tr-1", "a-1", AssessmentUpdate())
    with pytest.raises(ValueError, match=r"^assessment.source cannot be sent.* cannot change it"):
        silent.update_assessment("tr-1", "a-1", AssessmentUpdate(source=AssessmentSource("CODE")))
    with pytest.raises(ValueError, match=r"^assessment.error cannot be sent"):
        silent.update_assessment("tr-1", "a-1", AssessmentUpdate(error=AssessmentError()))


# JSON null

SERVER = spec.example_of(spec.SCHEMAS["MCPServer"])


def test_null_is_sent_and_none_is_not() -> None:
    body = sent_by(
        lambda mlf: mlf.update_mcp_server("com.example/a", description=NULL, icons=NULL), SERVER
    )
    assert body == {"description": None, "icons": None}
    body = sent_by(
        lambda mlf: mlf.update_mcp_server("com.example/a", description=None, icons=[]), SERVER
    )
    assert body == {"icons": []}


@pytest.mark.parametrize(
    ("operation_id", "name"),
    [
        (operation["operationId"], name)
        for _, _, operation in spec.operations()
        for name, schema in (spec.body_schema(operation) or {}).get("properties", {}).items()
        if spec.is_nullable(schema)
    ],
)
def test_nullable_argument_accepts_null(operation_id: str, name: str) -> None:
    from tests.unit.test_operations import Call, response_of

    path, operation = next(
        (path, operation)
        for path, _, operation in spec.operations()
        if operation["operationId"] == operation_id
    )
    call = Call(path, operation)
    response = response_of(operation).json()
    body = sent_by(
        lambda mlf: getattr(mlf, operation_id)(**call.arguments | {name: NULL}), response
    )
    assert body == {**(call.body or {}), name: None}


def test_null_is_an_attribute_of_any_json_type() -> None:
    body = sent_by(
        lambda mlf: mlf.create_assessment("tr-1", assessment(feedback=Feedback(value=NULL))),
        {"assessment": assessment().to_dict()},
    )
    assert body["assessment"]["feedback"] == {"value": None}
    assert Feedback(value=NULL) != Feedback()
    assert Feedback(value=[NULL, {"a": None}]).to_dict() == {"value": [None, {"a": None}]}


def test_null_is_refused_where_servers_do_not_accept_it(silent: MLFlow) -> None:
    with pytest.raises(TypeError, match=r"^name must be a str, got Null"):
        silent.update_review_queue("rq-1", name=NULL)  # type: ignore[arg-type]


def test_null_has_one_identity_and_a_readable_repr() -> None:
    assert copy.copy(NULL) is copy.deepcopy({"a": NULL})["a"] is NULL
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(NULL, protocol)) is NULL
    assert repr(NULL) == "NULL"
    assert repr(Feedback(value=NULL)) == "Feedback(value=NULL)"
    assert isinstance(NULL, Null)
