"""Rules about extensions that do not refer to other elements of the spec."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.extension_locations import holders, schema_at
from generator.lint.index import (
    Problem,
    Rule,
    SpecIndex,
    join_names,
    mapping,
    strings,
)

# Optional features of servers that some operations require. spec/README.md describes the features.
FEATURES = ("basic-auth", "workspaces", "jobs", "artifact-serving", "object-store")


def enum_descriptions(index: SpecIndex) -> Iterator[Problem]:
    """`x-enumDescriptions` describes exactly the values of its enum."""
    # OpenAPI has no keyword that describes a value. Documentation tools read this extension.
    for schema in index.schemas:
        descriptions = schema.value.get("x-enumDescriptions")
        if descriptions is None:
            continue
        pointer = (*schema.pointer, "x-enumDescriptions")
        values = strings(schema.value, "enum")
        if not isinstance(descriptions, dict):
            yield (
                pointer,
                f"{schema.label}: x-enumDescriptions must map values to their descriptions.",
            )
            continue
        for name, text in descriptions.items():
            if name not in values:
                yield (
                    (*pointer, name),
                    f"{schema.label}: x-enumDescriptions lists '{name}', which is not a value of "
                    f"the enum. The values are {join_names(values)}.",
                )
            elif not isinstance(text, str) or not text.strip():
                yield (
                    (*pointer, name),
                    f"{schema.label}: The value '{name}' has no description. Add one.",
                )
        for name in values:
            if name not in descriptions:
                yield pointer, f"{schema.label}: x-enumDescriptions lacks '{name}'. Add the value."


def enum_names(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-names` maps values of its enum to other names."""
    # Each name becomes a member of the generated class, next to those for the values.
    for pointer, label, _, names in holders(index, "x-mlflow-names"):
        extension_pointer = (*pointer, "x-mlflow-names")
        values = strings(index.schema_at[pointer].value, "enum")
        if not isinstance(names, dict) or not names:
            yield extension_pointer, f"{label}: x-mlflow-names must map values to other names."
            continue
        used = list(values)
        for value, name in names.items():
            if value not in values:
                yield (
                    (*extension_pointer, value),
                    f"{label}: x-mlflow-names lists '{value}', which is not a value of the enum. "
                    f"The values are {join_names(values)}.",
                )
            elif not isinstance(name, str) or not name.isidentifier() or not name.isupper():
                yield (
                    (*extension_pointer, value),
                    f"{label}: The other name of '{value}' must be a name in upper case.",
                )
            elif name in used:
                yield (
                    (*extension_pointer, value),
                    f"{label}: '{name}', the other name of '{value}', is already used. Choose "
                    "another name.",
                )
            used.append(name)


def idempotent(index: SpecIndex) -> Iterator[Problem]:
    """Each operation other than a GET has `x-mlflow-idempotent`."""
    # The client retries a failed request only if the operation is idempotent. There is no safe
    # default: false loses retries, and true could create an entity twice.
    for operation in index.operations:
        pointer = (*operation.pointer, "x-mlflow-idempotent")
        present = "x-mlflow-idempotent" in operation.value
        if operation.method == "get":
            if present:
                yield (
                    pointer,
                    f"{operation.name}: A GET is always idempotent. Remove x-mlflow-idempotent.",
                )
        elif not present:
            yield (
                operation.pointer,
                f"{operation.name} has no x-mlflow-idempotent. Set it to true or false.",
            )
        elif not isinstance(operation.value["x-mlflow-idempotent"], bool):
            yield pointer, f"{operation.name}: x-mlflow-idempotent must be true or false."


def visibility(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-visibility` is `undocumented`."""
    for pointer, label, _, value in holders(index, "x-mlflow-visibility"):
        if value != "undocumented":
            yield (
                (*pointer, "x-mlflow-visibility"),
                f"{label}: x-mlflow-visibility must be 'undocumented'. Remove it from a documented "
                "operation.",
            )


def requires(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-requires` is an optional feature of servers, or a list of such features."""
    for pointer, label, _, value in holders(index, "x-mlflow-requires"):
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not names or any(name not in FEATURES for name in names):
            yield (
                (*pointer, "x-mlflow-requires"),
                f"{label}: x-mlflow-requires must list one or more of {join_names(FEATURES)}.",
            )


def stringify(index: SpecIndex) -> Iterator[Problem]:
    """Each value of a key that is sent has `x-mlflow-stringify`, and only strings have it."""
    sent = index.reachable_components(
        [[operation.body, operation.value.get("parameters")] for operation in index.operations],
        with_entities=False,
    )
    for pointer, label, location, value in holders(index, "x-mlflow-stringify"):
        extension_pointer = (*pointer, "x-mlflow-stringify")
        holder = schema_at(index, pointer, location)
        restrictions = ("format", "pattern", "enum", "contentMediaType", "x-mlflow-entity")
        if (
            holder is None
            or holder.type != "string"
            or any(key in holder.value for key in restrictions)
        ):
            yield (
                extension_pointer,
                f"{label}: x-mlflow-stringify is only for strings that may be any text. Remove the "
                "extension.",
            )
        elif not isinstance(value, bool):
            yield extension_pointer, f"{label}: x-mlflow-stringify must be true or false."
        elif location != "parameter" and pointer[:3] not in sent:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-stringify has no effect, since the value is only received. "
                "Remove the extension.",
            )
    # All values of tags and params are converted in the same way, so none may be forgotten.
    for schema in index.component_schemas.values():
        properties = mapping(schema.value, "properties")
        key, value = (mapping(properties, name) for name in ("key", "value"))
        if (
            schema.pointer in sent
            and key.get("type") == value.get("type") == "string"
            and "x-mlflow-stringify" not in value
        ):
            yield (
                (*schema.pointer, "properties", "value"),
                f"{schema.label}.value is sent with a key, like a tag. Add x-mlflow-stringify: "
                "true if the client should convert values that are not strings, else false.",
            )


RULES: dict[str, Rule] = {
    "enum-descriptions": enum_descriptions,
    "extension-names": enum_names,
    "extension-idempotent": idempotent,
    "extension-visibility": visibility,
    "extension-requires": requires,
    "extension-stringify": stringify,
}
