"""Rules about what people read: summaries, descriptions, examples and defaults that are true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeGuard

from generator.dialect import values_of
from generator.lint.index import (
    SCALARS,
    SPECIAL_DOUBLES,
    Node,
    Problem,
    Reading,
    Rule,
    Schema,
    listed,
    mapping,
    string,
)
from generator.lint.schemas import is_regular_expression
from generator.spec import Pointer

_DESCRIBED = frozenset({"component", "property"})
_EXEMPLIFIED = frozenset({"property", "parameter", "items"})
_LIMITS = (
    "maximum",
    "maxLength",
    "maxItems",
    "minimum",
    "minLength",
    "minItems",
)
_DEFAULTS = ("default", "x-mlflow-default")
_INTEGERS = {"int32": 2**31, "int64": 2**63}


def summary(reading: Reading) -> Iterator[Problem]:
    """Each operation has a summary: one sentence on one line."""
    for operation in reading.operations:
        text = string(operation.value, "summary")
        at = (*operation.pointer, "summary")
        if not text:
            yield at, f"{operation.name} has no summary; add a sentence"
        elif not text.endswith(".") or "\n" in text or re.search(r"[.!?]\s+[A-Z]", text):
            yield (
                at,
                f"{operation.name}: the summary must be one sentence with a full stop; put the "
                "rest in the description",
            )


def description(reading: Reading) -> Iterator[Problem]:
    """Schemas, properties, parameters and responses are described; an operation may be, in
    words.
    """
    places: list[tuple[Pointer, str, Node]] = [
        (schema.pointer, schema.label, schema.value)
        for schema in reading.schemas
        if schema.role in _DESCRIBED
    ]
    places += [
        (parameter.pointer, parameter.label, parameter.value) for parameter in reading.parameters
    ]
    places += [
        (
            (*operation.pointer, "responses", status),
            f"{operation.name}: response {status}",
            response,
        )
        for operation in reading.operations
        for status, response in operation.responses.items()
        if isinstance(response, dict) and "$ref" not in response
    ]
    places += [
        (("components", "responses", name), name, response)
        for name, response in mapping(reading.components, "responses").items()
        if isinstance(response, dict)
    ]
    places += [
        (op.pointer, op.name, op.value) for op in reading.operations if "description" in op.value
    ]
    for at, label, node in places:
        if not (string(node, "description") or "").strip():
            yield (*at, "description"), f"{label} has no description; say what it is"


def repeated_bound(reading: Reading) -> Iterator[Problem]:
    """A description leaves the default and the limits to the keywords, from which every
    consumer's documentation shows them; no other tool reads `x-mlflow-cut`.
    """
    places = [
        (schema.pointer, schema.label, schema.value)
        for schema in reading.schemas
        if schema.role in ("property", "items")
    ]
    places += [
        (
            parameter.pointer,
            parameter.label,
            {**mapping(parameter.value, "schema"), **parameter.value},
        )
        for parameter in reading.parameters
    ]
    for at, label, node in places:
        # 50,000 and 50 000 are 50000.
        text = re.sub(r"(?<=\d)[, ](?=\d{3}\b)", "", string(node, "description") or "")
        for keyword in _LIMITS:
            limit = node.get(keyword)
            if _is_number(limit) and _mentions(text, limit) and not _is_trivial(keyword, limit):
                yield (
                    (*at, "description"),
                    f"{label}: the description repeats the {keyword} {limit}; leave it to the "
                    "keyword",
                )
        for keyword in _DEFAULTS:
            default = node.get(keyword)
            if not isinstance(default, str | int | float) or default in ("now", ""):
                continue
            if any(_mentions(sentence, default) for sentence in _about_defaults(text)):
                yield (
                    (*at, "description"),
                    f"{label}: the description repeats the {keyword} {default}; leave it to the "
                    "keyword",
                )


def _is_trivial(keyword: str, limit: float) -> bool:
    """Whether a lower limit is so low that a description means something else by the number."""
    return keyword.startswith("min") and limit <= 1


def _about_defaults(text: str) -> Iterator[str]:
    for sentence in re.split(r"(?<=[.;])\s+", text):
        if re.search(r"\b(default|absent|omitted|left out|unset)", sentence, re.IGNORECASE):
            yield sentence


def _mentions(text: str, value: str | float) -> bool:
    written = re.escape(str(value))
    return re.search(rf"(?<![\w.-]){written}(?![\w-]|\.\d)", text, re.IGNORECASE) is not None


def examples(reading: Reading) -> Iterator[Problem]:
    """Scalars have examples."""
    for schema in reading.schemas:
        if schema.role not in _EXEMPLIFIED or "$ref" in schema.value or "enum" in schema.value:
            continue
        if (
            schema.type in SCALARS or schema.shape in ("double", "json", "map")
        ) and not schema.value.get("examples"):
            yield (
                (*schema.pointer, "examples"),
                f"{schema.label} has no examples; add 'examples: [...]'",
            )


def example_value(reading: Reading) -> Iterator[Problem]:
    """An example is valid for its schema."""
    for schema in reading.schemas:
        values = schema.value.get("examples")
        for index, value in enumerate(values if isinstance(values, list) else ()):
            if (fault := _fault(reading, schema, value)) is not None:
                yield (
                    (*schema.pointer, "examples", index),
                    f"{schema.label}: the example {value!r} {fault}; correct one",
                )


def default_value(reading: Reading) -> Iterator[Problem]:
    """A default is valid for its schema."""
    for schema in reading.schemas:
        if (
            "default" in schema.value
            and (fault := _fault(reading, schema, schema.value["default"])) is not None
        ):
            shown = repr(schema.value["default"])
            yield (
                (*schema.pointer, "default"),
                f"{schema.label}: the default {shown} {fault}; correct one",
            )


def _fault(reading: Reading, schema: Schema, value: Any, depth: int = 0) -> str | None:
    """How a value breaks its schema; None when it does not. Objects are looked into, but not for
    what is required.
    """
    node = schema.value
    if "$ref" in node:
        component = reading.component(node)
        # A component that is a $ref again is reported elsewhere, and may refer to itself.
        return (
            None if component is None or depth > 0 else _fault(reading, component, value, depth + 1)
        )
    if value is None and isinstance(node.get("type"), list):
        return None
    if schema.shape == "nullable":
        return None
    if schema.is_special_double:
        return (
            None
            if _is_number(value) or value in SPECIAL_DOUBLES
            else "is no number, NaN, Infinity or -Infinity"
        )
    if isinstance(values := node.get("enum"), list) and value not in values:
        return f"is none of {listed(values)}"
    match schema.type:
        case "string":
            return _string_fault(node, value)
        case "integer":
            return _integer_fault(node, value)
        case "number":
            return _bound_fault(node, value) if _is_number(value) else "is no number"
        case "boolean":
            return None if isinstance(value, bool) else "is not true or false"
        case "array":
            return _array_fault(reading, schema, value)
        case "object":
            return (
                _map_fault(reading, schema, value) if isinstance(value, dict) else "is no mapping"
            )
    return None


def _string_fault(node: Node, value: Any) -> str | None:
    if not isinstance(value, str):
        return "is no string, quote it"
    expression = string(node, "pattern")
    if (
        expression is not None
        and is_regular_expression(expression)
        and not re.search(expression, value)
    ):
        return f"does not match {expression}"
    return _length_fault(node, len(value), "minLength", "maxLength")


def _integer_fault(node: Node, value: Any) -> str | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return "is no integer"
    limit = _INTEGERS.get(string(node, "format") or "")
    if limit is not None and not -limit <= value < limit:
        return f"does not fit {node['format']}"
    return _bound_fault(node, value)


def _array_fault(reading: Reading, schema: Schema, value: Any) -> str | None:
    if not isinstance(value, list):
        return "is no list"
    items = Schema(
        (*schema.pointer, "items"), mapping(schema.value, "items"), schema.label, "items"
    )
    faults = (_fault(reading, items, item) for item in value)
    first = next((fault for fault in faults if fault is not None), None)
    return (
        _length_fault(schema.value, len(value), "minItems", "maxItems")
        if first is None
        else f"has an item that {first}"
    )


def _map_fault(reading: Reading, schema: Schema, value: dict[str, Any]) -> str | None:
    if schema.shape != "map":
        return None
    values = Schema(schema.pointer, values_of(schema.value), schema.label, "items")
    faults = (_fault(reading, values, item) for item in value.values())
    first = next((fault for fault in faults if fault is not None), None)
    return None if first is None else f"has a value that {first}"


def _bound_fault(node: Node, value: float) -> str | None:
    minimum, maximum = node.get("minimum"), node.get("maximum")
    if _is_number(minimum) and value < minimum:
        return f"is below the minimum {minimum}"
    if _is_number(maximum) and value > maximum:
        return f"is above the maximum {maximum}"
    return None


def _length_fault(node: Node, length: int, least: str, most: str) -> str | None:
    minimum, maximum = node.get(least), node.get(most)
    if _is_number(minimum) and length < minimum:
        return f"is shorter than {least} {minimum}"
    if _is_number(maximum) and length > maximum:
        return f"is longer than {most} {maximum}"
    return None


def _is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


RULES: dict[str, Rule] = {
    "summary": summary,
    "description": description,
    "repeated-bound": repeated_bound,
    "examples": examples,
    "example-value": example_value,
    "default-value": default_value,
}
