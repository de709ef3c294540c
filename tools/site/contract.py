"""Combines the operations of the spec with the client's methods, for the pages.

The spec has the requests and responses, and the client has the signatures. An argument is matched
with the property or parameter that has its Python name. Arguments that the spec does not have, such
as `limit` of a pager, are described here.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.spec import Spec
from mlflow_openapi.facade import Facade

# Arguments that are not sent to the server, or whose name is not in the spec.
_CLIENT_ARGUMENTS = {
    "limit": {
        "description": (
            "Maximum number of items in total, over all pages. If omitted, all items are returned."
        )
    },
    "content": {"description": "Content to send."},
}
_LITERAL = re.compile(r"\s*\|?\s*Literal\[(?P<values>[^\]]*)\]")
_WORD_BREAK = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Nesting depth below which examples contain only required properties.
_MAX_DEPTH = 4
# Maximum number of enum values that are listed with an argument. The page of entities lists all.
_MAX_VALUES = 6


@dataclass(frozen=True)
class Field:
    """An argument of a method, or a property of an entity.

    Attributes:
        name: Name in Python.
        type: Type in Python, without None and without the names of an enum's values.
        required: Whether the argument must be passed, or the property is always present.
        description: Description in the spec, in Markdown.
        details: Short texts about default, bounds, values and versions.
    """

    name: str
    type: str
    required: bool
    description: str
    details: Sequence[str]


@dataclass(frozen=True)
class Operation:
    """An operation of the spec with its method."""

    contract: Contract
    path: str
    method: str
    spec: Mapping[str, Any]

    @property
    def name(self) -> str:
        return str(self.spec["operationId"])

    @property
    def area(self) -> str:
        return str(self.spec["tags"][0])

    @property
    def summary(self) -> str:
        return str(self.spec["summary"])

    @property
    def description(self) -> str:
        return str(self.spec["description"])

    @property
    def versions(self) -> str:
        """Versions of the servers that have the operation. Empty if all servers have it."""
        return versions(self.spec)

    @property
    def requires(self) -> list[str]:
        features = self.spec.get("x-mlflow-requires", [])
        return [features] if isinstance(features, str) else list(features)

    @property
    def idempotent(self) -> bool:
        return self.method == "get" or bool(self.spec.get("x-mlflow-idempotent"))

    @property
    def call(self) -> str:
        """Call of the method, with the defaults of optional arguments."""
        return call(self.name)

    @property
    def result(self) -> str:
        return str(_signature(self.name).return_annotation)

    @property
    def aliases(self) -> list[str]:
        """Calls of the aliases of the method."""
        return [call(name) for name in self.spec.get("x-mlflow-aliases", {})]

    @property
    def bulk(self) -> str | None:
        """Call of the method for several entities."""
        return call(self.spec["x-mlflow-bulk"]["name"]) if "x-mlflow-bulk" in self.spec else None

    @property
    def arguments(self) -> list[Field]:
        schemas = self._schemas_by_argument
        fields = []
        # The first parameter is `self`.
        for parameter in list(_signature(self.name).parameters.values())[1:]:
            schema = schemas.get(parameter.name) or _CLIENT_ARGUMENTS[parameter.name]
            required = parameter.default is inspect.Parameter.empty
            fields.append(
                self.contract.field(parameter.name, str(parameter.annotation), required, schema)
            )
        return fields

    @property
    def success(self) -> tuple[int, Mapping[str, Any]]:
        """Status and response of a successful call."""
        return next((int(status), response) for status, response in self._responses if status < "3")

    @property
    def failures(self) -> list[tuple[int, str]]:
        """Statuses and descriptions of the errors."""
        return [
            (int(status), response["description"])
            for status, response in self._responses
            if status >= "4"
        ]

    @property
    def request_example(self) -> tuple[str, Any]:
        """Request line of a request with all arguments, and its body if it is JSON."""
        target = self.path
        query = []
        for parameter in self._parameters:
            value = self.contract.example(parameter["schema"])
            if parameter["in"] == "path":
                target = target.replace("{" + parameter["name"] + "}", str(value))
            elif parameter["in"] == "query":
                items = value if isinstance(value, list) else [value]
                query += [f"{parameter['name']}={item}" for item in items]
        if query:
            target += f"?{'&'.join(query)}"
        body = self._body
        line = f"{self.method.upper()} {target}"
        return line, None if body is None else self.contract.example(body, sent=True)

    @property
    def response_example(self) -> Any:
        """Example of the body of a successful response, if it is JSON or text."""
        content = self.success[1].get("content", {})
        schema = next((media["schema"] for media in content.values()), None)
        if schema is None or schema.get("format") == "binary":
            return None
        return self.contract.example(schema)

    @property
    def _parameters(self) -> list[Mapping[str, Any]]:
        return list(self.spec.get("parameters", []))

    @property
    def _body(self) -> Mapping[str, Any] | None:
        content = self.spec.get("requestBody", {}).get("content", {})
        schema: Mapping[str, Any] | None = content.get("application/json", {}).get("schema")
        return schema

    @property
    def _schemas_by_argument(self) -> dict[str, Mapping[str, Any]]:
        """Schemas of the arguments by Python name.

        For an argument that is sent as a parameter and in the body, this is the schema in the body.
        """
        schemas: dict[str, Mapping[str, Any]] = {}
        for parameter in self._parameters:
            schemas[argument_name(parameter["name"], parameter)] = {
                **parameter,
                **self.contract.resolve(parameter["schema"]),
                "description": parameter["description"],
            }
        if self._body is not None:
            properties = self.contract.resolve(self._body).get("properties", {})
            for name, schema in properties.items():
                schemas[argument_name(name, schema)] = self.contract.resolve(schema)
        return schemas

    @property
    def _responses(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for status, response in self.spec["responses"].items():
            yield status, self.contract.resolve(response)


@dataclass(frozen=True)
class Contract:
    """The spec in the form that the pages need."""

    spec: Spec

    @cached_property
    def operations(self) -> list[Operation]:
        return [
            Operation(self, path, method, operation)
            for path, method, operation, _ in self.spec.operations()
        ]

    @cached_property
    def areas(self) -> dict[str, str]:
        """Descriptions of the areas by name."""
        return {tag["name"]: tag["description"] for tag in self.spec.document["tags"]}

    def operations_of(self, area: str) -> list[Operation]:
        return [operation for operation in self.operations if operation.area == area]

    @property
    def schemas(self) -> Mapping[str, Mapping[str, Any]]:
        schemas: Mapping[str, Mapping[str, Any]] = self.spec.document["components"]["schemas"]
        return schemas

    @cached_property
    def entities(self) -> list[str]:
        """Names of the schemas in arguments and results, and of those that they refer to."""
        pending: list[str] = []
        for operation in self.operations:
            pending += self._schemas_in(operation.result)
            for argument in operation.arguments:
                pending += self._schemas_in(argument.type)
        seen: set[str] = set()
        while pending:
            name = pending.pop()
            if name not in seen:
                seen.add(name)
                pending += self._referenced_schemas(self.schemas[name])
        return [name for name in self.schemas if name in seen]

    def field(self, name: str, annotation: str, required: bool, schema: Mapping[str, Any]) -> Field:
        """Describe an argument, given the annotation of its parameter."""
        # `RunStatus | Literal['RUNNING', ...] | None` is shown as `RunStatus`, with the values as
        # a detail.
        literal = _LITERAL.search(annotation)
        type_ = _LITERAL.sub("", annotation).removesuffix(" | None").strip()
        values = [] if literal is None else re.findall(r"'([^']+)'", literal["values"])
        return Field(
            name, type_ or "str", required, schema.get("description", ""), _details(schema, values)
        )

    def properties(self, name: str) -> list[Field]:
        """Describe the properties of an entity."""
        schema = self.schemas[name]
        required = schema.get("required", [])
        return [
            Field(
                python_name(key),
                self.type_of(value),
                key in required,
                self.resolve(value).get("description", ""),
                _details(self.resolve(value), ()),
            )
            for key, value in schema.get("properties", {}).items()
        ]

    def type_of(self, schema: Mapping[str, Any]) -> str:
        """Return the Python type of a property of a response."""
        if (name := _reference(schema)) is not None:
            return name
        kind = schema.get("type", "number" if "anyOf" in schema else "any")
        if isinstance(kind, list):
            kind = next(name for name in kind if name != "null")
        if kind == "array":
            return f"list[{self.type_of(schema['items'])}]"
        if kind == "object":
            values = schema.get("additionalProperties", True)
            return f"dict[str, {'Any' if values is True else self.type_of(values)}]"
        return {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}.get(
            kind, "Any"
        )

    def resolve(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the target of a `$ref`, updated with the keywords next to the `$ref`."""
        (first, *_) = schema.get("oneOf", [schema])
        if "$ref" not in first:
            return schema
        return {
            **self.spec.resolve(first["$ref"])[0],
            **{key: schema[key] for key in schema if key != "$ref"},
        }

    def example(
        self, schema: Mapping[str, Any], depth: int = _MAX_DEPTH, *, sent: bool = False
    ) -> Any:
        """Build an example value from the examples in a schema.

        Objects that are nested deeper than `depth` have only their required properties. With
        `sent`, the value has no properties that servers ignore in requests.
        """
        schema = self.resolve(schema)
        if "examples" in schema:
            return schema["examples"][0]
        if "enum" in schema:
            return schema.get("default", schema["enum"][0])
        if "array" in schema["type"]:
            return [self.example(schema["items"], depth - 1, sent=sent)]
        required = schema.get("required", [])
        properties = {
            name: value
            for name, value in schema.get("properties", {}).items()
            if (depth > 0 or name in required) and not (sent and "readOnly" in value)
        }
        if sent:
            for group in schema.get("x-mlflow-exclusive", []):
                for name in [name for name in group if name in properties][1:]:
                    del properties[name]
        return {
            name: self.example(value, depth - 1, sent=sent) for name, value in properties.items()
        }

    def _referenced_schemas(self, schema: Mapping[str, Any]) -> Iterator[str]:
        for value in schema.get("properties", {}).values():
            yield from self._schemas_in(self.type_of(value))

    def _schemas_in(self, annotation: str) -> list[str]:
        """Return the names of the schemas in a Python type."""
        return [name for name in re.findall(r"\w+", annotation) if name in self.schemas]


