"""Recognizes the schema types that OpenAPI expresses with several keywords.

The linter allows these schema types, `lower` hides them from the parser, and `type_converter`
converts them to the types of `ir`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

SchemaType = Literal[
    "map", "json", "json_text", "datetime", "duration", "base64", "binary", "double", "nullable"
]

_TYPES_OF_STRING_FORMATS: Mapping[str, SchemaType] = {
    "date-time": "datetime",
    "google-duration": "duration",
    "binary": "binary",
}
# Keywords that do not restrict a value. A schema with no other keywords accepts any JSON.
_ANNOTATION_KEYWORDS = frozenset({"description", "examples", "deprecated", "readOnly"})


def schema_type(schema: Mapping[str, Any]) -> SchemaType | None:
    """Return the type of a schema; None if the keyword `type` describes the schema completely.

    - `map`: an object whose keys are data; `values_of` returns the schema of its values.
    - `json`: any JSON value.
    - `json_text`: a string that contains JSON; `content_of` returns the schema of the JSON.
    - `datetime`: a string in the format of RFC 3339.
    - `duration`: a string in the format of protobuf ("1.5s").
    - `base64`: bytes that are encoded as a string in JSON.
    - `binary`: a body that consists of bytes.
    - `double`: a number, or the string NaN, Infinity or -Infinity.
    - `nullable`: a reference or null; `nullable_ref` returns the reference.
    """
    match schema:
        case {"anyOf": [{"type": "number"}, {"type": "string", "enum": _}]}:
            return "double"
        case {"oneOf": [{"$ref": _}, {"type": "null"}]}:
            return "nullable"
        case {"contentEncoding": "base64"}:
            return "base64"
        case {"contentMediaType": "application/json", "contentSchema": _}:
            return "json_text"
        case {"type": "string" | ["string", "null"], "format": str(name)}:
            return _TYPES_OF_STRING_FORMATS.get(name)
        # With properties, `additionalProperties` only documents that servers may send more
        # properties.
        case {"type": "object" | ["object", "null"], "additionalProperties": _} if (
            "properties" not in schema
        ):
            return "map"
    is_unrestricted = all(key in _ANNOTATION_KEYWORDS or key.startswith("x-") for key in schema)
    return "json" if is_unrestricted else None


def values_of(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of the values of a `map`; empty if the values are any JSON."""
    values = schema["additionalProperties"]
    return values if isinstance(values, Mapping) else {}


def content_of(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of the JSON in a `json_text`."""
    content = schema["contentSchema"]
    return content if isinstance(content, Mapping) else {}


def nullable_ref(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the reference in a `nullable` schema."""
    reference: Mapping[str, Any] = schema["oneOf"][0]
    return reference


def entities_of(schema: Mapping[str, Any]) -> list[Any]:
    """Return the entities in `x-mlflow-entity`, which is one entity or a list."""
    extension = schema.get("x-mlflow-entity", [])
    return extension if isinstance(extension, list) else [extension]


def component_of(schema: Mapping[str, Any]) -> str | None:
    """Return the name of the component that a schema refers to; None if there is no reference."""
    if schema_type(schema) == "nullable":
        schema = nullable_ref(schema)
    ref = schema.get("$ref")
    return None if ref is None else str(ref).rsplit("/", 1)[1]


def type_of(schema: Mapping[str, Any]) -> str | None:
    """Return the type of a schema, without null."""
    types = schema.get("type")
    if isinstance(types, list):
        return next((name for name in types if name != "null"), None)
    return types


def takes_null(schema: Mapping[str, Any]) -> bool:
    """Determine whether null is a valid value."""
    types = schema.get("type")
    return schema_type(schema) == "nullable" or (isinstance(types, list) and "null" in types)


def is_argument(schema: Mapping[str, Any]) -> bool:
    """Determine whether callers can set a property of a request body."""
    # The client itself sets a property that indicates the presence of another. A property that
    # servers ignore is omitted, unless the spec has an explanation for users who set it.
    is_ignored = schema.get("readOnly") is True and "x-mlflow-not-stored" not in schema
    return not is_ignored and "x-mlflow-presence" not in schema
