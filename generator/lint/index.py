"""A reading of the spec for the rules: its operations, parameters and schemas, each with a name for
messages.

Whatever is malformed is left out here and reported by the rule `structure`, so that the other rules
need not look out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

from generator.dialect import Shape, referred, shape, values_of
from generator.errors import GeneratorError
from generator.spec import Pointer, Spec

Node: TypeAlias = Mapping[str, Any]
Role: TypeAlias = Literal["component", "property", "parameter", "items", "body", "response", "part"]
Problem: TypeAlias = tuple[Pointer, str]
Rule: TypeAlias = Callable[["Reading"], Iterator[Problem]]

SCALARS = frozenset({"string", "integer", "number", "boolean"})
SPECIAL_DOUBLES = ("NaN", "Infinity", "-Infinity")
COMPOSITIONS = ("allOf", "oneOf", "anyOf", "not")
# Below these keys stands data, in which nothing is a reference or an extension.
_DATA = frozenset({"examples", "example", "default", "enum", "const"})
# The keys of these mappings are names, not keywords.
_NAMED = frozenset(
    {
        "paths",
        "schemas",
        "properties",
        "responses",
        "parameters",
        "requestBodies",
        "headers",
        "content",
        "callbacks",
    }
)


@dataclass(frozen=True)
class Schema:
    """A schema anywhere in the spec. `role` is what it describes; the parts of an allOf and the
    like are `part`.
    """

    pointer: Pointer
    value: Node
    label: str
    role: Role

    @property
    def ref(self) -> str | None:
        return string(self.value, "$ref")

    @property
    def type(self) -> str | None:
        """The type, without the null of `[string, "null"]`."""
        match self.value.get("type"):
            case str(name) | [str(name), "null"]:
                return name
            case _:
                return None

    @property
    def shape(self) -> Shape | None:
        return shape(self.value)

    @property
    def is_special_double(self) -> bool:
        """Whether it is the dialect's double: a number, or one of the three strings for which JSON
        has no number.
        """
        match self.value.get("anyOf"):
            case [
                {"type": "number", "format": "double", **a},
                {"type": "string", "enum": list(values), **b},
            ]:
                return tuple(values) == SPECIAL_DOUBLES and not a and not b
            case _:
                return False


@dataclass(frozen=True)
class Parameter:
    pointer: Pointer
    value: Node
    name: str
    label: str


@dataclass(frozen=True)
class Operation:
    pointer: Pointer
    path: str
    method: str
    value: Node

    @property
    def name(self) -> str:
        return string(self.value, "operationId") or f"{self.method.upper()} {self.path}"

    @property
    def parameters(self) -> Iterator[Parameter]:
        parameters = self.value.get("parameters")
        for index, value in enumerate(parameters if isinstance(parameters, list) else ()):
            if isinstance(value, dict) and isinstance(name := value.get("name"), str):
                yield Parameter(
                    (*self.pointer, "parameters", index),
                    value,
                    name,
                    f"{self.name}: parameter '{name}'",
                )

    @property
    def body(self) -> Node:
        """The schema of the request body."""
        return mapping(
            mapping(mapping(mapping(self.value, "requestBody"), "content"), "application/json"),
            "schema",
        )

    @property
    def responses(self) -> Node:
        return mapping(self.value, "responses")

    @property
    def success(self) -> str:
        """The status of a successful answer; beside it stands only 206, with a part of the same."""
        return next((status for status in self.responses if status.startswith("2")), "200")

    @property
    def answer(self) -> Node:
        """The schema of a successful JSON answer."""
        content = mapping(mapping(self.responses, self.success), "content")
        return mapping(mapping(content, "application/json"), "schema")


class Reading:
    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.document: Node = spec.document
        self.components = mapping(self.document, "components")
        self.operations = [
            Operation(at, path, method, value) for path, method, value, at in spec.operations()
        ]

    @cached_property
    def parameters(self) -> list[Parameter]:
        return [parameter for operation in self.operations for parameter in operation.parameters]

    @cached_property
    def schemas(self) -> list[Schema]:
        """Every schema, outer ones first."""
        return list(self._schemas())

    @cached_property
    def schema_at(self) -> dict[Pointer, Schema]:
        return {schema.pointer: schema for schema in self.schemas}

    @cached_property
    def component_schemas(self) -> dict[str, Schema]:
        return {
            str(schema.pointer[-1]): schema for schema in self.schemas if schema.role == "component"
        }

    @cached_property
    def mappings(self) -> list[tuple[Pointer, Node]]:
        """Every mapping whose keys are keywords of OpenAPI."""
        return list(_mappings(self.document, ()))

    def target(self, ref: Any) -> tuple[Any, Pointer] | None:
        """What a reference points at; None for one that dangles."""
        try:
            return self.spec.resolve(ref) if isinstance(ref, str) else None
        except GeneratorError:
            return None

    def component(self, node: Node) -> Schema | None:
        """The component schema that a schema refers to."""
        found = self.target(node.get("$ref"))
        if found is None or found[1][:2] != ("components", "schemas") or len(found[1]) != 3:
            return None
        return self.component_schemas.get(str(found[1][2]))

    def properties(self, node: Node) -> Node:
        """The properties of the component that a schema refers to."""
        component = self.component(node)
        return {} if component is None else mapping(component.value, "properties")

    def reached(self, node: Any) -> set[Pointer]:
        """Pointers of all components that a node refers to, directly or through others."""
        reached: set[Pointer] = set()
        pending = [node]
        while pending:
            for _, found in _mappings(pending.pop(), ()):
                entity = found.get("x-mlflow-entity")
                name = entity.get("schema") if isinstance(entity, dict) else None
                for ref in (found.get("$ref"), f"#/components/schemas/{name}"):
                    target = self.target(ref)
                    if target is not None and target[1][:3] not in reached:
                        reached.add(target[1][:3])
                        pending.append(target[0])
        return reached

    def _schemas(self) -> Iterator[Schema]:
        for name, value in mapping(self.components, "schemas").items():
            yield from _nested(value, ("components", "schemas", name), name, "component")
        for kind in ("responses", "requestBodies"):
            for name, value in mapping(self.components, kind).items():
                yield from _media(value, ("components", kind, name), name, "response")
        for operation in self.operations:
            at = operation.pointer
            for parameter in operation.parameters:
                value = parameter.value.get("schema")
                yield from _nested(
                    value, (*parameter.pointer, "schema"), parameter.label, "parameter"
                )
            body = operation.value.get("requestBody")
            yield from _media(body, (*at, "requestBody"), f"{operation.name}: request body", "body")
            for status, response in operation.responses.items():
                label = f"{operation.name}: response {status}"
                yield from _media(response, (*at, "responses", status), label, "response")


def mapping(node: Node, key: str) -> dict[str, Any]:
    """The mapping at a key; an empty one when there is none."""
    value = node.get(key)
    return value if isinstance(value, dict) else {}


def string(node: Node, key: str) -> str | None:
    value = node.get(key)
    return value if isinstance(value, str) else None


def strings(node: Node, key: str) -> list[str]:
    """The strings of the list at a key."""
    value = node.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def listed(names: Any) -> str:
    """Names for a message."""
    return ", ".join(map(str, names)) or "none"


def _media(value: Any, pointer: Pointer, label: str, role: Role) -> Iterator[Schema]:
    content = mapping(value, "content") if isinstance(value, dict) else {}
    for kind in content:
        schema = mapping(content, kind).get("schema")
        yield from _nested(schema, (*pointer, "content", kind, "schema"), label, role)


def _nested(value: Any, pointer: Pointer, label: str, role: Role) -> Iterator[Schema]:
    if not isinstance(value, dict):
        return
    schema = Schema(pointer, value, label, role)
    yield schema
    for name, inner in mapping(value, "properties").items():
        yield from _nested(inner, (*pointer, "properties", name), f"{label}.{name}", "property")
    if schema.shape == "map":
        yield from _nested(
            values_of(value) or None,
            (*pointer, "additionalProperties"),
            f"{label}: values",
            "items",
        )
    if "items" in value:
        yield from _nested(value["items"], (*pointer, "items"), f"{label}: items", "items")
    if schema.shape == "nullable":
        yield from _nested(referred(value), (*pointer, "oneOf", 0), label, "part")
    for key in COMPOSITIONS:
        parts = value.get(key)
        if isinstance(parts, list) and schema.shape not in ("double", "nullable"):
            for index, part in enumerate(parts):
                yield from _nested(part, (*pointer, key, index), f"{label}: {key}", "part")


def _mappings(
    value: Any, pointer: Pointer, *, names: bool = False
) -> Iterator[tuple[Pointer, Node]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _mappings(item, (*pointer, index))
    if not isinstance(value, dict):
        return
    if not names:
        yield pointer, value
    for key, item in value.items():
        if names or not (key in _DATA or key.startswith("x-")):
            yield from _mappings(item, (*pointer, key), names=not names and key in _NAMED)
