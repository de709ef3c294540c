"""The rule about the values that the client sends if an argument is omitted."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.extension_bounds import is_within_bounds
from generator.lint.extension_locations import holders, schema_at
from generator.lint.index import Node, Problem, Rule, SpecIndex, is_integer, join_names, mapping
from generator.spec import Pointer


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
        elif value != "now" and not is_integer(value):
            yield (
                extension_pointer,
                f"{label}: x-mlflow-default must be 'now' or an integer, but is {value!r}.",
            )
        elif is_integer(value) and not is_within_bounds(holder.value, value):
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


RULES: dict[str, Rule] = {
    "extension-default": client_default,
}
