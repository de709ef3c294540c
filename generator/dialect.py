"""Recognises the shapes of the dialect that OpenAPI writes with several keywords.

The linter allows them, `lower` hides them from the parser, and the adapter makes types of them, all
by these functions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

Shape = Literal["map", "json", "datetime", "duration", "base64", "binary", "double", "nullable"]

_STRINGS: Mapping[str, Shape] = {
    "date-time": "datetime",
    "google-duration": "duration",
    "binary": "binary",
}
_PROSE = frozenset({"description", "examples", "deprecated"})


def shape(schema: Mapping[str, Any]) -> Shape | None:
    """The shape of a schema; None for a plain one.

    - `map`: an object whose keys are data; `values_of` tells its values.
    - `json`: any JSON value.
    - `datetime`, `duration`: RFC 3339, and protobuf's "1.5s".
    - `base64`, `binary`: bytes in JSON, and bytes as a body.
    - `double`: a number, or the string NaN, Infinity or -Infinity.
    - `nullable`: a reference or null; `referred` tells the reference.
    """
    match schema:
        case {"anyOf": [{"type": "number"}, {"type": "string", "enum": _}]}:
            return "double"
        case {"oneOf": [{"$ref": _}, {"type": "null"}]}:
            return "nullable"
        case {"contentEncoding": "base64"}:
            return "base64"
        case {"type": "string" | ["string", "null"], "format": str(name)}:
            return _STRINGS.get(name)
        case {"type": "object" | ["object", "null"], "additionalProperties": _} if (
            "properties" not in schema
        ):
            return "map"
    is_bare = all(key in _PROSE or key.startswith("x-") for key in schema)
    return "json" if is_bare else None


def values_of(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema of a map's values: `additionalProperties: true` says any JSON."""
    values = schema["additionalProperties"]
    return values if isinstance(values, Mapping) else {}


def referred(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The reference of a `nullable`."""
    found: Mapping[str, Any] = schema["oneOf"][0]
    return found


def component_of(schema: Mapping[str, Any]) -> str | None:
    """The name of the component that a schema refers to, also as a `nullable`; None where it refers
    to none.
    """
    ref = (referred(schema) if shape(schema) == "nullable" else schema).get("$ref")
    return None if ref is None else str(ref).rsplit("/", 1)[1]


def type_of(schema: Mapping[str, Any]) -> str | None:
    """The type, without the null beside it."""
    types = schema.get("type")
    return (
        next((name for name in types if name != "null"), None) if isinstance(types, list) else types
    )


def takes_null(schema: Mapping[str, Any]) -> bool:
    """Whether a server may send null in the schema's place."""
    types = schema.get("type")
    return shape(schema) == "nullable" or (isinstance(types, list) and "null" in types)
