"""Indexes the operations, parameters and schemas of a spec for the lint rules.

Each indexed node has a label for messages. Malformed nodes are not indexed. The rule `structure`
reports them, so the other rules do not have to check types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias, TypeGuard

from generator.dialect import (
    SchemaType,
    content_of,
    entities_of,
    nullable_ref,
    schema_type,
    values_of,
)
from generator.errors import GeneratorError
from generator.spec import Pointer, Spec

Node: TypeAlias = Mapping[str, Any]
Role: TypeAlias = Literal[
    "component", "property", "parameter", "items", "body", "response", "subschema"
]
Problem: TypeAlias = tuple[Pointer, str]
Rule: TypeAlias = Callable[["SpecIndex"], Iterator[Problem]]

SCALARS = frozenset({"string", "integer", "number", "boolean"})
# The doubles that JSON numbers cannot express. Servers send and accept these doubles as strings.
SPECIAL_DOUBLES = ("NaN", "Infinity", "-Infinity")
COMPOSITIONS = ("allOf", "oneOf", "anyOf", "not")
# The values of these keywords are data: a "$ref" or "x-..." key in an example is not a keyword.
_DATA_KEYWORDS = frozenset({"examples", "example", "default", "enum", "const"})
# The keys of these mappings are names, not keywords: a property may be called "$ref" or "enum".
_NAME_MAPS = frozenset(
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
    """A schema anywhere in the spec.

    Attributes:
        pointer: Location in the document.
        value: The schema itself.
        label: Name for messages, such as `Run.info` or `get_run: response 200`.
        role: What the schema describes. The alternatives of an allOf, anyOf or oneOf have the role
            `subschema`, and so has the JSON in a string.
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
    def schema_type(self) -> SchemaType | None:
        return schema_type(self.value)

    @property
    def is_special_double(self) -> bool:
        """Whether the schema is a double that may also be NaN, Infinity or -Infinity."""
        # This check is stricter than `dialect.schema_type`, which ignores the format and the
        # strings. The rule `composition` rejects schemas that only `dialect.schema_type` accepts.
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
        for position, value in enumerate(parameters if isinstance(parameters, list) else ()):
            if isinstance(value, dict) and isinstance(name := value.get("name"), str):
                yield Parameter(
                    (*self.pointer, "parameters", position),
                    value,
                    name,
                    f"{self.name}: parameter '{name}'",
                )

    @property
    def body(self) -> Node:
        """The schema of the JSON request body; empty if there is none."""
        return mapping(
            mapping(mapping(mapping(self.value, "requestBody"), "content"), "application/json"),
            "schema",
        )

    @property
    def responses(self) -> Node:
        return mapping(self.value, "responses")

    @property
    def success_status(self) -> str:
        """The status of a successful response."""
        # A spec may also list the status 206, whose response has a part of the same content. The
        # schema of the first status therefore describes both responses.
        return next((status for status in self.responses if status.startswith("2")), "200")

    @property
    def response(self) -> Node:
        """The schema of the successful JSON response; empty if there is none."""
        content = mapping(mapping(self.responses, self.success_status), "content")
        return mapping(mapping(content, "application/json"), "schema")


class SpecIndex:
    """The operations, parameters, schemas and components of one spec."""

    # All rules share one index, and most of them iterate all schemas, so each list is computed only
    # once.

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.document: Node = spec.document
        self.components = mapping(self.document, "components")
        self.operations = [
            Operation(pointer, path, method, value)
            for path, method, value, pointer in spec.operations()
        ]

    @cached_property
    def parameters(self) -> list[Parameter]:
        return [parameter for operation in self.operations for parameter in operation.parameters]

    @cached_property
    def schemas(self) -> list[Schema]:
        """All schemas. A schema comes before its nested schemas."""
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
        """All mappings whose keys are keywords of OpenAPI."""
        return list(_mappings(self.document, ()))

    def target(self, ref: Any) -> tuple[Any, Pointer] | None:
        """Return the target of a reference, and its pointer; None if the target does not exist."""
        try:
            return self.spec.resolve(ref) if isinstance(ref, str) else None
        except GeneratorError:
            return None

    def component(self, node: Node) -> Schema | None:
        """Return the component schema that a schema refers to."""
        target = self.target(node.get("$ref"))
        if target is None:
            return None
        _, pointer = target
        if pointer[:2] != ("components", "schemas") or len(pointer) != 3:
            return None
        return self.component_schemas.get(str(pointer[2]))

    def properties(self, node: Node) -> Node:
        """Return the properties of the component that a schema refers to."""
        component = self.component(node)
        return {} if component is None else mapping(component.value, "properties")

    def reachable_components(self, node: Any, *, with_entities: bool = True) -> set[Pointer]:
        """Return the pointers of all components that a node refers to, directly or indirectly."""
        reachable: set[Pointer] = set()
        pending = [node]
        while pending:
            for _, keywords in _mappings(pending.pop(), ()):
                # `x-mlflow-entity` refers to its component by name, without a $ref.
                refs = [keywords.get("$ref")]
                for entity in entities_of(keywords) if with_entities else ():
                    if isinstance(entity, dict):
                        refs.append(f"#/components/schemas/{entity.get('schema')}")
                for ref in refs:
                    target = self.target(ref)
                    # A $ref may refer to a node inside a component. The first three tokens of its
                    # pointer are the pointer of the component.
                    if target is not None and target[1][:3] not in reachable:
                        reachable.add(target[1][:3])
                        pending.append(target[0])
        return reachable

    def _schemas(self) -> Iterator[Schema]:
        for name, value in mapping(self.components, "schemas").items():
            yield from _nested_schemas(value, ("components", "schemas", name), name, "component")
        for kind in ("responses", "requestBodies"):
            for name, value in mapping(self.components, kind).items():
                yield from _content_schemas(value, ("components", kind, name), name, "response")
        for operation in self.operations:
            for parameter in operation.parameters:
                value = parameter.value.get("schema")
                yield from _nested_schemas(
                    value, (*parameter.pointer, "schema"), parameter.label, "parameter"
                )
            body = operation.value.get("requestBody")
            yield from _content_schemas(
                body, (*operation.pointer, "requestBody"), f"{operation.name}: request body", "body"
            )
            for status, response in operation.responses.items():
                label = f"{operation.name}: response {status}"
                yield from _content_schemas(
                    response, (*operation.pointer, "responses", status), label, "response"
                )


