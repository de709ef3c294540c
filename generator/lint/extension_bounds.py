"""Rules about the extensions that limit the values of arguments, or the items of a request."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.extension_locations import holders, schema_at
from generator.lint.index import Node, Problem, Rule, SpecIndex, is_integer, join_names, mapping

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
        if not is_integer(value) or value < 1:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-cut must be the number of characters that servers store.",
            )


def split(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-split` is the maximum number of items of a request that may be split."""
    for operation in index.operations:
        if "x-mlflow-split" not in operation.value:
            continue
        pointer = (*operation.pointer, "x-mlflow-split")
        total = operation.value["x-mlflow-split"]
        body = index.properties(operation.body)
        if not is_integer(total) or total < 1:
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


def is_within_bounds(node: Node, value: int) -> bool:
    """Determine whether a value satisfies the minimum and the maximum of a schema."""
    minimum, maximum = node.get("minimum"), node.get("maximum")
    return (not isinstance(minimum, int) or value >= minimum) and (
        not isinstance(maximum, int) or value <= maximum
    )


RULES: dict[str, Rule] = {
    "extension-client-bounds": client_bounds,
    "extension-cut": truncation,
    "extension-split": split,
}
