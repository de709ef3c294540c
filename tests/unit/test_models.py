"""Round trips of every model with the examples of the spec."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from attrs import fields_dict

from mlflow_openapi import models
from mlflow_openapi_runtime.codec.decode import DecodeError
from tests.support import spec

MODELS = [name for name in models.__all__ if "properties" in spec.SCHEMAS[name]]
ENUMS = [name for name in models.__all__ if "enum" in spec.SCHEMAS[name]]


def properties(name: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield from spec.SCHEMAS[name]["properties"].items()


def is_special_double(schema: Mapping[str, Any]) -> bool:
    return "anyOf" in schema


@pytest.mark.parametrize("name", MODELS)
def test_round_trip_loses_nothing(name: str) -> None:
    data = spec.example_of(spec.SCHEMAS[name])
    model = getattr(models, name).from_dict(data)
    assert model.to_dict() == data
    assert getattr(models, name).from_dict(model.to_dict()) == model
    assert model.additional_properties is None


@pytest.mark.parametrize("name", MODELS)
def test_unknown_fields_are_preserved(name: str) -> None:
    data = {**spec.example_of(spec.SCHEMAS[name]), "from_a_newer_server": {"deep": [1, None]}}
    model = getattr(models, name).from_dict(data)
    assert model.additional_properties == {"from_a_newer_server": {"deep": [1, None]}}
    assert model.to_dict() == data


@pytest.mark.parametrize("name", MODELS)
def test_only_essential_properties_must_be_present(name: str) -> None:
    essential = spec.essential_properties(name)
    example = spec.example_of(spec.SCHEMAS[name])
    data = {key: example[key] for key in essential}
    model = getattr(models, name).from_dict(data)
    for key, schema in properties(name):
        if key in essential:
            continue
        expected = spec.absent_value(name, key)
        if expected == "" and "contentEncoding" in schema:
            expected = b""
        elif expected == {} and not spec.is_map(spec.content_of(schema) or schema):
            expected = getattr(models, str(spec.schema_name(schema))).from_dict({})
        assert getattr(model, spec.python_name(key)) == expected
    nulls = {key: data.get(key) for key, _ in properties(name)}
    assert getattr(models, name).from_dict(nulls) == model


# A model that is sent is checked when it is encoded.
@pytest.mark.parametrize(
    "name",
    [name for name in MODELS if not {name, *spec.reachable(spec.SCHEMAS[name])} & spec.SENT],
)
def test_model_without_its_optional_properties_can_be_encoded(name: str) -> None:
    example = spec.example_of(spec.SCHEMAS[name])
    data = {key: example[key] for key in spec.essential_properties(name)}
    model = getattr(models, name).from_dict(data)
    assert getattr(models, name).from_dict(model.to_dict()) == model


@pytest.mark.parametrize(
    ("name", "missing"),
    [(name, key) for name in MODELS for key in spec.essential_properties(name)],
)
def test_missing_essential_property_is_reported_by_name(name: str, missing: str) -> None:
    schema = spec.SCHEMAS[name]["properties"][missing]
    if spec.is_any_json(schema) or spec.is_map(schema):
        # The property can be any JSON, including null, or it is an empty map.
        return
    data = spec.example_of(spec.SCHEMAS[name])
    for invalid in ({**data, missing: None}, {k: v for k, v in data.items() if k != missing}):
        with pytest.raises(DecodeError) as caught:
            getattr(models, name).from_dict(invalid)
        assert str(caught.value) == f"{name}.{missing} is missing"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (name, key)
        for name in MODELS
        for key, schema in properties(name)
        if not spec.is_any_json(schema)
    ],
)
def test_property_of_a_wrong_type_is_reported_by_name(name: str, key: str) -> None:
    data = {**spec.example_of(spec.SCHEMAS[name]), key: object()}
    with pytest.raises(
        DecodeError, match=f"^{name}.({key}|{spec.python_name(key)}) must be .+, got object$"
    ):
        getattr(models, name).from_dict(data)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (name, key)
        for name in MODELS
        for key, schema in properties(name)
        if schema.get("format") in ("int64", "int32")
    ],
)
def test_integers_are_decoded_from_strings(name: str, key: str) -> None:
    data = spec.example_of(spec.SCHEMAS[name])
    model = getattr(models, name).from_dict({**data, key: str(2**53 + 1)})
    assert getattr(model, spec.python_name(key)) == 2**53 + 1


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (name, key)
        for name in MODELS
        for key, schema in properties(name)
        if is_special_double(schema)
    ],
)
@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity"])
def test_special_doubles_are_strings_in_json(name: str, key: str, text: str) -> None:
    data = {**spec.example_of(spec.SCHEMAS[name]), key: text}
    model = getattr(models, name).from_dict(data)
    assert repr(getattr(model, spec.python_name(key))) == repr(float(text))
    assert model.to_dict() == data


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (name, key)
        for name in MODELS
        for key, schema in properties(name)
        if "enum" in spec.resolve(schema)
    ],
)
def test_unknown_enum_value_is_preserved(name: str, key: str) -> None:
    data = {**spec.example_of(spec.SCHEMAS[name]), key: "OF_A_NEWER_SERVER"}
    model = getattr(models, name).from_dict(data)
    attribute = spec.python_name(key)
    assert getattr(model, attribute) == "OF_A_NEWER_SERVER"
    assert model.to_dict() == data
    value = spec.resolve(spec.SCHEMAS[name]["properties"][key])["enum"][0]
    enum = getattr(models, str(spec.schema_name(spec.SCHEMAS[name]["properties"][key])))
    assert getattr(getattr(models, name).from_dict({**data, key: value}), attribute) is enum(value)


@pytest.mark.parametrize("name", ENUMS)
def test_enums_have_the_values_of_the_spec_and_are_strings(name: str) -> None:
    assert [str(member) for member in getattr(models, name)] == spec.SCHEMAS[name]["enum"]


@pytest.mark.parametrize("name", MODELS)
def test_only_required_fields_are_positional(name: str) -> None:
    model = getattr(models, name)
    required = spec.required_properties(name)
    positional = [key for key, attribute in fields_dict(model).items() if not attribute.kw_only]
    assert set(positional) == {spec.python_name(key) for key in required}
    assert not hasattr(model, "__dict__") or "__slots__" in vars(model)


@pytest.mark.parametrize(
    ("attribute", "value", "message"),
    [
        ("value", "0.1", "Metric.value must be a float, got str"),
        ("timestamp", 1.5, "Metric.timestamp must be an int, got float"),
        ("timestamp", 2**63, "Metric.timestamp must be from"),
        ("step", True, "Metric.step must be an int, got bool"),
        ("key", None, "Metric.key must be a str, got NoneType"),
    ],
)
def test_to_dict_refuses_invalid_values(attribute: str, value: Any, message: str) -> None:
    metric = models.Metric("loss", 0.1, 1)
    setattr(metric, attribute, value)
    with pytest.raises((TypeError, ValueError), match=message):
        metric.to_dict()


def test_importing_one_model_imports_no_other() -> None:
    script = (
        "import sys; from mlflow_openapi.models import RunTag;"
        "print(sorted(m for m in sys.modules if m.startswith('mlflow_openapi.models.')))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "['mlflow_openapi.models.run_tag']"
    with pytest.raises(AttributeError, match="no attribute 'RunTagg'"):
        _ = models.RunTagg  # type: ignore[attr-defined]
