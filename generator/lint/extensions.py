"""Rules about the extensions that stand on an operation or an enum alone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.extension_places import holders
from generator.lint.index import (
    Problem,
    Reading,
    Rule,
    listed,
    strings,
)

FEATURES = ("basic-auth", "workspaces", "jobs", "artifact-serving", "object-store")


def enum_descriptions(reading: Reading) -> Iterator[Problem]:
    """`x-enumDescriptions` describes the values of its enum: all, and no other."""
    for schema in reading.schemas:
        descriptions = schema.value.get("x-enumDescriptions")
        if descriptions is None:
            continue
        at = (*schema.pointer, "x-enumDescriptions")
        values = strings(schema.value, "enum")
        if not isinstance(descriptions, dict):
            yield (
                at,
                f"{schema.label}: x-enumDescriptions must be a mapping from a value to its "
                "description",
            )
            continue
        for name, text in descriptions.items():
            if name not in values:
                yield (
                    (*at, name),
                    f"{schema.label}: x-enumDescriptions names '{name}'; the values are "
                    f"{listed(values)}",
                )
            elif not isinstance(text, str) or not text.strip():
                yield (
                    (*at, name),
                    f"{schema.label}: the value '{name}' has no description; say what it means",
                )
        for name in values:
            if name not in descriptions:
                yield at, f"{schema.label}: x-enumDescriptions lacks '{name}'; add it"


def idempotent(reading: Reading) -> Iterator[Problem]:
    """What is not GET says whether sending it twice is the same as once."""
    for operation in reading.operations:
        at = (*operation.pointer, "x-mlflow-idempotent")
        present = "x-mlflow-idempotent" in operation.value
        if operation.method == "get":
            if present:
                yield (
                    at,
                    f"{operation.name}: x-mlflow-idempotent on GET, which always is; remove it",
                )
        elif not present:
            yield (
                operation.pointer,
                f"{operation.name} has no x-mlflow-idempotent; add true or false",
            )
        elif not isinstance(operation.value["x-mlflow-idempotent"], bool):
            yield at, f"{operation.name}: x-mlflow-idempotent must be true or false"


def visibility(reading: Reading) -> Iterator[Problem]:
    for at, label, _, value in holders(reading, "x-mlflow-visibility"):
        if value != "undocumented":
            yield (
                (*at, "x-mlflow-visibility"),
                f"{label}: x-mlflow-visibility must be 'undocumented'; a public operation has none",
            )


def requires(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-requires` names a feature of servers, or a list of them."""
    for at, label, _, value in holders(reading, "x-mlflow-requires"):
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not names or any(name not in FEATURES for name in names):
            yield (
                (*at, "x-mlflow-requires"),
                f"{label}: x-mlflow-requires must name one or more of {listed(FEATURES)}",
            )


RULES: dict[str, Rule] = {
    "enum-descriptions": enum_descriptions,
    "extension-idempotent": idempotent,
    "extension-visibility": visibility,
    "extension-requires": requires,
}
