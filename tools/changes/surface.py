"""Reduces a spec to the facts that its users depend on, in the words in which a change of them is
told.

Prose and examples are left out. The properties of a request body are arguments of their operation,
as in the client; of the other schemas those count that callers meet. A spec of the past need not
lint today, so nothing is demanded of it: what is malformed is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.dialect import referred, shape, takes_null, values_of
from generator.lint import index
from generator.lint.index import Node, Reading, mapping, string, strings
from generator.spec import Spec

Bound: TypeAlias = float | str

EVERY_VERSION = "in every version"
# The pattern of an id that counts, for which the client takes an int.
DIGITS = "^[0-9]+$"

_JSON = "application/json"
_LIMITS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
_SHAPES: Mapping[str, str] = {
    "json": "any JSON",
    "datetime": "date-time",
    "duration": "duration",
    "base64": "base64",
    "binary": "bytes",
    "double": "number or NaN",
}


@dataclass(frozen=True, slots=True)
class Field:
    """An argument of an operation, or a property of a schema. `fill` is what the client sends when
    it is left out.
    """

    type: str
    required: bool
    nullable: bool
    default: str
    fill: str | None
    bounds: Mapping[str, Bound]
    entity: str | None
    python_name: str | None
    keeps_slashes: bool
    versions: str
    deprecated: bool
    place: str = "schema"


@dataclass(frozen=True, slots=True)
class Answer:
    """The successful answer. All its media types hold the same."""

    statuses: tuple[str, ...]
    type: str
    media: tuple[str, ...]

    @property
    def tells_nothing(self) -> bool:
        """Whether it is a JSON object without properties."""
        return self.type == "object"

    def __str__(self) -> str:
        return f"{' or '.join(self.statuses)} with {self.type}" + (
            f" ({quoted(self.media)})" if self.media else ""
        )


@dataclass(frozen=True, slots=True)
class Operation:
    """`result` is the part of the answer that the client returns. Each alias has its arguments, in
    words.
    """

    route: str
    tag: str
    arguments: Mapping[str, Field]
    answer: Answer
    result: str
    idempotent: bool
    requires: tuple[str, ...]
    versions: str
    deprecated: bool
    aliases: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Schema:
    """An object or an enum, whether callers send it, receive it or both. Each value of an enum has
    its versions.
    """

    properties: Mapping[str, Field]
    values: Mapping[str, str]
    sent: bool
    received: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """Operations by id and schemas by name, in the order of the spec."""

    operations: Mapping[str, Operation]
    schemas: Mapping[str, Schema]


def facts_of(spec: Spec) -> Facts:
    return _Reducer(spec).facts()


def quoted(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "nothing"


@dataclass(frozen=True, slots=True)
class _Argument:
    schema: Node
    required: bool
    place: str


class _Reducer:
    def __init__(self, spec: Spec) -> None:
        self._reading = Reading(spec)
        self._components = mapping(self._reading.components, "schemas")

    def facts(self) -> Facts:
        operations: dict[str, Operation] = {}
        sent: set[str] = set()
        received: set[str] = set()
        for found in self._reading.operations:
            arguments = self._arguments(found)
            operations[found.name] = self._operation(found, arguments)
            for argument in arguments.values():
                sent |= self._reached(_components(argument.schema))
                # An entity is handed over as it was received: callers do not make one.
                received |= self._reached(
                    [entity.partition(".")[0] for entity in _entities(argument.schema)]
                )
            for response in found.responses.values():
                for schema in _media(self._followed(response)).values():
                    received |= self._reached(_components(schema))
        schemas = {
            name: _schema(mapping(self._components, name), name in sent, name in received)
            for name in self._components
            if name in sent | received
        }
        return Facts(operations, schemas)

    def _operation(self, found: index.Operation, arguments: Mapping[str, _Argument]) -> Operation:
        value = found.value
        feature = string(value, "x-mlflow-requires")
        return Operation(
            route=f"`{found.method.upper()} {found.path}`",
            tag=quoted(strings(value, "tags")[:1]),
            arguments={
                name: _field(item.schema, item.required, item.place)
                for name, item in arguments.items()
            },
            answer=self._answer(found),
            result=_result(value),
            idempotent=value.get("x-mlflow-idempotent", found.method == "get") is True,
            requires=tuple(strings(value, "x-mlflow-requires")) if feature is None else (feature,),
            versions=_versions(string(value, "x-mlflow-since"), string(value, "x-mlflow-until")),
            deprecated=value.get("deprecated") is True,
            aliases=_aliases(mapping(value, "x-mlflow-aliases")),
        )

    def _arguments(self, found: index.Operation) -> dict[str, _Argument]:
        """Parameters, then the properties of the body. What the body repeats of the path is one
        argument.
        """
        arguments: dict[str, _Argument] = {}
        parameters = found.value.get("parameters")
        for parameter in map(self._followed, parameters if isinstance(parameters, list) else ()):
            name, place = string(parameter, "name"), string(parameter, "in")
            if name is not None and place is not None:
                own = {
                    key: value
                    for key, value in parameter.items()
                    if key not in ("name", "in", "required", "schema")
                }
                schema = {**mapping(parameter, "schema"), **own}
                arguments[name] = _Argument(schema, parameter.get("required") is True, place)
        for name, argument in self._body(found).items():
            known = arguments.get(name)
            arguments[name] = (
                argument
                if known is None
                else _Argument(known.schema, known.required, "path and body")
            )
        return arguments

    def _body(self, found: index.Operation) -> dict[str, _Argument]:
        media = _media(self._followed(found.value.get("requestBody")))
        if not media:
            return {}
        if _JSON not in media:
            return {"content": _Argument(next(iter(media.values())), True, "body")}
        body = self._followed(media[_JSON])
        required = strings(body, "required")
        properties = mapping(body, "properties")
        return {
            name: _Argument(mapping(properties, name), name in required, "body")
            for name in properties
        }

    def _answer(self, found: index.Operation) -> Answer:
        successes = [status for status in found.responses if status.startswith("2")]
        media = _media(self._followed(found.responses[successes[0]])) if successes else {}
        type_ = _type(next(iter(media.values()))) if media else "no content"
        return Answer(tuple(successes), type_, tuple(media))

    def _followed(self, node: Any) -> Node:
        """A mapping, or the one that it refers to; else an empty one."""
        if not isinstance(node, dict):
            return {}
        target = self._reading.target(node.get("$ref"))
        if target is None:
            return node
        return target[0] if isinstance(target[0], dict) else {}

    def _reached(self, names: Iterable[str]) -> set[str]:
        """The components of these names, and those that they hold."""
        reached: set[str] = set()
        pending = list(names)
        while pending:
            name = pending.pop()
            if name not in reached:
                reached.add(name)
                pending += _components(mapping(self._components, name))
        return reached


def _media(message: Node) -> dict[str, Node]:
    """The schemas of a request body or a response, by media type."""
    content = mapping(message, "content")
    return {kind: mapping(mapping(content, kind), "schema") for kind in content}


def _result(operation: Node) -> str:
    if (name := string(operation, "x-mlflow-unwrap")) is not None:
        return f"`{name}`"
    page = mapping(operation, "x-mlflow-pagination")
    if not page:
        return "the whole answer"
    return (
        f"pages of {quoted([str(page.get('items'))])} by "
        f"{quoted(str(page.get(k)) for k in ('token', 'next_token'))}"
    )


def _aliases(aliases: Node) -> dict[str, str]:
    found = {}
    for name in aliases:
        alias = mapping(aliases, name)
        defaults = (f"{argument}={value}" for argument, value in mapping(alias, "default").items())
        found[name] = quoted([*strings(alias, "required"), *defaults])
    return found


def _schema(component: Node, sent: bool, received: bool) -> Schema:
    required = strings(component, "required")
    properties = mapping(component, "properties")
    since, until = mapping(component, "x-mlflow-since"), mapping(component, "x-mlflow-until")
    return Schema(
        {name: _field(mapping(properties, name), name in required) for name in properties},
        {
            value: _versions(string(since, value), string(until, value))
            for value in strings(component, "enum")
        },
        sent,
        received,
    )


def _field(schema: Node, required: bool, place: str = "schema") -> Field:
    fill = schema.get("x-mlflow-default")
    return Field(
        type=_type(schema),
        required=required,
        nullable=takes_null(schema),
        default=f"`{json.dumps(schema['default'])}`" if "default" in schema else "nothing",
        fill=None if fill is None else str(fill),
        bounds=dict(_bounds(schema)),
        entity=next(_entities(schema), None),
        python_name=string(schema, "x-mlflow-argument"),
        keeps_slashes=schema.get("x-mlflow-path") is True,
        versions=_versions(string(schema, "x-mlflow-since"), string(schema, "x-mlflow-until")),
        deprecated=schema.get("deprecated") is True,
        place=place,
    )


def _type(schema: Node) -> str:
    """The type in words, without null."""
    if (ref := string(schema, "$ref")) is not None:
        return f"`{ref.rsplit('/', 1)[-1]}`"
    kind = shape(schema)
    if kind == "nullable":
        return _type(referred(schema))
    if kind == "map":
        return f"map of {_held_type(values_of(schema))}"
    if kind is not None:
        return _SHAPES[kind]
    types = [
        name
        for name in (string(schema, "type"), *strings(schema, "type"))
        if name not in (None, "null")
    ]
    match types:
        case []:
            return " or ".join(_type(part) for part in _parts(schema)) or "no type"
        case ["array"]:
            return f"list of {_held_type(mapping(schema, 'items'))}"
        case ["integer" | "number" as name] if "format" in schema:
            return f"{name} ({schema['format']})"
        case _:
            return " or ".join(map(str, types))


def _held_type(schema: Node) -> str:
    return f"{_type(schema)} or null" if takes_null(schema) else _type(schema)


def _bounds(schema: Node, within: str = "") -> Iterator[tuple[str, Bound]]:
    """The bounds of a value, and of the items in it."""
    for key in _LIMITS:
        if isinstance(limit := schema.get(key), int | float):
            yield within + key, limit
    if (pattern := string(schema, "pattern")) is not None:
        yield f"{within}pattern", pattern
    for key, inner in _held(schema):
        yield from _bounds(inner, f"{within}{key}.")


def _entities(schema: Node) -> Iterator[str]:
    """The entities that may stand for a value or the items in it, each with the path to the value
    in it.
    """
    entity = mapping(schema, "x-mlflow-entity")
    if entity:
        yield f"{entity.get('schema')}.{entity.get('property')}"
    for _, inner in _held(schema):
        yield from _entities(inner)


def _held(schema: Node) -> Iterator[tuple[str, Node]]:
    """The schemas of the items of a list, and of the values of a map."""
    for key in ("items", "additionalProperties"):
        if inner := mapping(schema, key):
            yield key, inner


def _parts(schema: Node) -> list[Node]:
    """The alternatives of a composition."""
    found = [schema.get(key) for key in index.COMPOSITIONS]
    return [
        part
        for parts in found
        if isinstance(parts, list)
        for part in parts
        if isinstance(part, dict)
    ]


def _components(schema: Node) -> list[str]:
    """Names of the components to which a schema refers directly."""
    if (ref := string(schema, "$ref")) is not None:
        return [ref.rsplit("/", 1)[-1]]
    properties = mapping(schema, "properties")
    inner = (
        [node for _, node in _held(schema)]
        + [mapping(properties, name) for name in properties]
        + _parts(schema)
    )
    return [name for node in inner for name in _components(node)]


def _versions(since: str | None, until: str | None) -> str:
    if since is None and until is None:
        return EVERY_VERSION
    if until is None:
        return f"since MLflow {since}"
    return f"until MLflow {until}" if since is None else f"from MLflow {since} to {until}"
