"""Where the `x-mlflow-*` extensions stand: its rules, and how the other rules find them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from generator.lint.index import (
    Problem,
    Reading,
    Rule,
    Schema,
    listed,
)
from generator.spec import Pointer

PREFIX = "x-mlflow-"

_PLACES: dict[str, frozenset[str]] = {
    "x-mlflow-servers": frozenset({"info"}),
    "x-mlflow-since": frozenset({"operation", "property", "parameter", "enum"}),
    "x-mlflow-until": frozenset({"operation", "property", "parameter", "enum"}),
    "x-mlflow-unwrap": frozenset({"operation"}),
    "x-mlflow-pagination": frozenset({"operation"}),
    "x-mlflow-split": frozenset({"operation"}),
    "x-mlflow-aliases": frozenset({"operation"}),
    "x-mlflow-idempotent": frozenset({"operation"}),
    "x-mlflow-visibility": frozenset({"operation"}),
    "x-mlflow-requires": frozenset({"operation"}),
    "x-mlflow-entity": frozenset({"property", "parameter", "items"}),
    "x-mlflow-argument": frozenset({"property", "parameter"}),
    "x-mlflow-path": frozenset({"parameter"}),
    "x-mlflow-default": frozenset({"property", "parameter"}),
    "x-mlflow-cut": frozenset({"property", "parameter"}),
    "x-mlflow-datetime": frozenset({"property"}),
    "x-mlflow-views": frozenset({"component"}),
    "x-mlflow-error": frozenset({"component"}),
}

# What holds an extension: its pointer, the label for messages, the kind of place, the extension's
# value.
Holder: TypeAlias = tuple[Pointer, str, str, Any]


def known_extension(reading: Reading) -> Iterator[Problem]:
    """The extensions of spec/README.md, and no other."""
    for at, node in reading.mappings:
        for key in node:
            if key.startswith(PREFIX) and key not in _PLACES:
                yield (
                    (*at, key),
                    f"'{key}' is no extension of spec/README.md; known are {listed(_PLACES)}",
                )


def extension_place(reading: Reading) -> Iterator[Problem]:
    """An extension stands where the generator looks for it."""
    places = places_of(reading)
    for at, node in reading.mappings:
        for key in node:
            allowed = _PLACES.get(key)
            if allowed is not None and places.get(at, ("", ""))[1] not in allowed:
                yield (
                    (*at, key),
                    f"'{key}' is not read here; its places are: {listed(sorted(allowed))}",
                )


def holders(reading: Reading, extension: str) -> Iterator[Holder]:
    """Where an extension stands, without the places that `extension-place` reports."""
    places = places_of(reading)
    for at, node in reading.mappings:
        label, place = places.get(at, ("", ""))
        if extension in node and place in _PLACES[extension]:
            yield at, label, place, node[extension]


def places_of(reading: Reading) -> dict[Pointer, tuple[str, str]]:
    """Label and kind of each place that may hold an extension."""
    places: dict[Pointer, tuple[str, str]] = {("info",): ("info", "info")}
    places |= {operation.pointer: (operation.name, "operation") for operation in reading.operations}
    places |= {
        parameter.pointer: (parameter.label, "parameter") for parameter in reading.parameters
    }
    for schema in reading.schemas:
        if schema.role in ("property", "items"):
            places[schema.pointer] = (schema.label, schema.role)
        elif schema.role == "component":
            places[schema.pointer] = (
                schema.label,
                "enum" if "enum" in schema.value else "component",
            )
    return places


def schema_at(reading: Reading, at: Pointer, place: str) -> Schema | None:
    return reading.schema_at.get((*at, "schema") if place == "parameter" else at)


RULES: dict[str, Rule] = {
    "known-extension": known_extension,
    "extension-place": extension_place,
}
