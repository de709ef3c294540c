"""The rule `structure`: each value has the type that OpenAPI requires.

The other rules ignore malformed values, so this rule has to check all keys that those rules read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.lint.index import Node, Problem, Rule, SpecIndex
from generator.spec import METHODS, Pointer

_NUMBER = (int, float)
_NAMES: dict[type | tuple[type, ...], str] = {
    dict: "a mapping",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "an integer",
    _NUMBER: "a number",
    (str, list): "a string or a list",
    (bool, dict): "true or a mapping",
}
# Maps the keys of an object to the types of their values.
_Types = dict[str, type | tuple[type, ...]]

_DOCUMENT: _Types = {
    "info": dict,
    "servers": list,
    "tags": list,
    "security": list,
    "paths": dict,
    "components": dict,
}
_COMPONENTS: _Types = {"schemas": dict, "responses": dict, "securitySchemes": dict}
_OPERATION: _Types = {
    "operationId": str,
    "tags": list,
    "summary": str,
    "description": str,
    "deprecated": bool,
    "parameters": list,
    "requestBody": dict,
    "responses": dict,
}
_PARAMETER: _Types = {
    "name": str,
    "in": str,
    "required": bool,
    "description": str,
    "deprecated": bool,
    "schema": dict,
}
_RESPONSE: _Types = {"$ref": str, "description": str, "content": dict, "required": bool}
_SCHEMA: _Types = {
    "$ref": str,
    "type": (str, list),
    "format": str,
    "description": str,
    "properties": dict,
    "items": dict,
    "required": list,
    "enum": list,
    "examples": list,
    "deprecated": bool,
    "readOnly": bool,
    "dependentRequired": dict,
    "pattern": str,
    "contentEncoding": str,
    "contentMediaType": str,
    "contentSchema": dict,
    "additionalProperties": (bool, dict),
    "minimum": _NUMBER,
    "maximum": _NUMBER,
    "minLength": int,
    "maxLength": int,
    "minItems": int,
    "maxItems": int,
    "allOf": list,
    "oneOf": list,
    "anyOf": list,
}
# Keys whose values must be lists of strings, because the other rules use the items as names.
_STRING_LISTS = frozenset({"required", "tags"})


def structure(index: SpecIndex) -> Iterator[Problem]:
    """Values have the types that OpenAPI requires, and required keys are present."""
    document = index.document
    yield from _typed(document, (), "the spec", _DOCUMENT, required=("info", "paths"))
    yield from _typed(index.components, ("components",), "components", _COMPONENTS)
    yield from _typed(
        document.get("info"),
        ("info",),
        "info",
        {"title": str, "version": str},
        ("title", "version"),
    )
    for path, item in _items(document.get("paths")):
        yield from _typed(item, ("paths", path), path, dict.fromkeys(METHODS, dict))
    for name, schema in _items(index.components.get("schemas")):
        yield from _schema(schema, ("components", "schemas", name), name)
    for name, response in _items(index.components.get("responses")):
        yield from _content(response, ("components", "responses", name), name)
    for operation in index.operations:
        yield from _operation(operation.value, operation.pointer, operation.name)


def _operation(value: Node, pointer: Pointer, name: str) -> Iterator[Problem]:
    yield from _typed(value, pointer, name, _OPERATION)
    parameters = value.get("parameters")
    # If `parameters` is not a list, `_typed` reports the wrong type.
    for position, parameter in enumerate(parameters if isinstance(parameters, list) else ()):
        parameter_pointer = (*pointer, "parameters", position)
        label = f"{name}: parameter {position + 1}"
        # The rule `parameter-kind` reports a $ref.
        if isinstance(parameter, dict) and "$ref" in parameter:
            continue
        yield from _typed(parameter, parameter_pointer, label, _PARAMETER, required=("name", "in"))
        if isinstance(parameter, dict) and isinstance(parameter.get("schema"), dict):
            yield from _schema(parameter["schema"], (*parameter_pointer, "schema"), label)
    if isinstance(value.get("requestBody"), dict):
        yield from _content(
            value["requestBody"], (*pointer, "requestBody"), f"{name}: request body"
        )
    for status, response in _items(value.get("responses")):
        yield from _content(response, (*pointer, "responses", status), f"{name}: response {status}")


def _content(value: Any, pointer: Pointer, label: str) -> Iterator[Problem]:
    yield from _typed(value, pointer, label, _RESPONSE)
    for kind, media in _items(value.get("content") if isinstance(value, dict) else None):
        media_pointer = (*pointer, "content", kind)
        yield from _typed(
            media, media_pointer, f"{label}: {kind}", {"schema": dict}, required=("schema",)
        )
        if isinstance(media, dict) and isinstance(media.get("schema"), dict):
            yield from _schema(media["schema"], (*media_pointer, "schema"), label)


def _schema(value: Any, pointer: Pointer, label: str) -> Iterator[Problem]:
    yield from _typed(value, pointer, label, _SCHEMA)
    if not isinstance(value, dict):
        return
    for name, inner in _items(value.get("properties")):
        yield from _schema(inner, (*pointer, "properties", name), f"{label}.{name}")
    if isinstance(value.get("items"), dict):
        yield from _schema(value["items"], (*pointer, "items"), f"{label}: items")
    if isinstance(value.get("contentSchema"), dict):
        yield from _schema(value["contentSchema"], (*pointer, "contentSchema"), f"{label}: content")
    if isinstance(value.get("additionalProperties"), dict):
        yield from _schema(
            value["additionalProperties"], (*pointer, "additionalProperties"), f"{label}: values"
        )
    for key in ("allOf", "oneOf", "anyOf"):
        subschemas = value.get(key)
        for position, subschema in enumerate(subschemas if isinstance(subschemas, list) else ()):
            yield from _schema(subschema, (*pointer, key, position), f"{label}: {key}")


def _typed(
    value: Any, pointer: Pointer, label: str, types: _Types, required: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """Check the required keys of a mapping, and the types of its values."""
    if not isinstance(value, dict):
        yield pointer, f"{label} must be a mapping, but is {_describe(value)}."
        return
    for key in required:
        if key not in value:
            yield pointer, f"{label}: The key '{key}' is missing. Add the key."
    for key, expected in types.items():
        if key not in value:
            continue
        item = value[key]
        # In Python, a bool is an int, so `minimum: true` would pass as a number.
        allows_bool = expected is bool or (isinstance(expected, tuple) and bool in expected)
        if not isinstance(item, expected) or (isinstance(item, bool) and not allows_bool):
            yield (
                (*pointer, key),
                f"{label}: '{key}' must be {_NAMES[expected]}, but is {_describe(item)}.",
            )
        # The tags of the document itself, at the empty pointer, are mappings.
        elif key in _STRING_LISTS and isinstance(item, list) and pointer:
            yield from _strings_only(item, (*pointer, key), f"{label}: '{key}'")


def _strings_only(values: list[Any], pointer: Pointer, label: str) -> Iterator[Problem]:
    for position, value in enumerate(values):
        if not isinstance(value, str):
            yield (
                (*pointer, position),
                f"{label} must contain only strings, but contains {_describe(value)}.",
            )


def _items(value: Any) -> Iterator[tuple[str, Any]]:
    yield from value.items() if isinstance(value, dict) else ()


def _describe(value: Any) -> str:
    """Describe a value of the wrong type for a message, as YAML writes it."""
    if value is None:
        return "empty"
    if isinstance(value, dict | list):
        return _NAMES[type(value)]
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value)


RULES: dict[str, Rule] = {"structure": structure}
