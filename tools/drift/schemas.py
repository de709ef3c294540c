"""Converts protobuf messages and FastAPI models to schemas of the spec.

A schema that the spec already has is referred to by its name in the spec. Any other schema is
defined once and then referred to. A type that the dialect cannot express, such as a union, becomes
a schema for any JSON, which a person must check.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.dialect import schema_type
from tools.drift.compare import PROTOBUF, Comparison, component_name, split_name
from tools.drift.inventory import FastAPIField, Inventory

_FASTAPI_SCALARS: Mapping[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "boolean": {"type": "boolean"},
    "integer": {"type": "integer", "format": "int64"},
    "number": {"type": "number", "format": "double"},
}
_BOUNDS = ("pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems")
_EMPTY_OBJECT = {"type": "object"}

Field = Mapping[str, Any] | FastAPIField


class Schemas:
    """The schemas that a suggestion needs.

    Attributes:
        additions: Missing schemas, and missing properties and values of the schemas of the spec.
    """

    def __init__(
        self, comparison: Comparison, existing: set[str], inventory: Inventory, since: str
    ) -> None:
        self.additions: dict[str, dict[str, Any]] = {}
        self._names = dict(comparison.components)
        self._used_names = set(existing)
        self._inventory = inventory
        self._since = since

    def add_property(self, component: str, name: str, field: Field) -> None:
        """Add a property to a schema of the spec."""
        properties = self.additions.setdefault(component, {}).setdefault("properties", {})
        properties[name] = {**self._property(field, name), "x-mlflow-since": self._since}

    def add_value(self, component: str, value: str) -> None:
        """Add a value to an enum of the spec."""
        enum = self.additions.setdefault(component, {"enum": [], "x-mlflow-since": {}})
        enum["enum"].append(value)
        enum["x-mlflow-since"][value] = self._since
        enum.setdefault("x-enumDescriptions", {})[value] = ""

    def add_body(
        self, message: str, fields: Mapping[str, Field], required: list[str]
    ) -> dict[str, Any]:
        """Define the schema of a request body, and return a reference to it."""
        self._add_object(message, fields, {"required": required})
        return self._reference(message)

    def response(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        """Return the schema of the response of an operation."""
        if operation["kind"] == "fastapi":
            schema = operation["answer"] or _EMPTY_OBJECT
            # FastAPI does not know the properties of a plain dict, which is most often empty.
            has_properties = bool(self._inventory.model(schema).get("properties"))
            if has_properties or schema.get("type", "object") != "object":
                field = FastAPIField(schema, in_response=True)
                return self.schema(field, f"{operation['name']}_response")
            return _EMPTY_OBJECT
        message = operation.get("response")
        if message is not None and self._inventory.messages[message]:
            return self._message(message)
        return _EMPTY_OBJECT

    def schema(self, field: Field, name: str) -> dict[str, Any]:
        """Return the schema of a field. `name` is used for a model that has no name itself."""
        if isinstance(field, FastAPIField):
            return self._fastapi_field(field, name)
        if field["type"] == "map":
            values = self.schema({"type": field["values"], "repeated": False}, name)
            return {"type": "object", "additionalProperties": values, "examples": []}
        if field["repeated"]:
            return {"type": "array", "items": self.schema({**field, "repeated": False}, name)}
        kind: str = field["type"]
        if kind in PROTOBUF:
            return {**PROTOBUF[kind], "examples": []}
        family, _, full_name = kind.partition(" ")
        if family == "enum":
            return self._enum(full_name, self._inventory.enums.get(full_name, []))
        return self._message(full_name)

    def _property(self, field: Field, name: str) -> dict[str, Any]:
        schema = self.schema(field, name)
        # In the spec, the key `examples` follows the key `description`.
        examples = {"examples": schema.pop("examples")} if "examples" in schema else {}
        return {**schema, "description": "", **examples}

    def _message(self, message: str) -> dict[str, Any]:
        fields = self._inventory.messages.get(message)
        if fields is None:
            return {"type": "object", "additionalProperties": True, "examples": []}
        return self._object(message, fields, {})

    def _fastapi_field(self, field: FastAPIField, name: str) -> dict[str, Any]:
        parts = field.schema.get("anyOf", [field.schema])
        kinds = [part for part in parts if part != {"type": "null"}]
        if len(kinds) != 1:
            return {"examples": []}
        # In a request, omitting a field has the same effect as null.
        may_be_null = field.in_response and len(kinds) < len(parts)
        outer = {key: value for key, value in field.schema.items() if key != "anyOf"}
        spec_schema = self._fastapi_type(
            FastAPIField({**outer, **kinds[0]}, field.in_response), name
        )
        if may_be_null and "$ref" in spec_schema:
            return {"oneOf": [spec_schema, {"type": "null"}]}
        if may_be_null and "type" in spec_schema:
            return {**spec_schema, "type": [spec_schema["type"], "null"]}
        return spec_schema

    def _fastapi_type(self, field: FastAPIField, name: str) -> dict[str, Any]:
        model = self._inventory.model(field.schema)
        own_name = str(field.schema.get("$ref", pascal(name))).rsplit("/", 1)[-1]
        values = [model["const"]] if "const" in model else model.get("enum")
        if values is not None and model.get("type") == "string":
            return self._enum(own_name, values)
        bounds = {key: model[key] for key in _BOUNDS if key in model}
        # A default of "" has the same meaning as an absent default.
        if (
            not field.in_response
            and isinstance(default := model.get("default"), str | int | float)
            and default != ""
        ):
            bounds["default"] = default
        match model:
            case {"properties": properties}:
                fields = {
                    key: FastAPIField(value, field.in_response) for key, value in properties.items()
                }
                return self._object(own_name, fields, model, in_response=field.in_response)
            case {"type": "object", "additionalProperties": dict() as item}:
                value = self.schema(FastAPIField(item, field.in_response), name)
                return {"type": "object", "additionalProperties": value, "examples": []}
            case {"type": "object"}:
                return {"type": "object", "additionalProperties": True, "examples": []}
            case {"type": "array"}:
                items = self.schema(FastAPIField(model.get("items", {}), field.in_response), name)
                return {"type": "array", "items": items, **bounds}
            case {"type": str(kind)} if kind in _FASTAPI_SCALARS:
                return {**_FASTAPI_SCALARS[kind], **bounds, "examples": []}
        return {"examples": []}

    def _enum(self, enum: str, values: list[str]) -> dict[str, Any]:
        if enum not in self._names:
            # The zero value of protobuf 3 means that the field is not set.
            set_values = [value for value in values if not value.endswith("UNSPECIFIED")]
            self.additions[self._new_name(enum)] = {
                "description": "",
                "type": "string",
                "enum": set_values,
                "x-enumDescriptions": dict.fromkeys(set_values, ""),
            }
        return self._reference(enum)

    def _object(
        self,
        message: str,
        fields: Mapping[str, Field],
        model: Mapping[str, Any],
        *,
        in_response: bool = False,
    ) -> dict[str, Any]:
        """Return a reference to the schema of an object. Define the schema if it is new."""
        if message not in self._names:
            self._add_object(message, fields, model, in_response=in_response)
        return self._reference(message)

    def _add_object(
        self,
        message: str,
        fields: Mapping[str, Field],
        model: Mapping[str, Any],
        *,
        in_response: bool = False,
    ) -> None:
        spec_schema: dict[str, Any] = {"description": "", "type": "object"}
        # The name is registered before the properties are converted, because they may refer to it.
        self.additions[self._new_name(message)] = spec_schema
        properties = {
            name: self._property(field, f"{message}_{name}") for name, field in fields.items()
        }
        required = [name for name in model.get("required", []) if name in fields]
        if in_response:
            required = [name for name in required if not _is_collection(properties[name])]
        if required:
            spec_schema["required"] = required
        spec_schema["properties"] = properties
        if model.get("additionalProperties") is True:
            spec_schema["additionalProperties"] = True

    def _reference(self, message: str) -> dict[str, Any]:
        return {"$ref": f"#/components/schemas/{self._names[message]}"}

    def _new_name(self, message: str) -> str:
        """Return an unused name for a schema, with the package if necessary."""
        name = component_name(message)
        if name in self._used_names:
            *_, package = (part for part in split_name(message) if part[0].islower())
            name = pascal(package) + name
        self._used_names.add(name)
        self._names[message] = name
        return name


def _is_collection(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") == "array" or schema_type(schema) == "map"


def pascal(name: str) -> str:
    return "".join(word[0].upper() + word[1:] for word in name.split("_") if word)
