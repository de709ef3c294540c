"""Rules about the names and the types of arguments, and functions that find arguments."""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from typing import Any

from generator.dialect import is_argument
from generator.lint.extension_locations import holders, schema_at
from generator.lint.index import (
    Node,
    Operation,
    Problem,
    Rule,
    SpecIndex,
    mapping,
    mentions,
    strings,
)
from generator.lint.names import RESERVED_IN_FUNCTIONS, SNAKE_CASE, python_name
from generator.spec import Pointer


def integer(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-integer` is true, and on a string."""
    for pointer, label, location, value in holders(index, "x-mlflow-integer"):
        holder = schema_at(index, pointer, location)
        if value is not True or holder is None or holder.type != "string":
            yield (
                (*pointer, "x-mlflow-integer"),
                f"{label}: x-mlflow-integer must be true, and is only for strings. Correct it, or "
                "remove it.",
            )


def path_slashes(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-path` is true, and on a path parameter."""
    # The extension exempts the slashes in a path argument from percent-encoding.
    for pointer, label, _, value in holders(index, "x-mlflow-path"):
        extension_pointer = (*pointer, "x-mlflow-path")
        parameter = next((each for each in index.parameters if each.pointer == pointer), None)
        if value is not True:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-path must be true. Change the value, or remove x-mlflow-path.",
            )
        elif parameter is not None and parameter.value.get("in") != "path":
            yield (
                extension_pointer,
                f"{label}: x-mlflow-path is only for path parameters. Remove x-mlflow-path.",
            )


def argument_name(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-argument` is a Python name that the operation does not already use."""
    arguments: set[Pointer] = set()
    for operation in index.operations:
        nodes = argument_nodes(index, operation)
        arguments.update(pointer for pointer, _ in nodes.values())
        names = [
            node.get("x-mlflow-argument", python_name(wire_name))
            for wire_name, (_, node) in nodes.items()
        ]
        for wire_name, (pointer, node) in nodes.items():
            if (name := node.get("x-mlflow-argument")) is None:
                continue
            problem = _argument_name_problem(wire_name, name, names)
            if problem is not None:
                yield (
                    (*pointer, "x-mlflow-argument"),
                    f"{operation.name}: The x-mlflow-argument of '{wire_name}' {problem}.",
                )
        yield from _renamed_in_descriptions(operation, nodes)
    # Only the properties of a request body are arguments. On the properties of all other schemas,
    # the extension would have no effect.
    for pointer, label, _, _ in holders(index, "x-mlflow-argument"):
        if pointer not in arguments:
            yield (
                (*pointer, "x-mlflow-argument"),
                f"{label}: x-mlflow-argument is for arguments, but this is not a property of a "
                "request body. Remove the extension.",
            )


def _renamed_in_descriptions(
    operation: Operation, nodes: Mapping[str, tuple[Pointer, Node]]
) -> Iterator[Problem]:
    # Users of other clients know only the wire name, and Python users only the other name.
    renamed = [name for name, (_, node) in nodes.items() if "x-mlflow-argument" in node]
    for pointer, node in [(operation.pointer, operation.value), *nodes.values()]:
        for name in renamed:
            if mentions(node, name):
                yield (
                    (*pointer, "description"),
                    f"{operation.name}: The description mentions `{name}`, which has another name "
                    "in the Python client. Describe the argument without its name.",
                )


def _argument_name_problem(wire_name: str, name: Any, names: list[Any]) -> str | None:
    if not isinstance(name, str) or not SNAKE_CASE.fullmatch(name):
        return f"must be a snake_case name, but is {name!r}"
    if name == python_name(wire_name):
        return "is the name that the argument already has. Remove x-mlflow-argument"
    if keyword.iskeyword(name) or name in RESERVED_IN_FUNCTIONS:
        return f"is '{name}', which is reserved. Choose another name"
    if names.count(name) > 1:
        return f"is '{name}', the name of another argument. Rename one of the arguments"
    return None


def required_arguments(index: SpecIndex, operation: Operation) -> Iterator[str]:
    """Yield the names of the arguments that a call cannot omit."""
    for parameter in operation.parameters:
        if parameter.value.get("required") is True and "x-mlflow-default" not in parameter.value:
            yield parameter.name
    component = index.component(operation.body)
    if component is not None:
        for name in strings(component.value, "required"):
            node = mapping(mapping(component.value, "properties"), name)
            if "x-mlflow-default" not in node and is_argument(node):
                yield name


def argument_nodes(index: SpecIndex, operation: Operation) -> dict[str, tuple[Pointer, Node]]:
    """Map the wire name of each argument to its pointer and its parameter or property."""
    nodes: dict[str, tuple[Pointer, Node]] = {}
    component = index.component(operation.body)
    if component is not None:
        properties = mapping(component.value, "properties")
        for name in properties:
            node = mapping(properties, name)
            if is_argument(node):
                nodes[name] = ((*component.pointer, "properties", name), node)
    # If a property of the body has the name of a path parameter, both become one argument, which
    # the parameter describes.
    for parameter in operation.parameters:
        nodes[parameter.name] = (parameter.pointer, parameter.value)
    return nodes


def arguments_of(index: SpecIndex, operation: Operation) -> dict[str, Any]:
    """Return the schemas of an operation's arguments, by wire name."""
    arguments = {
        parameter.name: mapping(parameter.value, "schema") for parameter in operation.parameters
    }
    for name, schema in index.properties(operation.body).items():
        if not isinstance(schema, dict) or is_argument(schema):
            arguments[name] = schema
    return arguments


RULES: dict[str, Rule] = {
    "extension-integer": integer,
    "extension-path": path_slashes,
    "extension-argument": argument_name,
}
