"""Params, tags and dataset records: real servers store the values that the client converts.

Each response is validated against the spec.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import numpy
import pytest

from mlflow_openapi.models import (
    DatasetInput,
    InputTag,
    Metric,
    Param,
    RunTag,
    TraceInfoV3,
)
from mlflowclient import BufferOptions, MLFlow, RunStatus
from tests.support import spec
from tests.support.deployments import Deployment, unique

VALUES: dict[str, Any] = {
    "float": 0.1,
    "int": 3,
    "bool": True,
    "none": None,
    "list": [1, "a"],
    "enum": RunStatus.FINISHED,
    "array": numpy.float32(0.5),
}
# Type checkers refuse NumPy's types as metric values.
METRICS: dict[str, Any] = {
    "bool": True,
    "numpy": numpy.bool_(True),
    "float32": numpy.float32(0.25),
    "array": numpy.array([[2]]),
}
NUMBERS = {"bool": 1.0, "numpy": 1.0, "float32": 0.25, "array": 2.0}
TEXTS = {
    "float": "0.1",
    "int": "3",
    "bool": "True",
    "none": "None",
    "list": "[1, 'a']",
    "enum": "FINISHED",
    "array": "0.5",
}


def stored(tags: dict[str, str]) -> dict[str, str]:
    """Return the tags without those that the server sets."""
    return {key: value for key, value in tags.items() if key in VALUES}


def test_values_of_params_and_tags_of_runs_are_converted(mlf: MLFlow) -> None:
    experiment = mlf.create_experiment(unique("values"), tags=VALUES)
    created = mlf.create_run(experiment, tags=VALUES)
    single = mlf.create_run(experiment)
    for key, value in VALUES.items():
        mlf.log_param(single, key, value)
        mlf.set_tag(single, key, value)
        mlf.set_experiment_tag(experiment, f"{key}_set", value)
    batch = mlf.create_run(experiment)
    params = [Param(key, value) for key, value in VALUES.items()]
    mlf.log_batch(batch, params=params, tags=[RunTag(*item) for item in VALUES.items()])
    several = mlf.create_run(experiment)
    mlf.log_params(several, VALUES)
    mlf.set_tags(several, VALUES)
    assert stored(mlf.get_run(created).tags) == TEXTS
    for run in (single, batch, several):
        read = mlf.get_run(run)
        assert (read.params, stored(read.tags)) == (TEXTS, TEXTS)
    tags = {tag.key: tag.value for tag in mlf.get_experiment(experiment).tags}
    assert stored(tags) == TEXTS
    assert {key: tags[f"{key}_set"] for key in VALUES} == TEXTS


@pytest.mark.parametrize("on_outage", ["raise", "queue"])
def test_values_of_a_logged_run_are_converted(mlf: MLFlow, on_outage: Any, tmp_path: Path) -> None:
    with mlf.start_run(
        experiment_name=unique("values"),
        tags=VALUES | {"mlflow.user": 7},
        on_outage=on_outage,
        buffering=BufferOptions(journal=tmp_path),
    ) as run:
        run.log_params(VALUES)
        run.log_param("last", None)
        run.set_tag("last", False)
        run.log_metrics(METRICS)
    read = mlf.get_run(run)
    assert read.params == TEXTS | {"last": "None"}
    assert (stored(read.tags), read.tags["last"]) == (TEXTS, "False")
    assert read.metrics == NUMBERS
    assert (read.info.user_id, read.tags["mlflow.user"]) == ("7", "7")


def test_metric_values_may_be_bools_and_arrays(mlf: MLFlow) -> None:
    run = mlf.create_run(mlf.create_experiment(unique("values")))
    mlf.log_metrics(run, METRICS)
    for key, value in METRICS.items():
        mlf.log_metric(run, f"{key}_single", value)
    mlf.log_batch(run, metrics=[Metric(f"{key}_batch", METRICS[key], 1) for key in METRICS])
    expected = dict(NUMBERS)
    for key, number in NUMBERS.items():
        expected |= {f"{key}_single": number, f"{key}_batch": number}
    assert mlf.get_run(run).metrics == expected


def test_values_of_tags_in_the_registry_are_converted(mlf: MLFlow) -> None:
    name = unique("model")
    mlf.create_registered_model(name, tags=VALUES)
    version = mlf.create_model_version(name, "s3://bucket/model", tags=VALUES)
    mlf.set_registered_model_tag(name, "last", None)
    mlf.set_model_version_tag(name, version, "last", 5)
    assert mlf.get_registered_model(name).tags_dict == TEXTS | {"last": "None"}
    assert mlf.get_model_version(name, version).tags_dict == TEXTS | {"last": "5"}


def test_values_of_tags_of_dataset_inputs_are_converted(mlf: MLFlow) -> None:
    run = mlf.create_run(mlf.create_experiment(unique("values")))
    dataset = {"name": "d", "digest": "x", "source_type": "local", "source": "s"}
    tags = [InputTag(key, value) for key, value in VALUES.items()]
    mlf.log_inputs(run, datasets=[{"dataset": dataset, "tags": tags}])
    inputs = mlf.get_run(run).inputs
    (read,) = [] if inputs is None else inputs.dataset_inputs
    assert isinstance(read, DatasetInput)
    assert {tag.key: tag.value for tag in read.tags} == TEXTS


@pytest.mark.mlflow(since="3.0")
def test_values_of_logged_models_are_converted(mlf: MLFlow) -> None:
    experiment = mlf.create_experiment(unique("values"))
    model = mlf.create_logged_model(experiment, name="m", params=VALUES, tags=VALUES)
    mlf.set_logged_model_tags(model, {"last": None})
    mlf.log_model_params(model, {"last": 1})
    read = mlf.finalize_logged_model(model, "READY")
    assert read.info.status == "LOGGED_MODEL_READY"
    read = mlf.get_logged_model(model)
    assert stored({tag.key: tag.value for tag in read.info.tags}) == TEXTS
    params = {} if read.data is None else {param.key: param.value for param in read.data.params}
    assert params == TEXTS | {"last": "1"}
    order = [{"field_name": "creation_time", "ascending": False}]
    (found,) = mlf.search_logged_models(experiment, order_by=order)
    assert found.info.model_id == model.info.model_id


@pytest.mark.mlflow(since="3.2")
def test_values_of_traces_are_converted(mlf: MLFlow) -> None:
    experiment = mlf.create_experiment(unique("values"))
    data = spec.example_of(spec.SCHEMAS["TraceInfoV3"], depth=2, sent=True)
    info = TraceInfoV3.from_dict({**data, "assessments": [], "trace_id": unique("tr")})
    info.trace_location = {  # type: ignore[assignment]
        "type": "MLFLOW_EXPERIMENT",
        "mlflow_experiment": {"experiment_id": experiment},
    }
    info.tags, info.trace_metadata = dict(VALUES), dict(VALUES)
    trace = mlf.start_trace_v3({"trace_info": info})
    mlf.set_trace_tag_v3(trace, "last", None)
    mlf.set_trace_tag(trace, "first", 1)
    read = mlf.get_trace_info_v3(trace.trace_info).trace_info
    assert stored(read.tags) == stored(read.trace_metadata) == TEXTS
    assert (read.tags["last"], read.tags["first"]) == ("None", "1")


@pytest.mark.mlflow(since="3.4")
def test_values_of_tags_of_datasets_are_converted(mlf: MLFlow) -> None:
    experiment = mlf.create_experiment(unique("values"))
    dataset = mlf.create_dataset(unique("dataset"), experiment_id=experiment, tags=VALUES)
    assert dataset.experiment_ids == [experiment]
    mlf.set_dataset_tags(dataset, {"last": None})
    assert mlf.get_dataset(dataset).tags == TEXTS | {"last": "None"}
    (found,) = mlf.search_datasets(experiment_ids=experiment)
    assert found.tags == TEXTS | {"last": "None"}


@pytest.mark.mlflow(since="3.4")
def test_tags_of_a_dataset_that_are_null_are_empty(deployment: Deployment) -> None:
    """MlflowClient sends None as null when it creates a dataset."""
    url = f"{deployment.server.url}/api/3.0/mlflow/datasets/create"
    response = httpx.post(url, json={"name": unique("dataset"), "tags": '{"a": null, "b": "c"}'})
    dataset_id = response.raise_for_status().json()["dataset"]["dataset_id"]
    assert deployment.client.get_dataset(dataset_id).tags == {"a": "", "b": "c"}


@pytest.mark.mlflow(since="3.4")
def test_dataset_records_are_stored_unchanged(mlf: MLFlow) -> None:
    dataset = mlf.create_dataset(unique("dataset"))
    inputs: dict[str, Any] = {"q": "Wärum?\n", "n": 12, "deep": [{"a": None}, 0.5, True]}
    records: list[dict[str, Any]] = [
        {
            "inputs": inputs,
            "outputs": "text",
            "expectations": {"answer": ["Because.", None]},
            "tags": VALUES | {"mlflow.user": "ann"},
            "source": {"source_type": "TRACE", "source_data": {"trace_id": "tr-1"}},
        }
    ]
    result = mlf.upsert_dataset_records(dataset, records)
    assert (result.inserted_count, result.updated_count) == (1, 0)
    (record,) = mlf.get_dataset_records(dataset)
    assert (record.inputs, record.outputs) == (inputs, "text")
    assert record.expectations == {"answer": ["Because.", None]}
    assert record.tags == TEXTS | {"mlflow.user": "ann"}
    assert (record.source_id, record.source_type, record.created_by) == ("tr-1", "TRACE", "ann")
    assert record.source is not None
    assert record.source.source_data == {"trace_id": "tr-1"}
    assert record.created_datetime is not None
    assert record.created_datetime.year > 2000
    # The record of one dataset is added to another.
    copy = mlf.create_dataset(unique("dataset"))
    mlf.upsert_dataset_records(copy, [{"inputs": record.inputs, "outputs": record.outputs}])
    assert [each.inputs for each in mlf.get_dataset_records(copy)] == [inputs]


@pytest.mark.mlflow(since="3.4")
def test_all_pages_of_dataset_records_are_read(mlf: MLFlow) -> None:
    dataset = mlf.create_dataset(unique("dataset"))
    mlf.upsert_dataset_records(dataset, [{"inputs": {"q": number}} for number in range(1500)])
    assert sorted(record.inputs["q"] for record in mlf.get_dataset_records(dataset)) == [
        *range(1500)
    ]
    assert len(list(mlf.get_dataset_records(dataset, max_results=7, limit=20))) == 20


def test_a_run_has_the_user_of_its_tag(mlf: MLFlow) -> None:
    experiment = mlf.create_experiment(unique("users"))
    users = []
    cases: list[dict[str, Any]] = [{}, {"tags": {"mlflow.user": "ann"}}, {"user_id": "bob"}]
    for arguments in cases:
        run = mlf.create_run(experiment, **arguments)
        users.append((run.info.user_id, mlf.get_run(run).info.user_id))
    assert users == [("unknown", "unknown"), ("ann", "ann"), ("bob", "bob")]


def test_a_started_run_has_the_user_of_its_tag(
    mlf: MLFlow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "ann")
    name = unique("users")
    with mlf.start_run(experiment_name=name, context_tags=True) as run:
        pass
    assert (run.info.user_id, mlf.get_run(run).info.user_id) == ("ann", "ann")
    with mlf.start_run(experiment_name=name) as run:
        pass
    assert mlf.get_run(run).info.user_id == "unknown"


def test_an_uploaded_run_has_the_user_of_its_tag(mlf: MLFlow, tmp_path: Path) -> None:
    name = unique("users")
    with MLFlow(offline=tmp_path) as offline:
        with offline.start_run(experiment_name=name, tags={"mlflow.user": "ann"}) as run:
            assert run.info.user_id == "ann"
            assert offline.get_run(run).info.user_id == "ann"
        experiment = offline.get_experiment_by_name(name)
        offline.create_run(experiment, run_name="second")
    mlf.sync(tmp_path)
    runs = mlf.search_runs(mlf.get_experiment_by_name(name))
    assert {each.info.user_id: each.tags.get("mlflow.user") for each in runs} == {
        "ann": "ann",
        "unknown": None,
    }
