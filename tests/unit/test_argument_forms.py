"""Forms of arguments: a dict for a model, a single id for a list, entities, and names of values."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import httpx
import pytest

from mlflow_openapi import models
from mlflow_openapi.models import LoggedModelStatus
from mlflowclient import MLFlow, errors
from tests.support import spec


def sent(method: str, *arguments: Any, **options: Any) -> tuple[str, Any]:
    """Return the path and the body of the request that a method sends."""
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(500, json={"error_code": "INTERNAL_ERROR", "message": "stop"})

    # A pager sends its request when its first item is requested.
    with (
        MLFlow(transport=httpx.MockTransport(respond), trust_env=False, retries=0) as mlf,
        contextlib.suppress(errors.StatusError),
    ):
        getattr(mlf, method)(*arguments, **options).first()
    (request,) = requests
    return request.url.path, json.loads(request.content or "null")


def trace() -> models.Trace:
    data = spec.example_of(spec.SCHEMAS["Trace"])
    data["trace_info"]["trace_id"] = "tr-1"
    return models.Trace.from_dict(data)


def test_a_model_may_be_a_dict() -> None:
    order = {"field_name": "metrics.loss", "ascending": False}
    _, body = sent("search_logged_models", ["1"], order_by=[order])
    assert body["order_by"] == [order]
    dataset = {"name": "d", "digest": "x", "source_type": "local", "source": "s"}
    tags = [{"key": "context", "value": 1}]
    _, body = sent("log_inputs", "r1", datasets=[{"dataset": dataset, "tags": tags}])
    assert body["datasets"] == [{"dataset": dataset, "tags": [{"key": "context", "value": "1"}]}]


def test_a_dict_may_have_the_names_of_json_or_of_the_attributes() -> None:
    transport = {"type": "stdio"}
    document = {
        "$schema": "https://example.com/server.json",
        "name": "com.example/weather",
        "version": "1.0.0",
        "websiteUrl": "https://example.com",
        "_meta": {"com.example/reviewed": True},
        "packages": [{"registryType": "npm", "identifier": "weather", "transport": transport}],
    }
    _, body = sent("create_mcp_server_version", "com.example/weather", server_json=document)
    assert body["server_json"] == document
    attributes = {**document, "website_url": "https://example.com"}
    del attributes["websiteUrl"]
    _, body = sent("create_mcp_server_version", "com.example/weather", server_json=attributes)
    assert body["server_json"] == document
    with MLFlow() as mlf, pytest.raises(TypeError, match=r"tools\[0\]: MCPTool .*'inputs'"):
        mlf.create_mcp_server_version("a/b", document, tools=[{"name": "t", "inputs": {}}])


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (
            {"expectations": {}},
            r"records\[1\]: .* missing 1 required positional argument: 'inputs'",
        ),
        ({"inputs": {}, "output": 1}, r"records\[1\]: .* unexpected keyword argument 'output'"),
        ({"inputs": {}, "dataset_id": "d"}, r"records\[1\]: .* unexpected .* 'dataset_id'"),
        ({"inputs": "text"}, r"records\[1\].inputs must be a mapping, got str"),
        ({"inputs": {}, "expectations": [1]}, r"expectations must be a mapping, got list"),
        ({"inputs": {}, "tags": ["a"]}, r"tags must be a mapping, got list"),
        ({"inputs": {}, "source": "x"}, r"source must be a DatasetRecordSource or a dict, got str"),
        ({"inputs": {}, "source": {}}, r"source: DatasetRecordSource missing 1 .*: 'source_type'"),
        ({"inputs": {"q": float("nan")}}, r"records\[1\].inputs\['q'\] must be finite"),
        ({"inputs": {"q": {1}}}, r"records\[1\].inputs\['q'\] must be a value that JSON can"),
        ("text", r"records\[1\] must be a DatasetRecordInput or a dict, got str"),
    ],
)
def test_records_that_servers_would_not_store_are_refused(record: Any, message: str) -> None:
    with MLFlow() as mlf, pytest.raises((TypeError, ValueError), match=message):
        mlf.upsert_dataset_records("d-1", [{"inputs": {"q": 1}}, record])


@pytest.mark.parametrize("records", ["not json", '[{"inputs": {}}]', {"inputs": {}}, None])
def test_records_must_be_a_list(records: Any) -> None:
    with MLFlow() as mlf, pytest.raises(TypeError, match="records must be a list, got "):
        mlf.upsert_dataset_records("d-1", records)


def test_a_list_of_ids_may_be_a_single_id() -> None:
    experiment = models.Experiment("7", "x", "s3://b", "active")
    for one in ("7", 7, experiment):
        assert sent("create_dataset", "d", experiment_id=one)[1] == {
            "name": "d",
            "experiment_ids": ["7"],
        }
        _, body = sent("search_runs", one)
        assert body["experiment_ids"] == ["7"]
    assert sent("search_runs", ["7", experiment])[1]["experiment_ids"] == [
        "7",
        "7",
    ]
    for invalid, message in (
        (1.5, r"experiment_ids\[0\] must be a str, an int or an Experiment, got float"),
        ({"7": 1}, "experiment_ids must be a list, got dict"),
        (b"7", "experiment_ids must be a list, got bytes"),
        ("x y", r"experiment_ids\[0\] must match"),
    ):
        with MLFlow() as mlf, pytest.raises((TypeError, ValueError), match=message):
            mlf.search_runs(invalid)  # type: ignore[arg-type]


def test_a_trace_may_be_an_entity_of_either_version() -> None:
    info = models.TraceInfo.from_dict(spec.example_of(spec.SCHEMAS["TraceInfo"]))
    info.request_id = "tr-1"
    for entity in ("tr-1", info, trace().trace_info, trace()):
        path, _ = sent("set_trace_tag", entity, "k", 1)
        assert path == "/api/2.0/mlflow/traces/tr-1/tags"
    for entity in ("tr-1", trace().trace_info, trace()):
        path, _ = sent("set_trace_tag_v3", entity, "k", 1)
        assert path == "/api/3.0/mlflow/traces/tr-1/tags"
    message = "trace_id must be a str, a TraceInfoV3 or a Trace, got TraceInfo"
    with MLFlow() as mlf, pytest.raises(TypeError, match=message):
        mlf.set_trace_tag_v3(info, "k", "v")  # type: ignore[arg-type]


@pytest.mark.parametrize("status", ["READY", "LOGGED_MODEL_READY", LoggedModelStatus.READY])
def test_a_status_may_have_the_name_that_mlflow_uses(status: Any) -> None:
    _, body = sent("finalize_logged_model", "m-1", status)
    assert body["status"] == "LOGGED_MODEL_READY"
    assert LoggedModelStatus.of(status) is LoggedModelStatus.LOGGED_MODEL_READY


def test_other_names_are_not_values_of_the_enum() -> None:
    assert [str(each) for each in LoggedModelStatus] == [
        "LOGGED_MODEL_STATUS_UNSPECIFIED",
        "LOGGED_MODEL_PENDING",
        "LOGGED_MODEL_READY",
        "LOGGED_MODEL_UPLOAD_FAILED",
    ]
    with MLFlow() as mlf, pytest.raises(ValueError, match="status must be one of LOGGED_MODEL_"):
        mlf.finalize_logged_model("m-1", "DONE")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "user"),
    [
        ({}, "unknown"),
        ({"tags": {"mlflow.user": "ann"}}, "ann"),
        ({"tags": {"a": 1, "mlflow.user": 7}}, "7"),
        ({"tags": iter([models.RunTag("mlflow.user", "ann")])}, "ann"),
        ({"tags": {"a": "b"}}, "unknown"),
        ({"tags": {"mlflow.user": "ann"}, "user_id": "bob"}, "bob"),
        ({"user_id": ""}, ""),
    ],
)
def test_the_user_of_a_run_is_that_of_its_tag(arguments: dict[str, Any], user: str) -> None:
    _, body = sent("create_run", "1", **arguments)
    assert body["user_id"] == user


def test_get_dataset_records_is_a_pager() -> None:
    tokens: list[str | None] = []
    record = {"dataset_id": "d-1", "created_time": 1, "last_update_time": 1}

    def respond(request: httpx.Request) -> httpx.Response:
        token = request.url.params.get("page_token")
        tokens.append(token)
        first = 2 if token else 0
        page = [
            {**record, "dataset_record_id": f"dr-{n}", "inputs": {"n": n}}
            for n in (first, first + 1)
        ]
        body = {"records": json.dumps(page), **({} if token else {"next_page_token": "t"})}
        return httpx.Response(200, json=body)

    with MLFlow(transport=httpx.MockTransport(respond)) as mlf:
        pager = mlf.get_dataset_records("d-1")
        assert [each.inputs["n"] for each in pager] == [0, 1, 2, 3]
        assert tokens == [None, "t"]
        frame = mlf.get_dataset_records("d-1", limit=3).to_pandas()
    assert list(frame["dataset_record_id"]) == ["dr-0", "dr-1", "dr-2"]
    assert list(frame["inputs"]) == [{"n": 0}, {"n": 1}, {"n": 2}]
