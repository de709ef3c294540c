"""Lowers the spec to what openapi-python-client handles well.

The spec is written for every consumer; the parser reads a subset. What is dropped here is either of
no use to the parser (prose, examples, error responses: they only cost its time, and the adapter
reads them from the spec) or would change the client's meaning: a `default` is what the server takes
when a field is absent, and must not be sent. Shapes that the parser lacks become strings: the
adapter knows them from the spec.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.dialect import referred, shape, takes_null, type_of

_JSON = "application/json"
_KEPT = frozenset({"enum", "format"})


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
        lowered["parameters"] = [_parameter(parameter) for parameter in parameters]
    content = operation.get("requestBody", {}).get("content", {})
    if _JSON in content:
        lowered["requestBody"] = {"required": True, "content": _content({_JSON: content[_JSON]})}
    status, success = success_of(operation)
    # `description` is the one piece of prose that the parser insists on.
    lowered["responses"] = {status: {"description": "", **_response(success)}}
    return lowered


def _parameter(parameter: Mapping[str, Any]) -> dict[str, Any]:
    lowered = {key: parameter[key] for key in ("name", "in", "required") if key in parameter}
    return {**lowered, "schema": _schema(parameter["schema"])}


def _response(response: Mapping[str, Any]) -> dict[str, Any]:
    content = response.get("content")
    if content is None:
        return {}
    if is_binary(response):
        return {"content": {"text/plain": {"schema": {"type": "string"}}}}
    return {"content": _content(content)}


def _content(content: Mapping[str, Any]) -> dict[str, Any]:
    return {kind: {"schema": _schema(media["schema"])} for kind, media in content.items()}


def _schema(schema: Mapping[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    match shape(schema):
        case "double":
            return {"type": "number"}
        case "nullable":
            return {"$ref": referred(schema)["$ref"]}
        case None:
            return _plain(schema)
    return {"type": "string"}


def _plain(schema: Mapping[str, Any]) -> dict[str, Any]:
    lowered: dict[str, Any] = {key: value for key, value in schema.items() if key in _KEPT}
    lowered["type"] = type_of(schema)
    if "items" in schema:
        lowered["items"] = _schema(schema["items"])
    if "properties" in schema:
        lowered["properties"] = {
            name: _schema(value) for name, value in schema["properties"].items()
        }
        # Absent and null are both None in Python.
        lowered["required"] = [
            name
            for name in schema.get("required", [])
            if not takes_null(schema["properties"][name])
        ]
    return lowered


def success_of(operation: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The status, and its response, that mean success. Beside 200 stands only 206, with a part of
    the same content.
    """
    responses: Mapping[str, Mapping[str, Any]] = operation["responses"]
    return next(
        (status, response) for status, response in responses.items() if status.startswith("2")
    )


def json_of(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema of a request body or a response that is JSON; an empty one of any other."""
    found: Mapping[str, Any] = (
        message.get("content", {}).get("application/json", {}).get("schema", {})
    )
    return found


def is_binary(message: Mapping[str, Any]) -> bool:
    """Whether a request body or a response is bytes."""
    return any(shape(media["schema"]) == "binary" for media in message.get("content", {}).values())
