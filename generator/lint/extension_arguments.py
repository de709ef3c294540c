"""Rules about the extensions that concern the arguments of operations."""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from typing import Any

from generator.dialect import content_of, is_argument, schema_type
from generator.lint.extension_entities import missing_property
from generator.lint.extension_locations import holders, schema_at
from generator.lint.index import (
    Node,
    Operation,
    Problem,
    Rule,
    Schema,
    SpecIndex,
    join_names,
    mapping,
    string,
    strings,
)
from generator.lint.names import RESERVED_IN_FUNCTIONS, SNAKE_CASE, python_name
from generator.spec import Pointer


def pagination(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-pagination` names the page tokens, the items and the page size."""
    # The pager sends the token of a response as an argument of the next request.
    keys = ("token", "next_token", "items")
    types = {"items": "array", "size": "integer"}
    for operation in index.operations:
        if "x-mlflow-pagination" not in operation.value:
            continue
        pointer = (*operation.pointer, "x-mlflow-pagination")
        value = operation.value["x-mlflow-pagination"]
        if (
            not isinstance(value, dict)
            or value.keys() - {"size", "key"} != set(keys)
            or not all(isinstance(value[name], str) for name in value if name != "key")
        ):
            yield (
                pointer,
                f"{operation.name}: x-mlflow-pagination must map {join_names(keys)}, and "
                "optionally size, to the names of properties.",
            )
            continue
        arguments = arguments_of(index, operation)
        results = index.properties(operation.response)
        # The client adds `limit`, the maximum number of items over all pages.
        if "limit" in arguments:
            yield (
                pointer,
                f"{operation.name}: The client adds an argument 'limit', which the operation "
                "already has. Remove x-mlflow-pagination.",
            )
        for key, name in value.items():
            # Another rule checks the key.
            if key == "key":
                continue
            is_argument = key in ("token", "size")
            properties = arguments if is_argument else results
            if name not in properties:
                if is_argument:
                    problem = (
                        "the request has no such argument. Its arguments are "
                        f"{join_names(arguments)}"
                    )
                else:
                    problem = missing_property(index, operation.response)
                yield (
                    (*pointer, key),
                    f"{operation.name}: x-mlflow-pagination has '{name}' as {key}, but {problem}.",
                )
                continue
            expected = types.get(key, "string")
            node: Node = mapping(properties, name)
            # The list of items may be JSON in a string.
            if schema_type(node) == "json_text":
                node = content_of(node)
            if Schema(pointer, node, name, "property").type != expected:
                yield (
                    (*pointer, key),
                    f"{operation.name}: x-mlflow-pagination has '{name}' as {key}, which must be "
                    f"of the type {expected}. Name a property of this type.",
                )


def split(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-split` is the maximum number of items of a request that may be split."""
    for operation in index.operations:
        if "x-mlflow-split" not in operation.value:
            continue
        pointer = (*operation.pointer, "x-mlflow-split")
        total = operation.value["x-mlflow-split"]
        body = index.properties(operation.body)
        if isinstance(total, bool) or not isinstance(total, int) or total < 1:
            yield (
                pointer,
                f"{operation.name}: x-mlflow-split must be the maximum number of items in a "
                "request, a positive integer.",
            )
        # The client splits only lists with `maxItems`.
        if not any("maxItems" in mapping(body, name) for name in body):
            yield (
                pointer,
                f"{operation.name} has x-mlflow-split, but no list in its body has maxItems. Add "
                "maxItems, or remove x-mlflow-split.",
            )
        # A split call has several responses, so the client does not return any response.
        if index.properties(operation.response):
            yield (
                pointer,
                f"{operation.name} has x-mlflow-split, but its response has properties, which the "
                "client could not return. Remove x-mlflow-split.",
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
            if f"`{name}`" in (string(node, "description") or ""):
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


def client_default(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-default` is `now`, an integer within bounds, or the value of a key in a list."""
    # The client checks the bounds of each argument. With a default outside the bounds, every
    # call that omits the argument would fail.
    bodies = {
        component.pointer
        for operation in index.operations
        if (component := index.component(operation.body)) is not None
    }
    for pointer, label, location, value in holders(index, "x-mlflow-default"):
        extension_pointer = (*pointer, "x-mlflow-default")
        holder = schema_at(index, pointer, location)
        if location == "property" and pointer[:-2] not in bodies:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-default is for arguments, but this is not a property of a "
                "request body. Remove the extension.",
            )
        is_string_property = (
            location == "property" and holder is not None and holder.type == "string"
        )
        if isinstance(value, dict) and is_string_property:
            if (problem := _key_default_problem(index, pointer, value)) is not None:
                yield extension_pointer, f"{label}: The x-mlflow-default {problem}."
        elif holder is None or holder.type != "integer":
            yield (
                extension_pointer,
                f"{label}: x-mlflow-default is only for integers, or the value of a key for "
                "strings. Remove the extension.",
            )
        elif value != "now" and (not isinstance(value, int) or isinstance(value, bool)):
            yield (
                extension_pointer,
                f"{label}: x-mlflow-default must be 'now' or an integer, but is {value!r}.",
            )
        elif isinstance(value, int) and not is_within_bounds(holder.value, value):
            yield (
                extension_pointer,
                f"{label}: The x-mlflow-default {value} is outside the bounds of the argument. "
                "Correct the default or the bounds.",
            )


