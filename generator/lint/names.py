"""Rules about names: what they look like, and that none of them hides another in the generated
Python.

The parser (openapi-python-client) makes Python names from those of the spec and lets the last one
win where two become one, so `python_name` and `_member_names` follow it.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator

from generator.lint.index import Operation, Problem, Reading, Rule, mapping, string, strings
from generator.spec import Pointer

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_PASCAL_CASE = re.compile(r"[A-Z][A-Za-z0-9]*")

# What the generated models, and the parser, keep for themselves.
_OF_MODELS = frozenset(
    {"d", "to_dict", "from_dict", "additional_properties", "self", "field", "classmethod"}
)
# What the body of a generated function uses beside its arguments.
OF_FUNCTIONS = frozenset(
    {
        "client",
        "encode",
        "send",
        "send_async",
        "build_request",
        "parse_response",
        "parse",
        "answer",
        "tuple",
    }
)
# What a module of the generated package imports or defines beside its models.
_OF_MODULES = frozenset(
    {
        "ABC",
        "Any",
        "AsyncFacade",
        "AsyncPager",
        "Callable",
        "Facade",
        "Iterable",
        "Literal",
        "Mapping",
        "Operation",
    }
    | {"datetime", "timedelta"}
    | {"Page", "Pager", "Request", "Self", "StrEnum", "T", "TypeVar", "None", "True", "False"}
)


def python_name(name: str) -> str:
    """The Python name of a property or parameter."""
    return "_".join(
        _words(re.sub(r"([A-Z]?[a-z]+)", r" \1 ", name) if name != name.lower() else name)
    ).lower()


def operation_id(reading: Reading) -> Iterator[Problem]:
    """Each operation has a name that can be a Python method's."""
    for operation in reading.operations:
        found = string(operation.value, "operationId")
        if found is None:
            yield operation.pointer, f"{operation.name} has no operationId; add one in snake_case"
        elif not SNAKE_CASE.fullmatch(found) or keyword.iskeyword(found):
            yield (
                (*operation.pointer, "operationId"),
                f"operationId '{found}' is no snake_case name; rename it",
            )


def unique_operation_id(reading: Reading) -> Iterator[Problem]:
    first: dict[str, Operation] = {}
    for operation in reading.operations:
        found = string(operation.value, "operationId")
        if found is None:
            continue
        other = first.setdefault(found, operation)
        if other is not operation:
            line = reading.spec.line(*other.pointer)
            yield (
                (*operation.pointer, "operationId"),
                f"operationId '{found}' is taken on line {line}; rename one",
            )


def one_tag(reading: Reading) -> Iterator[Problem]:
    """Each operation has one tag: the folder that its module goes to."""
    for operation in reading.operations:
        tags = strings(operation.value, "tags")
        at = (*operation.pointer, "tags")
        if len(tags) != 1:
            yield at, f"{operation.name} has {len(tags)} tags; give it exactly one"
        elif not SNAKE_CASE.fullmatch(tags[0]) or keyword.iskeyword(tags[0]):
            yield at, f"{operation.name}: the tag '{tags[0]}' is no snake_case name; rename it"


def schema_name(reading: Reading) -> Iterator[Problem]:
    """Component names can be Python classes', each in a module of its own."""
    modules: dict[str, str] = {}
    for name, schema in reading.component_schemas.items():
        other = modules.setdefault(name.lower(), name)
        if not _PASCAL_CASE.fullmatch(name):
            yield schema.pointer, f"the schema name '{name}' is not PascalCase; rename it"
        elif name in _OF_MODULES:
            yield (
                schema.pointer,
                f"the schema name '{name}' is taken by the generated code; rename it",
            )
        elif other != name:
            yield (
                schema.pointer,
                f"the schema names '{name}' and '{other}' differ in case alone; rename one",
            )


def no_title(reading: Reading) -> Iterator[Problem]:
    """A title renames the generated class, and two equal ones make one class of two schemas."""
    for schema in reading.schemas:
        if "title" in schema.value:
            yield (
                (*schema.pointer, "title"),
                f"{schema.label} has a title; remove it, the component's name is enough",
            )


