"""Reads the elements of the spec that the parser ignores."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from generator.dialect import component_of, schema_type, values_of
from generator.ir import (
    Alias,
    Bulk,
    ClassName,
    Enum,
    EnumMember,
    ErrorSchema,
    Field,
    KeyDefault,
    Model,
    Operation,
    Pagination,
    Split,
    View,
)
from generator.lower import json_schema_of, success_of
from generator.modules import reachable as reachable_schemas
from generator.spec import Spec

# Returns the fields of a model, given the name of its class.
FieldsOf: TypeAlias = Callable[[str], list[Field]]

# URL for examples, if the spec does not list a server.
_BASE_URL = "http://localhost:8000"


def base_url(spec: Spec) -> str:
    """Return the URL of the first server."""
    servers = spec.document.get("servers") or [{}]
    # OpenAPI allows relative URLs, which cannot be used in an example.
    url = str(servers[0].get("url", ""))
    return url if url.startswith("http") else _BASE_URL


def error_schema(spec: Spec) -> ErrorSchema:
    """Return the error properties of all error responses, in the order of the spec."""
    # A server may send any of the schemas for any error, so the client tries the properties of all
    # schemas.
    extensions = [
        schema["x-mlflow-error"]
        for _, _, operation, _ in spec.operations()
        for schema in _error_schemas(spec, operation)
        if "x-mlflow-error" in schema
    ]
    codes = [extension["code"] for extension in extensions if "code" in extension]
    messages = [name for extension in extensions for name in extension["messages"]]
    markers = [extension["redact_from"] for extension in extensions if "redact_from" in extension]
    # A dict removes duplicates and, unlike a set, preserves the order.
    return ErrorSchema(
        tuple(dict.fromkeys(codes)), tuple(dict.fromkeys(messages)), tuple(dict.fromkeys(markers))
    )


def aliases_of(operation: Mapping[str, Any], arguments: Mapping[str, Field]) -> Iterator[Alias]:
    """Yield the aliases of an operation, with the arguments of each alias."""
    for name, alias in operation.get("x-mlflow-aliases", {}).items():
        # An alias may require other arguments than the operation, and may have other defaults.
        required = [
            replace(arguments[argument], required=True, client_default=None)
            for argument in alias["required"]
        ]
        optional = [
            replace(arguments[argument], required=False, client_default=value)
            for argument, value in alias.get("default", {}).items()
        ]
        yield Alias(name, (*required, *optional))


def bulk_of(operation: Mapping[str, Any], arguments: Mapping[str, Field]) -> Bulk | None:
    """Return the method for several items; None if there is none."""
    bulk = operation.get("x-mlflow-bulk")
    if bulk is None:
        return None
    others = [replace(arguments[name], required=True) for name in bulk.get("required", [])]
    item = arguments[bulk["argument"]]
    return Bulk(bulk["name"], bulk["summary"], bulk["items"], item, tuple(others))


def split_of(operation: Mapping[str, Any], arguments: Iterable[Field]) -> Split | None:
    """Return the limits of one request; None if requests of the operation are never split."""
    if "x-mlflow-split" not in operation:
        return None
    lists = {}
    for field in arguments:
        if field.location == "body" and field.type.max_items is not None:
            lists[field.wire_name] = field.type.max_items
    return Split(lists, operation["x-mlflow-split"])


def pagination_of(
    operation: Mapping[str, Any],
    arguments: Mapping[str, Field],
    results: Mapping[str, Field],
    fields_of: FieldsOf,
) -> Pagination | None:
    """Return the fields for pagination; None if the operation is not paginated."""
    page = operation.get("x-mlflow-pagination")
    if page is None:
        return None
    items, key = results[page["items"]], page.get("key", [])
    paths = [key] if isinstance(key, str) else key
    return Pagination(
        arguments[page["token"]],
        results[page["next_token"]],
        items,
        arguments[page["size"]] if "size" in page else None,
        tuple(_attribute_path(items, path, fields_of) for path in paths),
    )


def _attribute_path(items: Field, path: str, fields_of: FieldsOf) -> str:
    """Return the attributes of the items to which the properties on a path correspond."""
    fields = _fields_on_path(_item_class(items), path, fields_of)
    return ".".join(field.name for field in fields)


def views_of(schema: Mapping[str, Any], class_name: str, fields_of: FieldsOf) -> tuple[View, ...]:
    """Return the additional computed properties of a model."""
    views = []
    for name, target in schema.get("x-mlflow-views", {}).items():
        if isinstance(target, str):
            views.append(View(name, tuple(_fields_on_path(class_name, target, fields_of))))
            continue
        path = tuple(_fields_on_path(class_name, target["list"], fields_of))
        item_fields = {field.wire_name: field for field in fields_of(_item_class(path[-1]))}
        views.append(View(name, path, item_fields[target["key"]], item_fields[target["value"]]))
    return tuple(views)


def _item_class(items: Field) -> str:
    """Return the name of the class of the items of a list."""
    item = items.type.item
    assert item is not None
    assert item.class_name is not None
    return item.class_name.name


def _fields_on_path(class_name: str, path: str, fields_of: FieldsOf) -> Iterator[Field]:
    """Yield the fields on a path such as `info.run_id`, starting at a class."""
    for name in path.split("."):
        field = next(each for each in fields_of(class_name) if each.wire_name == name)
        yield field
        if field.type.class_name is not None:
            class_name = field.type.class_name.name


def enum_of(
    schema: Mapping[str, Any], class_name: ClassName, values: Mapping[str, str | int]
) -> Enum:
    """Return an enum, given its values by the names of their members."""
    descriptions = schema.get("x-enumDescriptions", {})
    since, until = schema.get("x-mlflow-since", {}), schema.get("x-mlflow-until", {})
    members = [
        EnumMember(
            name, str(value), descriptions.get(value, ""), since.get(value), until.get(value)
        )
        for name, value in values.items()
    ]
    other_names = schema.get("x-mlflow-names", {})
    return Enum(
        class_name,
        schema["description"],
        tuple(members),
        {other_names[value]: name for name, value in values.items() if value in other_names},
    )


def read_schemas(spec: Spec) -> set[str]:
    """Return the names of the schemas in successful responses."""
    responses = (success_of(operation)[1] for _, _, operation, _ in spec.operations())
    names = {name for response in responses if (name := component_of(json_schema_of(response)))}
    return names.union(*(reachable_schemas(name, _schemas(spec)) for name in names))


def sent_schemas(spec: Spec) -> set[str]:
    """Return the names of the schemas in request bodies, except the schemas of whole bodies."""
    # The properties of a body are arguments, so there is no model of the body.
    bodies = (operation.get("requestBody", {}) for _, _, operation, _ in spec.operations())
    names = {name for body in bodies if (name := component_of(json_schema_of(body)))}
    return set().union(*(reachable_schemas(name, _schemas(spec)) for name in names))


def _schemas(spec: Spec) -> Mapping[str, Any]:
    schemas: Mapping[str, Any] = spec.document.get("components", {}).get("schemas", {})
    return schemas


def client_default_of(schema: Mapping[str, Any]) -> str | int | KeyDefault | None:
    """Return the value that the client sends if an argument is omitted; None if it sends none."""
    default: Any = schema.get("x-mlflow-default")
    return KeyDefault(**default) if isinstance(default, Mapping) else default


def is_secret(schema: Mapping[str, Any]) -> bool:
    """Determine whether a value, or the values of a map, must not be shown."""
    if schema_type(schema) == "map":
        return is_secret(values_of(schema))
    return schema.get("format") == "password"


def reachable(operations: tuple[Operation, ...], models: Mapping[str, Model]) -> set[str]:
    """Return the names of the models in results and arguments, including nested models."""
    # The schema of a request body is not included: its properties are the arguments themselves.
    pending = [
        operation.response.name for operation in operations if operation.response is not None
    ]
    for operation in operations:
        pending += _model_names(operation.arguments)
    names: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in names:
            names.add(name)
            pending += _model_names(models[name].fields)
    return names


def _model_names(fields: tuple[Field, ...]) -> list[str]:
    """Return the names of the models in the types of fields, including entities."""
    names = []
    for field in fields:
        innermost = field.type.innermost
        if innermost.kind == "model" and innermost.class_name is not None:
            names.append(innermost.class_name.name)
        names += [entity.model.name for entity in innermost.entities]
    return names


def _error_schemas(spec: Spec, operation: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            continue
        # An error may also be text or HTML, without a schema to read.
        schema = json_schema_of(spec.resolve(response["$ref"])[0])
        if "$ref" in schema:
            yield spec.resolve(schema["$ref"])[0]
