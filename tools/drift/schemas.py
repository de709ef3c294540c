"""Writes the schemas of a suggestion in the spec's dialect: those of protobuf's messages, and of
FastAPI's models.

What the spec has already is referred to by the name that it has there; anything else is written
down once, and then referred to. What the dialect has no way to write (a union, say) becomes any
JSON, for a person to look at.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.dialect import shape
from tools.drift.compare import PROTOBUF, Comparison, component_name, module_and_name
from tools.drift.inventory import FastField, Inventory

_FAST_SCALARS: Mapping[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "boolean": {"type": "boolean"},
    "integer": {"type": "integer", "format": "int64"},
    "number": {"type": "number", "format": "double"},
}
_BOUNDS = ("pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems")
_NOTHING = {"type": "object"}

Field = Mapping[str, Any] | FastField


class Schemas:
    """The schemas that a suggestion needs.

    Attributes:
        written: Those that the spec lacks, and the properties that it lacks in its own.
    """

    def __init__(
        self, comparison: Comparison, taken: set[str], inventory: Inventory, since: str
    ) -> None:
        self.written: dict[str, dict[str, Any]] = {}
        self._names = dict(comparison.components)
        self._taken = set(taken)
        self._inventory = inventory
        self._since = since

    def add_property(self, component: str, name: str, field: Field) -> None:
        """Add what the spec lacks in a schema of its own."""
        properties = self.written.setdefault(component, {}).setdefault("properties", {})
        properties[name] = {**self._property(field, name), "x-mlflow-since": self._since}

    def add_value(self, component: str, value: str) -> None:
        """Add what the spec lacks in an enum of its own."""
        enum = self.written.setdefault(component, {"enum": [], "x-mlflow-since": {}})
        enum["enum"].append(value)
        enum["x-mlflow-since"][value] = self._since
        enum.setdefault("x-enumDescriptions", {})[value] = ""

    def add_body(
        self, message: str, fields: Mapping[str, Field], required: list[str]
    ) -> dict[str, Any]:
        """Write down the schema of a request's body, and refer to it."""
        self._describe(message, fields, {"required": required})
        return self._reference(message)

    def answer(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        """The schema of an operation's answer."""
        if operation["kind"] == "fastapi":
            schema = operation["answer"] or _NOTHING
            # An object of which FastAPI knows nothing is most often empty.
            if (
                self._inventory.model(schema).get("properties")
                or schema.get("type", "object") != "object"
            ):
                return self.schema(
                    FastField(schema, answered=True), f"{operation['name']}_response"
                )
            return _NOTHING
        message = operation.get("response")
        return (
            self._message(message)
            if message is not None and self._inventory.messages[message]
            else _NOTHING
        )

    def schema(self, field: Field, name: str) -> dict[str, Any]:
        """The schema of a field; `name` is for what has none of its own."""
        if isinstance(field, FastField):
            return self._fast(field, name)
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
        # In the order of the spec.
        examples = {"examples": schema.pop("examples")} if "examples" in schema else {}
        return {**schema, "description": "", **examples}

    def _message(self, message: str) -> dict[str, Any]:
        fields = self._inventory.messages.get(message)
        if fields is None:
            return {"type": "object", "additionalProperties": True, "examples": []}
        return self._write(message, fields, {})

    def _fast(self, field: FastField, name: str) -> dict[str, Any]:
        parts = field.schema.get("anyOf", [field.schema])
        kinds = [part for part in parts if part != {"type": "null"}]
        if len(kinds) != 1:
            return {"examples": []}
        # A request says by leaving a field out what null says.
        may_be_null = field.answered and len(kinds) < len(parts)
        outer = {key: value for key, value in field.schema.items() if key != "anyOf"}
        described = self._fast_kind(FastField({**outer, **kinds[0]}, field.answered), name)
        if may_be_null and "$ref" in described:
            return {"oneOf": [described, {"type": "null"}]}
        if may_be_null and "type" in described:
            return {**described, "type": [described["type"], "null"]}
        return described

    def _fast_kind(self, field: FastField, name: str) -> dict[str, Any]:
        model = self._inventory.model(field.schema)
        own_name = str(field.schema.get("$ref", pascal(name))).rsplit("/", 1)[-1]
        values = [model["const"]] if "const" in model else model.get("enum")
        if values is not None and model.get("type") == "string":
            return self._enum(own_name, values)
        bounds = {key: model[key] for key in _BOUNDS if key in model}
        # An empty text is what an absent one means anyway.
        if (
            not field.answered
            and isinstance(default := model.get("default"), str | int | float)
            and default != ""
        ):
            bounds["default"] = default
        match model:
            case {"properties": properties}:
                fields = {
                    key: FastField(value, field.answered) for key, value in properties.items()
                }
                return self._write(own_name, fields, model, answered=field.answered)
            case {"type": "object", "additionalProperties": dict() as item}:
                value = self.schema(FastField(item, field.answered), name)
                return {"type": "object", "additionalProperties": value, "examples": []}
            case {"type": "object"}:
                return {"type": "object", "additionalProperties": True, "examples": []}
            case {"type": "array"}:
                items = self.schema(FastField(model.get("items", {}), field.answered), name)
                return {"type": "array", "items": items, **bounds}
            case {"type": str(kind)} if kind in _FAST_SCALARS:
                return {**_FAST_SCALARS[kind], **bounds, "examples": []}
        return {"examples": []}

    def _enum(self, enum: str, values: list[str]) -> dict[str, Any]:
        if enum not in self._names:
            # The zero of protobuf 3 means that nothing was set.
            set_values = [value for value in values if not value.endswith("UNSPECIFIED")]
            self.written[self._new_name(enum)] = {
                "description": "",
                "type": "string",
                "enum": set_values,
                "x-enumDescriptions": dict.fromkeys(set_values, ""),
            }
        return self._reference(enum)

    def _write(
        self,
        message: str,
        fields: Mapping[str, Field],
        model: Mapping[str, Any],
        *,
        answered: bool = False,
    ) -> dict[str, Any]:
        """Write an object down, unless it is there, and refer to it."""
        if message not in self._names:
            self._describe(message, fields, model, answered=answered)
        return self._reference(message)

    def _describe(
        self,
        message: str,
        fields: Mapping[str, Field],
        model: Mapping[str, Any],
        *,
        answered: bool = False,
    ) -> None:
        described: dict[str, Any] = {"description": "", "type": "object"}
        # Before its properties, which may refer to it.
        self.written[self._new_name(message)] = described
        properties = {
            name: self._property(field, f"{message}_{name}") for name, field in fields.items()
        }
        required = [name for name in model.get("required", []) if name in fields]
        if answered:
            required = [name for name in required if not _is_collection(properties[name])]
        if required:
            described["required"] = required
        described["properties"] = properties
        if model.get("additionalProperties") is True:
            described["additionalProperties"] = True

    def _reference(self, message: str) -> dict[str, Any]:
        return {"$ref": f"#/components/schemas/{self._names[message]}"}

    def _new_name(self, message: str) -> str:
        """A name for the schema of a message; where it is taken, with that of the message's
        package.
        """
        name = component_name(message)
        if name in self._taken:
            *_, package = (part for part in module_and_name(message) if part[0].islower())
            name = pascal(package) + name
        self._taken.add(name)
        self._names[message] = name
        return name


def _is_collection(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") == "array" or shape(schema) == "map"


def pascal(name: str) -> str:
    return "".join(word[0].upper() + word[1:] for word in name.split("_") if word)