def reserved_name(reading: Reading) -> Iterator[Problem]:
    bodies = {
        component.pointer for op in reading.operations if (component := reading.component(op.body))
    }
    for schema in reading.schemas:
        if schema.role != "property":
            continue
        name = str(schema.pointer[-1])
        if schema.pointer[:-2] in bodies:
            yield from _reserved(schema.pointer, schema.label, name, _OF_MODELS | OF_FUNCTIONS)
        else:
            yield from _reserved(schema.pointer, schema.label, name, _OF_MODELS)
    for parameter in reading.parameters:
        at = (*parameter.pointer, "name")
        yield from _reserved(at, parameter.label, parameter.name, _OF_MODELS | OF_FUNCTIONS)


def _reserved(at: Pointer, label: str, name: str, taken: frozenset[str]) -> Iterator[Problem]:
    python = python_name(name)
    if python in taken:
        yield (
            at,
            f"{label}: the name '{python}' is taken by the generated code; the generator cannot "
            "take this name",
        )
    elif not python.isidentifier():
        yield at, f"{label}: '{name}' makes no Python name; the generator cannot take this name"


def body_parameter(reading: Reading) -> Iterator[Problem]:
    """The parser calls the body `body`, and drops a parameter of that name."""
    for operation in reading.operations:
        if "requestBody" not in operation.value:
            continue
        for parameter in operation.parameters:
            if python_name(parameter.name) == "body":
                yield (
                    (*parameter.pointer, "name"),
                    f"{parameter.label} stands beside a request body; rename it",
                )


def name_collision(reading: Reading) -> Iterator[Problem]:
    """The arguments of an operation, and the properties of a schema, have different Python
    names.
    """
    for operation in reading.operations:
        arguments = [
            ((*parameter.pointer, "name"), parameter.name) for parameter in operation.parameters
        ]
        component = reading.component(operation.body)
        if component is not None:
            # Reported at the parameter: two properties of the body are reported with its schema.
            body = {python_name(name): name for name in mapping(component.value, "properties")}
            in_path = {
                parameter.name
                for parameter in operation.parameters
                if parameter.value.get("in") == "path"
            }
            for at, name in arguments:
                other = body.get(python_name(name))
                # A path parameter that the body repeats is one argument.
                if other is not None and not (name == other and name in in_path):
                    yield (
                        at,
                        f"{operation.name}: parameter '{name}' and body property '{other}' are one "
                        "argument; drop one",
                    )
        yield from _collisions(operation.name, "parameters", arguments)
    for schema in reading.schemas:
        names = mapping(schema.value, "properties")
        places = [((*schema.pointer, "properties", name), name) for name in names]
        yield from _collisions(schema.label, "properties", places)


def _collisions(label: str, what: str, places: Iterable[tuple[Pointer, str]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for at, name in places:
        python = python_name(name)
        if python in first:
            yield (
                at,
                f"{label}: the {what} '{first[python]}' and '{name}' become one Python name, "
                f"'{python}'; drop one",
            )
        first.setdefault(python, name)


def enum_collision(reading: Reading) -> Iterator[Problem]:
    """The values of an enum have different Python names."""
    for schema in reading.component_schemas.values():
        first: dict[str, str] = {}
        for index, (member, value) in enumerate(_member_names(strings(schema.value, "enum"))):
            if member in first:
                at = (*schema.pointer, "enum", index)
                yield (
                    at,
                    f"{schema.label}: '{first[member]}' and '{value}' become one Python name, "
                    f"'{member}'; drop one",
                )
            first.setdefault(member, value)


def _member_names(values: list[str]) -> Iterator[tuple[str, str]]:
    for index, value in enumerate(values):
        name = value.upper() if value[:1].isalpha() else f"VALUE_{index}"
        yield "_".join(_words(name)), value


def _words(name: str) -> list[str]:
    kept = "".join(
        letter for letter in name if letter.isidentifier() or letter.isdecimal() or letter in ". _-"
    )
    return re.findall(r"[^. _-]+", kept)


RULES: dict[str, Rule] = {
    "operation-id": operation_id,
    "unique-operation-id": unique_operation_id,
    "one-tag": one_tag,
    "schema-name": schema_name,
    "no-title": no_title,
    "reserved-name": reserved_name,
    "body-parameter": body_parameter,
    "name-collision": name_collision,
    "enum-collision": enum_collision,
}
