"""Rules about the extensions that refer to properties of responses and schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.dialect import takes_null
from generator.lint.extension_locations import holders, schema_at
from generator.lint.index import (
    Node,
    Problem,
    Rule,
    Schema,
    SpecIndex,
    join_names,
    mapping,
    strings,
)
from generator.spec import Pointer


def unwrap(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-unwrap` names a property of the response."""
    for operation in index.operations:
        if "x-mlflow-unwrap" not in operation.value:
            continue
        pointer = (*operation.pointer, "x-mlflow-unwrap")
        name = operation.value["x-mlflow-unwrap"]
        properties = index.properties(operation.response)
        if not isinstance(name, str):
            yield (
                pointer,
                f"{operation.name}: x-mlflow-unwrap must be the name of a property of the "
                "response.",
            )
        elif name not in properties:
            yield (
                pointer,
                f"{operation.name}: x-mlflow-unwrap is '{name}', but "
                f"{missing_property(index, operation.response)}.",
            )
        # A pager already returns the items instead of the response.
        if "x-mlflow-pagination" in operation.value:
            yield (
                pointer,
                f"{operation.name}: x-mlflow-unwrap cannot be combined with x-mlflow-pagination, "
                "which unwraps the items. Remove x-mlflow-unwrap.",
            )


