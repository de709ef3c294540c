"""Rules about the extensions that name properties of responses and schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.lint.extension_places import holders, schema_at
from generator.lint.index import (
    Node,
    Problem,
    Reading,
    Rule,
    Schema,
    listed,
    mapping,
)


def unwrap(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-unwrap` names a property of the answer."""
    for operation in reading.operations:
        if "x-mlflow-unwrap" not in operation.value:
            continue
        at = (*operation.pointer, "x-mlflow-unwrap")
        name = operation.value["x-mlflow-unwrap"]
        properties = reading.properties(operation.answer)
        if not isinstance(name, str):
            yield (
                at,
                f"{operation.name}: x-mlflow-unwrap must be the name of a property of the answer",
            )
        elif name not in properties:
            yield (
                at,
                f"{operation.name}: x-mlflow-unwrap names '{name}', but "
                f"{missing_property(reading, operation.answer)}",
            )
        if "x-mlflow-pagination" in operation.value:
            yield (
                at,
                f"{operation.name}: x-mlflow-unwrap beside x-mlflow-pagination, which unwraps its "
                "items; remove it",
            )


def entity(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-entity` stands on a string or integer, and names a component and the path to one of
    its kind in it.
    """
    for at, label, place, value in holders(reading, "x-mlflow-entity"):
        here = (*at, "x-mlflow-entity")
        holder = schema_at(reading, at, place)
        if holder is None or holder.type not in ("string", "integer"):
            yield (
                here,
                f"{label}: x-mlflow-entity is for strings and integers; for a list put it on the "
                "items",
            )
            continue
        if not isinstance(value, dict) or value.keys() != {"schema", "property"}:
            yield (
                here,
                f"{label}: x-mlflow-entity must be {{schema: <component>, property: <path>}}",
            )
            continue
        name, path = value["schema"], value["property"]
        if not isinstance(name, str) or name not in reading.component_schemas:
            yield (
                (*here, "schema"),
                f"{label}: x-mlflow-entity names the schema '{name}', which is no component",
            )
        elif not isinstance(path, str):
            yield (
                (*here, "property"),
                f"{label}: the property of x-mlflow-entity must be a path such as info.run_id",
            )
        elif (
            fault := _path_fault(reading, reading.component_schemas[name], path, holder.type)
        ) is not None:
            yield (
                (*here, "property"),
                f"{label}: x-mlflow-entity names '{path}' of {name}, but {fault}",
            )


def _path_fault(reading: Reading, component: Schema, path: str, kind: str) -> str | None:
    *parents, last = path.split(".")
    for name in parents:
        node = mapping(mapping(component.value, "properties"), name)
        inner = reading.component(node)
        if inner is None:
            return (
                f"{component.label} has no object '{name}'; its properties are "
                f"{_names(component.value)}"
            )
        component = inner
    properties = mapping(component.value, "properties")
    if last not in properties:
        return (
            f"{component.label} has no such property; its properties are {_names(component.value)}"
        )
    if Schema((), mapping(properties, last), last, "property").type != kind:
        return f"'{last}' of {component.label} is no {kind}"
    return None


def views(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-datetime` and `x-mlflow-views` name computed properties, and the views what is
    there.
    """
    for at, label, place, value in holders(reading, "x-mlflow-datetime"):
        here = (*at, "x-mlflow-datetime")
        holder = schema_at(reading, at, place)
        if holder is None or holder.type != "integer":
            yield (
                here,
                f"{label}: x-mlflow-datetime is for integers that are a Unix time in milliseconds",
            )
        elif not _is_free(value, reading.schema_at[at[:-2]].value):
            yield (
                here,
                f"{label}: x-mlflow-datetime must be a name in snake_case that no property has",
            )
    for at, label, _, value in holders(reading, "x-mlflow-views"):
        here = (*at, "x-mlflow-views")
        component = reading.schema_at[at].value
        if not isinstance(value, dict):
            yield here, f"{label}: x-mlflow-views must map names to paths"
            continue
        for name, target in value.items():
            if not _is_free(name, component):
                yield (
                    (*here, name),
                    f"{label}: the view '{name}' must have a name in snake_case that no property "
                    "has",
                )
            if (problem := _view_problem(reading, component, target)) is not None:
                yield (*here, name), f"{label}: the view '{name}' {problem}"


def _is_free(name: Any, component: Node) -> bool:
    taken = {*mapping(component, "properties"), "additional_properties", "from_dict", "to_dict"}
    return (
        isinstance(name, str)
        and re.fullmatch(r"[a-z][a-z0-9_]*", name) is not None
        and name not in taken
    )


def _view_problem(reading: Reading, component: Node, target: Any) -> str | None:
    """What is wrong with what a view names."""
    is_dict = isinstance(target, dict) and target.keys() == {"list", "key", "value"}
    path = target["list"] if is_dict else target
    if not isinstance(path, str):
        return "must be a path of properties, or {list: a path, key: a property, value: a property}"
    found: Node = {"properties": mapping(component, "properties")}
    for name in path.split("."):
        properties = mapping(found, "properties")
        if name not in properties:
            return (
                f"names '{path}', but there is no '{name}'; the properties are {listed(properties)}"
            )
        found = mapping(properties, name)
        if "$ref" in found and (target_component := reading.component(found)) is not None:
            found = target_component.value
    if not is_dict:
        return None
    item = reading.component(mapping(found, "items"))
    names = {} if item is None else mapping(item.value, "properties")
    for part in ("key", "value"):
        if target[part] not in names:
            return (
                f"names '{target[part]}' as {part}, but the items of '{path}' have {listed(names)}"
            )
    return None


def error(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-error` names string properties; each JSON schema of an error response has it."""
    for at, label, _, value in holders(reading, "x-mlflow-error"):
        here = (*at, "x-mlflow-error")
        match {"code": None, "redact_from": "-"} | value if isinstance(value, dict) else None:
            case {
                "code": str() | None as code,
                "messages": [str(), *_] as messages,
                "redact_from": str(mark),
                **more,
            } if mark and not more:
                names = [*messages, *([] if code is None else [code])]
            case _:
                yield (
                    here,
                    f"{label}: x-mlflow-error must be {{messages: [<property>]}}, with code: "
                    "<property> and redact_from: <text>, or without",
                )
                continue
        properties = mapping(reading.schema_at[at].value, "properties")
        for name in names:
            if Schema(at, mapping(properties, str(name)), "", "property").type != "string":
                yield (
                    here,
                    f"{label}: x-mlflow-error names '{name}', which is not a string property; they "
                    f"are {listed(properties)}",
                )
    for name, response in mapping(reading.components, "responses").items():
        content = mapping(response, "content") if isinstance(response, dict) else {}
        component = reading.component(mapping(mapping(content, "application/json"), "schema"))
        if "application/json" in content and (
            component is None or "x-mlflow-error" not in component.value
        ):
            yield (
                ("components", "responses", name),
                f"{name}: the JSON of an error must be a $ref to a component with x-mlflow-error, "
                "which names its code and message",
            )


def missing_property(reading: Reading, answer: Node) -> str:
    component = reading.component(answer)
    if component is None:
        return "the successful response has no properties"
    return f"{component.label} has no such property; its properties are {_names(component.value)}"


def _names(node: Node) -> str:
    return listed(mapping(node, "properties"))


RULES: dict[str, Rule] = {
    "extension-unwrap": unwrap,
    "extension-entity": entity,
    "extension-views": views,
    "extension-error": error,
}