def mapping(node: Node, key: str) -> dict[str, Any]:
    """Return the mapping at a key; empty if the value is absent or not a mapping."""
    value = node.get(key)
    return value if isinstance(value, dict) else {}


def string(node: Node, key: str) -> str | None:
    """Return the string at a key; None if the value is absent or not a string."""
    value = node.get(key)
    return value if isinstance(value, str) else None


def mentions(node: Node, name: str) -> bool:
    """Determine whether the description of a node mentions the name of an argument."""
    return f"`{name}`" in (string(node, "description") or "")


def strings(node: Node, key: str) -> list[str]:
    """Return the strings in the list at a key; empty if the value is absent or not a list."""
    value = node.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def is_integer(value: object) -> TypeGuard[int]:
    """Determine whether a value is an integer. In Python, booleans are integers too."""
    return isinstance(value, int) and not isinstance(value, bool)


def join_names(names: Any) -> str:
    """Format names for a message."""
    return ", ".join(map(str, names)) or "none"


def _content_schemas(value: Any, pointer: Pointer, label: str, role: Role) -> Iterator[Schema]:
    content = mapping(value, "content") if isinstance(value, dict) else {}
    for kind in content:
        schema = mapping(content, kind).get("schema")
        yield from _nested_schemas(schema, (*pointer, "content", kind, "schema"), label, role)


def _nested_schemas(value: Any, pointer: Pointer, label: str, role: Role) -> Iterator[Schema]:
    if not isinstance(value, dict):
        return
    schema = Schema(pointer, value, label, role)
    yield schema
    for name, inner in mapping(value, "properties").items():
        yield from _nested_schemas(
            inner, (*pointer, "properties", name), f"{label}.{name}", "property"
        )
    if schema.schema_type == "map":
        yield from _nested_schemas(
            values_of(value) or None,
            (*pointer, "additionalProperties"),
            f"{label}: values",
            "items",
        )
    if "items" in value:
        yield from _nested_schemas(value["items"], (*pointer, "items"), f"{label}: items", "items")
    if schema.schema_type == "json_text":
        yield from _nested_schemas(
            content_of(value), (*pointer, "contentSchema"), f"{label}: content", "subschema"
        )
    if schema.schema_type == "nullable":
        yield from _nested_schemas(nullable_ref(value), (*pointer, "oneOf", 0), label, "subschema")
    # `double` and `nullable` schemas are written with anyOf and oneOf but are one type, so their
    # alternatives are not separate schemas. The reference of a `nullable` is indexed above.
    for key in COMPOSITIONS:
        subschemas = value.get(key)
        if isinstance(subschemas, list) and schema.schema_type not in ("double", "nullable"):
            for position, subschema in enumerate(subschemas):
                yield from _nested_schemas(
                    subschema, (*pointer, key, position), f"{label}: {key}", "subschema"
                )


def _mappings(
    value: Any, pointer: Pointer, *, has_name_keys: bool = False
) -> Iterator[tuple[Pointer, Node]]:
    """Yield the mappings below a node whose keys are keywords, with their pointers."""
    if isinstance(value, list):
        for position, item in enumerate(value):
            yield from _mappings(item, (*pointer, position))
    if not isinstance(value, dict):
        return
    if not has_name_keys:
        yield pointer, value
    for key, item in value.items():
        is_data = key in _DATA_KEYWORDS or key.startswith("x-")
        if has_name_keys or not is_data:
            # If the keys of this mapping are names, the keys of its values are keywords again.
            yield from _mappings(
                item, (*pointer, key), has_name_keys=not has_name_keys and key in _NAME_MAPS
            )