def call(name: str) -> str:
    """Format a call of a method with all arguments, on one line if it fits."""
    parts = []
    for parameter in list(_signature(name).parameters.values())[1:]:
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and "*" not in parts:
            parts.append("*")
        is_required = parameter.default is inspect.Parameter.empty
        parts.append(parameter.name if is_required else f"{parameter.name}={parameter.default!r}")
    annotation = _signature(name).return_annotation
    result = "" if annotation == "None" else f" -> {annotation}"
    line = f"mlf.{name}({', '.join(parts)}){result}"
    if len(line) <= 88:
        return line
    lines = "".join(f"    {part},\n" for part in parts)
    return f"mlf.{name}(\n{lines}){result}"


def argument_name(wire_name: str, schema: Mapping[str, Any]) -> str:
    """Return the Python name of an argument."""
    return str(schema.get("x-mlflow-argument", python_name(wire_name)))


def python_name(name: str) -> str:
    """Convert a name to the Python name of a property, or of an argument."""
    return _WORD_BREAK.sub("_", name.lstrip("_")).replace("-", "_").lower()


def versions(schema: Mapping[str, Any]) -> str:
    """Describe the versions of the servers that have an operation or a field.

    Empty if all versions have it.
    """
    since, until = schema.get("x-mlflow-since"), schema.get("x-mlflow-until")
    # In an enum, these are mappings with the versions of its values.
    since = since if isinstance(since, str) else None
    until = until if isinstance(until, str) else None
    if since and until:
        return f"{since} to {until}"
    if since:
        return f"since {since}"
    return f"until {until}" if until else ""


