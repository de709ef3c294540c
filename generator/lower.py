"""Lowers the spec to what openapi-python-client handles well.

The spec is written for every consumer; the parser reads a subset. What is dropped here is either of no use to the
parser (prose, examples, error responses: they only cost its time, and the adapter reads them from the spec) or would
change the client's meaning: a `default` is what the server takes when a field is absent, and must not be sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_DROPPED = frozenset({"summary", "description", "examples", "default", "deprecated", "pattern", "servers", "security"})


def lower(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the lowered copy of a spec that has passed the linter."""
    schemas = document.get("components", {}).get("schemas", {})
    return {
        "openapi": document["openapi"],
        "info": {"title": document["info"]["title"], "version": document["info"]["version"]},
        "paths": {path: _path_item(item) for path, item in document["paths"].items()},
        "components": {"schemas": {name: _schema(schema) for name, schema in schemas.items()}},
    }


def _path_item(item: Mapping[str, Any]) -> dict[str, Any]:
    return {method: _operation(operation) for method, operation in item.items()}


def _operation(operation: Mapping[str, Any]) -> dict[str, Any]:
    lowered: dict[str, Any] = {"operationId": operation["operationId"], "tags": operation["tags"]}
    if parameters := operation.get("parameters"):
        lowered["parameters"] = [_node(parameter) for parameter in parameters]
    if body := operation.get("requestBody"):
        lowered["requestBody"] = _node(body)
    status, success = success_of(operation)
    # `description` is the one piece of prose that the parser insists on.
    lowered["responses"] = {status: {"description": "", **_node(success)}}
    return lowered


def success_of(operation: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The one status, and its response, that mean success."""
    responses: Mapping[str, Mapping[str, Any]] = operation["responses"]
    (found,) = ((status, response) for status, response in responses.items() if status.startswith("2"))
    return found


def _schema(schema: Mapping[str, Any]) -> dict[str, Any]:
    lowered: dict[str, Any] = _node(schema)
    if "properties" in schema:
        # Property names are data, not keywords: a property called `description` stays.
        lowered["properties"] = {name: _node(value) for name, value in schema["properties"].items()}
        # Absent and null are both None in Python.
        lowered["required"] = [name for name in schema.get("required", []) if not _nullable(schema["properties"][name])]
    return lowered


def _nullable(schema: Mapping[str, Any]) -> bool:
    return isinstance(schema.get("type"), list) and "null" in schema["type"]


def _node(node: Any) -> Any:
    """Drop prose and extensions below a node, and rewrite the shapes that the parser lacks."""
    if isinstance(node, list):
        return [_node(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    if "$ref" in node:
        return {"$ref": node["$ref"]}
    if is_special_double(node):
        return {"type": "number"}
    lowered = {key: _node(value) for key, value in node.items() if key not in _DROPPED and not key.startswith("x-")}
    if isinstance(types := lowered.get("type"), list):
        (lowered["type"],) = [name for name in types if name != "null"]
    return lowered


def is_special_double(schema: Mapping[str, Any]) -> bool:
    """Whether a schema is the dialect's double: a number, or the string NaN, Infinity or -Infinity."""
    match schema.get("anyOf"):
        case [{"type": "number"}, {"type": "string", "enum": _}]:
            return True
        case _:
            return False