def essential(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-essential` lists required properties, and `x-mlflow-if-absent` is empty."""
    for pointer, label, _, value in holders(index, "x-mlflow-essential"):
        extension_pointer = (*pointer, "x-mlflow-essential")
        component = index.schema_at[pointer].value
        if not isinstance(value, list) or not value:
            yield extension_pointer, f"{label}: x-mlflow-essential must list properties."
            continue
        properties = mapping(component, "properties")
        for position, name in enumerate(value):
            if name not in strings(component, "required"):
                problem = "is not required"
            elif takes_null(mapping(properties, name)):
                problem = "may be null"
            else:
                continue
            yield (
                (*extension_pointer, position),
                f"{label}: x-mlflow-essential lists '{name}', which {problem}. Remove the name.",
            )
    for pointer, label, location, value in holders(index, "x-mlflow-if-absent"):
        holder = schema_at(index, pointer, location)
        neutral = {"integer": 0, "string": ""}.get(holder.type or "") if holder else None
        if holder is not None and index.component(holder.value) is not None:
            neutral = {}
        if neutral is None or value != neutral or isinstance(value, bool):
            yield (
                (*pointer, "x-mlflow-if-absent"),
                f"{label}: x-mlflow-if-absent must be 0 for an integer, an empty string for a "
                "string, or {} for an object.",
            )


def entity(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-entity` names a component and a property of the right type."""
    # The client accepts an entity instead of its id, and sends the property of the entity.
    for pointer, label, location, value in holders(index, "x-mlflow-entity"):
        extension_pointer = (*pointer, "x-mlflow-entity")
        holder = schema_at(index, pointer, location)
        if holder is None or holder.type not in ("string", "integer"):
            yield (
                extension_pointer,
                f"{label}: x-mlflow-entity is only for strings and integers. Remove the extension, "
                "or move it to the items of a list.",
            )
            continue
        entities = value if isinstance(value, list) else [value]
        for position, each in enumerate(entities):
            at = (*extension_pointer, position) if isinstance(value, list) else extension_pointer
            yield from _entity_problems(index, holder, label, at, each)
        if not entities:
            yield extension_pointer, f"{label}: x-mlflow-entity must not be empty. Remove it."


def _entity_problems(
    index: SpecIndex, holder: Schema, label: str, pointer: Pointer, value: Any
) -> Iterator[Problem]:
    if not isinstance(value, dict) or value.keys() != {"schema", "property"}:
        yield (
            pointer,
            f"{label}: x-mlflow-entity must be {{schema: <component>, property: <path>}}, or a "
            "list of these.",
        )
        return
    name, path = value["schema"], value["property"]
    if not isinstance(name, str) or name not in index.component_schemas:
        yield (
            (*pointer, "schema"),
            f"{label}: The schema '{name}' of x-mlflow-entity is not a component. Correct its "
            "name.",
        )
    elif not isinstance(path, str):
        yield (
            (*pointer, "property"),
            f"{label}: The property of x-mlflow-entity must be a path such as info.run_id.",
        )
    else:
        component = index.component_schemas[name]
        problem = path_problem(index, component, path, (str(holder.type),))
        if problem is not None:
            yield (
                (*pointer, "property"),
                f"{label}: The x-mlflow-entity of {name} has the property '{path}', but {problem}.",
            )


def path_problem(
    index: SpecIndex, component: Schema, path: str, types: tuple[str, ...]
) -> str | None:
    """Describe why a path does not lead to a property of a type; None if the path does."""
    *parents, last = path.split(".")
    for name in parents:
        node = mapping(mapping(component.value, "properties"), name)
        inner = index.component(node)
        if inner is None:
            return (
                f"{component.label} has no object '{name}'. Its properties are "
                f"{_names(component.value)}"
            )
        component = inner
    properties = mapping(component.value, "properties")
    if last not in properties:
        return (
            f"{component.label} has no such property. Its properties are {_names(component.value)}"
        )
    if Schema((), mapping(properties, last), last, "property").type not in types:
        return f"'{last}' of {component.label} is not of the type {' or '.join(types)}"
    return None


def views(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-datetime` and `x-mlflow-views` define properties with unused names."""
    # Both extensions define computed properties of the generated class.
    for pointer, label, location, value in holders(index, "x-mlflow-datetime"):
        extension_pointer = (*pointer, "x-mlflow-datetime")
        holder = schema_at(index, pointer, location)
        if holder is None or holder.type != "integer":
            yield (
                extension_pointer,
                f"{label}: x-mlflow-datetime is only for integers that are a Unix time in "
                "milliseconds. Remove the extension.",
            )
        elif not _is_unused_name(value, index.schema_at[pointer[:-2]].value):
            yield (
                extension_pointer,
                f"{label}: x-mlflow-datetime must be a snake_case name that no property has.",
            )
    for pointer, label, _, value in holders(index, "x-mlflow-views"):
        extension_pointer = (*pointer, "x-mlflow-views")
        component = index.schema_at[pointer].value
        if not isinstance(value, dict):
            yield extension_pointer, f"{label}: x-mlflow-views must map names to paths."
            continue
        for name, target in value.items():
            if not _is_unused_name(name, component):
                yield (
                    (*extension_pointer, name),
                    f"{label}: The view '{name}' must have a snake_case name that no property has.",
                )
            if (problem := _view_problem(index, component, target)) is not None:
                yield (*extension_pointer, name), f"{label}: The view '{name}' {problem}."


def _is_unused_name(name: Any, component: Node) -> bool:
    if not isinstance(name, str) or re.fullmatch(r"[a-z][a-z0-9_]*", name) is None:
        return False
    # Every generated model has the last three names.
    return name not in {
        *mapping(component, "properties"),
        "additional_properties",
        "from_dict",
        "to_dict",
    }


def _view_problem(index: SpecIndex, component: Node, target: Any) -> str | None:
    """Describe the problem with the target of a view; None if there is none."""
    is_dict = isinstance(target, dict) and target.keys() == {"list", "key", "value"}
    path = target["list"] if is_dict else target
    if not isinstance(path, str):
        return "must be a path of properties, or {list: <path>, key: <property>, value: <property>}"
    node: Node = {"properties": mapping(component, "properties")}
    for name in path.split("."):
        properties = mapping(node, "properties")
        if name not in properties:
            return (
                f"has the path '{path}', but there is no '{name}'. The properties are "
                f"{join_names(properties)}"
            )
        node = mapping(properties, name)
        if "$ref" in node and (target_component := index.component(node)) is not None:
            node = target_component.value
    if not is_dict:
        return None
    item = index.component(mapping(node, "items"))
    names = {} if item is None else mapping(item.value, "properties")
    for role in ("key", "value"):
        if target[role] not in names:
            return (
                f"has '{target[role]}' as {role}, which the items of '{path}' do not have. The "
                f"properties of the items are {join_names(names)}"
            )
    return None


def error(index: SpecIndex) -> Iterator[Problem]:
    """JSON errors have `x-mlflow-error`, which names string properties."""
    # The client needs these names to read the error code and the message of an error.
    for pointer, label, _, value in holders(index, "x-mlflow-error"):
        extension_pointer = (*pointer, "x-mlflow-error")
        # Absent optional keys are set to valid values, so that one pattern suffices.
        match {"code": None, "redact_from": "-"} | value if isinstance(value, dict) else None:
            case {
                "code": str() | None as code,
                "messages": [str(), *_] as messages,
                "redact_from": str(marker),
                **others,
            } if marker and not others:
                names = [*messages, *([] if code is None else [code])]
            case _:
                yield (
                    extension_pointer,
                    f"{label}: x-mlflow-error must be {{messages: [<property>]}}, optionally with "
                    "code: <property> and redact_from: <string>.",
                )
                continue
        properties = mapping(index.schema_at[pointer].value, "properties")
        for name in names:
            if Schema(pointer, mapping(properties, str(name)), "", "property").type != "string":
                yield (
                    extension_pointer,
                    f"{label}: x-mlflow-error names '{name}', which is not a string property. The "
                    f"properties are {join_names(properties)}.",
                )
    for name, response in mapping(index.components, "responses").items():
        content = mapping(response, "content") if isinstance(response, dict) else {}
        component = index.component(mapping(mapping(content, "application/json"), "schema"))
        if "application/json" in content and (
            component is None or "x-mlflow-error" not in component.value
        ):
            yield (
                ("components", "responses", name),
                f"{name}: The JSON schema of an error must be a $ref to a component with "
                "x-mlflow-error, which names the properties of the code and the message.",
            )


def missing_property(index: SpecIndex, response: Node) -> str:
    """Describe which properties a response has, for a message about a missing property."""
    component = index.component(response)
    if component is None:
        return "the successful response has no properties"
    return f"{component.label} has no such property. Its properties are {_names(component.value)}"


def _names(node: Node) -> str:
    return join_names(mapping(node, "properties"))


RULES: dict[str, Rule] = {
    "extension-unwrap": unwrap,
    "extension-essential": essential,
    "extension-entity": entity,
    "extension-views": views,
    "extension-error": error,
}
