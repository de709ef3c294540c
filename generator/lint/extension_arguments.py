"""Rules about the extensions of arguments: pages, parts, names, defaults and aliases of a call."""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from typing import Any

from generator.lint.extension_entities import missing_property
from generator.lint.extension_places import holders, schema_at
from generator.lint.index import (
    Node,
    Operation,
    Problem,
    Reading,
    Rule,
    Schema,
    listed,
    mapping,
    strings,
)
from generator.lint.names import OF_FUNCTIONS, SNAKE_CASE, python_name
from generator.spec import Pointer


def pagination(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-pagination` names the tokens of request and answer, a list of the answer, and maybe
    the page size.
    """
    keys = ("token", "next_token", "items")
    types = {"items": "array", "size": "integer"}
    for operation in reading.operations:
        if "x-mlflow-pagination" not in operation.value:
            continue
        at = (*operation.pointer, "x-mlflow-pagination")
        found = operation.value["x-mlflow-pagination"]
        if (
            not isinstance(found, dict)
            or found.keys() - {"size"} != set(keys)
            or not all(isinstance(v, str) for v in found.values())
        ):
            yield (
                at,
                f"{operation.name}: x-mlflow-pagination must map {listed(keys)} (and size) to "
                "names of properties",
            )
            continue
        arguments = arguments_of(reading, operation)
        results = reading.properties(operation.answer)
        if "limit" in arguments:
            yield (
                at,
                f"{operation.name}: the client adds an argument 'limit' of its own; it cannot be "
                "paginated",
            )
        for key, name in found.items():
            is_argument = key in ("token", "size")
            properties = arguments if is_argument else results
            if name not in properties:
                lacks = (
                    f"the request has no such argument; its arguments are {listed(arguments)}"
                    if is_argument
                    else missing_property(reading, operation.answer)
                )
                yield (
                    (*at, key),
                    f"{operation.name}: x-mlflow-pagination names '{name}' as {key}, but {lacks}",
                )
                continue
            expected = types.get(key, "string")
            if Schema(at, mapping(properties, name), name, "property").type != expected:
                yield (
                    (*at, key),
                    f"{operation.name}: x-mlflow-pagination names '{name}' as {key}, which must be "
                    f"of type {expected}",
                )


def split(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-split` counts items, of a request that may be sent in parts: with lists that have
    `maxItems`.
    """
    for operation in reading.operations:
        if "x-mlflow-split" not in operation.value:
            continue
        at = (*operation.pointer, "x-mlflow-split")
        total = operation.value["x-mlflow-split"]
        body = reading.properties(operation.body)
        if isinstance(total, bool) or not isinstance(total, int) or total < 1:
            yield (
                at,
                f"{operation.name}: x-mlflow-split must be how many items a request may hold, a "
                "whole number",
            )
        if not any("maxItems" in mapping(body, name) for name in body):
            yield (
                at,
                f"{operation.name}: x-mlflow-split, but no list of the body has maxItems; remove "
                "it, or add them",
            )
        if reading.properties(operation.answer):
            yield (
                at,
                f"{operation.name}: x-mlflow-split, but the answer has properties, of which there "
                "would be several",
            )


def keeps_slashes(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-path` is true, on a string in the path."""
    for at, label, _, value in holders(reading, "x-mlflow-path"):
        here = (*at, "x-mlflow-path")
        parameter = next((found for found in reading.parameters if found.pointer == at), None)
        if value is not True:
            yield here, f"{label}: x-mlflow-path must be true; remove it where it is not"
        elif parameter is not None and parameter.value.get("in") != "path":
            yield here, f"{label}: x-mlflow-path is for path parameters; remove it"


def argument_name(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-argument` is a free Python name of an argument, and not the one it has anyway."""
    for operation in reading.operations:
        nodes = _argument_nodes(reading, operation)
        names = [
            node.get("x-mlflow-argument", python_name(wire_name))
            for wire_name, (_, node) in nodes.items()
        ]
        for wire_name, (at, node) in nodes.items():
            if (name := node.get("x-mlflow-argument")) is None:
                continue
            here = (*at, "x-mlflow-argument")
            label = f"{operation.name}: the x-mlflow-argument of '{wire_name}'"
            if not isinstance(name, str) or not SNAKE_CASE.fullmatch(name):
                yield here, f"{label} must be a snake_case name, found {name!r}"
            elif name == python_name(wire_name):
                yield here, f"{label} is the name that the argument has anyway; remove it"
            elif keyword.iskeyword(name) or name in OF_FUNCTIONS:
                yield here, f"{label}, '{name}', is reserved; choose another name"
            elif names.count(name) > 1:
                yield here, f"{label}, '{name}', is the name of another argument, too; rename one"
    arguments = {
        at
        for operation in reading.operations
        for at, _ in _argument_nodes(reading, operation).values()
    }
    for at, label, _, _ in holders(reading, "x-mlflow-argument"):
        if at not in arguments:
            yield (
                (*at, "x-mlflow-argument"),
                f"{label}: x-mlflow-argument is for arguments, and this is not a property of a "
                "request body; remove it",
            )


def client_default(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-default` stands on an integer argument: `now`, or an integer within its bounds."""
    bodies = {
        component.pointer
        for op in reading.operations
        if (component := reading.component(op.body)) is not None
    }
    for at, label, place, value in holders(reading, "x-mlflow-default"):
        here = (*at, "x-mlflow-default")
        holder = schema_at(reading, at, place)
        if place == "property" and at[:-2] not in bodies:
            yield (
                here,
                f"{label}: x-mlflow-default is for arguments, and this is no property of a request "
                "body; remove it",
            )
        if holder is None or holder.type != "integer":
            yield here, f"{label}: x-mlflow-default is for integers; remove it"
        elif value != "now" and (not isinstance(value, int) or isinstance(value, bool)):
            yield here, f"{label}: x-mlflow-default must be 'now' or an integer, found {value!r}"
        elif isinstance(value, int) and not within(holder.value, value):
            yield (
                here,
                f"{label}: x-mlflow-default {value} is out of the bounds of the argument; correct "
                "one",
            )


def cut(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-cut` counts characters of a string."""
    for at, label, place, value in holders(reading, "x-mlflow-cut"):
        here = (*at, "x-mlflow-cut")
        holder = schema_at(reading, at, place)
        if holder is None or holder.type != "string":
            yield here, f"{label}: x-mlflow-cut is for strings"
        elif "maxLength" in holder.value:
            yield (
                here,
                f"{label}: x-mlflow-cut beside maxLength, which says that servers refuse more; "
                "keep one",
            )
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            yield here, f"{label}: x-mlflow-cut must be the number of characters that servers keep"


def aliases(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-aliases` gives free names, and to each the arguments that a call needs."""
    taken = {operation.name for operation in reading.operations}
    for operation in reading.operations:
        if "x-mlflow-aliases" not in operation.value:
            continue
        at = (*operation.pointer, "x-mlflow-aliases")
        found = operation.value["x-mlflow-aliases"]
        if not isinstance(found, dict) or not found:
            yield (
                at,
                f"{operation.name}: x-mlflow-aliases must map one or more names to their arguments",
            )
            continue
        for name, alias in found.items():
            here = (*at, name)
            label = f"{operation.name}: the alias '{name}'"
            if (
                not isinstance(name, str)
                or not SNAKE_CASE.fullmatch(name)
                or keyword.iskeyword(name)
            ):
                yield here, f"{label} is no snake_case name; rename it"
            elif name in taken:
                yield here, f"{label} has a name that is taken; rename it"
            taken.add(name)
            yield from _alias_arguments(reading, operation, here, label, alias)


def _alias_arguments(
    reading: Reading, operation: Operation, at: Pointer, label: str, alias: Any
) -> Iterator[Problem]:
    match {"default": {}, **alias} if isinstance(alias, dict) else None:
        case {"required": list(required), "default": dict(default), **more} if not more:
            taken = [*map(str, required), *map(str, default)]
        case _:
            yield (
                at,
                f"{label} must be {{required: [<argument>]}}, with default: {{<argument>: "
                "<value>}} or without",
            )
            return
    arguments = arguments_of(reading, operation)
    for name in dict.fromkeys(taken):
        if name not in arguments:
            yield (
                at,
                f"{label} takes '{name}', but the arguments of {operation.name} are "
                f"{listed(arguments)}",
            )
        elif taken.count(name) > 1:
            yield at, f"{label} takes '{name}' twice; drop one"
    for name, value in default.items():
        if (
            name in arguments
            and (fault := _default_fault(reading, mapping(arguments, name), value)) is not None
        ):
            yield (*at, "default", name), f"{label}: the default of '{name}' {fault}"
    for name in _needed(reading, operation):
        if name not in taken:
            yield at, f"{label} lacks '{name}', without which {operation.name} cannot be called"


def _default_fault(reading: Reading, argument: Node, value: Any) -> str | None:
    component = reading.component(argument)
    if component is not None and (values := strings(component.value, "enum")):
        return None if value in values else f"is {value!r}; the values are {listed(values)}"
    if argument.get("type") != "integer":
        return "stands on no integer and no enum; leave the argument out or require it"
    if value == "now" or (
        isinstance(value, int) and not isinstance(value, bool) and within(argument, value)
    ):
        return None
    return f"must be 'now' or an integer within its bounds, found {value!r}"


def _needed(reading: Reading, operation: Operation) -> Iterator[str]:
    """The arguments that a caller must give."""
    for parameter in operation.parameters:
        if parameter.value.get("required") is True and "x-mlflow-default" not in parameter.value:
            yield parameter.name
    component = reading.component(operation.body)
    if component is not None:
        for name in strings(component.value, "required"):
            if "x-mlflow-default" not in mapping(mapping(component.value, "properties"), name):
                yield name


def _argument_nodes(reading: Reading, operation: Operation) -> dict[str, tuple[Pointer, Node]]:
    """The parameters and body properties of an operation, with where they stand, by wire name."""
    found: dict[str, tuple[Pointer, Node]] = {}
    component = reading.component(operation.body)
    if component is not None:
        properties = mapping(component.value, "properties")
        for name in properties:
            found[name] = ((*component.pointer, "properties", name), mapping(properties, name))
    # A property of the body with the name of a path parameter is the same argument.
    for parameter in operation.parameters:
        found[parameter.name] = (parameter.pointer, parameter.value)
    return found


def arguments_of(reading: Reading, operation: Operation) -> dict[str, Any]:
    """The schemas of an operation's arguments."""
    parameters = {
        parameter.name: mapping(parameter.value, "schema") for parameter in operation.parameters
    }
    return parameters | dict(reading.properties(operation.body))


def within(node: Node, value: int) -> bool:
    minimum, maximum = node.get("minimum"), node.get("maximum")
    return (not isinstance(minimum, int) or value >= minimum) and (
        not isinstance(maximum, int) or value <= maximum
    )


RULES: dict[str, Rule] = {
    "extension-pagination": pagination,
    "extension-split": split,
    "extension-argument": argument_name,
    "extension-path": keeps_slashes,
    "extension-default": client_default,
    "extension-cut": cut,
    "extension-aliases": aliases,
}
