"""Reduces the spec to the subset that openapi-python-client handles correctly.

The spec is written for all consumers. This module drops two kinds of keywords:

- Descriptions, examples and error responses only slow down the parser. The adapter reads them from
  the spec.
- A `default` would change the behavior of the client: the server uses this value for an absent
  field, so the client must not send it.

Schemas with a type that the parser does not know become strings. The adapter reads the types from
the spec.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.dialect import nullable_ref, schema_type, takes_null, type_of

_JSON = "application/json"
# Keywords of a schema that are copied. Others are built from the lowered inner schemas.
_COPIED_KEYWORDS = frozenset({"enum", "format"})


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
    # The adapter adds the argument for a body of bytes itself.
    if _JSON in content:
        lowered["requestBody"] = {"required": True, "content": _content({_JSON: content[_JSON]})}
    status, success = success_of(operation)
    # The parser rejects a response without a description.
    lowered["responses"] = {status: {"description": "", **_response(success)}}
    return lowered


def _parameter(parameter: Mapping[str, Any]) -> dict[str, Any]:
    lowered = {key: parameter[key] for key in ("name", "in", "required") if key in parameter}
    return {**lowered, "schema": _schema(parameter["schema"])}


def _response(response: Mapping[str, Any]) -> dict[str, Any]:
    content = response.get("content")
    if content is None:
        return {}
    # The parser does not know the media type `*/*`, so a response of bytes is declared as text. The
    # adapter recognizes the response in the spec.
    if is_binary(response):
        return {"content": {"text/plain": {"schema": {"type": "string"}}}}
    return {"content": _content(content)}


def _content(content: Mapping[str, Any]) -> dict[str, Any]:
    return {kind: {"schema": _schema(media["schema"])} for kind, media in content.items()}


def _schema(schema: Mapping[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    match schema_type(schema):
        case "double":
            return {"type": "number"}
        case "nullable":
            return {"$ref": nullable_ref(schema)["$ref"]}
        case None:
            return _typed_schema(schema)
    return {"type": "string"}


def _typed_schema(schema: Mapping[str, Any]) -> dict[str, Any]:
    lowered: dict[str, Any] = {
        key: value for key, value in schema.items() if key in _COPIED_KEYWORDS
    }
    lowered["type"] = type_of(schema)
    if "items" in schema:
        lowered["items"] = _schema(schema["items"])
    if "properties" in schema:
        lowered["properties"] = {
            name: _schema(value) for name, value in schema["properties"].items()
        }
        # An attribute that may be null is optional: absent and null are both None in Python.
        lowered["required"] = [
            name
            for name in schema.get("required", [])
            if not takes_null(schema["properties"][name])
        ]
    return lowered


def success_of(operation: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Return the status and the response of a success."""
    # Only 206 may follow 200. A 206 has a range of the content, so the first response describes
    # both.
    responses: Mapping[str, Mapping[str, Any]] = operation["responses"]
    return next(
        (status, response) for status, response in responses.items() if status.startswith("2")
    )


def json_schema_of(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of a JSON request body or response; empty if the content is not JSON."""
    media: Mapping[str, Any] = message.get("content", {}).get("application/json", {})
    schema: Mapping[str, Any] = media.get("schema", {})
    return schema


def is_binary(message: Mapping[str, Any]) -> bool:
    """Determine whether a request body or a response consists of bytes."""
    return any(
        schema_type(media["schema"]) == "binary" for media in message.get("content", {}).values()
    )
