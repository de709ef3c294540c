"""Writes what the spec lacks as a partial spec in YAML: to be merged into it, and described by hand.

Every piece is marked with the version that it was found in. Descriptions and examples are empty, so that the linter
names each place that still needs a person, who also decides what no descriptor tells: better names, what is required,
idempotence, paging, and which property of the answer a caller wants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from generator.drift.compare import Comparison, Difference, component_name
from generator.drift.inventory import Inventory
from generator.spec import Spec
from generator.versions import minor_of

_SCALARS: Mapping[str, dict[str, Any]] = {
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
_ERRORS = {"400": "BadRequest", "401": "Unauthorized", "403": "Forbidden", "500": "InternalError"}


def suggest(differences: list[Difference], comparison: Comparison, spec: Spec, inventory: Inventory) -> str:
    """The YAML of everything that the differences name as missing."""
    document = _Suggestion(comparison, spec, inventory).document(differences)
    return yaml.dump(document, sort_keys=False, allow_unicode=True, width=100)


class _Suggestion:
    def __init__(self, comparison: Comparison, spec: Spec, inventory: Inventory) -> None:
        self._names = dict(comparison.components)
        self._taken: set[str] = set(spec.document["components"]["schemas"])
        self._ids = {operation["operationId"] for _, _, operation, _ in spec.operations()}
        self._tags = {tag["name"] for tag in spec.document.get("tags", [])}
        self._inventory = inventory
        self._since = ".".join(map(str, minor_of(inventory.version)))
        self._paths: dict[str, dict[str, Any]] = {}
        self._schemas: dict[str, dict[str, Any]] = {}
        self._bodies = {
            f"{method.upper()} {path}": _body_of(operation) for path, method, operation, _ in spec.operations()
        }

    def document(self, differences: list[Difference]) -> dict[str, Any]:
        for difference in differences:
            match difference.what:
                case "operation-missing":
                    self._add_operation(difference.fact)
                case "argument-missing":
                    self._add_argument(difference)
                case "field-missing":
                    component, _, name = difference.where.partition(".")
                    self._patch(component)[name] = self._property(difference.fact)
                case "value-missing":
                    component, value = difference.fact
                    enum = self._schemas.setdefault(component, {"enum": [], "x-mlflow-since": {}})
                    enum["enum"].append(value)
                    enum["x-mlflow-since"][value] = self._since
                    enum.setdefault("x-enumDescriptions", {})[value] = ""
        used = {
            operation["tags"][0] for item in self._paths.values() for operation in item.values() if "tags" in operation
        }
        document: dict[str, Any] = {}
        if new_tags := sorted(used - self._tags):
            document["tags"] = [{"name": name, "description": ""} for name in new_tags]
        if self._paths:
            document["paths"] = self._paths
        if self._schemas:
            document["components"] = {"schemas": self._schemas}
        return document

    def _patch(self, component: str) -> dict[str, Any]:
        """The properties to be added to a schema that the spec has."""
        properties: dict[str, Any] = self._schemas.setdefault(component, {}).setdefault("properties", {})
        return properties

    def _add_argument(self, difference: Difference) -> None:
        place, operation, name, field = difference.fact
        method, path = operation["method"], operation["path"]
        component = self._bodies.get(f"{method} {path}")
        if place == "body" and component is not None:
            self._patch(component)[name] = self._property(field)
        elif place == "body":
            self._paths.setdefault(path, {})[method.lower()] = {"requestBody": self._new_body(operation, {name: field})}
        else:
            patched = self._paths.setdefault(path, {}).setdefault(method.lower(), {"parameters": []})
            required = name in operation.get("required", [])
            patched["parameters"].append(self._parameter(name, place, field, required=required, since=self._since))

    def _add_operation(self, operation: Mapping[str, Any]) -> None:
        path, method = operation["path"], operation["method"]
        described: dict[str, Any] = {
            "operationId": self._id(operation),
            "tags": [_tag(path)],
            "summary": "",
            "x-mlflow-since": self._since,
        }
        if operation["apps"] == ["basic-auth"]:
            described["x-mlflow-requires"] = "basic-auth"
        if operation.get("visibility") == "PUBLIC_UNDOCUMENTED":
            described["x-mlflow-visibility"] = "undocumented"
        if method != "GET":
            described["x-mlflow-idempotent"] = False
        fields = dict(self._fields(operation))
        in_path = re.findall(r"{(\w+)}", path)
        parameters = [self._path_parameter(name, operation) for name in in_path]
        others = {name: field for name, field in fields.items() if name not in in_path}
        if method == "GET":
            required = operation.get("required", [])
            parameters += [
                self._parameter(name, "query", field, required=name in required) for name, field in others.items()
            ]
        if parameters:
            described["parameters"] = parameters
        if method != "GET" and others:
            described["requestBody"] = self._new_body(operation, others)
        described["responses"] = {"200": {"description": "", "content": self._answer(operation)}} | {
            status: {"$ref": f"#/components/responses/{name}"} for status, name in _ERRORS.items()
        }
        self._paths.setdefault(path, {})[method.lower()] = described

    def _id(self, operation: Mapping[str, Any]) -> str:
        """The operation's name in snake_case; where it is taken, with what tells it apart."""
        name = _snake(operation["name"])
        if name in self._ids:
            name += "_with_get" if operation["method"] == "GET" else f"_{_tag(operation['path'])}"
        self._ids.add(name)
        return name

    def _fields(self, operation: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
        match operation["kind"]:
            case "rpc":
                yield from self._inventory.messages[operation["request"]].items()
            case "view":
                for name in operation["required"]:
                    yield name, {"type": "string", "repeated": False}
            case "fastapi":
                for parameter in operation["parameters"]:
                    yield parameter["name"], _fast_field(parameter["schema"])
                body = str((operation["body"] or {}).get("$ref", "")).rsplit("/", 1)[-1]
                for name, schema in self._inventory.components.get(body, {}).get("properties", {}).items():
                    yield name, _fast_field(schema)

    def _path_parameter(self, name: str, operation: Mapping[str, Any]) -> dict[str, Any]:
        described = self._parameter(name, "path", {"type": "string", "repeated": False}, required=True)
        return {**described, "x-mlflow-path": True} if name in operation["slashes"] else described

    def _parameter(
        self, name: str, place: str, field: Mapping[str, Any], *, required: bool, since: str | None = None
    ) -> dict[str, Any]:
        schema = self._schema(field)
        return {
            "name": name,
            "in": place,
            **({"required": True} if required else {}),
            "description": "",
            **({} if since is None else {"x-mlflow-since": since}),
            "schema": schema,
        }

    def _new_body(self, operation: Mapping[str, Any], fields: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
        name = self._new_name(operation["request"] if "request" in operation else _pascal(operation["name"]))
        self._schemas[name] = {
            "description": "",
            "type": "object",
            "required": [field for field in operation.get("required", []) if field in fields],
            "properties": {field: self._property(value, new=True) for field, value in fields.items()},
        }
        schema = {"$ref": f"#/components/schemas/{name}"}
        return {"required": True, "content": {"application/json": {"schema": schema}}}

    def _answer(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        message = operation.get("response")
        if message is None or not self._inventory.messages[message]:
            return {"application/json": {"schema": {"type": "object"}}}
        return {"application/json": {"schema": self._reference(message)}}

    def _reference(self, message: str) -> dict[str, Any]:
        """A reference to a message's schema, which is written down unless the spec has it."""
        if message not in self._names:
            fields = self._inventory.messages.get(message)
            if fields is None:
                return {"type": "object", "additionalProperties": True, "examples": []}
            described: dict[str, Any] = {"description": "", "type": "object"}
            self._schemas[self._new_name(message)] = described
            described["properties"] = {field: self._property(value, new=True) for field, value in fields.items()}
        return {"$ref": f"#/components/schemas/{self._names[message]}"}

    def _enum_reference(self, enum: str) -> dict[str, Any]:
        if enum not in self._names:
            values = [value for value in self._inventory.enums[enum] if not value.endswith("UNSPECIFIED")]
            self._schemas[self._new_name(enum)] = {
                "description": "",
                "type": "string",
                "enum": values,
                "x-enumDescriptions": dict.fromkeys(values, ""),
            }
        return {"$ref": f"#/components/schemas/{self._names[enum]}"}

    def _new_name(self, message: str) -> str:
        """A name for the schema of a message; where it is taken, with that of the message's package."""
        name = component_name(message)
        if name in self._taken:
            *_, package = (part for part in message.split(".") if part[0].islower())
            name = _pascal(package) + name
        self._taken.add(name)
        self._names[message] = name
        return name

    def _property(self, field: Mapping[str, Any], *, new: bool = False) -> dict[str, Any]:
        described = {**self._schema(field), "description": ""}
        return described if new else {**described, "x-mlflow-since": self._since}

    def _schema(self, field: Mapping[str, Any]) -> dict[str, Any]:
        if field["type"] == "map":
            values = self._schema({"type": field["values"], "repeated": False})
            return {"type": "object", "additionalProperties": values, "examples": []}
        if field["repeated"]:
            return {"type": "array", "items": self._schema({**field, "repeated": False})}
        kind: str = field["type"]
        if kind in _SCALARS:
            return {**_SCALARS[kind], "examples": []}
        family, _, name = kind.partition(" ")
        return self._enum_reference(name) if family == "enum" else self._reference(name)


def _fast_field(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A first guess at what a JSON schema of FastAPI means; what is nested is left to the person."""
    for part in schema.get("anyOf", [schema]):
        match part.get("type"):
            case "array":
                return {"type": _fast_field(part["items"])["type"], "repeated": True}
            case "boolean":
                return {"type": "bool", "repeated": False}
            case "integer":
                return {"type": "int64", "repeated": False}
            case "number":
                return {"type": "double", "repeated": False}
            case "object":
                return {"type": "message google.protobuf.Struct", "repeated": False}
            case "string":
                return {"type": "string", "repeated": False}
    return {"type": "message google.protobuf.Struct", "repeated": False}


def _body_of(operation: Mapping[str, Any]) -> str | None:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    ref = content.get("schema", {}).get("$ref")
    return None if ref is None else str(ref).rsplit("/", 1)[1]


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().strip("_")


def _pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def _tag(path: str) -> str:
    """The folder of a path below `mlflow/`, which is most often the tag."""
    parts = [part for part in path.split("/") if part and not part.startswith("{")]
    return parts[3 if len(parts) > 3 else -1].replace("-", "_")
