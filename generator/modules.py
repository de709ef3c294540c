"""Assigns models to modules that do not import each other in cycles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.dialect import component_of, content_of, schema_type, values_of


def module_owners(schemas: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Map the name of each schema to the schema after which its module is named.

    Schemas that refer to each other, directly or indirectly, share a module. Every other schema
    has its own module.
    """
    reached = {name: reachable(name, schemas) for name in schemas}
    owners = {}
    for name in schemas:
        cycle = [other for other in reached[name] if name in reached[other]]
        # The module is named after the first schema in alphabetical order, so that its name does
        # not depend on the order of the schemas in the spec.
        owners[name] = min([name, *cycle])
    return owners


def reachable(name: str, schemas: Mapping[str, Mapping[str, Any]]) -> set[str]:
    """Return the names of the schemas to which a schema refers, directly or indirectly."""
    # The result includes `name` only if the schema is part of a cycle.
    reached: set[str] = set()
    pending = [name]
    while pending:
        new = set(_references(schemas[pending.pop()])) - reached
        reached |= new
        pending += new
    return reached


def _references(schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of the schemas to which a schema refers directly."""
    # Inline schemas are only lists and maps, since the linter rejects inline objects.
    component = component_of(schema)
    if component is not None:
        yield component
    for value in schema.get("properties", {}).values():
        yield from _references(value)
    if "items" in schema:
        yield from _references(schema["items"])
    if schema_type(schema) == "map":
        yield from _references(values_of(schema))
    if schema_type(schema) == "json_text":
        yield from _references(content_of(schema))
