"""Reduces the spec to the elements that servers of one MLflow version have.

`x-mlflow-since` and `x-mlflow-until` are the first and the last minor release that has an element
of the spec. Extensions that name removed elements, such as an `x-mlflow-unwrap` that names a
removed property, are also removed. So are components that are no longer used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from generator.dialect import component_of, entities_of
from generator.errors import GeneratorError
from generator.lower import json_schema_of, success_of
from generator.spec import Spec

Minor = tuple[int, int]

_SINCE, _UNTIL = "x-mlflow-since", "x-mlflow-until"
_NUMBER = r"(0|[1-9]\d*)"
_VERSION = re.compile(rf"{_NUMBER}\.{_NUMBER}(\.\w+)*")


def minor_of(version: str) -> Minor:
    """Parse the minor release of a version such as "3.10.1"."""
    match = _VERSION.fullmatch(version)
    if match is None:
        raise GeneratorError(
            f"'{version}' is not an MLflow version. Write a version such as 3.10.1 or 3.10."
        )
    return int(match[1]), int(match[2])


def check_covered(spec: Spec, version: str) -> None:
    """Reject a version that is older or newer than all servers of the spec."""
    servers = spec.document["info"].get("x-mlflow-servers")
    if servers is None:
        # The versions that the spec covers are unknown.
        return
    minor, oldest, newest = minor_of(version), minor_of(servers[0]), minor_of(servers[-1])
    if not oldest <= minor <= newest:
        bounds = "{}.{} to {}.{}".format(*oldest, *newest)
        raise GeneratorError(
            f"The spec does not cover version {version}. Choose a version from {bounds}.",
            path=spec.path,
        )


def as_of(spec: Spec, version: str) -> Spec:
    """Return a copy of a spec that has passed the linter, reduced to one version."""
    minor = minor_of(version)
    document = deepcopy(spec.document)
    for _, _, operation, _ in Spec(spec.path, document, spec.lines).operations():
        # An operation cannot be deleted while the operations are iterated.
        if not _exists_in(operation, minor):
            operation.clear()
        elif parameters := operation.get("parameters"):
            operation["parameters"] = [
                parameter for parameter in parameters if _exists_in(parameter, minor)
            ]
    for schema in document["components"]["schemas"].values():
        _prune_schema(schema, minor)
    # Components are removed last, so that references from removed elements do not count as uses.
    _drop_empty_operations(document)
    _drop_dangling_names(document)
    _drop_dangling_views(document["components"]["schemas"])
    _drop_dangling_error_properties(document["components"]["schemas"])
    _drop_unused_components(document)
    _drop_dangling_changes(document)
    info = document["info"]
    info["version"] = ".".join(map(str, minor))
    info["x-mlflow-servers"] = [
        server for server in info.get("x-mlflow-servers", ()) if minor_of(server) == minor
    ]
    if not info["x-mlflow-servers"]:
        del info["x-mlflow-servers"]
    return replace(spec, document=document)


def _exists_in(node: Mapping[str, Any], minor: Minor) -> bool:
    since, until = node.get(_SINCE), node.get(_UNTIL)
    return (since is None or minor_of(since) <= minor) and (
        until is None or minor <= minor_of(until)
    )


def _prune_schema(schema: dict[str, Any], minor: Minor) -> None:
    """Remove the enum values and the properties that a version does not have."""
    if "enum" in schema:
        since, until = schema.get(_SINCE, {}), schema.get(_UNTIL, {})
        removed = {
            value
            for value in schema["enum"]
            if not _exists_in({_SINCE: since.get(value), _UNTIL: until.get(value)}, minor)
        }
        schema["enum"] = [value for value in schema["enum"] if value not in removed]
        descriptions, names = schema.get("x-enumDescriptions", {}), schema.get("x-mlflow-names", {})
        for by_value in (since, until, descriptions, names):
            for value in removed & by_value.keys():
                del by_value[value]
        if not names:
            schema.pop("x-mlflow-names", None)
    properties = schema.get("properties", {})
    for name in [name for name, value in properties.items() if not _exists_in(value, minor)]:
        del properties[name]
        for key in ("required", "x-mlflow-essential"):
            if name in schema.get(key, []):
                schema[key].remove(name)
        for value in properties.values():
            default = value.get("x-mlflow-default")
            if isinstance(default, dict) and default["list"] == name:
                del value["x-mlflow-default"]
    _drop_dangling_groups(schema, properties)


def _drop_dangling_groups(schema: dict[str, Any], properties: Mapping[str, Any]) -> None:
    """Remove removed properties from the rules about several properties of a schema."""
    if "x-mlflow-exclusive" in schema:
        groups = [
            [name for name in group if name in properties] for group in schema["x-mlflow-exclusive"]
        ]
        schema["x-mlflow-exclusive"] = [group for group in groups if len(group) > 1]
        if not schema["x-mlflow-exclusive"]:
            del schema["x-mlflow-exclusive"]
    dependent = schema.get("dependentRequired", {})
    for name, needed in list(dependent.items()):
        dependent[name] = [each for each in needed if each in properties]
        if name not in properties or not dependent[name]:
            del dependent[name]
    if not dependent:
        schema.pop("dependentRequired", None)
    for value in properties.values():
        if value.get("x-mlflow-presence", "") not in {*properties, ""}:
            del value["x-mlflow-presence"]


def _drop_empty_operations(document: dict[str, Any]) -> None:
    for path, item in list(document["paths"].items()):
        for method in [method for method, operation in item.items() if not operation]:
            del item[method]
        if not item:
            del document["paths"][path]
    tags = {
        tag
        for item in document["paths"].values()
        for operation in item.values()
        for tag in operation["tags"]
    }
    document["tags"] = [tag for tag in document.get("tags", []) if tag["name"] in tags]


def _drop_dangling_names(document: dict[str, Any]) -> None:
    """Remove extensions that name removed properties or arguments."""
    schemas = document["components"]["schemas"]
    for item in document["paths"].values():
        for operation in item.values():
            response = component_of(json_schema_of(success_of(operation)[1]))
            results = schemas.get(response, {}).get("properties", {})
            body = component_of(json_schema_of(operation.get("requestBody", {})))
            arguments = {parameter["name"] for parameter in operation.get("parameters", [])}
            arguments |= schemas.get(body, {}).get("properties", {}).keys()
            if operation.get("x-mlflow-unwrap", "") not in {*results, ""}:
                del operation["x-mlflow-unwrap"]
            page = operation.get("x-mlflow-pagination")
            if page and not (
                {page["next_token"], page["items"]} <= results.keys() and page["token"] in arguments
            ):
                del operation["x-mlflow-pagination"]
            elif page and page.get("size") not in {*arguments, None}:
                del page["size"]
            bulk = operation.get("x-mlflow-bulk", {})
            if not {*bulk.get("required", [])} <= arguments:
                del operation["x-mlflow-bulk"]
            aliases = operation.get("x-mlflow-aliases", {})
            for name, alias in list(aliases.items()):
                if not {*alias["required"], *alias.get("default", {})} <= arguments:
                    del aliases[name]
            if not aliases:
                operation.pop("x-mlflow-aliases", None)


def _drop_dangling_changes(document: dict[str, Any]) -> None:
    """Remove the names of removed schemas from `x-mlflow-changes`."""
    schemas = document["components"]["schemas"]
    for item in document["paths"].values():
        for operation in item.values():
            if (names := operation.get("x-mlflow-changes")) is not None:
                operation["x-mlflow-changes"] = [name for name in names if name in schemas]


def _drop_dangling_views(schemas: Mapping[str, Any]) -> None:
    """Remove views whose paths contain removed properties."""
    for schema in schemas.values():
        views = schema.get("x-mlflow-views", {})
        for name, target in list(views.items()):
            path = target if isinstance(target, str) else target["list"]
            node = schema
            for step in path.split("."):
                component = schemas.get(component_of(node) or "", node)
                node = component.get("properties", {}).get(step, {})
            if not node:
                del views[name]
        if not views:
            schema.pop("x-mlflow-views", None)


def _drop_dangling_error_properties(schemas: Mapping[str, Any]) -> None:
    """Remove the names of removed properties from `x-mlflow-error`."""
    for schema in schemas.values():
        properties, error = schema.get("properties", {}), schema.get("x-mlflow-error")
        if error is None:
            continue
        error["messages"] = [name for name in error["messages"] if name in properties]
        if error.get("code", "") not in {*properties, ""}:
            del error["code"]
        if not error["messages"]:
            del schema["x-mlflow-error"]


def _drop_unused_components(document: dict[str, Any]) -> None:
    """Remove the components that no operation uses, directly or indirectly."""
    components = document["components"]
    used: set[tuple[str, str]] = set()
    pending: list[Any] = [document["paths"]]
    while pending:
        for kind, name in set(_references(pending.pop())) - used:
            used.add((kind, name))
            pending.append(components[kind][name])
    for kind in ("schemas", "responses"):
        components[kind] = {
            name: value for name, value in components[kind].items() if (kind, name) in used
        }
    _drop_entities(document, components["schemas"])


def _drop_entities(node: Any, schemas: Mapping[str, Any]) -> None:
    """Remove `x-mlflow-entity` for entities that no operation of the version returns."""
    if isinstance(node, dict):
        if "x-mlflow-entity" in node:
            entities = [each for each in entities_of(node) if each["schema"] in schemas]
            node["x-mlflow-entity"] = entities
            if not entities:
                del node["x-mlflow-entity"]
        for value in node.values():
            _drop_entities(value, schemas)
    elif isinstance(node, list):
        for value in node:
            _drop_entities(value, schemas)


def _references(node: Any) -> Iterator[tuple[str, str]]:
    """Yield the kind and the name of the component of each `$ref`."""
    if isinstance(node, dict):
        if isinstance(ref := node.get("$ref"), str):
            _, _, kind, name = ref.split("/")
            yield kind, name
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)
