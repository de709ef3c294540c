"""Reduces a spec to its API surface, described in the words of the change report.

Prose and examples are omitted. The properties of a request body are arguments of their operation,
as in the client. All other schemas are included only if operations send or receive them. An old
spec need not satisfy the current linter, so malformed content is ignored.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from generator.dialect import (
    content_of,
    entities_of,
    is_argument,
    nullable_ref,
    schema_type,
    takes_null,
    values_of,
)
from generator.lint import index
from generator.lint.index import Node, SpecIndex, mapping, string, strings
from generator.spec import Spec

Bound: TypeAlias = float | str

EVERY_VERSION = "in every version"

_JSON = "application/json"
_LIMITS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
_SCHEMA_TYPES: Mapping[str, str] = {
    "json": "any JSON",
    "datetime": "date-time",
    "duration": "duration",
    "base64": "base64",
    "binary": "bytes",
    "double": "number or NaN",
}


@dataclass(frozen=True, slots=True)
class Field:
    """An argument of an operation, or a property of a schema.

    Attributes:
        client_default: Value that the client sends if the argument is omitted.
    """

    type: str
    required: bool
    nullable: bool
    default: str
    client_default: str | None
    bounds: Mapping[str, Bound]
    entities: tuple[str, ...]
    accepts_integer: bool
    essential: bool
    if_absent: str
    stringify: bool
    python_name: str | None
    preserves_slashes: bool
    versions: str
    deprecated: bool
    location: str = "schema"


@dataclass(frozen=True, slots=True)
class Response:
    """The successful response of an operation. All media types have the same content."""

    statuses: tuple[str, ...]
    type: str
    media: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the response is a JSON object without properties."""
        return self.type == "object"

    def __str__(self) -> str:
        text = f"{' or '.join(self.statuses)} with {self.type}"
        return f"{text} ({quoted(self.media)})" if self.media else text


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of the API.

    Attributes:
        result: Description of the part of the response that the client returns.
        aliases: Descriptions of the arguments of each alias.
        bulk: Description of the method for several entities.
    """

    route: str
    tag: str
    arguments: Mapping[str, Field]
    response: Response
    result: str
    idempotent: bool
    requires: tuple[str, ...]
    versions: str
    deprecated: bool
    aliases: Mapping[str, str]
    bulk: str


@dataclass(frozen=True, slots=True)
class Schema:
    """An object or an enum.

    Attributes:
        properties: Properties of an object by name.
        values: Description of the versions of each value of an enum.
        sent: Whether callers send the schema.
        received: Whether callers receive the schema.
    """

    properties: Mapping[str, Field]
    values: Mapping[str, str]
    sent: bool
    received: bool


@dataclass(frozen=True, slots=True)
class Surface:
    """Operations by id and schemas by name, in the order of the spec."""

    operations: Mapping[str, Operation]
    schemas: Mapping[str, Schema]


def read_surface(spec: Spec) -> Surface:
    return _SurfaceReader(spec).surface()


def quoted(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "nothing"


@dataclass(frozen=True, slots=True)
class _Argument:
    schema: Node
    required: bool
    location: str


class _SurfaceReader:
    def __init__(self, spec: Spec) -> None:
        self._index = SpecIndex(spec)
        self._components = mapping(self._index.components, "schemas")

    def surface(self) -> Surface:
        operations: dict[str, Operation] = {}
        sent: set[str] = set()
        received: set[str] = set()
        for definition in self._index.operations:
            arguments = self._arguments(definition)
            operations[definition.name] = self._operation(definition, arguments)
            for argument in arguments.values():
                sent |= self._reachable(_components(argument.schema))
                # Callers pass entities that they received, and do not create entities.
                received |= self._reachable(
                    [entity.partition(".")[0] for entity in _entities(argument.schema)]
                )
            for response in definition.responses.values():
                for schema in _media(self._resolve(response)).values():
                    received |= self._reachable(_components(schema))
        schemas = {
            name: _schema(mapping(self._components, name), name in sent, name in received)
            for name in self._components
            if name in sent | received
        }
        return Surface(operations, schemas)

    def _operation(
        self, definition: index.Operation, arguments: Mapping[str, _Argument]
    ) -> Operation:
        value = definition.value
        feature = string(value, "x-mlflow-requires")
        return Operation(
            route=f"`{definition.method.upper()} {definition.path}`",
            tag=quoted(strings(value, "tags")[:1]),
            arguments={
                name: _field(item.schema, item.required, item.location)
                for name, item in arguments.items()
            },
            response=self._response(definition),
            result=_result(value),
            idempotent=value.get("x-mlflow-idempotent", definition.method == "get") is True,
            requires=tuple(strings(value, "x-mlflow-requires")) if feature is None else (feature,),
            versions=_versions(string(value, "x-mlflow-since"), string(value, "x-mlflow-until")),
            deprecated=value.get("deprecated") is True,
            aliases=_aliases(mapping(value, "x-mlflow-aliases")),
            bulk=_bulk(mapping(value, "x-mlflow-bulk")),
        )

    def _arguments(self, definition: index.Operation) -> dict[str, _Argument]:
        """Return the arguments: first the parameters, then the properties of the body.

        A property with the name of a parameter is the same argument.
        """
        arguments: dict[str, _Argument] = {}
        parameters = definition.value.get("parameters")
        for parameter in map(self._resolve, parameters if isinstance(parameters, list) else ()):
            name, location = string(parameter, "name"), string(parameter, "in")
            if name is not None and location is not None:
                # Keywords such as `deprecated` and `x-mlflow-since` are next to the schema of a
                # parameter, but inside the schema of a property.
                keywords = {
                    key: value
                    for key, value in parameter.items()
                    if key not in ("name", "in", "required", "schema")
                }
                schema = {**mapping(parameter, "schema"), **keywords}
                arguments[name] = _Argument(schema, parameter.get("required") is True, location)
        for name, argument in self._body(definition).items():
            if name in arguments:
                existing = arguments[name]
                argument = _Argument(existing.schema, existing.required, "path and body")
            arguments[name] = argument
        return arguments

    def _body(self, definition: index.Operation) -> dict[str, _Argument]:
        media = _media(self._resolve(definition.value.get("requestBody")))
        if not media:
            return {}
        if _JSON not in media:
            return {"content": _Argument(next(iter(media.values())), True, "body")}
        body = self._resolve(media[_JSON])
        required = strings(body, "required")
        properties = mapping(body, "properties")
        return {
            name: _Argument(mapping(properties, name), name in required, "body")
            for name in properties
            if is_argument(mapping(properties, name))
        }

    def _response(self, definition: index.Operation) -> Response:
        successes = [status for status in definition.responses if status.startswith("2")]
        media = _media(self._resolve(definition.responses[successes[0]])) if successes else {}
        type_ = _type(next(iter(media.values()))) if media else "no content"
        return Response(tuple(successes), type_, tuple(media))

    def _resolve(self, node: Any) -> Node:
        """Return a mapping with its `$ref` resolved, or an empty mapping for malformed content."""
        if not isinstance(node, dict):
            return {}
        target = self._index.target(node.get("$ref"))
        if target is None:
            return node
        return target[0] if isinstance(target[0], dict) else {}

    def _reachable(self, names: Iterable[str]) -> set[str]:
        """Return the components with these names and all components that they refer to."""
        seen: set[str] = set()
        pending = list(names)
        while pending:
            name = pending.pop()
            if name not in seen:
                seen.add(name)
                pending += _components(mapping(self._components, name))
        return seen


def _media(message: Node) -> dict[str, Node]:
    """Return the schemas of a request body or a response by media type."""
    content = mapping(message, "content")
    return {kind: mapping(mapping(content, kind), "schema") for kind in content}


def _result(operation: Node) -> str:
    if (name := string(operation, "x-mlflow-unwrap")) is not None:
        return f"`{name}`"
    page = mapping(operation, "x-mlflow-pagination")
    if not page:
        return "the whole response"
    return (
        f"pages of {quoted([str(page.get('items'))])} by "
        f"{quoted(str(page.get(k)) for k in ('token', 'next_token'))}"
    )


def _aliases(aliases: Node) -> dict[str, str]:
    arguments = {}
    for name in aliases:
        alias = mapping(aliases, name)
        defaults = (f"{argument}={value}" for argument, value in mapping(alias, "default").items())
        arguments[name] = quoted([*strings(alias, "required"), *defaults])
    return arguments


def _bulk(bulk: Node) -> str:
    """Describe a method like a call: `name(argument, ...)`."""
    arguments = [str(bulk.get("items")), *strings(bulk, "required")]
    return f"`{bulk['name']}({', '.join(arguments)})`" if "name" in bulk else "nothing"


def _schema(component: Node, sent: bool, received: bool) -> Schema:
    required = strings(component, "required")
    essential = strings(component, "x-mlflow-essential")
    properties = mapping(component, "properties")
    since, until = mapping(component, "x-mlflow-since"), mapping(component, "x-mlflow-until")
    return Schema(
        {
            name: replace(
                _field(mapping(properties, name), name in required), essential=name in essential
            )
            for name in properties
        },
        {
            value: _versions(string(since, value), string(until, value))
            for value in strings(component, "enum")
        },
        sent,
        received,
    )


def _field(schema: Node, required: bool, location: str = "schema") -> Field:
    client_default = schema.get("x-mlflow-default")
    default = f"`{json.dumps(schema['default'])}`" if "default" in schema else "nothing"
    return Field(
        type=_type(schema),
        required=required,
        nullable=takes_null(schema),
        default=default,
        client_default=None if client_default is None else str(client_default),
        bounds=dict(_bounds(schema)),
        entities=tuple(_entities(schema)),
        accepts_integer=_accepts_integer(schema),
        essential=False,
        if_absent=json.dumps(schema.get("x-mlflow-if-absent")),
        stringify=schema.get("x-mlflow-stringify") is True,
        python_name=string(schema, "x-mlflow-argument"),
        preserves_slashes=schema.get("x-mlflow-path") is True,
        versions=_versions(string(schema, "x-mlflow-since"), string(schema, "x-mlflow-until")),
        deprecated=schema.get("deprecated") is True,
        location=location,
    )


def _type(schema: Node) -> str:
    """Describe the type of a schema, without null."""
    if (ref := string(schema, "$ref")) is not None:
        return f"`{ref.rsplit('/', 1)[-1]}`"
    kind = schema_type(schema)
    if kind == "nullable":
        return _type(nullable_ref(schema))
    if kind == "map":
        return f"map of {_inner_type(values_of(schema))}"
    if kind == "json_text":
        return f"string with JSON: {_inner_type(content_of(schema))}"
    if kind is not None:
        return _SCHEMA_TYPES[kind]
    types = [
        name
        for name in (string(schema, "type"), *strings(schema, "type"))
        if name not in (None, "null")
    ]
    match types:
        case []:
            return " or ".join(_type(part) for part in _alternatives(schema)) or "no type"
        case ["array"]:
            return f"list of {_inner_type(mapping(schema, 'items'))}"
        case ["integer" | "number" as name] if "format" in schema:
            return f"{name} ({schema['format']})"
        case _:
            return " or ".join(map(str, types))


def _inner_type(schema: Node) -> str:
    return f"{_type(schema)} or null" if takes_null(schema) else _type(schema)


def _bounds(schema: Node, within: str = "") -> Iterator[tuple[str, Bound]]:
    """Yield the bounds of a value and of its items."""
    for key in _LIMITS:
        if isinstance(limit := schema.get(key), int | float):
            yield within + key, limit
    if (pattern := string(schema, "pattern")) is not None:
        yield f"{within}pattern", pattern
    for key, inner in _inner_schemas(schema):
        yield from _bounds(inner, f"{within}{key}.")


def _entities(schema: Node) -> Iterator[str]:
    """Yield the entities that callers may pass instead of a value or its items.

    Each entity is written as `Schema.property`, where the property is the value that is sent.
    """
    for entity in entities_of(schema):
        if isinstance(entity, dict):
            yield f"{entity.get('schema')}.{entity.get('property')}"
    for _, inner in _inner_schemas(schema):
        yield from _entities(inner)


def _accepts_integer(schema: Node) -> bool:
    """Determine whether the client also accepts an int instead of a string or its items."""
    inner = (inner for _, inner in _inner_schemas(schema))
    return schema.get("x-mlflow-integer") is True or any(map(_accepts_integer, inner))


def _inner_schemas(schema: Node) -> Iterator[tuple[str, Node]]:
    """Yield the schema of the items of a list, of the values of a map, or of JSON in a string."""
    for key in ("items", "additionalProperties", "contentSchema"):
        if inner := mapping(schema, key):
            yield key, inner


def _alternatives(schema: Node) -> list[Node]:
    """Return the alternatives of a composition."""
    alternatives: list[Node] = []
    for key in index.COMPOSITIONS:
        members = schema.get(key)
        if isinstance(members, list):
            alternatives += [member for member in members if isinstance(member, dict)]
    return alternatives


def _components(schema: Node) -> list[str]:
    """Return the names of the components to which a schema refers directly."""
    if (ref := string(schema, "$ref")) is not None:
        return [ref.rsplit("/", 1)[-1]]
    properties = mapping(schema, "properties")
    inner = (
        [node for _, node in _inner_schemas(schema)]
        + [mapping(properties, name) for name in properties]
        + _alternatives(schema)
    )
    return [name for node in inner for name in _components(node)]


def _versions(since: str | None, until: str | None) -> str:
    if since is None and until is None:
        return EVERY_VERSION
    if until is None:
        return f"since MLflow {since}"
    return f"until MLflow {until}" if since is None else f"from MLflow {since} to {until}"
