"""What the pages of the REST API tell: each operation of the spec, joined with its method of the
client.

The spec knows the requests and answers, the client its signatures. An argument is found under the
Python name of its property or parameter; one that the spec does not have (`limit` of a pager) is
told here.
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

# Arguments that no server sees, or whose name is ours.
_OURS = {
    "limit": {"description": "Most items to give altogether, over all pages. All when left out."},
    "content": {"description": "What to send."},
}
_LITERAL = re.compile(r"\s*\|?\s*Literal\[(?P<values>[^\]]*)\]")
_WORD_BREAK = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_DEEPEST = 4
# More values than that are told with their enum alone.
_MOST_VALUES = 6


@dataclass(frozen=True)
class Field:
    """An argument of a method, or a property of an entity.

    Attributes:
        name: Its name in Python.
        type: Its type there, without None and without the names of an enum's values.
        required: Whether it must be given, or is always there.
        description: What the spec says, in Markdown.
        facts: Default, bounds, values and versions, each in a few words.
    """

    name: str
    type: str
    required: bool
    description: str
    facts: Sequence[str]


@dataclass(frozen=True)
class Operation:
    """An operation of the spec, and its method."""

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
        """Which servers have it; empty for all."""
        return versions(self.spec)

    @property
    def requires(self) -> list[str]:
        found = self.spec.get("x-mlflow-requires", [])
        return [found] if isinstance(found, str) else list(found)

    @property
    def idempotent(self) -> bool:
        return self.method == "get" or bool(self.spec.get("x-mlflow-idempotent"))

    @property
    def call(self) -> str:
        """How it is called, with what may be left out."""
        return call(self.name)

    @property
    def result(self) -> str:
        return str(_signature(self.name).return_annotation)

    @property
    def aliases(self) -> list[str]:
        """The other names of it, each with its arguments."""
        return [call(name) for name in self.spec.get("x-mlflow-aliases", {})]

    @property
    def arguments(self) -> list[Field]:
        given = self._given
        found = []
        for parameter in list(_signature(self.name).parameters.values())[1:]:
            schema = given.get(parameter.name) or _OURS[parameter.name]
            required = parameter.default is inspect.Parameter.empty
            found.append(
                self.contract.field(parameter.name, str(parameter.annotation), required, schema)
            )
        return found

    @property
    def success(self) -> tuple[int, Mapping[str, Any]]:
        """The status of a successful call, and what it answers."""
        return next((int(status), answer) for status, answer in self._responses if status < "3")

    @property
    def failures(self) -> list[tuple[int, str]]:
        """The statuses of its errors, and when they come."""
        return [
            (int(status), answer["description"])
            for status, answer in self._responses
            if status >= "4"
        ]

    @property
    def request_example(self) -> tuple[str, Any]:
        """The first line of a request with all arguments, and its body if that is JSON."""
        target = self.path
        query = []
        for parameter in self._parameters:
            value = self.contract.example(parameter["schema"])
            if parameter["in"] == "path":
                target = target.replace("{" + parameter["name"] + "}", str(value))
            elif parameter["in"] == "query":
                query += [
                    f"{parameter['name']}={item}"
                    for item in (value if isinstance(value, list) else [value])
                ]
        body = self._body
        start = f"{self.method.upper()} {target}" + (f"?{'&'.join(query)}" if query else "")
        return start, None if body is None else self.contract.example(body)

    @property
    def answer_example(self) -> Any:
        """What a server answers, if that is JSON or text."""
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
        found: Mapping[str, Any] | None = content.get("application/json", {}).get("schema")
        return found

    @property
    def _given(self) -> dict[str, Mapping[str, Any]]:
        """The schema of each argument by its Python name; of what is sent in two places, that of
        the body.
        """
        found: dict[str, Mapping[str, Any]] = {
            argument_name(parameter["name"], parameter): {
                **parameter,
                **self.contract.flat(parameter["schema"]),
                "description": parameter["description"],
            }
            for parameter in self._parameters
        }
        if self._body is not None:
            properties = self.contract.flat(self._body).get("properties", {})
            found |= {
                argument_name(name, schema): self.contract.flat(schema)
                for name, schema in properties.items()
            }
        return found

    @property
    def _responses(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for status, answer in self.spec["responses"].items():
            yield status, self.contract.flat(answer)


@dataclass(frozen=True)
class Contract:
    """The spec, as the pages read it."""

    spec: Spec

    @cached_property
    def operations(self) -> list[Operation]:
        return [
            Operation(self, path, method, operation)
            for path, method, operation, _ in self.spec.operations()
        ]

    @cached_property
    def areas(self) -> dict[str, str]:
        """What each area holds, by its name."""
        return {tag["name"]: tag["description"] for tag in self.spec.document["tags"]}

    def of(self, area: str) -> list[Operation]:
        return [operation for operation in self.operations if operation.area == area]

    @property
    def schemas(self) -> Mapping[str, Mapping[str, Any]]:
        found: Mapping[str, Mapping[str, Any]] = self.spec.document["components"]["schemas"]
        return found

    @cached_property
    def entities(self) -> list[str]:
        """The schemas that callers meet: in arguments and results, and inside of these."""
        texts = [operation.result for operation in self.operations]
        texts += [
            argument.type for operation in self.operations for argument in operation.arguments
        ]
        waiting = [
            name for text in texts for name in re.findall(r"\w+", text) if name in self.schemas
        ]
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += self._inside(self.schemas[name])
        return [name for name in self.schemas if name in seen]

    def field(self, name: str, annotation: str, required: bool, schema: Mapping[str, Any]) -> Field:
        literal = _LITERAL.search(annotation)
        type_ = _LITERAL.sub("", annotation).removesuffix(" | None").strip()
        values = [] if literal is None else re.findall(r"'([^']+)'", literal["values"])
        return Field(
            name, type_ or "str", required, schema.get("description", ""), _facts(schema, values)
        )

    def properties(self, name: str) -> list[Field]:
        """The fields of an entity."""
        schema = self.schemas[name]
        required = schema.get("required", [])
        return [
            Field(
                python_name(key),
                self.type_of(value),
                key in required,
                self.flat(value).get("description", ""),
                _facts(self.flat(value), ()),
            )
            for key, value in schema.get("properties", {}).items()
        ]

    def type_of(self, schema: Mapping[str, Any]) -> str:
        """The Python type of a property that is read."""
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

    def flat(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """What a `$ref` points at, with what stands beside it."""
        (first, *_) = schema.get("oneOf", [schema])
        if "$ref" not in first:
            return schema
        return {
            **self.spec.resolve(first["$ref"])[0],
            **{key: schema[key] for key in schema if key != "$ref"},
        }

    def example(self, schema: Mapping[str, Any], depth: int = _DEEPEST) -> Any:
        """The value that the examples of a schema make. At the bottom, only what is required."""
        schema = self.flat(schema)
        if "examples" in schema:
            return schema["examples"][0]
        if "enum" in schema:
            return schema.get("default", schema["enum"][0])
        if "array" in schema["type"]:
            return [self.example(schema["items"], depth - 1)]
        required = schema.get("required", [])
        return {
            name: self.example(value, depth - 1)
            for name, value in schema.get("properties", {}).items()
            if depth > 0 or name in required
        }

    def _inside(self, schema: Mapping[str, Any]) -> Iterator[str]:
        for value in schema.get("properties", {}).values():
            yield from (
                name for name in re.findall(r"\w+", self.type_of(value)) if name in self.schemas
            )


def call(name: str) -> str:
    """A call of a method with all arguments, on one line where it fits one."""
    parts = []
    for parameter in list(_signature(name).parameters.values())[1:]:
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and "*" not in parts:
            parts.append("*")
        is_required = parameter.default is inspect.Parameter.empty
        parts.append(parameter.name if is_required else f"{parameter.name}={parameter.default!r}")
    result = (
        "" if (annotation := _signature(name).return_annotation) == "None" else f" -> {annotation}"
    )
    line = f"mlf.{name}({', '.join(parts)}){result}"
    if len(line) <= 88:
        return line
    lines = "".join(f"    {part},\n" for part in parts)
    return f"mlf.{name}(\n{lines}){result}"


def argument_name(wire_name: str, schema: Mapping[str, Any]) -> str:
    """The Python name of an argument."""
    return str(schema.get("x-mlflow-argument", python_name(wire_name)))


def python_name(name: str) -> str:
    """The attribute of a property, or the argument that has no `x-mlflow-argument`."""
    return _WORD_BREAK.sub("_", name.lstrip("_")).replace("-", "_").lower()


def versions(schema: Mapping[str, Any]) -> str:
    """Which servers have it; empty for all. Versions of an enum's values are told with the enum."""
    since, until = schema.get("x-mlflow-since"), schema.get("x-mlflow-until")
    since = since if isinstance(since, str) else None
    until = until if isinstance(until, str) else None
    if since and until:
        return f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def _signature(name: str) -> inspect.Signature:
    return inspect.signature(getattr(Facade, name))


