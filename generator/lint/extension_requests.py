"""Rules about the properties of requests that servers ignore, or use only with other properties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.dialect import schema_type, type_of
from generator.lint.extension_locations import holders
from generator.lint.index import (
    Node,
    Problem,
    Rule,
    Schema,
    SpecIndex,
    join_names,
    mapping,
    mentions,
    strings,
)
from generator.spec import Pointer


def read_only(index: SpecIndex) -> Iterator[Problem]:
    """`readOnly` is true, on optional properties of requests."""
    in_requests = _request_components(index)
    for schema in index.schemas:
        if "readOnly" not in schema.value:
            continue
        pointer = (*schema.pointer, "readOnly")
        component = index.component_schemas.get(str(schema.pointer[2]))
        if schema.value["readOnly"] is not True:
            yield (
                pointer,
                f"{schema.label}: readOnly must be true. Remove it from other properties.",
            )
        elif schema.role != "property" or component is None:
            yield pointer, f"{schema.label}: readOnly is only for properties. Remove it."
        elif component.pointer not in in_requests:
            yield (
                pointer,
                f"{schema.label}: readOnly has no effect, because no request contains "
                f"{component.label}. Remove it.",
            )
        elif schema.pointer[-1] in strings(component.value, "required"):
            yield (
                pointer,
                f"{schema.label}: A required property cannot be readOnly, since clients omit it in "
                "requests. Remove readOnly, or remove the property from 'required'.",
            )


def not_stored(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-not-stored` is a sentence, on a property with `readOnly`."""
    for pointer, label, _, value in holders(index, "x-mlflow-not-stored"):
        extension_pointer = (*pointer, "x-mlflow-not-stored")
        if not isinstance(value, str) or not value.endswith("."):
            yield (
                extension_pointer,
                f"{label}: x-mlflow-not-stored must be a sentence for the error message.",
            )
        elif index.schema_at[pointer].value.get("readOnly") is not True:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-not-stored requires readOnly, since servers ignore the value. "
                "Add 'readOnly: true'.",
            )


def presence(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-presence` names another property of the request body."""
    bodies = {}
    for operation in index.operations:
        if (component := index.component(operation.body)) is not None:
            bodies[component.pointer] = component
    flags: dict[tuple[Pointer, str], str] = {}
    for pointer, label, _, value in holders(index, "x-mlflow-presence"):
        extension_pointer = (*pointer, "x-mlflow-presence")
        body = bodies.get(pointer[:-2])
        if body is None:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-presence is only for properties of a request body. Remove the "
                "extension.",
            )
            continue
        problem = _presence_problem(index, body, index.schema_at[pointer], value)
        if problem is None and (other := flags.get((body.pointer, value))) is not None:
            problem = f"is '{value}', like that of '{other}'. Remove one of the two extensions"
        if problem is not None:
            yield extension_pointer, f"{label}: x-mlflow-presence {problem}."
            continue
        flags[body.pointer, value] = str(pointer[-1])
        # The Python client does not have the property as an argument.
        yield from _mentions(body, str(pointer[-1]))
    for operation in index.operations:
        body = index.component(operation.body)
        for (body_pointer, _), name in flags.items():
            is_body = body is not None and body.pointer == body_pointer
            if is_body and mentions(operation.value, name):
                yield (*operation.pointer, "description"), _mention_message(operation.name, name)


def _presence_problem(index: SpecIndex, body: Schema, flag: Schema, value: Any) -> str | None:
    properties = mapping(body.value, "properties")
    if not isinstance(value, str) or value not in properties or value == flag.pointer[-1]:
        others = [name for name in properties if name != flag.pointer[-1]]
        return f"must be the name of another property, one of {join_names(others)}"
    component = index.component(mapping(properties, value))
    is_model = component is not None and bool(mapping(component.value, "properties"))
    if flag.type == "boolean" or (flag.type == "string" and is_model):
        return None
    return (
        "is only for a boolean, or for a string that lists the properties of an object. Remove the "
        "extension"
    )


def _mentions(body: Schema, name: str) -> Iterator[Problem]:
    properties = mapping(body.value, "properties")
    for other in properties:
        if other != name and mentions(mapping(properties, other), name):
            pointer = (*body.pointer, "properties", other, "description")
            yield pointer, _mention_message(body.label, name)


def _mention_message(label: str, name: str) -> str:
    return (
        f"{label}: The description mentions `{name}`, which the Python client does not have. Move "
        f"the explanation to the description of '{name}'."
    )


def exclusive(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-exclusive` lists groups of optional properties."""
    in_requests = _request_components(index)
    for pointer, label, _, value in holders(index, "x-mlflow-exclusive"):
        extension_pointer = (*pointer, "x-mlflow-exclusive")
        component = index.schema_at[pointer]
        properties = mapping(component.value, "properties")
        if not isinstance(value, list) or not value or not all(map(_is_group, value)):
            yield (
                extension_pointer,
                f"{label}: x-mlflow-exclusive must be a list of groups, each with the names of two "
                "or more properties.",
            )
            continue
        if pointer not in in_requests:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-exclusive has no effect, because no request contains {label}. "
                "Remove the extension.",
            )
        for position, group in enumerate(value):
            for name in group:
                problem = None
                if name not in properties:
                    problem = f"is not a property. The properties are {join_names(properties)}"
                elif name in strings(component.value, "required"):
                    problem = "is required, so that none of the others could be set"
                if problem is not None:
                    yield (
                        (*extension_pointer, position),
                        f"{label}: x-mlflow-exclusive lists '{name}', which {problem}.",
                    )


def _is_group(value: Any) -> bool:
    return (
        isinstance(value, list)
        and all(isinstance(name, str) for name in value)
        and len(set(value)) == len(value) > 1
    )


def dependent_required(index: SpecIndex) -> Iterator[Problem]:
    """`dependentRequired` maps names of properties to lists of other properties."""
    for schema in index.schemas:
        properties = mapping(schema.value, "properties")
        for name, value in mapping(schema.value, "dependentRequired").items():
            others = {
                each for each in properties if each != name and not _is_list(properties[each])
            }
            # The client cannot distinguish an empty list from an absent one.
            if not isinstance(value, list) or not value or not others.issuperset(map(str, value)):
                message = "must be a list of other properties that are not lists"
            elif name not in properties:
                message = "is for a property that does not exist"
            else:
                continue
            yield (
                (*schema.pointer, "dependentRequired", name),
                f"{schema.label}: The dependentRequired of '{name}' {message}. The properties are "
                f"{join_names(properties)}.",
            )


def _is_list(schema: Any) -> bool:
    return isinstance(schema, dict) and (type_of(schema) == "array" or schema_type(schema) == "map")


def checked(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-checked` is true."""
    for pointer, label, _, value in holders(index, "x-mlflow-checked"):
        if value is not True:
            yield (
                (*pointer, "x-mlflow-checked"),
                f"{label}: x-mlflow-checked must be true. Remove it if a server ignores unknown "
                "values.",
            )


def _request_components(index: SpecIndex) -> set[Pointer]:
    """Return the pointers of the components in request bodies, directly or indirectly."""
    bodies: list[Node] = [operation.body for operation in index.operations]
    return index.reachable_components(bodies)


RULES: dict[str, Rule] = {
    "read-only": read_only,
    "extension-not-stored": not_stored,
    "extension-presence": presence,
    "extension-exclusive": exclusive,
    "dependent-required": dependent_required,
    "extension-checked": checked,
}
