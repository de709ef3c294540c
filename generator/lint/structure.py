"""The rule `structure`: each piece is of the type that OpenAPI gives it.

The other rules pass over what is malformed, so this one has to know every place that they read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.lint.index import Node, Problem, Reading, Rule
from generator.spec import METHODS, Pointer

_NUMBER = (int, float)
_NAMES: dict[type | tuple[type, ...], str] = {
    dict: "a mapping",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    _NUMBER: "a number",
    (str, list): "a string or a list",
    (bool, dict): "true or a mapping",
}
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
    "pattern": str,
    "contentEncoding": str,
    "contentMediaType": str,
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
_STRING_LISTS = frozenset({"required", "tags"})


def structure(reading: Reading) -> Iterator[Problem]:
    """The values of all known keys are of their types, and the keys that must be there are."""
    document = reading.document
    yield from _typed(document, (), "the spec", _DOCUMENT, required=("info", "paths"))
    yield from _typed(reading.components, ("components",), "components", _COMPONENTS)
    yield from _typed(
        document.get("info"),
        ("info",),
        "info",
        {"title": str, "version": str},
        ("title", "version"),
    )
    for path, item in _items(document.get("paths")):
        yield from _typed(item, ("paths", path), path, dict.fromkeys(METHODS, dict))
    for name, schema in _items(reading.components.get("schemas")):
        yield from _schema(schema, ("components", "schemas", name), name)
    for name, response in _items(reading.components.get("responses")):
        yield from _content(response, ("components", "responses", name), name)
    for operation in reading.operations:
        yield from _operation(operation.value, operation.pointer, operation.name)


def _operation(value: Node, at: Pointer, name: str) -> Iterator[Problem]:
    yield from _typed(value, at, name, _OPERATION)
    parameters = value.get("parameters")
    for index, parameter in enumerate(parameters if isinstance(parameters, list) else ()):
        here = (*at, "parameters", index)
        label = f"{name}: parameter {index + 1}"
        if isinstance(parameter, dict) and "$ref" in parameter:
            continue  # for the rule `parameter-kind`
        yield from _typed(parameter, here, label, _PARAMETER, required=("name", "in"))
        if isinstance(parameter, dict) and isinstance(parameter.get("schema"), dict):
            yield from _schema(parameter["schema"], (*here, "schema"), label)
    if isinstance(value.get("requestBody"), dict):
        yield from _content(value["requestBody"], (*at, "requestBody"), f"{name}: request body")
    for status, response in _items(value.get("responses")):
        yield from _content(response, (*at, "responses", status), f"{name}: response {status}")


def _content(value: Any, at: Pointer, label: str) -> Iterator[Problem]:
    yield from _typed(value, at, label, _RESPONSE)
    for kind, media in _items(value.get("content") if isinstance(value, dict) else None):
        here = (*at, "content", kind)
        yield from _typed(media, here, f"{label}: {kind}", {"schema": dict}, required=("schema",))
        if isinstance(media, dict) and isinstance(media.get("schema"), dict):
            yield from _schema(media["schema"], (*here, "schema"), label)


def _schema(value: Any, at: Pointer, label: str) -> Iterator[Problem]:
    yield from _typed(value, at, label, _SCHEMA)
    if not isinstance(value, dict):
        return
    for name, inner in _items(value.get("properties")):
        yield from _schema(inner, (*at, "properties", name), f"{label}.{name}")
    if isinstance(value.get("items"), dict):
        yield from _schema(value["items"], (*at, "items"), f"{label}: items")
    if isinstance(value.get("additionalProperties"), dict):
        yield from _schema(
            value["additionalProperties"], (*at, "additionalProperties"), f"{label}: values"
        )
    for key in ("allOf", "oneOf", "anyOf"):
        parts = value.get(key)
        for index, part in enumerate(parts if isinstance(parts, list) else ()):
            yield from _schema(part, (*at, key, index), f"{label}: {key}")


def _typed(
    value: Any, at: Pointer, label: str, types: _Types, required: tuple[str, ...] = ()
) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield at, f"{label} must be a mapping, found {_found(value)}"
        return
    for key in required:
        if key not in value:
            yield at, f"{label}: '{key}' is missing; add it"
    for key, expected in types.items():
        if key not in value:
            continue
        found = value[key]
        # A bool is an int to Python.
        takes_bool = expected is bool or (isinstance(expected, tuple) and bool in expected)
        if not isinstance(found, expected) or (isinstance(found, bool) and not takes_bool):
            yield (*at, key), f"{label}: '{key}' must be {_NAMES[expected]}, found {_found(found)}"
        elif key in _STRING_LISTS and isinstance(found, list) and at:
            # The tags of the document itself, without a pointer, are mappings.
            for index, item in enumerate(found):
                if not isinstance(item, str):
                    yield (
                        (*at, key, index),
                        f"{label}: '{key}' must hold strings, found {_found(item)}",
                    )


def _items(value: Any) -> Iterator[tuple[str, Any]]:
    yield from value.items() if isinstance(value, dict) else ()


def _found(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict | list):
        return _NAMES[type(value)]
    return f"{str(value).lower() if isinstance(value, bool) else repr(value)}"


RULES: dict[str, Rule] = {"structure": structure}