def _reference(schema: Mapping[str, Any]) -> str | None:
    (first, *_) = schema.get("oneOf", [schema])
    return str(first["$ref"]).rsplit("/", 1)[1] if "$ref" in first else None


def _facts(schema: Mapping[str, Any], values: Sequence[str]) -> list[str]:
    facts = (
        ["one of " + ", ".join(f"`{value}`" for value in values)]
        if 0 < len(values) <= _MOST_VALUES
        else []
    )
    said = schema.get("description", "")
    if "default" in schema and "Default" not in said:
        facts.append(f"default `{_written(schema['default'])}`")
    if "x-mlflow-default" in schema:
        default = schema["x-mlflow-default"]
        facts.append(
            "default: the present time" if default == "now" else f"the client sends `{default}`"
        )
    facts += [bound for bound in _bounds(schema) if bound not in said]
    if schema.get("deprecated"):
        facts.append("deprecated")
    if found := versions(schema):
        facts.append(found)
    return facts


def _bounds(schema: Mapping[str, Any]) -> Iterator[str]:
    for least, most, unit in (
        ("minimum", "maximum", ""),
        ("minLength", "maxLength", " characters"),
        ("minItems", "maxItems", " items"),
    ):
        low, high = schema.get(least), schema.get(most)
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


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
