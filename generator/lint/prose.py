"""Rules about documentation: summaries, descriptions, examples and defaults."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeGuard

from generator.dialect import content_of, values_of
from generator.lint.index import (
    SCALARS,
    SPECIAL_DOUBLES,
    Node,
    Problem,
    Rule,
    Schema,
    SpecIndex,
    is_integer,
    join_names,
    mapping,
    string,
)
from generator.lint.schemas import is_regular_expression
from generator.spec import Pointer

# Roles of the schemas that need a description. A parameter has a description outside its schema.
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
# For each format, the smallest positive number that the format cannot represent.
_INTEGER_LIMITS = {"int32": 2**31, "int64": 2**63}


def summary(index: SpecIndex) -> Iterator[Problem]:
    """Each operation has a summary of one sentence on one line."""
    # Summaries become the first lines of docstrings, and the titles of operations in documentation.
    for operation in index.operations:
        text = string(operation.value, "summary")
        pointer = (*operation.pointer, "summary")
        if not text:
            yield pointer, f"{operation.name} has no summary. Add a summary of one sentence."
        elif not text.endswith(".") or "\n" in text or re.search(r"[.!?]\s+[A-Z]", text):
            yield (
                pointer,
                f"{operation.name}: The summary must be one sentence that ends with a full stop. "
                "Move the rest to the description.",
            )


def description(index: SpecIndex) -> Iterator[Problem]:
    """Schemas, properties, parameters and responses have a description."""
    # Generated docstrings, the documentation site and other OpenAPI tools show the description.
    nodes: list[tuple[Pointer, str, Node]] = [
        (schema.pointer, schema.label, schema.value)
        for schema in index.schemas
        if schema.role in _DESCRIBED
    ]
    nodes += [
        (parameter.pointer, parameter.label, parameter.value) for parameter in index.parameters
    ]
    nodes += [
        (
            (*operation.pointer, "responses", status),
            f"{operation.name}: response {status}",
            response,
        )
        for operation in index.operations
        for status, response in operation.responses.items()
        if isinstance(response, dict) and "$ref" not in response
    ]
    nodes += [
        (("components", "responses", name), name, response)
        for name, response in mapping(index.components, "responses").items()
        if isinstance(response, dict)
    ]
    # An operation has a summary and needs no description, but an empty description is an error.
    nodes += [
        (op.pointer, op.name, op.value) for op in index.operations if "description" in op.value
    ]
    for pointer, label, node in nodes:
        if not (string(node, "description") or "").strip():
            yield (*pointer, "description"), f"{label} has no description. Add a description."


def repeated_bound(index: SpecIndex) -> Iterator[Problem]:
    """A description does not repeat the default or the limits of a value."""
    # Docstrings and other tools' documentation show the keywords, so readers would see each value
    # twice. A description may repeat `x-mlflow-cut`, since no other tool reads this extension.
    nodes = [
        (schema.pointer, schema.label, schema.value)
        for schema in index.schemas
        if schema.role in ("property", "items")
    ]
    nodes += [
        (
            parameter.pointer,
            parameter.label,
            {**mapping(parameter.value, "schema"), **parameter.value},
        )
        for parameter in index.parameters
    ]
    for pointer, label, node in nodes:
        # Remove thousands separators: 50,000 and 50 000 mean 50000.
        text = re.sub(r"(?<=\d)[, ](?=\d{3}\b)", "", string(node, "description") or "")
        for keyword in _LIMITS:
            limit = node.get(keyword)
            if _is_number(limit) and _mentions(text, limit) and not _is_trivial(keyword, limit):
                yield (
                    (*pointer, "description"),
                    f"{label}: The description repeats the {keyword} {limit}. Remove it from the "
                    "description, since documentation shows the keyword.",
                )
        for keyword in _DEFAULTS:
            default = node.get(keyword)
            # The word "now" does not have to refer to the default, and any text contains "".
            if not isinstance(default, str | int | float) or default in ("now", ""):
                continue
            # A value such as `false` or `1` may be mentioned for other reasons, so only sentences
            # about defaults are searched.
            if any(_mentions(sentence, default) for sentence in _about_defaults(text)):
                yield (
                    (*pointer, "description"),
                    f"{label}: The description repeats the {keyword} {default}. Remove it from the "
                    "description, since documentation shows the keyword.",
                )


def _is_trivial(keyword: str, limit: float) -> bool:
    """Determine whether a limit is a small minimum, which descriptions may mention by chance."""
    return keyword.startswith("min") and limit <= 1


def _about_defaults(text: str) -> Iterator[str]:
    """Yield the sentences about the effect of an absent value."""
    for sentence in re.split(r"(?<=[.;])\s+", text):
        if re.search(r"\b(default|absent|omitted|unset)", sentence, re.IGNORECASE):
            yield sentence


def _mentions(text: str, value: str | float) -> bool:
    """Determine whether a text contains a value, but not as part of a longer word or number."""
    pattern = rf"(?<![\w.-]){re.escape(str(value))}(?![\w-]|\.\d)"
    return re.search(pattern, text, re.IGNORECASE) is not None


def examples(index: SpecIndex) -> Iterator[Problem]:
    """Scalars, maps and values of any JSON have examples."""
    # The unit tests and the documentation build requests and responses from examples. Lists and
    # objects need no examples, since their items and properties have examples. Neither do enums,
    # which list their values.
    for schema in index.schemas:
        if schema.role not in _EXEMPLIFIED or "$ref" in schema.value or "enum" in schema.value:
            continue
        needs_examples = schema.type in SCALARS or schema.schema_type in ("double", "json", "map")
        if needs_examples and not schema.value.get("examples"):
            yield (
                (*schema.pointer, "examples"),
                f"{schema.label} has no examples. Add 'examples: [...]'.",
            )


def example_value(index: SpecIndex) -> Iterator[Problem]:
    """Each example is valid for its schema."""
    for schema in index.schemas:
        values = schema.value.get("examples")
        for position, value in enumerate(values if isinstance(values, list) else ()):
            if (problem := _value_problem(index, schema, value)) is not None:
                yield (
                    (*schema.pointer, "examples", position),
                    f"{schema.label}: The example {value!r} {problem}. Correct the example or the "
                    "schema.",
                )


def default_value(index: SpecIndex) -> Iterator[Problem]:
    """Each default is valid for its schema."""
    for schema in index.schemas:
        if "default" not in schema.value:
            continue
        default = schema.value["default"]
        problem = _value_problem(index, schema, default)
        if problem is not None:
            yield (
                (*schema.pointer, "default"),
                f"{schema.label}: The default {default!r} {problem}. Correct the default or the "
                "schema.",
            )


def _value_problem(index: SpecIndex, schema: Schema, value: Any, depth: int = 0) -> str | None:
    """Describe how a value violates its schema; None if the value is valid."""
    # This checks the keywords that the dialect allows, but not the properties of objects.
    node = schema.value
    if "$ref" in node:
        component = index.component(node)
        # The rule `alias-schema` reports a component that is a $ref. Such a component may
        # refer to itself, so the reference must not be followed.
        if component is None or depth > 0:
            return None
        return _value_problem(index, component, value, depth + 1)
    if value is None and isinstance(node.get("type"), list):
        return None
    if schema.schema_type == "nullable":
        return None
    if schema.is_special_double:
        if _is_number(value) or value in SPECIAL_DOUBLES:
            return None
        return "is not a number, NaN, Infinity or -Infinity"
    if isinstance(values := node.get("enum"), list) and value not in values:
        return f"is not one of {join_names(values)}"
    match schema.type:
        case "string":
            problem = _string_problem(node, value)
            if problem is None and schema.schema_type == "json_text":
                return _content_problem(index, schema, value)
            return problem
        case "integer":
            return _integer_problem(node, value)
        case "number":
            return _bound_problem(node, value) if _is_number(value) else "is not a number"
        case "boolean":
            return None if isinstance(value, bool) else "is not true or false"
        case "array":
            return _array_problem(index, schema, value)
        case "object":
            if not isinstance(value, dict):
                return "is not a mapping"
            return _map_problem(index, schema, value)
    return None


def _string_problem(node: Node, value: Any) -> str | None:
    if not isinstance(value, str):
        return "is not a string and must be quoted"
    expression = string(node, "pattern")
    if (
        expression is not None
        and is_regular_expression(expression)
        and not re.search(expression, value)
    ):
        return f"does not match the pattern {expression}"
    return _length_problem(node, len(value), "minLength", "maxLength")


def _content_problem(index: SpecIndex, schema: Schema, value: Any) -> str | None:
    try:
        content = json.loads(value)
    except ValueError:
        return "is not JSON"
    inner = Schema(schema.pointer, content_of(schema.value), schema.label, "subschema")
    return _value_problem(index, inner, content)


def _integer_problem(node: Node, value: Any) -> str | None:
    if not is_integer(value):
        return "is not an integer"
    limit = _INTEGER_LIMITS.get(string(node, "format") or "")
    if limit is not None and not -limit <= value < limit:
        return f"does not fit the format {node['format']}"
    return _bound_problem(node, value)


def _array_problem(index: SpecIndex, schema: Schema, value: Any) -> str | None:
    if not isinstance(value, list):
        return "is not a list"
    items = Schema(
        (*schema.pointer, "items"), mapping(schema.value, "items"), schema.label, "items"
    )
    for item in value:
        problem = _value_problem(index, items, item)
        if problem is not None:
            return f"has an item that {problem}"
    return _length_problem(schema.value, len(value), "minItems", "maxItems")


def _map_problem(index: SpecIndex, schema: Schema, value: dict[str, Any]) -> str | None:
    if schema.schema_type != "map":
        return None
    values = Schema(schema.pointer, values_of(schema.value), schema.label, "items")
    for item in value.values():
        problem = _value_problem(index, values, item)
        if problem is not None:
            return f"has a value that {problem}"
    return None


def _bound_problem(node: Node, value: float) -> str | None:
    minimum, maximum = node.get("minimum"), node.get("maximum")
    if _is_number(minimum) and value < minimum:
        return f"is below the minimum {minimum}"
    if _is_number(maximum) and value > maximum:
        return f"is above the maximum {maximum}"
    return None


def _length_problem(node: Node, length: int, minimum_key: str, maximum_key: str) -> str | None:
    minimum, maximum = node.get(minimum_key), node.get(maximum_key)
    if _is_number(minimum) and length < minimum:
        return f"is shorter than the {minimum_key} {minimum}"
    if _is_number(maximum) and length > maximum:
        return f"is longer than the {maximum_key} {maximum}"
    return None


def _is_number(value: Any) -> TypeGuard[int | float]:
    # In Python, a bool is an int.
    return isinstance(value, int | float) and not isinstance(value, bool)


RULES: dict[str, Rule] = {
    "summary": summary,
    "description": description,
    "repeated-bound": repeated_bound,
    "examples": examples,
    "example-value": example_value,
    "default-value": default_value,
}
