"""Rules about the extensions that add methods to the client."""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from typing import Any

from generator.lint.extension_arguments import argument_nodes, arguments_of, required_arguments
from generator.lint.extension_bounds import is_within_bounds
from generator.lint.index import (
    Node,
    Operation,
    Problem,
    Rule,
    SpecIndex,
    is_integer,
    join_names,
    mapping,
    strings,
)
from generator.lint.names import RESERVED_IN_FUNCTIONS, SNAKE_CASE
from generator.spec import Pointer


def aliases(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-aliases` maps unused method names to the arguments of these methods."""
    # Each alias becomes a method of the client, next to the methods of the operations.
    used_names = {operation.name for operation in index.operations}
    for operation in index.operations:
        if "x-mlflow-aliases" not in operation.value:
            continue
        pointer = (*operation.pointer, "x-mlflow-aliases")
        value = operation.value["x-mlflow-aliases"]
        if not isinstance(value, dict) or not value:
            yield (
                pointer,
                f"{operation.name}: x-mlflow-aliases must map one or more names to their "
                "arguments.",
            )
            continue
        for name, alias in value.items():
            alias_pointer = (*pointer, name)
            label = f"{operation.name}: The alias '{name}'"
            if (
                not isinstance(name, str)
                or not SNAKE_CASE.fullmatch(name)
                or keyword.iskeyword(name)
            ):
                yield alias_pointer, f"{label} is not a snake_case name. Rename the alias."
            elif name in used_names:
                yield alias_pointer, f"{label} has a name that is already used. Rename the alias."
            used_names.add(name)
            yield from _alias_arguments(index, operation, alias_pointer, label, alias)


def _alias_arguments(
    index: SpecIndex, operation: Operation, pointer: Pointer, label: str, alias: Any
) -> Iterator[Problem]:
    match {"default": {}, **alias} if isinstance(alias, dict) else None:
        case {"required": list(required), "default": dict(default), **others} if not others:
            names = [*map(str, required), *map(str, default)]
        case _:
            yield (
                pointer,
                f"{label} must be {{required: [<argument>]}}, optionally with default: "
                "{<argument>: <value>}.",
            )
            return
    arguments = arguments_of(index, operation)
    for name in dict.fromkeys(names):
        if name not in arguments:
            yield (
                pointer,
                f"{label} takes '{name}', which is not an argument of {operation.name}. The "
                f"arguments are {join_names(arguments)}.",
            )
        elif names.count(name) > 1:
            yield pointer, f"{label} takes '{name}' twice. Remove one of the two."
    for name, value in default.items():
        if name not in arguments:
            continue
        problem = _default_problem(index, mapping(arguments, name), value)
        if problem is not None:
            yield (
                (*pointer, "default", name),
                f"{operation.name}: In the alias '{pointer[-1]}', the default of '{name}' "
                f"{problem}.",
            )
    for name in required_arguments(index, operation):
        if name not in names:
            yield (
                pointer,
                f"{label} does not take '{name}', which {operation.name} requires. Add the "
                "argument.",
            )


def _default_problem(index: SpecIndex, argument: Node, value: Any) -> str | None:
    component = index.component(argument)
    if component is not None and (values := strings(component.value, "enum")):
        if value in values:
            return None
        return f"must be one of {join_names(values)}, but is {value!r}"
    if argument.get("type") != "integer":
        return "is neither for an integer nor for an enum. Require the argument, or omit it"
    if value == "now" or (is_integer(value) and is_within_bounds(argument, value)):
        return None
    return f"must be 'now' or an integer within its bounds, but is {value!r}"


def bulk(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-bulk` describes a method with an unused name that takes several entities."""
    used_names = {operation.name for operation in index.operations}
    for operation in index.operations:
        used_names |= mapping(operation.value, "x-mlflow-aliases").keys()
    for operation in index.operations:
        if "x-mlflow-bulk" not in operation.value:
            continue
        pointer = (*operation.pointer, "x-mlflow-bulk")
        value = operation.value["x-mlflow-bulk"]
        problem = _bulk_problem(index, operation, value, used_names)
        if problem is not None:
            yield pointer, f"{operation.name}: x-mlflow-bulk {problem}."
        else:
            used_names.add(value["name"])


def _bulk_problem(
    index: SpecIndex, operation: Operation, value: object, used_names: set[str]
) -> str | None:
    match {"required": [], **value} if isinstance(value, dict) else None:
        case {
            "name": str(name),
            "summary": str(_),
            "items": str(items),
            "argument": str(argument),
            "required": list(required),
            **others,
        } if not others and all(isinstance(other, str) for other in required):
            pass
        case _:
            return (
                "must be {name: <method>, summary: <sentence>, items: <argument>, argument: "
                "<argument of the operation>}, optionally with required: [<argument of the "
                "operation>]"
            )
    for new_name in (name, items):
        if not SNAKE_CASE.fullmatch(new_name) or keyword.iskeyword(new_name):
            return f"has the name '{new_name}', which is not a snake_case name. Rename it"
    if items in (*required, *RESERVED_IN_FUNCTIONS):
        return f"has the items '{items}', a name that is already used. Rename the items"
    if name in used_names:
        return f"has the name '{name}', which is already used. Rename it"
    nodes = argument_nodes(index, operation)
    if "x-mlflow-entity" not in nodes.get(argument, ((), {}))[1]:
        return (
            f"passes each item as '{argument}', which is not an argument with x-mlflow-entity. "
            "Name such an argument"
        )
    for other in (argument, *required):
        if other not in nodes:
            return f"takes '{other}', which is not an argument of the operation"
    for other in required_arguments(index, operation):
        if other not in (argument, *required):
            return f"does not take '{other}', which the operation requires. Add the argument"
    return None


RULES: dict[str, Rule] = {
    "extension-aliases": aliases,
    "extension-bulk": bulk,
}
