"""Lists the differences between the spec and an inventory, in both directions.

The spec must be reduced to the version of the inventory. The comparison covers:

- operations: method, path, application, and the path parameters that preserve slashes;
- fields of requests and responses: name, placement, type, repetition, and enum values;
- the fields that a handler requires;
- for the routes of FastAPI, the success status and the media type of the request.

Only the contract tests cover the fields that the store behind a handler requires. They also cover
views without a message (most views of the basic-auth application): the inventory lacks the fields
that such a view returns, or reads in helper functions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.dialect import component_of, schema_type, type_of, values_of
from generator.lower import json_schema_of, success_of
from generator.spec import Spec
from tools.drift.inventory import FastAPIField, Inventory

# Schemas for the scalars of protobuf, and for its messages that have their own JSON form.
PROTOBUF: Mapping[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "bool": {"type": "boolean"},
    "int32": {"type": "integer", "format": "int32"},
    "uint32": {"type": "integer", "format": "int64"},
    "int64": {"type": "integer", "format": "int64"},
    "double": {"type": "number", "format": "double"},
    "float": {"type": "number", "format": "double"},
    "bytes": {"type": "string", "contentEncoding": "base64"},
    "message google.protobuf.Timestamp": {"type": "string", "format": "date-time"},
    "message google.protobuf.Duration": {"type": "string", "format": "google-duration"},
    "message google.protobuf.FieldMask": {"type": "string"},
    "message google.protobuf.Struct": {"type": "object", "additionalProperties": True},
    "message google.protobuf.Value": {},
}


@dataclass(frozen=True)
class Difference:
    """One difference between the spec and the server.

    Attributes:
        location: Operation (`POST /api/...`), or schema and field (`Run.info`).
        kind: Kind of the difference, as used in the allow-list.
        detail: How the server differs from the spec.
        definition: Definition in the server, from which `suggest` writes the missing YAML.
    """

    location: str
    kind: str
    detail: str
    definition: Any = None


def component_name(message: str) -> str:
    """Return the name of the schema that describes a protobuf message.

    `mlflow.CreateRun.Response` becomes `CreateRunResponse`.
    """
    parts = [part for part in split_name(message) if part[0].isupper()]
    if parts[-1] == "Response" and len(parts) > 1:
        return parts[-2] + parts[-1]
    return parts[-1]


def split_name(message: str) -> list[str]:
    """Split the full name of a message into its packages and names.

    FastAPI writes `module__Model` if two modules have models of the same name.
    """
    return message.replace("__", ".").split(".")


class Comparison:
    """The comparison of the spec with an inventory.

    Attributes:
        differences: All differences, sorted, without duplicates.
        components: Names of the schemas that describe protobuf messages and enums, by the name of
            the message or enum.
    """

    def __init__(self, spec: Spec, inventory: Inventory) -> None:
        self._inventory = inventory
        self._schemas: Mapping[str, Mapping[str, Any]] = spec.document["components"]["schemas"]
        self._spec_operations = {
            (path, method.upper()): operation
            for path, method, operation, _ in spec.operations()
            if path != "/"
        }
        self._seen: set[tuple[str, str]] = set()
        # One schema can describe several models of FastAPI. A field must be in at least one model.
        self._fastapi_fields: dict[str, set[str]] = {}
        self.components: dict[str, str] = {}
        # A schema that several operations use yields the same difference for each operation.
        unique: dict[tuple[str, str, str], Difference] = {}
        for difference in self._all():
            unique.setdefault((difference.location, difference.kind, difference.detail), difference)
        self.differences = [unique[key] for key in sorted(unique)]

    def _all(self) -> Iterator[Difference]:
        routed = {}
        for operation in self._inventory.operations:
            # An RPC without a handler is routed, but always returns 404.
            if operation.get("implemented", True):
                routed[operation["path"], operation["method"]] = operation
        for path, method in self._spec_operations.keys() - routed.keys():
            yield Difference(
                f"{method} {path}", "operation-unknown", "the server does not route it"
            )
        for (path, method), operation in routed.items():
            location = f"{method} {path}"
            spec_operation = self._spec_operations.get((path, method))
            if spec_operation is None:
                yield Difference(
                    location, "operation-missing", f"the server has {operation['name']}", operation
                )
                continue
            yield from self._route(location, operation, spec_operation)
            match operation["kind"]:
                case "rpc":
                    yield from self._rpc(location, operation, spec_operation)
                case "view":
                    yield from self._view(location, operation, spec_operation)
                case "fastapi":
                    yield from self._fastapi(location, operation, spec_operation)
        for component, fields in self._fastapi_fields.items():
            for name in self._schemas[component].get("properties", {}).keys() - fields:
                yield Difference(
                    f"{component}.{name}", "field-unknown", "no model of FastAPI has such a field"
                )

    def _route(
        self, location: str, operation: Mapping[str, Any], spec_operation: Mapping[str, Any]
    ) -> Iterator[Difference]:
        needed = spec_operation.get("x-mlflow-requires", [])
        only_auth = operation["apps"] == ["basic-auth"]
        if only_auth != ("basic-auth" in needed):
            expected = (
                "only the basic-auth application has it"
                if only_auth
                else "the plain application has it too"
            )
            yield Difference(
                location, "application", f"{expected}; x-mlflow-requires says {needed or 'nothing'}"
            )
        slashes = {
            parameter["name"]
            for parameter in spec_operation.get("parameters", [])
            if parameter.get("x-mlflow-path", False)
        }
        if slashes != set(operation["slashes"]):
            expected = ", ".join(operation["slashes"]) or "no parameter"
            yield Difference(
                location,
                "slashes",
                f"{expected} preserves its slashes; x-mlflow-path is on {slashes or 'none'}",
            )

    # -- RPCs

    def _rpc(
        self, location: str, operation: Mapping[str, Any], spec_operation: Mapping[str, Any]
    ) -> Iterator[Difference]:
        fields = self._inventory.messages[operation["request"]]
        arguments = {argument.name: argument for argument in self._arguments(spec_operation)}
        placement = "query" if location.startswith("GET ") else "body"
        in_path = set(re.findall(r"{(\w+)}", location))
        for name, field in fields.items():
            argument = arguments.get(name)
            if argument is None:
                detail = f"{name} ({_field_type(field)})"
                definition = (placement, operation, name, field)
                yield Difference(location, "argument-missing", detail, definition)
                continue
            if argument.placement != placement and name not in in_path:
                detail = f"{name} is sent in the {placement}, not in the {argument.placement}"
                yield Difference(location, "placement", detail)
            yield from self._type(f"{location} {name}", field, argument.schema)
            if name in operation["required"] and not argument.required:
                yield Difference(location, "required", f"the server requires {name}")
        for name, argument in arguments.items():
            if (
                name not in fields
                and name not in operation["takes"]
                and argument.placement in ("query", "body")
            ):
                yield Difference(location, "argument-unknown", f"the server has no argument {name}")
        component = self._response(spec_operation)
        message = self._inventory.messages[operation["response"]]
        if component is None:
            for name, field in message.items():
                detail = f"{name} ({_field_type(field)})"
                yield Difference(location, "answer-missing", detail, operation)
        else:
            yield from self._message(operation["response"], component)

    def _message(self, message: str, component: str) -> Iterator[Difference]:
        """Compare a protobuf message with the component that describes it."""
        # Messages can refer to each other recursively.
        if (message, component) in self._seen:
            return
        self._seen.add((message, component))
        self.components[message] = component
        fields = self._inventory.messages.get(message)
        if fields is None:
            # MLflow's wheel has no descriptors of messages of other projects, such as the spans of
            # OpenTelemetry.
            return
        properties = self._schemas[component].get("properties", {})
        for name, field in fields.items():
            if name in properties:
                yield from self._type(f"{component}.{name}", field, properties[name])
            else:
                yield Difference(f"{component}.{name}", "field-missing", _field_type(field), field)
        for name in properties.keys() - fields.keys():
            yield Difference(f"{component}.{name}", "field-unknown", f"{message} has no such field")

    def _type(
        self, location: str, field: Mapping[str, Any], schema: Mapping[str, Any]
    ) -> Iterator[Difference]:
        is_array = type_of(schema) == "array"
        if is_array != field["repeated"]:
            detail = f"{_field_type(field)}; the spec has {_schema_type(schema)}"
            yield Difference(location, "repeated", detail)
            return
        if is_array:
            schema = schema["items"]
        if field["type"] == "map":
            if schema_type(schema) != "map":
                detail = f"{_field_type(field)}; the spec has {_schema_type(schema)}"
                yield Difference(location, "type", detail)
                return
            field, schema = {"type": field["values"], "repeated": False}, values_of(schema)
        yield from self._single_type(location, field["type"], schema)

    def _single_type(
        self, location: str, kind: str, schema: Mapping[str, Any]
    ) -> Iterator[Difference]:
        target = component_of(schema)
        mismatch = Difference(location, "type", f"{kind}; the spec has {_schema_type(schema)}")
        if kind in PROTOBUF:
            if not self._is_scalar_type(kind, schema, target):
                yield mismatch
        elif target is None or (kind.startswith("enum ") and "enum" not in self._schemas[target]):
            yield mismatch
        elif kind.startswith("enum "):
            yield from self._enum(kind.removeprefix("enum "), target)
        else:
            yield from self._message(kind.removeprefix("message "), target)

    def _is_scalar_type(self, kind: str, schema: Mapping[str, Any], target: str | None) -> bool:
        expected = PROTOBUF[kind]
        if schema_type(expected) is not None:
            return schema_type(schema) == schema_type(expected)
        if target is not None:
            # The spec may use an enum for a string whose values are known.
            return kind == "string" and "enum" in self._schemas[target]
        if schema_type(schema) == "double":
            return type_of(expected) == "number"
        return type_of(schema) == type_of(expected) and expected.get("format") in (
            None,
            schema.get("format"),
        )

    def _enum(self, enum: str, component: str) -> Iterator[Difference]:
        self.components[enum] = component
        known = self._schemas[component]["enum"]
        values = self._inventory.enums[enum]
        for value in values:
            # The zero value of protobuf 3 means that the field is not set, and is never sent.
            if value not in known and not value.endswith("UNSPECIFIED"):
                yield Difference(component, "value-missing", value, (component, value))
        for value in known:
            if value not in values:
                yield Difference(component, "value-unknown", f"{enum} has no {value}")

    # -- views without a message

    def _view(
        self, location: str, operation: Mapping[str, Any], spec_operation: Mapping[str, Any]
    ) -> Iterator[Difference]:
        arguments = {argument.name: argument for argument in self._arguments(spec_operation)}
        for name in operation["required"]:
            if name not in arguments:
                field = {"type": "string", "repeated": False}
                placement = "query" if location.startswith("GET ") else "body"
                definition = (placement, operation, name, field)
                yield Difference(location, "argument-missing", f"{name} (read by name)", definition)
            elif not arguments[name].required:
                yield Difference(location, "required", f"the server requires {name}")

    # -- FastAPI's routes

    def _fastapi(
        self, location: str, operation: Mapping[str, Any], spec_operation: Mapping[str, Any]
    ) -> Iterator[Difference]:
        arguments = {argument.name: argument for argument in self._arguments(spec_operation)}
        expected = {
            parameter["name"]: (parameter["in"], parameter["schema"])
            for parameter in operation["parameters"]
        }
        body = self._inventory.model(operation["body"] or {})
        for name, schema in body.get("properties", {}).items():
            # A field that is in the path and in the body is a single argument.
            expected.setdefault(name, ("body", schema))
        for name, (placement, schema) in expected.items():
            argument = arguments.get(name)
            if argument is None:
                definition = (placement, operation, name, FastAPIField(schema))
                yield Difference(location, "argument-missing", f"{name} ({placement})", definition)
                continue
            if argument.placement != placement:
                detail = f"{name} is sent in the {placement}, not in the {argument.placement}"
                yield Difference(location, "placement", detail)
            if name in operation["required"] and not argument.required:
                yield Difference(location, "required", f"the server requires {name}")
            yield from self._fastapi_type(f"{location} {name}", schema, argument.schema)
        for name, argument in arguments.items():
            if name not in expected and argument.placement in ("query", "body", "header"):
                yield Difference(location, "argument-unknown", f"the server has no argument {name}")
        if (
            operation["media"]
            and not spec_operation.get("requestBody", {}).get("content", {}).keys()
            & operation["media"]
        ):
            media = " or ".join(operation["media"])
            yield Difference(location, "media", f"the server accepts {media}")
        if operation["status"] != (status := success_of(spec_operation)[0]):
            yield Difference(
                location, "status", f"{operation['status']} means success; the spec has {status}"
            )
        component, model = self._response(spec_operation), operation["answer"] or {}
        if component is not None:
            yield from self._fastapi_component(model, component)
        else:
            for name in self._inventory.model(model).get("properties", {}):
                yield Difference(location, "answer-missing", name, operation)

    def _fastapi_component(self, schema: Mapping[str, Any], component: str) -> Iterator[Difference]:
        name = component_of(schema) or ""
        if (name, component) in self._seen:
            return
        self._seen.add((name, component))
        self.components[name] = component
        expected = self._inventory.model(schema).get("properties")
        if expected is None:
            return
        properties = self._schemas[component].get("properties", {})
        for key, value in expected.items():
            if key in properties:
                yield from self._fastapi_type(f"{component}.{key}", value, properties[key])
            else:
                definition = FastAPIField(value, in_response=True)
                yield Difference(
                    f"{component}.{key}", "field-missing", f"{name} has this field", definition
                )
        self._fastapi_fields.setdefault(component, set()).update(expected)

    def _fastapi_type(
        self, location: str, schema: Mapping[str, Any], spec_schema: Mapping[str, Any]
    ) -> Iterator[Difference]:
        model = self._inventory.model(schema)
        target = component_of(spec_schema)
        if "enum" in model and target is not None and "enum" in self._schemas[target]:
            for reference in _references(schema):
                self.components[str(component_of(reference))] = target
            for value in model["enum"]:
                if value not in self._schemas[target]["enum"]:
                    yield Difference(target, "value-missing", value, (target, value))
            for value in self._schemas[target]["enum"]:
                if value not in model["enum"]:
                    yield Difference(target, "value-unknown", f"{location} has no {value}")
        elif "properties" in model and target is not None:
            yield from self._fastapi_component(next(_references(schema)), target)
        elif model.get("type") == "array" and type_of(spec_schema) == "array":
            yield from self._fastapi_type(location, model["items"], spec_schema["items"])
        elif schema_type(spec_schema) == "map" and isinstance(
            values := model.get("additionalProperties"), Mapping
        ):
            yield from self._fastapi_type(location, values, values_of(spec_schema))
        elif (kind := model.get("type")) != type_of(
            self._schemas[target] if target else spec_schema
        ):
            detail = f"{kind or 'any JSON'}; the spec has {_schema_type(spec_schema)}"
            yield Difference(location, "type", detail)

    # -- arguments and responses in the spec

    def _arguments(self, spec_operation: Mapping[str, Any]) -> Iterator[_Argument]:
        in_path = set()
        for parameter in spec_operation.get("parameters", []):
            # The client always sends an argument that has an `x-mlflow-default`.
            has_default = "x-mlflow-default" in parameter
            if parameter["in"] == "path":
                in_path.add(parameter["name"])
            yield _Argument(
                parameter["name"],
                parameter["in"],
                parameter.get("required", False) or has_default,
                parameter["schema"],
            )
        component = component_of(json_schema_of(spec_operation.get("requestBody", {})))
        body = self._schemas[component] if component is not None else {}
        for name, schema in body.get("properties", {}).items():
            required = name in body.get("required", []) or "x-mlflow-default" in schema
            if name not in in_path:
                yield _Argument(name, "body", required, schema)

    def _response(self, spec_operation: Mapping[str, Any]) -> str | None:
        """Return the component that describes the response.

        The result is None if the response is an object without properties or is not JSON.
        """
        return component_of(json_schema_of(success_of(spec_operation)[1]))


@dataclass(frozen=True)
class _Argument:
    name: str
    placement: str
    required: bool
    schema: Mapping[str, Any]


def _references(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for part in (schema, *schema.get("anyOf", [])):
        if "$ref" in part:
            yield part


def _field_type(field: Mapping[str, Any]) -> str:
    kind = f"map of {field['values']}" if field["type"] == "map" else str(field["type"])
    return f"repeated {kind}" if field["repeated"] else kind


def _schema_type(schema: Mapping[str, Any]) -> str:
    if (component := component_of(schema)) is not None:
        return component
    kind = schema_type(schema) or f"{type_of(schema)} {schema.get('format', '')}".strip()
    return f"{kind} of {_schema_type(schema['items'])}" if "items" in schema else kind
