"""Rules about schemas: the kinds that the generator handles, and the one way to write each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.dialect import shape, values_of
from generator.lint.index import (
    COMPOSITIONS,
    Problem,
    Reading,
    Rule,
    Schema,
    listed,
    mapping,
    string,
    strings,
)
from generator.lint.operations import is_empty_result

_FORMATS: dict[str, frozenset[str | None]] = {
    "string": frozenset({None, "password", "date-time", "google-duration", "binary"}),
    **dict.fromkeys(("boolean", "array", "object"), frozenset({None})),
    "integer": frozenset({"int32", "int64"}),
    "number": frozenset({"double"}),
}
# `title`, `nullable`, `format` and the compositions have rules of their own.
_EVERYWHERE = frozenset(
    {"description", "deprecated", "default", "examples", "title", "nullable", *COMPOSITIONS}
)
_KEYWORDS: dict[str | None, frozenset[str]] = {
    "string": frozenset(
        {
            "type",
            "format",
            "enum",
            "pattern",
            "minLength",
            "maxLength",
            "contentEncoding",
            "contentMediaType",
        }
    ),
    "integer": frozenset({"type", "format", "enum", "minimum", "maximum"}),
    "number": frozenset({"type", "format", "enum", "minimum", "maximum"}),
    "boolean": frozenset({"type", "format", "enum"}),
    "array": frozenset({"type", "format", "items", "minItems", "maxItems"}),
    "object": frozenset({"type", "format", "properties", "required", "additionalProperties"}),
    None: frozenset({"type", "format", "enum", "items", "properties", "required"}),
}


def alias_schema(reading: Reading) -> Iterator[Problem]:
    """A component is an object with properties or an enum: of anything else the generator makes no
    class.
    """
    for schema in reading.component_schemas.values():
        if "enum" in schema.value or any(key in schema.value for key in COMPOSITIONS):
            continue
        if schema.type != "object" or not mapping(schema.value, "properties"):
            what = (
                "is a $ref alone"
                if "$ref" in schema.value
                else "is no object with properties and no string enum"
            )
            yield schema.pointer, f"{schema.label} {what}; write it where it is used"


def inline_schema(reading: Reading) -> Iterator[Problem]:
    """Objects and enums are components, but for maps, and for the `type: object` of an answer
    without content.
    """
    for schema in reading.schemas:
        if schema.role in ("component", "part") or "$ref" in schema.value:
            continue
        is_object = schema.shape != "map" and (
            schema.type == "object" or "properties" in schema.value
        )
        if "enum" in schema.value:
            yield (
                schema.pointer,
                f"{schema.label} is an enum inline; make it a component and refer to it",
            )
        elif is_object and not (schema.role == "response" and is_empty_result(schema.value)):
            yield (
                schema.pointer,
                f"{schema.label} is an object inline; make it a component and refer to it",
            )


def composition(reading: Reading) -> Iterator[Problem]:
    """`anyOf` is for the double that may be NaN, `oneOf` for a reference or null."""
    for schema in reading.schemas:
        for key in COMPOSITIONS:
            is_known = (key == "anyOf" and schema.is_special_double) or (
                key == "oneOf" and schema.shape == "nullable"
            )
            if key in schema.value and not is_known:
                message = (
                    f"{schema.label}: '{key}' is only for two shapes of spec/README.md, written as "
                    "there"
                )
                yield (*schema.pointer, key), message


def nullable(reading: Reading) -> Iterator[Problem]:
    for schema in reading.schemas:
        if "nullable" in schema.value:
            yield (
                (*schema.pointer, "nullable"),
                f"{schema.label}: 'nullable' is OpenAPI 3.0; write 'type: [string, \"null\"]'",
            )


def array_items(reading: Reading) -> Iterator[Problem]:
    for schema in reading.schemas:
        if schema.type == "array" and "items" not in schema.value:
            yield schema.pointer, f"{schema.label} is an array without 'items'; add them"


def required_names(reading: Reading) -> Iterator[Problem]:
    """`required` names properties, each once."""
    for schema in reading.schemas:
        properties = mapping(schema.value, "properties")
        names = strings(schema.value, "required")
        for index, name in enumerate(names):
            at = (*schema.pointer, "required", index)
            if name not in properties:
                yield (
                    at,
                    f"{schema.label}: required names '{name}'; its properties are "
                    f"{listed(properties)}",
                )
            elif name in names[:index]:
                yield at, f"{schema.label}: required names '{name}' twice; keep one"


def required_list(reading: Reading) -> Iterator[Problem]:
    """A list or a map in an answer is not required, since servers leave empty ones out."""
    answered = reading.reached([operation.responses for operation in reading.operations])
    for schema in reading.component_schemas.values():
        if schema.pointer not in answered:
            continue
        properties = mapping(schema.value, "properties")
        for index, name in enumerate(strings(schema.value, "required")):
            found = mapping(properties, name)
            if found.get("type") == "array" or (shape(found) == "map" and values_of(found)):
                at = (*schema.pointer, "required", index)
                yield (
                    at,
                    f"{schema.label}: the collection '{name}' cannot be required in an answer; "
                    "take it out",
                )


def unhandled_kind(reading: Reading) -> Iterator[Problem]:
    """Types and formats that the generator handles."""
    for schema in reading.schemas:
        if (
            "$ref" in schema.value
            or any(key in schema.value for key in COMPOSITIONS)
            or _is_alias(schema)
        ):
            continue
        given = schema.value.get("type")
        if schema.shape == "json" and schema.role in ("property", "items"):
            continue
        if schema.type not in _FORMATS:
            yield (
                (*schema.pointer, "type"),
                f"{schema.label}: the type {given!r} is not handled; use one of {listed(_FORMATS)}",
            )
            continue
        formats = _FORMATS[schema.type]
        if (found := string(schema.value, "format")) not in formats:
            advice = (
                "remove it" if None in formats else f"use {' or '.join(sorted(map(str, formats)))}"
            )
            message = (
                f"{schema.label}: {schema.type} with the format {found!r} is not handled; {advice}"
            )
            yield (*schema.pointer, "format"), message
        elif found == "binary" and schema.role not in ("body", "response"):
            message = (
                f"{schema.label}: the format 'binary' is for bodies; bytes in JSON have "
                "'contentEncoding: base64'"
            )
            yield (*schema.pointer, "format"), message


def _is_alias(schema: Schema) -> bool:
    """Whether `alias-schema` has said it already."""
    return schema.role == "component" and schema.type != "object" and "enum" not in schema.value


def keyword(reading: Reading) -> Iterator[Problem]:
    """Keywords that the dialect has for the schema's type: others would be passed over in
    silence.
    """
    for schema in reading.schemas:
        if "$ref" in schema.value:
            kind, own = "a $ref", frozenset({"$ref"})
        else:
            kind, own = f"the type {schema.type}", _KEYWORDS.get(schema.type, _KEYWORDS[None])
        if (
            "properties" in schema.value
            and schema.value.get("additionalProperties", True) is not True
        ):
            message = (
                f"{schema.label}: 'additionalProperties' beside properties must be true; remove "
                "it, or declare them"
            )
            yield (*schema.pointer, "additionalProperties"), message
        for key in schema.value:
            if key not in _EVERYWHERE and key not in own and not key.startswith("x-"):
                yield (
                    (*schema.pointer, key),
                    f"{schema.label}: '{key}' is not in the dialect for {kind}; remove it",
                )


def pattern(reading: Reading) -> Iterator[Problem]:
    for schema in reading.schemas:
        found = schema.value.get("pattern")
        if isinstance(found, str) and not is_regular_expression(found):
            yield (
                (*schema.pointer, "pattern"),
                f"{schema.label}: '{found}' is no regular expression; correct it",
            )


def is_regular_expression(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return True


def string_enum(reading: Reading) -> Iterator[Problem]:
    """The values of an enum are strings."""
    for schema in reading.component_schemas.values():
        values = schema.value.get("enum")
        if not isinstance(values, list):
            continue
        if schema.value.get("type") != "string":
            yield (
                schema.pointer,
                f"{schema.label} is an enum without 'type: string'; only strings are handled",
            )
        if not values:
            yield (*schema.pointer, "enum"), f"{schema.label} has no values; add them"
        for index, value in enumerate(values):
            if not isinstance(value, str):
                yield (
                    (*schema.pointer, "enum", index),
                    f"{schema.label}: the value {value!r} is no string; quote it",
                )


RULES: dict[str, Rule] = {
    "alias-schema": alias_schema,
    "inline-schema": inline_schema,
    "composition": composition,
    "nullable": nullable,
    "array-items": array_items,
    "required-names": required_names,
    "required-list": required_list,
    "unhandled-kind": unhandled_kind,
    "keyword": keyword,
    "pattern": pattern,
    "string-enum": string_enum,
}
