"""Rules about the locations of `x-mlflow-*` extensions, and functions that find extensions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from generator.lint.index import (
    Problem,
    Rule,
    Schema,
    SpecIndex,
    join_names,
)
from generator.spec import Pointer

PREFIX = "x-mlflow-"

# The kinds of nodes on which the generator reads each extension.
_ALLOWED_LOCATIONS: dict[str, frozenset[str]] = {
    "x-mlflow-servers": frozenset({"info"}),
    "x-mlflow-since": frozenset({"operation", "property", "parameter", "enum"}),
    "x-mlflow-until": frozenset({"operation", "property", "parameter", "enum"}),
    "x-mlflow-unwrap": frozenset({"operation"}),
    "x-mlflow-pagination": frozenset({"operation"}),
    "x-mlflow-split": frozenset({"operation"}),
    "x-mlflow-aliases": frozenset({"operation"}),
    "x-mlflow-bulk": frozenset({"operation"}),
    "x-mlflow-idempotent": frozenset({"operation"}),
    "x-mlflow-changes": frozenset({"operation"}),
    "x-mlflow-missing": frozenset({"operation"}),
    "x-mlflow-visibility": frozenset({"operation"}),
    "x-mlflow-requires": frozenset({"operation"}),
    "x-mlflow-entity": frozenset({"property", "parameter", "items"}),
    "x-mlflow-integer": frozenset({"property", "parameter", "items"}),
    "x-mlflow-argument": frozenset({"property", "parameter"}),
    "x-mlflow-path": frozenset({"parameter"}),
    "x-mlflow-default": frozenset({"property", "parameter"}),
    "x-mlflow-cut": frozenset({"property", "parameter"}),
    "x-mlflow-stringify": frozenset({"property", "parameter", "items"}),
    "x-mlflow-names": frozenset({"enum"}),
    "x-mlflow-client-bounds": frozenset({"property", "parameter", "items"}),
    "x-mlflow-datetime": frozenset({"property"}),
    "x-mlflow-essential": frozenset({"component"}),
    "x-mlflow-if-absent": frozenset({"property"}),
    "x-mlflow-checked": frozenset({"enum"}),
    "x-mlflow-presence": frozenset({"property"}),
    "x-mlflow-not-stored": frozenset({"property"}),
    "x-mlflow-exclusive": frozenset({"component"}),
    "x-mlflow-views": frozenset({"component"}),
    "x-mlflow-error": frozenset({"component"}),
}

# A node with an extension: its pointer, its label for messages, its kind (a value of
# `_ALLOWED_LOCATIONS`), and the value of the extension.
Holder: TypeAlias = tuple[Pointer, str, str, Any]


def known_extension(index: SpecIndex) -> Iterator[Problem]:
    """Only the extensions of spec/README.md are used."""
    # OpenAPI tools ignore unknown extensions, so a misspelled name would silently have no effect.
    for pointer, node in index.mappings:
        for key in node:
            if key.startswith(PREFIX) and key not in _ALLOWED_LOCATIONS:
                yield (
                    (*pointer, key),
                    f"'{key}' is not an extension of spec/README.md. Correct the name, or remove "
                    f"the key. The extensions are {join_names(_ALLOWED_LOCATIONS)}.",
                )


def extension_location(index: SpecIndex) -> Iterator[Problem]:
    """An extension is on a node where the generator reads it."""
    # For example, an extension of a parameter has no effect on the schema of the parameter.
    locations = extension_locations(index)
    for pointer, node in index.mappings:
        for key in node:
            allowed = _ALLOWED_LOCATIONS.get(key)
            if allowed is not None and locations.get(pointer, ("", ""))[1] not in allowed:
                yield (
                    (*pointer, key),
                    f"'{key}' has no effect at this location. Move it to one of these: "
                    f"{join_names(sorted(allowed))}.",
                )


def holders(index: SpecIndex, extension: str) -> Iterator[Holder]:
    """Yield the nodes on which an extension is read."""
    locations = extension_locations(index)
    for pointer, node in index.mappings:
        label, location = locations.get(pointer, ("", ""))
        if extension in node and location in _ALLOWED_LOCATIONS[extension]:
            yield pointer, label, location, node[extension]


def extension_locations(index: SpecIndex) -> dict[Pointer, tuple[str, str]]:
    """Map the pointer of each node that may have extensions to its label and its kind."""
    locations: dict[Pointer, tuple[str, str]] = {("info",): ("info", "info")}
    for operation in index.operations:
        locations[operation.pointer] = (operation.name, "operation")
    for parameter in index.parameters:
        locations[parameter.pointer] = (parameter.label, "parameter")
    for schema in index.schemas:
        if schema.role in ("property", "items"):
            locations[schema.pointer] = (schema.label, schema.role)
        elif schema.role == "component":
            kind = "enum" if "enum" in schema.value else "component"
            locations[schema.pointer] = (schema.label, kind)
    return locations


def schema_at(index: SpecIndex, pointer: Pointer, location: str) -> Schema | None:
    """Return the schema of a parameter, or the node itself if it is a schema."""
    return index.schema_at.get((*pointer, "schema") if location == "parameter" else pointer)


RULES: dict[str, Rule] = {
    "known-extension": known_extension,
    "extension-place": extension_location,
}
