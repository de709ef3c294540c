"""Reads from the spec what the parser does not know, with nothing of the parser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.dialect import shape, values_of
from generator.ir import Alias, ErrorSchema, Field, Model, Operation, Split
from generator.lower import json_of
from generator.spec import Spec

# Used in examples if the spec names no server.
_BASE_URL = "http://localhost:8000"


def base_url(spec: Spec) -> str:
    """The address of the first server."""
    servers = spec.document.get("servers") or [{}]
    url = str(servers[0].get("url", ""))
    return url if url.startswith("http") else _BASE_URL


def error_schema(spec: Spec) -> ErrorSchema:
    """All schemas of error responses in one: a server may send any of them for any error."""
    found = [
        schema["x-mlflow-error"]
        for _, _, operation, _ in spec.operations()
        for schema in _error_schemas(spec, operation)
        if "x-mlflow-error" in schema
    ]
    codes = [extension["code"] for extension in found if "code" in extension]
    messages = [name for extension in found for name in extension["messages"]]
    marks = [extension["redact_from"] for extension in found if "redact_from" in extension]
    return ErrorSchema(
        tuple(dict.fromkeys(codes)), tuple(dict.fromkeys(messages)), tuple(dict.fromkeys(marks))
    )


def aliases_of(operation: Mapping[str, Any], arguments: Mapping[str, Field]) -> Iterator[Alias]:
    """The other names of an operation, with the arguments that each takes."""
    for name, alias in operation.get("x-mlflow-aliases", {}).items():
        required = [
            replace(arguments[argument], required=True, fill=None) for argument in alias["required"]
        ]
        filled = [
            replace(arguments[argument], required=False, fill=value)
            for argument, value in alias.get("default", {}).items()
        ]
        yield Alias(name, (*required, *filled))


def split_of(operation: Mapping[str, Any], arguments: Iterable[Field]) -> Split | None:
    """How much a request may hold; None if the operation is never split."""
    if "x-mlflow-split" not in operation:
        return None
    limited = {
        field.wire_name: field.type.max_items for field in arguments if field.location == "body"
    }
    lists = {name: limit for name, limit in limited.items() if limit is not None}
    return Split(lists, operation["x-mlflow-split"])


def is_secret(schema: Mapping[str, Any]) -> bool:
    """Whether nobody may see a value, or the values of a map."""
    if shape(schema) == "map":
        return is_secret(values_of(schema))
    return schema.get("format") == "password"


def reachable(operations: tuple[Operation, ...], models: Mapping[str, Model]) -> set[str]:
    """Names of the models that a caller can meet: results and what they hold, and models in
    arguments.

    The schema of a request body is not among them: its properties are the arguments themselves.
    """
    pending = [
        operation.response.name for operation in operations if operation.response is not None
    ]
    for operation in operations:
        pending += _model_names(operation.arguments)
    reached: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in reached:
            reached.add(name)
            pending += _model_names(models[name].fields)
    return reached


def _model_names(fields: tuple[Field, ...]) -> list[str]:
    names = []
    for field in fields:
        innermost = field.type
        while innermost.item is not None:
            innermost = innermost.item
        if innermost.kind == "model" and innermost.class_name is not None:
            names.append(innermost.class_name.name)
        if innermost.entity is not None:
            names.append(innermost.entity.model.name)
    return names


def _error_schemas(spec: Spec, operation: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            continue
        schema = json_of(spec.resolve(response["$ref"])[0])
        if "$ref" in schema:
            yield spec.resolve(schema["$ref"])[0]
