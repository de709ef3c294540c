"""Values of params and tags: every call converts values that are not strings with `str`."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import httpx
import numpy
import pytest

from mlflow_openapi import models
from mlflowclient import MLFlow, RunStatus
from tests.support import spec
from tests.unit.test_operations import Call


class Version:
    """An object with its own representation."""

    def __str__(self) -> str:
        return "1.0"


VALUES: dict[str, Any] = {
    "float": 0.1,
    "int": 3,
    "bool": True,
    "none": None,
    "dict": {"a": 1},
    "enum": RunStatus.FINISHED,
    "object": Version(),
    "str": "x",
}
TEXTS = {
    "float": "0.1",
    "int": "3",
    "bool": "True",
    "none": "None",
    "dict": "{'a': 1}",
    "enum": "FINISHED",
    "object": "1.0",
    "str": "x",
}


def is_converted(schema: Mapping[str, Any]) -> bool:
    return schema.get("x-mlflow-stringify") is True


def pair_value(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of the values of a list of keys and values; empty for other schemas."""
    if "items" not in schema:
        return {}
    value: Mapping[str, Any] = spec.resolve(schema["items"]).get("properties", {}).get("value", {})
    return value


def arguments() -> Iterator[Any]:
    """Yield the arguments that are values, or mappings of values."""
    for path, _, operation in spec.operations():
        body = spec.body_schema(operation) or {}
        for name, schema in body.get("properties", {}).items():
            if not spec.is_argument(schema):
                continue
            content = spec.content_of(schema) or schema
            values = content.get("additionalProperties")
            kind = None
            if is_converted(schema):
                kind = "value"
            elif is_converted(pair_value(schema)):
                kind = "pairs"
            elif isinstance(values, Mapping) and is_converted(values):
                kind = "map"
            if kind is not None:
                identifier = f"{operation['operationId']}-{name}"
                yield pytest.param(path, operation, name, kind, id=identifier)


ARGUMENTS = list(arguments())
MODELS = [
    name
    for name, schema in spec.SCHEMAS.items()
    if hasattr(models, name)
    and list(schema.get("properties", {})) == ["key", "value"]
    and is_converted(schema["properties"]["value"])
]


def sent(path: str, operation: Mapping[str, Any], name: str, value: Any) -> Any:
    """Return the property of the body that is sent for an argument."""
    module = f"mlflow_openapi.api.{operation['tags'][0]}.{operation['operationId']}"
    build_request = importlib.import_module(module).build_request
    request = build_request(**{**Call(path, operation).arguments, name: value})
    return request.body[name]


def test_all_areas_have_converted_values() -> None:
    tags = {argument.values[1]["tags"][0] for argument in ARGUMENTS}
    assert tags >= {
        *("experiments", "runs", "logged_models", "traces", "datasets", "registered_models"),
        *("model_versions", "mcp_servers", "gateway_endpoints"),
    }
    assert len(ARGUMENTS) >= 26
    assert len(MODELS) >= 11


@pytest.mark.parametrize(("path", "operation", "name", "kind"), ARGUMENTS)
def test_values_are_converted_to_strings(
    path: str, operation: Mapping[str, Any], name: str, kind: str
) -> None:
    if kind == "value":
        # An optional argument that is None is not sent.
        required = name in (spec.body_schema(operation) or {})["required"]
        for key, value in VALUES.items():
            if required or value is not None:
                assert sent(path, operation, name, value) == TEXTS[key]
        return
    encoded = sent(path, operation, name, VALUES)
    if kind == "pairs":
        assert encoded == [{"key": key, "value": text} for key, text in TEXTS.items()]
    else:
        assert (json.loads(encoded) if isinstance(encoded, str) else encoded) == TEXTS


@pytest.mark.parametrize(
    ("path", "operation", "name", "kind"), [each for each in ARGUMENTS if each.values[3] != "value"]
)
def test_an_invalid_value_is_named_by_its_key(
    path: str, operation: Mapping[str, Any], name: str, kind: str
) -> None:
    with pytest.raises(ValueError, match=rf"^{name}\['lr'\].* must be valid Unicode"):
        sent(path, operation, name, {"a": 1, "lr": "\ud800"})
    with pytest.raises(TypeError, match=f"a key of {name} must be a str, got int"):
        sent(path, operation, name, {1: "x"})


@pytest.mark.parametrize("name", MODELS)
def test_models_convert_the_value_that_they_are_created_with(name: str) -> None:
    class_ = getattr(models, name)
    for key, value in VALUES.items():
        model = class_(key, value)
        assert model.value == TEXTS[key]
        assert model == class_.from_dict(model.to_dict())
    # The conversion does not slow down the assignment of an attribute.
    assert class_.__setattr__ is object.__setattr__
    changed = class_("a", "b")
    changed.value = 5
    assert changed.to_dict() == {"key": "a", "value": "5"}


def test_values_of_maps_in_models_are_converted() -> None:
    trace = models.TraceInfoV3.from_dict(spec.example_of(spec.SCHEMAS["TraceInfoV3"]))
    trace.tags = trace.trace_metadata = VALUES
    assert trace.to_dict()["tags"] == trace.to_dict()["trace_metadata"] == TEXTS
    update = models.AssessmentUpdate(metadata=VALUES)
    assert update.to_dict()["metadata"] == TEXTS
    record = models.DatasetRecordInput({"q": 1}, tags=VALUES)
    assert record.to_dict() == {"inputs": {"q": 1}, "tags": TEXTS}
    with pytest.raises(ValueError, match=r"DatasetRecordInput\.tags\['lr'\] must be valid Unicode"):
        models.DatasetRecordInput({}, tags={"lr": "\ud800"}).to_dict()


@pytest.mark.parametrize("value", [None, "0.5", [0.5], {}, 1j])
@pytest.mark.parametrize(
    "call",
    [
        lambda mlf, value: mlf.log_metrics("r1", {"acc": 1, "loss": value}),
        lambda mlf, value: mlf.log_batch("r1", metrics=[models.Metric("loss", value, 1)]),
        lambda mlf, value: mlf.log_batch(
            "r1", metrics=[{"key": "loss", "value": value, "timestamp": 1}]
        ),
        lambda mlf, value: mlf.logger("r1").log_metric("loss", value),
        lambda mlf, value: mlf.logger("r1").log_metrics({"acc": 1, "loss": value}),
    ],
)
def test_a_metric_must_be_a_number(call: Callable[[MLFlow, Any], None], value: Any) -> None:
    with (
        MLFlow() as mlf,
        pytest.raises(TypeError, match=r"^metrics\['loss'\](\.value)? must be a float"),
    ):
        call(mlf, value)


@pytest.mark.parametrize("value", [True, numpy.bool_(True), numpy.array([1]), numpy.array([[1.0]])])
def test_bools_and_arrays_of_one_element_are_metric_values(value: Any) -> None:
    bodies: list[Any] = []

    def respond(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json={})

    with MLFlow(transport=httpx.MockTransport(respond)) as mlf:
        mlf.log_metric("r1", "loss", value)
        mlf.log_metrics("r1", {"loss": value})
        mlf.log_batch("r1", metrics=[models.Metric("loss", value, 1)])
        with mlf.logger("r1") as logger:
            logger.log_metric("loss", value)
    points = [point for body in bodies for point in body.get("metrics", [body])]
    assert [point["value"] for point in points] == [1.0] * 4
