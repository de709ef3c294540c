"""Converts schemas of the spec to types of the intermediate representation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.dialect import (
    component_of,
    content_of,
    entities_of,
    nullable_ref,
    schema_type,
    type_of,
    values_of,
)
from generator.errors import GeneratorError
from generator.ir import ClassName, Entity, Type, TypeKind
from generator.spec import Spec

_SCALARS = frozenset({"string", "integer", "number", "boolean"})
# Schema types with their own kind of type. `convert` handles the others.
_KINDS_BY_SCHEMA_TYPE: Mapping[str, TypeKind] = {
    "datetime": "datetime",
    "duration": "duration",
    "base64": "bytes",
    "json": "json",
}


class TypeConverter:
    """Converts the schemas of properties and parameters.

    `class_names` maps the names of component schemas to the classes that are generated for them.
    """

    def __init__(self, spec: Spec, class_names: Mapping[str, ClassName]) -> None:
        self._path = spec.path
        self._schemas: Mapping[str, Any] = spec.document.get("components", {}).get("schemas", {})
        self._class_names = class_names

    def convert(self, schema: Mapping[str, Any]) -> Type:
        """Return the type of a schema."""
        match schema_type(schema):
            case "nullable":
                return self.convert(nullable_ref(schema))
            case "map":
                return Type("map", item=self.convert(values_of(schema)))
            case "double":
                return Type("number")
            case "json_text":
                return replace(self.convert(content_of(schema)), json_text=True)
            case str(name) if name in _KINDS_BY_SCHEMA_TYPE:
                return Type(_KINDS_BY_SCHEMA_TYPE[name])
        component = component_of(schema)
        if component is not None:
            return self._component(component)
        kind: Any = type_of(schema)
        if kind == "array":
            return Type(
                "array",
                item=self.convert(schema["items"]),
                max_items=schema.get("maxItems"),
                pairs=self._pair_value(schema["items"]),
            )
        if kind not in _SCALARS:
            raise GeneratorError(
                f"The templates do not support schemas of the type '{kind}'.", path=self._path
            )
        bounds = {**schema, **schema.get("x-mlflow-client-bounds", {})}
        return Type(
            kind,
            minimum=bounds.get("minimum"),
            maximum=bounds.get("maximum"),
            min_length=bounds.get("minLength"),
            max_length=bounds.get("x-mlflow-cut", bounds.get("maxLength")),
            is_truncated="x-mlflow-cut" in schema,
            pattern=bounds.get("pattern"),
            accepts_integer=schema.get("x-mlflow-integer", False),
            stringify=schema.get("x-mlflow-stringify", False),
            entities=tuple(map(self._entity, entities_of(schema))),
        )

    def _component(self, name: str) -> Type:
        schema, class_name = self._schemas[name], self._class_names[name]
        if "enum" not in schema:
            return Type("model", class_name)
        return Type(
            "enum",
            class_name,
            values=(*schema["enum"], *schema.get("x-mlflow-names", {}).values()),
            is_checked=schema.get("x-mlflow-checked", False),
        )

    def _pair_value(self, items: Mapping[str, Any]) -> Type | None:
        """Return the type of the values if items have exactly a key and a value, both strings."""
        component = component_of(items)
        if component is None:
            return None
        schema = self._schemas[component]
        properties = schema.get("properties", {})
        is_pair = list(properties) == schema.get("required") == ["key", "value"] and all(
            value.get("type") == "string" for value in properties.values()
        )
        return self.convert(properties["value"]) if is_pair else None

    def _entity(self, extension: Mapping[str, str]) -> Entity:
        return Entity(self._class_names[extension["schema"]], extension["property"])


def without_bounds(type_: Type) -> Type:
    """Return a type whose values, and the values in it, may have any length and size."""
    item = None if type_.item is None else without_bounds(type_.item)
    return replace(
        type_, item=item, minimum=None, maximum=None, min_length=None, max_length=None, pattern=None
    )
