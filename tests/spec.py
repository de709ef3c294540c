"""The spec as the tests read it: from the YAML alone, with nothing of the generator between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

PATH = Path(__file__).parents[1] / "spec" / "mlflow-openapi.yaml"
_METHODS = ("get", "post", "put", "patch", "delete")

_document: dict[str, Any] = yaml.load(PATH.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
SCHEMAS: dict[str, Any] = _document["components"]["schemas"]
RESPONSES: dict[str, Any] = _document["components"]["responses"]


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and operation, in the order of the spec."""
    for path, item in _document["paths"].items():
        for method in _METHODS:
            if method in item:
                yield path, method, item[method]


def resolved(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    return SCHEMAS[schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


def schema_name(schema: Mapping[str, Any]) -> str | None:
    return schema["$ref"].rsplit("/", 1)[1] if "$ref" in schema else None


def required_of(name: str) -> list[str]:
    """The properties of a schema that are never missing and never null."""
    schema = SCHEMAS[name]
    return [key for key in schema.get("required", []) if "null" not in schema["properties"][key].get("type", "")]


def body_schema(operation: Mapping[str, Any]) -> Mapping[str, Any] | None:
    if "requestBody" not in operation:
        return None
    return resolved(operation["requestBody"]["content"]["application/json"]["schema"])


def success(operation: Mapping[str, Any]) -> tuple[int, Mapping[str, Any] | None]:
    """The status of a successful call, and the schema of its answer; None where it has no body."""
    ((status, response),) = ((int(key), value) for key, value in operation["responses"].items() if key.startswith("2"))
    media = next(iter(response.get("content", {}).values()), None)
    return status, None if media is None else resolved(media["schema"])


def example_of(schema: Mapping[str, Any], depth: int = 3) -> Any:
    """The value that the examples of a schema make, as it travels. Below `depth`, only what is required."""
    schema = resolved(schema)
    if "examples" in schema:
        return schema["examples"][0]
    if "enum" in schema:
        return schema["enum"][0]
    if schema["type"] == "array":
        return [example_of(schema["items"], depth - 1)]
    assert schema["type"] == "object", schema
    required = schema.get("required", [])
    return {
        name: example_of(value, depth - 1)
        for name, value in schema.get("properties", {}).items()
        if depth > 0 or name in required
    }
