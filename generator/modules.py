"""Decides which models share a module, so that the modules of models never import each other in a
cycle.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.dialect import component_of, shape, values_of


def module_owners(schemas: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Map the name of each schema to the name of the schema that its module is named after.

    Schemas that refer to each other, directly or through others, share a module. Its owner is the
    first of them in alphabetical order: the name of the module does not depend on the order of the
    spec, nor on which of them an operation uses. Every other schema owns its module.
    """
    reached = {name: _reached(name, schemas) for name in schemas}
    owners = {}
    for name in schemas:
        cycle = [other for other in reached[name] if name in reached[other]]
        owners[name] = min([name, *cycle])
    return owners


def _reached(name: str, schemas: Mapping[str, Mapping[str, Any]]) -> set[str]:
    """The schemas to which a schema refers, directly or through others."""
    reached: set[str] = set()
    pending = [name]
    while pending:
        found = set(_references(schemas[pending.pop()])) - reached
        reached |= found
        pending += found
    return reached


def _references(schema: Mapping[str, Any]) -> Iterator[str]:
    component = component_of(schema)
    if component is not None:
        yield component
    for value in schema.get("properties", {}).values():
        yield from _references(value)
    if "items" in schema:
        yield from _references(schema["items"])
    if shape(schema) == "map":
        yield from _references(values_of(schema))
