"""The spec, read from the YAML file independently of the generator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

PATH = Path(__file__).parents[2] / "spec" / "mlflow-openapi.yaml"
_METHODS = ("get", "post", "put", "patch", "delete")

_document: dict[str, Any] = yaml.load(PATH.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
SERVERS: list[str] = _document["info"]["x-mlflow-servers"]
PATHS: dict[str, Any] = _document["paths"]
SCHEMAS: dict[str, Any] = _document["components"]["schemas"]
RESPONSES: dict[str, Any] = _document["components"]["responses"]


def to_yaml(document: object) -> str:
    """Return a spec as YAML. The writer in C is used because the Python writer takes 8 s."""
    return yaml.dump(document, Dumper=yaml.CSafeDumper, sort_keys=False)


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield path, method and operation in the order of the spec."""
    for path, item in PATHS.items():
        for method in _METHODS:
            if method in item:
                yield path, method, item[method]


def operation_ids() -> set[str]:
    return {operation["operationId"] for _, _, operation in operations()}


def resolve(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    name = schema_name(schema)
    return schema if name is None else SCHEMAS[name]


def schema_name(schema: Mapping[str, Any]) -> str | None:
    """Return the component that a schema refers to, even if it may also be null."""
    (first, *_) = schema.get("oneOf", [schema])
    return first["$ref"].rsplit("/", 1)[1] if "$ref" in first else None


def is_map(schema: Mapping[str, Any]) -> bool:
    return "additionalProperties" in schema and "properties" not in schema


def is_collection(schema: Mapping[str, Any]) -> bool:
    """Whether a schema is a list or a map of typed values, for which absent and empty are equal."""
    return "array" in schema.get("type", "") or (
        is_map(schema) and schema["additionalProperties"] is not True
    )


def content_of(schema: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the schema of the JSON in a string; None for other schemas."""
    content: Mapping[str, Any] | None = schema.get("contentSchema")
    return content


def required_properties(name: str) -> list[str]:
    """Return the properties of a schema that are never missing and never null."""
    schema = SCHEMAS[name]
    return [key for key in schema.get("required", []) if not is_nullable(schema["properties"][key])]


def is_any_json(schema: Mapping[str, Any]) -> bool:
    return not schema.keys() & {"type", "$ref", "oneOf", "anyOf"}


def essential_properties(name: str) -> list[str]:
    """Return the properties without which a model cannot be decoded."""
    if name in READ:
        return [*SCHEMAS[name].get("x-mlflow-essential", [])]
    return required_properties(name)


def absent_value(name: str, key: str) -> Any:
    """Return the JSON value that has the same meaning as the absent property `key`."""
    schema = SCHEMAS[name]["properties"][key]
    if "x-mlflow-if-absent" in schema:
        return schema["x-mlflow-if-absent"]
    if (content := content_of(schema)) is not None:
        schema = content
    if is_collection(schema):
        return {} if is_map(schema) else []
    if key not in required_properties(name) or "enum" in resolve(schema):
        return None
    if schema.get("type") == "string" and schema.get("format") != "date-time":
        return ""
    return {} if resolve(schema).get("type") == "object" else None


def is_nullable(schema: Mapping[str, Any]) -> bool:
    return "oneOf" in schema or "null" in schema.get("type", "")


def argument_name(wire_name: str, described: Mapping[str, Any]) -> str:
    """Return the Python name of an argument."""
    return str(described.get("x-mlflow-argument", python_name(wire_name)))


def python_name(name: str) -> str:
    """Return the Python name of a property, or of an argument without `x-mlflow-argument`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.lstrip("_")).replace("-", "_").lower()


def body_schema(operation: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the schema of the JSON request body, if there is one."""
    content = operation.get("requestBody", {}).get("content", {})
    return resolve(content["application/json"]["schema"]) if "application/json" in content else None


def bytes_schema(operation: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the schema of the binary request body, if there is one."""
    content = operation.get("requestBody", {}).get("content", {})
    schema: Mapping[str, Any] | None = content.get("application/octet-stream", {}).get("schema")
    return schema


def success_response(operation: Mapping[str, Any]) -> tuple[int, Mapping[str, Any] | None]:
    """Return the status of a successful call, and the schema of its body if it has one."""
    status, response = next(
        (int(key), value) for key, value in operation["responses"].items() if key.startswith("2")
    )
    media = next(iter(response.get("content", {}).values()), None)
    return status, None if media is None else resolve(media["schema"])


def reachable(schema: object) -> set[str]:
    """Return the names of the schemas to which a schema refers, directly or indirectly."""
    names: set[str] = set()
    pending = [schema]
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending += node
        elif isinstance(node, dict):
            pending += node.values()
            name = node["$ref"].rsplit("/", 1)[1] if isinstance(node.get("$ref"), str) else None
            if name in SCHEMAS and name not in names:
                names.add(name)
                pending.append(SCHEMAS[name])
    return names


def is_argument(schema: Mapping[str, Any]) -> bool:
    """Whether callers can set a property of a request: servers use it, and the client does not."""
    return "readOnly" not in schema and "x-mlflow-presence" not in schema


def example_of(schema: Mapping[str, Any], depth: int = 3, *, sent: bool = False) -> Any:
    """Return the JSON value from the examples of a schema.

    Objects that are nested deeper than `depth` contain only properties that every model sets. With
    `sent`, the value contains only properties that servers use in requests.
    """
    schema = resolve(schema)
    if "examples" in schema:
        return schema["examples"][0]
    if "enum" in schema:
        return schema["enum"][0]
    if "array" in schema["type"]:
        return [example_of(schema["items"], depth - 1, sent=sent)]
    assert "object" in schema["type"], schema
    required = schema.get("required", [])
    example = {
        name: example_of(value, depth - 1, sent=sent)
        for name, value in schema.get("properties", {}).items()
        if depth > 0 or name in required or "x-mlflow-if-absent" in value
    }
    if sent:
        for name in [name for name in example if "readOnly" in schema["properties"][name]]:
            del example[name]
        for group in schema.get("x-mlflow-exclusive", []):
            for name in [name for name in group if name in example][1:]:
                del example[name]
    return example


# Schemas in responses, and schemas inside of request bodies.
READ = {
    name for _, _, operation in operations() for name in reachable(success_response(operation)[1])
} | {
    str(schema_name(media["schema"]))
    for _, _, operation in operations()
    for status, response in operation["responses"].items()
    if status.startswith("2")
    for media in response.get("content", {}).values()
}
SENT = {name for _, _, operation in operations() for name in reachable(body_schema(operation))}
