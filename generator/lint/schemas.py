"""Rules about schemas: which kinds are supported, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.dialect import schema_type, values_of
from generator.lint.index import (
    COMPOSITIONS,
    Problem,
    Rule,
    Schema,
    SpecIndex,
    join_names,
    mapping,
    string,
    strings,
)
from generator.lint.operations import is_empty_result

# None stands for no format. Integers and numbers need a format, since other generators use it to
# choose between `int` and `long`, and between `float` and `double`.
_FORMATS: dict[str, frozenset[str | None]] = {
    "string": frozenset({None, "password", "date-time", "google-duration", "binary"}),
    **dict.fromkeys(("boolean", "array", "object"), frozenset({None})),
    "integer": frozenset({"int32", "int64"}),
    "number": frozenset({"double"}),
}
# Keywords of every type. The rules `no-title`, `nullable` and `composition` restrict some keywords.
_EVERYWHERE = frozenset(
    {
        "description",
        "deprecated",
        "default",
        "examples",
        "readOnly",
        "title",
        "nullable",
        *COMPOSITIONS,
    }
)
# Additional keywords of each type. None stands for a missing or unsupported type.
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
            "contentSchema",
        }
    ),
    "integer": frozenset({"type", "format", "enum", "minimum", "maximum"}),
    "number": frozenset({"type", "format", "enum", "minimum", "maximum"}),
    "boolean": frozenset({"type", "format", "enum"}),
    "array": frozenset({"type", "format", "items", "minItems", "maxItems"}),
    "object": frozenset(
        {"type", "format", "properties", "required", "dependentRequired", "additionalProperties"}
    ),
    None: frozenset({"type", "format", "enum", "items", "properties", "required"}),
}


def alias_schema(index: SpecIndex) -> Iterator[Problem]:
    """A component schema is an object with properties, or an enum."""
    # The parser creates classes only for objects and enums, and the adapter cannot resolve a
    # reference to any other component.
    for schema in index.component_schemas.values():
        if "enum" in schema.value or any(key in schema.value for key in COMPOSITIONS):
            continue
        if schema.type != "object" or not mapping(schema.value, "properties"):
            if "$ref" in schema.value:
                problem = "is only a $ref"
            else:
                problem = "is neither an object with properties nor a string enum"
            yield schema.pointer, f"{schema.label} {problem}. Write the schema where it is used."


def inline_schema(index: SpecIndex) -> Iterator[Problem]:
    """Objects and enums are components."""
    # The parser would invent names for the classes of inline schemas, from the names of the schemas
    # around them. Maps, and responses without properties, need no classes.
    for schema in index.schemas:
        if schema.role in ("component", "subschema") or "$ref" in schema.value:
            continue
        is_object = schema.schema_type != "map" and (
            schema.type == "object" or "properties" in schema.value
        )
        if "enum" in schema.value:
            yield (
                schema.pointer,
                f"{schema.label} is an inline enum. Move the enum to a component, and refer to it.",
            )
        elif is_object and not (schema.role == "response" and is_empty_result(schema.value)):
            yield (
                schema.pointer,
                f"{schema.label} is an inline object. Move the object to a "
                "component, and refer to it.",
            )


def composition(index: SpecIndex) -> Iterator[Problem]:
    """`anyOf` and `oneOf` express only special doubles and nullable references."""
    # The generator has no type for other unions.
    for schema in index.schemas:
        for key in COMPOSITIONS:
            is_supported = (key == "anyOf" and schema.is_special_double) or (
                key == "oneOf" and schema.schema_type == "nullable"
            )
            if key in schema.value and not is_supported:
                yield (
                    (*schema.pointer, key),
                    f"{schema.label}: '{key}' is only supported in the two forms that "
                    f"spec/README.md lists. Use one of these forms, or remove '{key}'.",
                )


def nullable(index: SpecIndex) -> Iterator[Problem]:
    """No schema has the keyword `nullable`."""
    # OpenAPI 3.1 removed the keyword, and tools for OpenAPI 3.1 ignore it.
    for schema in index.schemas:
        if "nullable" in schema.value:
            yield (
                (*schema.pointer, "nullable"),
                f"{schema.label}: 'nullable' does not exist in OpenAPI 3.1. Write 'type: [string, "
                '"null"]\' instead.',
            )


def array_items(index: SpecIndex) -> Iterator[Problem]:
    """Each array has `items`."""
    for schema in index.schemas:
        if schema.type == "array" and "items" not in schema.value:
            yield schema.pointer, f"{schema.label} is an array without 'items'. Add 'items'."


def required_names(index: SpecIndex) -> Iterator[Problem]:
    """`required` lists properties of the schema, each once."""
    # JSON Schema allows other names. A misspelled name would require a property that does not
    # exist.
    for schema in index.schemas:
        properties = mapping(schema.value, "properties")
        names = strings(schema.value, "required")
        for position, name in enumerate(names):
            pointer = (*schema.pointer, "required", position)
            if name not in properties:
                yield (
                    pointer,
                    f"{schema.label}: 'required' lists '{name}', which is not a property. Correct "
                    f"or remove the name. The properties are {join_names(properties)}.",
                )
            elif name in names[:position]:
                yield (
                    pointer,
                    f"{schema.label}: 'required' lists '{name}' twice. Remove one of the two.",
                )


def required_list(index: SpecIndex) -> Iterator[Problem]:
    """Lists and maps in responses are not required."""
    # Servers omit empty lists and maps, so a validator would reject such responses.
    in_responses = index.reachable_components(
        [operation.responses for operation in index.operations]
    )
    for schema in index.component_schemas.values():
        if schema.pointer not in in_responses:
            continue
        properties = mapping(schema.value, "properties")
        for position, name in enumerate(strings(schema.value, "required")):
            value = mapping(properties, name)
            # A map of any JSON may be required, because an empty map may differ from no map.
            is_typed_map = schema_type(value) == "map" and bool(values_of(value))
            if value.get("type") == "array" or is_typed_map:
                pointer = (*schema.pointer, "required", position)
                yield (
                    pointer,
                    f"{schema.label}: The collection '{name}' cannot be required in a response. "
                    "Remove it from 'required'.",
                )


def unhandled_kind(index: SpecIndex) -> Iterator[Problem]:
    """The generator supports the type and the format of each schema."""
    # The parser treats an unknown format of a string as no format, and generates `Any` for a schema
    # without a type.
    for schema in index.schemas:
        if (
            "$ref" in schema.value
            or any(key in schema.value for key in COMPOSITIONS)
            or _is_alias(schema)
        ):
            continue
        # A property or an item without a type accepts any JSON.
        if schema.schema_type == "json" and schema.role in ("property", "items"):
            continue
        if schema.type not in _FORMATS:
            problem = "has no type"
            if "type" in schema.value:
                problem = f"has the type {schema.value['type']!r}, which is not supported"
            yield (
                (*schema.pointer, "type"),
                f"{schema.label} {problem}. Use one of {join_names(_FORMATS)}.",
            )
            continue
        formats = _FORMATS[schema.type]
        format_ = string(schema.value, "format")
        if format_ not in formats:
            problem = f"has the format {format_!r}, which is not supported for"
            if format_ is None:
                problem = "has no format, which is required for"
            advice = "Remove the format"
            if None not in formats:
                advice = f"Use {' or '.join(sorted(map(str, formats)))}"
            yield (
                (*schema.pointer, "format"),
                f"{schema.label} {problem} the type {schema.type}. {advice}.",
            )
        elif format_ == "binary" and schema.role not in ("body", "response"):
            yield (
                (*schema.pointer, "format"),
                f"{schema.label}: The format 'binary' is only for bodies. Write bytes in JSON as "
                "'contentEncoding: base64'.",
            )


def _is_alias(schema: Schema) -> bool:
    """Determine whether the rule `alias-schema` reports the schema."""
    return schema.role == "component" and schema.type != "object" and "enum" not in schema.value


def keyword(index: SpecIndex) -> Iterator[Problem]:
    """Schemas have only the keywords that the dialect allows for their type."""
    # The parser and other generators silently ignore other keywords, such as `minLength` on a
    # boolean.
    for schema in index.schemas:
        if "$ref" in schema.value:
            kind, allowed = "a $ref", frozenset({"$ref"})
        else:
            kind = f"the type {schema.type}"
            allowed = _KEYWORDS.get(schema.type, _KEYWORDS[None])
        # Next to properties, `true` documents that servers may send more properties. Generated
        # models store additional properties as any JSON, so a schema for them would be ignored.
        if (
            "properties" in schema.value
            and schema.value.get("additionalProperties", True) is not True
        ):
            yield (
                (*schema.pointer, "additionalProperties"),
                f"{schema.label}: With 'properties', 'additionalProperties' must be true. Remove "
                "the keyword, or declare the additional properties.",
            )
        for key in schema.value:
            if key not in _EVERYWHERE and key not in allowed and not key.startswith("x-"):
                yield (
                    (*schema.pointer, key),
                    f"{schema.label}: '{key}' is not supported for {kind}. Remove the keyword.",
                )


def json_text(index: SpecIndex) -> Iterator[Problem]:
    """A string that contains JSON has `contentMediaType: application/json` and `contentSchema`."""
    # Without a schema, the client would not know what to put into the string.
    for schema in index.schemas:
        media_type = schema.value.get("contentMediaType")
        if media_type is None and "contentSchema" not in schema.value:
            continue
        if media_type != "application/json":
            yield (
                (*schema.pointer, "contentMediaType"),
                f"{schema.label}: A string with a contentSchema must have 'contentMediaType: "
                "application/json', the only supported media type.",
            )
        elif "contentSchema" not in schema.value:
            yield (
                schema.pointer,
                f"{schema.label} is JSON in a string, without 'contentSchema'. Add the schema of "
                "the JSON.",
            )


def pattern(index: SpecIndex) -> Iterator[Problem]:
    """Each pattern is a regular expression."""
    # The rule `example-value` matches the examples against the pattern.
    for schema in index.schemas:
        expression = schema.value.get("pattern")
        if isinstance(expression, str) and not is_regular_expression(expression):
            yield (
                (*schema.pointer, "pattern"),
                f"{schema.label}: '{expression}' is not a regular expression. Correct the pattern.",
            )


def is_regular_expression(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return True


def string_enum(index: SpecIndex) -> Iterator[Problem]:
    """Enums are strings."""
    # The generated enums are `StrEnum` classes.
    for schema in index.component_schemas.values():
        values = schema.value.get("enum")
        if not isinstance(values, list):
            continue
        if schema.value.get("type") != "string":
            yield (
                schema.pointer,
                f"{schema.label} is an enum without 'type: string'. Change its type, since only "
                "string enums are supported.",
            )
        if not values:
            yield (
                (*schema.pointer, "enum"),
                f"{schema.label} is an enum without values. Add the values.",
            )
        for position, value in enumerate(values):
            if not isinstance(value, str):
                yield (
                    (*schema.pointer, "enum", position),
                    f"{schema.label}: The value {value!r} is not a string. Quote the value.",
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
    "json-text": json_text,
    "pattern": pattern,
    "string-enum": string_enum,
}
