"""Rules about names: their form, and collisions in the generated Python.

The parser (openapi-python-client) derives Python names from the names in the spec. If two names
become the same Python name, the parser silently keeps only the last one. `python_name` and
`_member_names` therefore reproduce the conversion of the parser.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator

from generator.lint.index import Operation, Problem, Rule, SpecIndex, mapping, string, strings
from generator.spec import Pointer

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_PASCAL_CASE = re.compile(r"[A-Z][A-Za-z0-9]*")

# Names that the body of a generated model uses. A property with such a name would replace a method,
# or hide a name that the class body needs.
_RESERVED_IN_MODELS = frozenset(
    {
        "d",
        "to_dict",
        "to_request",
        "from_dict",
        "additional_properties",
        "self",
        "field",
        "classmethod",
    }
)
# Names that the body of a generated function uses. An argument with such a name would hide the
# object that the function needs.
RESERVED_IN_FUNCTIONS = frozenset(
    {
        "client",
        "encode",
        "send",
        "send_async",
        "build_request",
        "parse_response",
        "parse",
        "paging",
        "columns",
        "quote",
        "request",
        "response",
        "str",
        "tuple",
        "attrgetter",
        "id_of",
        "call",
        "item",
    }
)
# Names that generated modules import or define. A model with such a name would replace the
# imported or defined object.
_RESERVED_CLASS_NAMES = frozenset(
    {
        "ABC",
        "Any",
        "AsyncFacade",
        "AsyncPageIterator",
        "AsyncPager",
        "Awaitable",
        "CallError",
        "Callable",
        "Facade",
        "Iterable",
        "Iterator",
        "Listing",
        "Literal",
        "Mapping",
        "NULL",
        "Null",
        "Operation",
    }
    | {"datetime", "timedelta"}
    | {
        "Page",
        "PageIterator",
        "Pager",
        "WeakValueDictionary",
        "Request",
        "Self",
        "StrEnum",
        "T",
        "TypeVar",
        "None",
        "True",
        "False",
    }
)


def python_name(name: str) -> str:
    """Return the Python name of a property or parameter, as the parser derives it."""
    if name != name.lower():
        # Separate the words of a camelCase name.
        name = re.sub(r"([A-Z]?[a-z]+)", r" \1 ", name)
    return "_".join(_words(name)).lower()


def operation_id(index: SpecIndex) -> Iterator[Problem]:
    """Each operation has an operationId that can be the name of a Python method."""
    # The operationId also names the generated module, and the adapter uses it to find the endpoint.
    for operation in index.operations:
        name = string(operation.value, "operationId")
        if name is None:
            yield operation.pointer, f"{operation.name} has no operationId. Add one in snake_case."
        elif not SNAKE_CASE.fullmatch(name) or keyword.iskeyword(name):
            yield (
                (*operation.pointer, "operationId"),
                f"The operationId '{name}' is not a snake_case name. Rename the operation.",
            )


def unique_operation_id(index: SpecIndex) -> Iterator[Problem]:
    """No two operations have the same operationId."""
    first: dict[str, Operation] = {}
    for operation in index.operations:
        name = string(operation.value, "operationId")
        if name is None:
            continue
        other = first.setdefault(name, operation)
        if other is not operation:
            line = index.spec.line(*other.pointer)
            yield (
                (*operation.pointer, "operationId"),
                f"The operationId '{name}' is already used on "
                f"line {line}. Rename one of the operations.",
            )


def one_tag(index: SpecIndex) -> Iterator[Problem]:
    """Each operation has exactly one tag."""
    # The tag is the folder of the generated module. The parser ignores all tags but the first.
    for operation in index.operations:
        tags = strings(operation.value, "tags")
        pointer = (*operation.pointer, "tags")
        if len(tags) != 1:
            yield (
                pointer,
                f"{operation.name} has {len(tags)} tags. Give the operation exactly one tag.",
            )
        elif not SNAKE_CASE.fullmatch(tags[0]) or keyword.iskeyword(tags[0]):
            yield (
                pointer,
                f"{operation.name}: The tag '{tags[0]}' is not a snake_case name. Rename the tag.",
            )


def schema_name(index: SpecIndex) -> Iterator[Problem]:
    """The name of a component schema can be the name of a Python class."""
    # Each class is in a module named after the class, in lower case. Names that differ only in case
    # would be the same file on file systems that ignore case.
    modules: dict[str, str] = {}
    for name, schema in index.component_schemas.items():
        other = modules.setdefault(name.lower(), name)
        if not _PASCAL_CASE.fullmatch(name):
            yield (
                schema.pointer,
                f"The schema name '{name}' is not in PascalCase. Rename the schema.",
            )
        elif name in _RESERVED_CLASS_NAMES:
            yield (
                schema.pointer,
                f"The schema name '{name}' is used by the generated code. Rename the schema.",
            )
        elif other != name:
            yield (
                schema.pointer,
                f"The schema names '{name}' and '{other}' differ only in case. "
                "Rename one of the schemas.",
            )


def no_title(index: SpecIndex) -> Iterator[Problem]:
    """No schema has a title."""
    # The parser names a class after the title of its schema instead of after its component. Two
    # schemas with the same title would become one class.
    for schema in index.schemas:
        if "title" in schema.value:
            yield (
                (*schema.pointer, "title"),
                f"{schema.label} has a title, which would rename the "
                "generated class. Remove the title.",
            )


def reserved_name(index: SpecIndex) -> Iterator[Problem]:
    """No property or parameter has a name that the generated code uses itself."""
    bodies = {
        component.pointer for op in index.operations if (component := index.component(op.body))
    }
    # The properties of a request body are arguments of functions and attributes of a model, and so
    # must avoid the reserved names of both. So must parameters, which the parser treats as
    # properties.
    reserved_arguments = _RESERVED_IN_MODELS | RESERVED_IN_FUNCTIONS
    for schema in index.schemas:
        if schema.role != "property":
            continue
        name = str(schema.pointer[-1])
        if schema.pointer[:-2] in bodies:
            yield from _reserved(schema.pointer, schema.label, name, reserved_arguments)
        else:
            yield from _reserved(schema.pointer, schema.label, name, _RESERVED_IN_MODELS)
    for parameter in index.parameters:
        pointer = (*parameter.pointer, "name")
        yield from _reserved(pointer, parameter.label, parameter.name, reserved_arguments)


def _reserved(
    pointer: Pointer, label: str, name: str, reserved: frozenset[str]
) -> Iterator[Problem]:
    python = python_name(name)
    if python in reserved:
        yield (
            pointer,
            f"{label}: The generated code uses the name '{python}' itself. The generator does not "
            "support this name.",
        )
    elif not python.isidentifier():
        yield (
            pointer,
            f"{label}: '{name}' cannot be converted to a Python name. The generator does not "
            "support this name.",
        )


def body_parameter(index: SpecIndex) -> Iterator[Problem]:
    """No operation with a request body has a parameter named `body`."""
    # The parser uses the name `body` for the request body, and drops a parameter of the same name.
    for operation in index.operations:
        if "requestBody" not in operation.value:
            continue
        for parameter in operation.parameters:
            if python_name(parameter.name) == "body":
                yield (
                    (*parameter.pointer, "name"),
                    f"{parameter.label} conflicts with the request body. Rename the parameter.",
                )


def name_collision(index: SpecIndex) -> Iterator[Problem]:
    """No two arguments or properties have the same Python name."""
    for operation in index.operations:
        arguments = [
            ((*parameter.pointer, "name"), parameter.name) for parameter in operation.parameters
        ]
        component = index.component(operation.body)
        if component is not None:
            # The following loop compares the parameters with the properties of the body. The loop
            # over all schemas compares the properties of the body with each other.
            body = {python_name(name): name for name in mapping(component.value, "properties")}
            in_path = {
                parameter.name
                for parameter in operation.parameters
                if parameter.value.get("in") == "path"
            }
            for pointer, name in arguments:
                other = body.get(python_name(name))
                # Some operations require a path parameter in the body, too. Such a parameter is
                # one argument, which is sent in both locations.
                if other is not None and not (name == other and name in in_path):
                    yield (
                        pointer,
                        f"{operation.name}: The parameter '{name}' and the body property '{other}' "
                        "become the same argument. Remove one of the two.",
                    )
        yield from _collisions(operation.name, "parameters", arguments)
    for schema in index.schemas:
        names = mapping(schema.value, "properties")
        properties = [((*schema.pointer, "properties", name), name) for name in names]
        yield from _collisions(schema.label, "properties", properties)


def _collisions(label: str, kind: str, names: Iterable[tuple[Pointer, str]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for pointer, name in names:
        python = python_name(name)
        if python in first:
            yield (
                pointer,
                f"{label}: The {kind} '{first[python]}' and '{name}' have the same Python name, "
                f"'{python}'. Remove one of the two.",
            )
        first.setdefault(python, name)


def enum_collision(index: SpecIndex) -> Iterator[Problem]:
    """No two values of an enum have the same Python name."""
    for schema in index.component_schemas.values():
        first: dict[str, str] = {}
        for position, (member, value) in enumerate(_member_names(strings(schema.value, "enum"))):
            if member in first:
                pointer = (*schema.pointer, "enum", position)
                yield (
                    pointer,
                    f"{schema.label}: The values '{first[member]}' and '{value}' have the same "
                    f"Python name, '{member}'. Remove one of the values.",
                )
            first.setdefault(member, value)


def _member_names(values: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each enum value, preceded by the Python name that the parser derives from it."""
    for position, value in enumerate(values):
        name = value.upper() if value[:1].isalpha() else f"VALUE_{position}"
        yield "_".join(_words(name)), value


def _words(name: str) -> list[str]:
    """Split a name at its delimiters, without characters that Python rejects."""
    delimiters = ". _-"
    sanitized = ""
    for letter in name:
        if letter.isidentifier() or letter.isdecimal() or letter in delimiters:
            sanitized += letter
    return re.findall(rf"[^{delimiters}]+", sanitized)


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