def _signature(name: str) -> inspect.Signature:
    return inspect.signature(getattr(Facade, name))


def _reference(schema: Mapping[str, Any]) -> str | None:
    (first, *_) = schema.get("oneOf", [schema])
    return str(first["$ref"]).rsplit("/", 1)[1] if "$ref" in first else None


def _details(schema: Mapping[str, Any], values: Sequence[str]) -> list[str]:
    details = []
    if 0 < len(values) <= _MAX_VALUES:
        details.append("one of " + ", ".join(f"`{value}`" for value in values))
    # Details that the description already contains are not repeated.
    description = schema.get("description", "")
    if "default" in schema and "Default" not in description:
        details.append(f"default `{_format_value(schema['default'])}`")
    if schema.get("x-mlflow-default") == "now":
        details.append("default: the current time")
    elif "x-mlflow-default" in schema:
        details.append(f"the client sends `{schema['x-mlflow-default']}`")
    details += [bound for bound in _bounds(schema) if bound not in description]
    if schema.get("readOnly") and "Ignored" not in description:
        details.append("ignored in requests")
    if schema.get("deprecated"):
        details.append("deprecated")
    if versions(schema):
        details.append(versions(schema))
    return details


def _bounds(schema: Mapping[str, Any]) -> Iterator[str]:
    for minimum, maximum, unit in (
        ("minimum", "maximum", ""),
        ("minLength", "maxLength", " characters"),
        ("minItems", "maxItems", " items"),
    ):
        low, high = schema.get(minimum), schema.get(maximum)
        if low is not None and high is not None:
            yield f"{low} to {high}{unit}"
        elif high is not None:
            yield f"at most {high}{unit}"
        elif low == 1 and unit:
            yield "not empty"
        elif low is not None:
            yield f"at least {low}{unit}"
    if "x-mlflow-cut" in schema:
        yield f"at most {schema['x-mlflow-cut']} characters"
    if "x-mlflow-datetime" in schema:
        yield f"as a datetime: `{schema['x-mlflow-datetime']}`"
    if "pattern" in schema:
        yield f"matches `{schema['pattern']}`"


def _format_value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