def _key_default_problem(index: SpecIndex, pointer: Pointer, value: Node) -> str | None:
    """Describe why a default is not the value of a key in a list; None if it is."""
    if value.keys() != {"list", "key", "default"} or not all(
        isinstance(item, str) for item in value.values()
    ):
        return "must be {list: <argument>, key: <key>, default: <string>}"
    # The list must be encoded before its value is read, so the order matters.
    properties = mapping(index.schema_at[pointer[:-2]].value, "properties")
    earlier = list(properties)[: list(properties).index(str(pointer[-1]))]
    if value["list"] not in earlier:
        return (
            f"has '{value['list']}' as list, which is not a property before this one. These are "
            f"{join_names(earlier)}"
        )
    item = index.component(mapping(mapping(properties, value["list"]), "items"))
    if item is None or not {"key", "value"} <= mapping(item.value, "properties").keys():
        return f"has '{value['list']}' as list, whose items do not have a key and a value"
    return None


def truncation(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-cut` is the length to which servers truncate a string."""
    for pointer, label, location, value in holders(index, "x-mlflow-cut"):
        extension_pointer = (*pointer, "x-mlflow-cut")
        holder = schema_at(index, pointer, location)
        if holder is None or holder.type != "string":
            yield (
                extension_pointer,
                f"{label}: x-mlflow-cut is only for strings. Remove the extension.",
            )
        # A maxLength contradicts the extension: servers either reject longer strings or truncate
        # them.
        elif "maxLength" in holder.value:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-cut cannot be combined with maxLength, which means that "
                "servers reject longer strings. Remove one of the two.",
            )
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-cut must be the number of characters that servers store.",
            )


# The bounds that a type may have.
_BOUNDS: dict[str, frozenset[str]] = {
    "string": frozenset({"minLength", "maxLength", "pattern"}),
    "integer": frozenset({"minimum", "maximum"}),
    "number": frozenset({"minimum", "maximum"}),
}


def client_bounds(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-client-bounds` maps bounds that servers do not enforce to their values."""
    for pointer, label, location, value in holders(index, "x-mlflow-client-bounds"):
        extension_pointer = (*pointer, "x-mlflow-client-bounds")
        holder = schema_at(index, pointer, location)
        allowed = _BOUNDS.get((holder and holder.type) or "", frozenset())
        if not isinstance(value, dict) or not value or not value.keys() <= allowed:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-client-bounds must map bounds of the type to their values: "
                f"{join_names(sorted(allowed)) or 'none, because the type has no bounds'}.",
            )
            continue
        for bound in value:
            # Without the extension, a keyword means that every server enforces the bound.
            if holder is not None and bound in holder.value:
                yield (
                    extension_pointer,
                    f"{label}: '{bound}' is in x-mlflow-client-bounds, but is also a keyword of "
                    "the schema. Remove one of the two.",
                )


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
    is_integer = isinstance(value, int) and not isinstance(value, bool)
    if value == "now" or (is_integer and is_within_bounds(argument, value)):
        return None
    return f"must be 'now' or an integer within its bounds, but is {value!r}"


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


def is_within_bounds(node: Node, value: int) -> bool:
    """Determine whether a value satisfies the minimum and the maximum of a schema."""
    minimum, maximum = node.get("minimum"), node.get("maximum")
    return (not isinstance(minimum, int) or value >= minimum) and (
        not isinstance(maximum, int) or value <= maximum
    )


RULES: dict[str, Rule] = {
    "extension-pagination": pagination,
    "extension-split": split,
    "extension-argument": argument_name,
    "extension-integer": integer,
    "extension-path": path_slashes,
    "extension-default": client_default,
    "extension-cut": truncation,
    "extension-client-bounds": client_bounds,
    "extension-aliases": aliases,
}
