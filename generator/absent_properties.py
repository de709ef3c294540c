"""Determines the attributes of a decoded model whose properties are absent from the response."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.errors import GeneratorError
from generator.ir import Field, Model, WhenAbsent

# Kinds of types with an empty value. There is no neutral number, time or enum value.
_KINDS_WITH_EMPTY_VALUE = frozenset({"string", "bytes", "model", "array", "map"})


def when_absent(field: Field, schema: Mapping[str, Any]) -> WhenAbsent:
    """Return the value of an absent property that is not essential."""
    value = schema.get("x-mlflow-if-absent")
    if isinstance(value, int):
        return value
    if value is not None or field.is_collection:
        return "empty"
    return "empty" if field.required and field.type.kind in _KINDS_WITH_EMPTY_VALUE else "none"


def check_empty_models(decoded: Iterable[Model], models: Mapping[str, Model]) -> None:
    """Check that an absent object can be decoded as an empty one."""
    for model in decoded:
        for field in model.fields:
            inner = field.type.class_name
            if field.type.kind != "model" or inner is None or field.when_absent != "empty":
                continue
            if any(each.when_absent == "error" for each in models[inner.name].fields):
                name = f"{model.class_name.name}.{field.wire_name}"
                raise GeneratorError(
                    f"{name} cannot be empty, since {inner.name} has x-mlflow-essential. Add the "
                    f"property to the x-mlflow-essential of {model.class_name.name}."
                )
