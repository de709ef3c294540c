"""Rules about the `x-mlflow-*` extensions: known, in their places, of their types, and naming what
is there.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from generator.lint.index import (
    Node,
    Operation,
    Problem,
    Reading,
    Rule,
    Schema,
    listed,
    mapping,
    strings,
)
from generator.lint.names import SNAKE_CASE
from generator.spec import Pointer

PREFIX = "x-mlflow-"
FEATURES = ("basic-auth", "workspaces", "jobs", "artifact-serving", "object-store")

_PLACES: dict[str, frozenset[str]] = {
    "x-mlflow-servers": frozenset({"info"}),
    "x-mlflow-since": frozenset({"operation", "property", "parameter", "enum"}),
    "x-mlflow-until": frozenset({"operation", "property", "parameter", "enum"}),
    "x-mlflow-unwrap": frozenset({"operation"}),
    "x-mlflow-pagination": frozenset({"operation"}),
    "x-mlflow-split": frozenset({"operation"}),
    "x-mlflow-aliases": frozenset({"operation"}),
    "x-mlflow-idempotent": frozenset({"operation"}),
    "x-mlflow-visibility": frozenset({"operation"}),
    "x-mlflow-requires": frozenset({"operation"}),
    "x-mlflow-entity": frozenset({"property", "parameter", "items"}),
    "x-mlflow-path": frozenset({"parameter"}),
    "x-mlflow-default": frozenset({"property", "parameter"}),
    "x-mlflow-cut": frozenset({"property", "parameter"}),
    "x-mlflow-datetime": frozenset({"property"}),
    "x-mlflow-views": frozenset({"component"}),
    "x-mlflow-error": frozenset({"component"}),
}
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)")
_RELEASE = re.compile(rf"{_VERSION.pattern}\.(0|[1-9]\d*)")

# What holds an extension: its pointer, the label for messages, the kind of place, the extension's
# value.
Holder: TypeAlias = tuple[Pointer, str, str, Any]


def known_extension(reading: Reading) -> Iterator[Problem]:
    """The extensions of spec/README.md, and no other."""
    for at, node in reading.mappings:
        for key in node:
            if key.startswith(PREFIX) and key not in _PLACES:
                yield (
                    (*at, key),
                    f"'{key}' is no extension of spec/README.md; known are {listed(_PLACES)}",
                )


def extension_place(reading: Reading) -> Iterator[Problem]:
    """An extension stands where the generator looks for it."""
    places = _places(reading)
    for at, node in reading.mappings:
        for key in node:
            allowed = _PLACES.get(key)
            if allowed is not None and places.get(at, ("", ""))[1] not in allowed:
                yield (
                    (*at, key),
                    f"'{key}' is not read here; its places are: {listed(sorted(allowed))}",
                )


def servers(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-servers` lists releases, oldest first; `info.version` is the minor of the last."""
    for at, label, _, value in _holders(reading, "x-mlflow-servers"):
        here = (*at, "x-mlflow-servers")
        if not isinstance(value, list) or not value:
            yield here, f"{label}: x-mlflow-servers must be a list of one or more releases"
            continue
        before: tuple[int, ...] = ()
        for index, release in enumerate(value):
            match = _RELEASE.fullmatch(release) if isinstance(release, str) else None
            if match is None:
                yield (
                    (*here, index),
                    f"{label}: x-mlflow-servers must list quoted releases such as "
                    f'"3.10.1", found {release!r}',
                )
                break
            numbers = tuple(int(number) for number in match.groups())
            if numbers <= before:
                yield (
                    (*here, index),
                    f"{label}: x-mlflow-servers must be in ascending order; move {release}",
                )
            before = numbers
        else:
            version = reading.document["info"].get("version")
            newest = value[-1].rpartition(".")[0]
            if version != newest:
                yield (
                    (*at, "version"),
                    f"{label}: the version {version!r} is not {newest!r}, the minor release of the "
                    "last of x-mlflow-servers; correct one",
                )


def versions(reading: Reading) -> Iterator[Problem]:
    """`since` and `until` are minor releases, in this order; on an enum, a map of them by value."""
    places = _places(reading)
    for at, node in reading.mappings:
        label, place = places.get(at, ("", ""))
        if place == "enum":
            yield from _enum_versions(at, label, node)
        else:
            yield from _version_range(
                at, label, {key: node[PREFIX + key] for key in _BOUNDS if PREFIX + key in node}
            )


_BOUNDS = ("since", "until")


def _version_range(at: Pointer, label: str, bounds: Node) -> Iterator[Problem]:
    found = {key: _version(value) for key, value in bounds.items()}
    for key, version in found.items():
        if version is None:
            yield (
                (*at, PREFIX + key),
                f'{label}: {PREFIX}{key} must be a quoted minor release such as "3.2", found {bounds[key]!r}',  # noqa: E501
            )
    since, until = found.get("since"), found.get("until")
    if since is not None and until is not None and since > until:
        yield (
            (*at, PREFIX + "until"),
            f"{label}: it ends in {bounds['until']}, before its since {bounds['since']}; correct "
            "one",
        )


def _enum_versions(at: Pointer, label: str, node: Node) -> Iterator[Problem]:
    values = strings(node, "enum")
    for key in _BOUNDS:
        extension = PREFIX + key
        if extension not in node:
            continue
        if not isinstance(node[extension], dict):
            yield (
                (*at, extension),
                f"{label}: {extension} of an enum must be a mapping from a value to its release",
            )
            continue
        for name, version in node[extension].items():
            if name not in values:
                yield (
                    (*at, extension, name),
                    f"{label}: {extension} names '{name}'; the values are {listed(values)}",
                )
            if _version(version) is None:
                message = (
                    f'{label}: {extension} of {name} must be a quoted minor release such as "3.2"'
                )
                yield (*at, extension, name), f"{message}, found {version!r}"
    for name, since in mapping(node, "x-mlflow-since").items():
        first, last = _version(since), _version(mapping(node, "x-mlflow-until").get(name))
        if first is not None and last is not None and first > last:
            yield (
                (*at, "x-mlflow-until", name),
                f"{label}: '{name}' ends before its since {since}; correct one",
            )


def enum_descriptions(reading: Reading) -> Iterator[Problem]:
    """`x-enumDescriptions` describes the values of its enum: all, and no other."""
    for schema in reading.schemas:
        descriptions = schema.value.get("x-enumDescriptions")
        if descriptions is None:
            continue
        at = (*schema.pointer, "x-enumDescriptions")
        values = strings(schema.value, "enum")
        if not isinstance(descriptions, dict):
            yield (
                at,
                f"{schema.label}: x-enumDescriptions must be a mapping from a value to its "
                "description",
            )
            continue
        for name, text in descriptions.items():
            if name not in values:
                yield (
                    (*at, name),
                    f"{schema.label}: x-enumDescriptions names '{name}'; the values are "
                    f"{listed(values)}",
                )
            elif not isinstance(text, str) or not text.strip():
                yield (
                    (*at, name),
                    f"{schema.label}: the value '{name}' has no description; say what it means",
                )
        for name in values:
            if name not in descriptions:
                yield at, f"{schema.label}: x-enumDescriptions lacks '{name}'; add it"


def idempotent(reading: Reading) -> Iterator[Problem]:
    """What is not GET says whether sending it twice is the same as once."""
    for operation in reading.operations:
        at = (*operation.pointer, "x-mlflow-idempotent")
        present = "x-mlflow-idempotent" in operation.value
        if operation.method == "get":
            if present:
                yield (
                    at,
                    f"{operation.name}: x-mlflow-idempotent on GET, which always is; remove it",
                )
        elif not present:
            yield (
                operation.pointer,
                f"{operation.name} has no x-mlflow-idempotent; add true or false",
            )
        elif not isinstance(operation.value["x-mlflow-idempotent"], bool):
            yield at, f"{operation.name}: x-mlflow-idempotent must be true or false"


def unwrap(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-unwrap` names a property of the answer."""
    for operation in reading.operations:
        if "x-mlflow-unwrap" not in operation.value:
            continue
        at = (*operation.pointer, "x-mlflow-unwrap")
        name = operation.value["x-mlflow-unwrap"]
        properties = reading.properties(operation.answer)
        if not isinstance(name, str):
            yield (
                at,
                f"{operation.name}: x-mlflow-unwrap must be the name of a property of the answer",
            )
        elif name not in properties:
            yield (
                at,
                f"{operation.name}: x-mlflow-unwrap names '{name}', but "
                f"{_lacks(reading, operation.answer)}",
            )
        if "x-mlflow-pagination" in operation.value:
            yield (
                at,
                f"{operation.name}: x-mlflow-unwrap beside x-mlflow-pagination, which unwraps its "
                "items; remove it",
            )


def pagination(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-pagination` names the tokens of request and answer, a list of the answer, and maybe
    the page size.
    """
    keys = ("token", "next_token", "items")
    types = {"items": "array", "size": "integer"}
    for operation in reading.operations:
        if "x-mlflow-pagination" not in operation.value:
            continue
        at = (*operation.pointer, "x-mlflow-pagination")
        found = operation.value["x-mlflow-pagination"]
        if (
            not isinstance(found, dict)
            or found.keys() - {"size"} != set(keys)
            or not all(isinstance(v, str) for v in found.values())
        ):
            yield (
                at,
                f"{operation.name}: x-mlflow-pagination must map {listed(keys)} (and size) to "
                "names of properties",
            )
            continue
        arguments = _arguments(reading, operation)
        results = reading.properties(operation.answer)
        if "limit" in arguments:
            yield (
                at,
                f"{operation.name}: the client adds an argument 'limit' of its own; it cannot be "
                "paginated",
            )
        for key, name in found.items():
            is_argument = key in ("token", "size")
            properties = arguments if is_argument else results
            if name not in properties:
                lacks = (
                    f"the request has no such argument; its arguments are {listed(arguments)}"
                    if is_argument
                    else _lacks(reading, operation.answer)
                )
                yield (
                    (*at, key),
                    f"{operation.name}: x-mlflow-pagination names '{name}' as {key}, but {lacks}",
                )
                continue
            expected = types.get(key, "string")
            if Schema(at, mapping(properties, name), name, "property").type != expected:
                yield (
                    (*at, key),
                    f"{operation.name}: x-mlflow-pagination names '{name}' as {key}, which must be "
                    f"of type {expected}",
                )


def split(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-split` counts items, of a request that may be sent in parts: with lists that have
    `maxItems`.
    """
    for operation in reading.operations:
        if "x-mlflow-split" not in operation.value:
            continue
        at = (*operation.pointer, "x-mlflow-split")
        total = operation.value["x-mlflow-split"]
        body = reading.properties(operation.body)
        if isinstance(total, bool) or not isinstance(total, int) or total < 1:
            yield (
                at,
                f"{operation.name}: x-mlflow-split must be how many items a request may hold, a "
                "whole number",
            )
        if not any("maxItems" in mapping(body, name) for name in body):
            yield (
                at,
                f"{operation.name}: x-mlflow-split, but no list of the body has maxItems; remove "
                "it, or add them",
            )
        if reading.properties(operation.answer):
            yield (
                at,
                f"{operation.name}: x-mlflow-split, but the answer has properties, of which there "
                "would be several",
            )


def entity(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-entity` stands on a string or integer, and names a component and the path to one of
    its kind in it.
    """
    for at, label, place, value in _holders(reading, "x-mlflow-entity"):
        here = (*at, "x-mlflow-entity")
        holder = _schema_at(reading, at, place)
        if holder is None or holder.type not in ("string", "integer"):
            yield (
                here,
                f"{label}: x-mlflow-entity is for strings and integers; for a list put it on the "
                "items",
            )
            continue
        if not isinstance(value, dict) or value.keys() != {"schema", "property"}:
            yield (
                here,
                f"{label}: x-mlflow-entity must be {{schema: <component>, property: <path>}}",
            )
            continue
        name, path = value["schema"], value["property"]
        if not isinstance(name, str) or name not in reading.component_schemas:
            yield (
                (*here, "schema"),
                f"{label}: x-mlflow-entity names the schema '{name}', which is no component",
            )
        elif not isinstance(path, str):
            yield (
                (*here, "property"),
                f"{label}: the property of x-mlflow-entity must be a path such as info.run_id",
            )
        elif (
            fault := _path_fault(reading, reading.component_schemas[name], path, holder.type)
        ) is not None:
            yield (
                (*here, "property"),
                f"{label}: x-mlflow-entity names '{path}' of {name}, but {fault}",
            )


def _path_fault(reading: Reading, component: Schema, path: str, kind: str) -> str | None:
    *parents, last = path.split(".")
    for name in parents:
        node = mapping(mapping(component.value, "properties"), name)
        inner = reading.component(node)
        if inner is None:
            return (
                f"{component.label} has no object '{name}'; its properties are "
                f"{_names(component.value)}"
            )
        component = inner
    properties = mapping(component.value, "properties")
    if last not in properties:
        return (
            f"{component.label} has no such property; its properties are {_names(component.value)}"
        )
    if Schema((), mapping(properties, last), last, "property").type != kind:
        return f"'{last}' of {component.label} is no {kind}"
    return None


def keeps_slashes(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-path` is true, on a string in the path."""
    for at, label, _, value in _holders(reading, "x-mlflow-path"):
        here = (*at, "x-mlflow-path")
        parameter = next((found for found in reading.parameters if found.pointer == at), None)
        if value is not True:
            yield here, f"{label}: x-mlflow-path must be true; remove it where it is not"
        elif parameter is not None and parameter.value.get("in") != "path":
            yield here, f"{label}: x-mlflow-path is for path parameters; remove it"


def client_default(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-default` stands on an integer argument: `now`, or an integer within its bounds."""
    bodies = {
        component.pointer
        for op in reading.operations
        if (component := reading.component(op.body)) is not None
    }
    for at, label, place, value in _holders(reading, "x-mlflow-default"):
        here = (*at, "x-mlflow-default")
        holder = _schema_at(reading, at, place)
        if place == "property" and at[:-2] not in bodies:
            yield (
                here,
                f"{label}: x-mlflow-default is for arguments, and this is no property of a request "
                "body; remove it",
            )
        if holder is None or holder.type != "integer":
            yield here, f"{label}: x-mlflow-default is for integers; remove it"
        elif value != "now" and (not isinstance(value, int) or isinstance(value, bool)):
            yield here, f"{label}: x-mlflow-default must be 'now' or an integer, found {value!r}"
        elif isinstance(value, int) and not _within(holder.value, value):
            yield (
                here,
                f"{label}: x-mlflow-default {value} is out of the bounds of the argument; correct "
                "one",
            )


def aliases(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-aliases` gives free names, and to each the arguments that a call needs."""
    taken = {operation.name for operation in reading.operations}
    for operation in reading.operations:
        if "x-mlflow-aliases" not in operation.value:
            continue
        at = (*operation.pointer, "x-mlflow-aliases")
        found = operation.value["x-mlflow-aliases"]
        if not isinstance(found, dict) or not found:
            yield (
                at,
                f"{operation.name}: x-mlflow-aliases must map one or more names to their arguments",
            )
            continue
        for name, alias in found.items():
            here = (*at, name)
            label = f"{operation.name}: the alias '{name}'"
            if (
                not isinstance(name, str)
                or not SNAKE_CASE.fullmatch(name)
                or keyword.iskeyword(name)
            ):
                yield here, f"{label} is no snake_case name; rename it"
            elif name in taken:
                yield here, f"{label} has a name that is taken; rename it"
            taken.add(name)
            yield from _alias_arguments(reading, operation, here, label, alias)


def _alias_arguments(
    reading: Reading, operation: Operation, at: Pointer, label: str, alias: Any
) -> Iterator[Problem]:
    match {"default": {}, **alias} if isinstance(alias, dict) else None:
        case {"required": list(required), "default": dict(default), **more} if not more:
            taken = [*map(str, required), *map(str, default)]
        case _:
            yield (
                at,
                f"{label} must be {{required: [<argument>]}}, with default: {{<argument>: "
                "<value>}} or without",
            )
            return
    arguments = _arguments(reading, operation)
    for name in dict.fromkeys(taken):
        if name not in arguments:
            yield (
                at,
                f"{label} takes '{name}', but the arguments of {operation.name} are "
                f"{listed(arguments)}",
            )
        elif taken.count(name) > 1:
            yield at, f"{label} takes '{name}' twice; drop one"
    for name, value in default.items():
        if (
            name in arguments
            and (fault := _default_fault(reading, mapping(arguments, name), value)) is not None
        ):
            yield (*at, "default", name), f"{label}: the default of '{name}' {fault}"
    for name in _needed(reading, operation):
        if name not in taken:
            yield at, f"{label} lacks '{name}', without which {operation.name} cannot be called"


def _default_fault(reading: Reading, argument: Node, value: Any) -> str | None:
    component = reading.component(argument)
    if component is not None and (values := strings(component.value, "enum")):
        return None if value in values else f"is {value!r}; the values are {listed(values)}"
    if argument.get("type") != "integer":
        return "stands on no integer and no enum; leave the argument out or require it"
    if value == "now" or (
        isinstance(value, int) and not isinstance(value, bool) and _within(argument, value)
    ):
        return None
    return f"must be 'now' or an integer within its bounds, found {value!r}"


def _needed(reading: Reading, operation: Operation) -> Iterator[str]:
    """The arguments that a caller must give."""
    for parameter in operation.parameters:
        if parameter.value.get("required") is True and "x-mlflow-default" not in parameter.value:
            yield parameter.name
    component = reading.component(operation.body)
    if component is not None:
        for name in strings(component.value, "required"):
            if "x-mlflow-default" not in mapping(mapping(component.value, "properties"), name):
                yield name


def _arguments(reading: Reading, operation: Operation) -> dict[str, Any]:
    """The schemas of an operation's arguments."""
    parameters = {
        parameter.name: mapping(parameter.value, "schema") for parameter in operation.parameters
    }
    return parameters | dict(reading.properties(operation.body))


def _within(node: Node, value: int) -> bool:
    minimum, maximum = node.get("minimum"), node.get("maximum")
    return (not isinstance(minimum, int) or value >= minimum) and (
        not isinstance(maximum, int) or value <= maximum
    )


def cut(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-cut` counts characters of a string."""
    for at, label, place, value in _holders(reading, "x-mlflow-cut"):
        here = (*at, "x-mlflow-cut")
        holder = _schema_at(reading, at, place)
        if holder is None or holder.type != "string":
            yield here, f"{label}: x-mlflow-cut is for strings"
        elif "maxLength" in holder.value:
            yield (
                here,
                f"{label}: x-mlflow-cut beside maxLength, which says that servers refuse more; "
                "keep one",
            )
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            yield here, f"{label}: x-mlflow-cut must be the number of characters that servers keep"


def views(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-datetime` and `x-mlflow-views` name computed properties, and the views what is
    there.
    """
    for at, label, place, value in _holders(reading, "x-mlflow-datetime"):
        here = (*at, "x-mlflow-datetime")
        holder = _schema_at(reading, at, place)
        if holder is None or holder.type != "integer":
            yield (
                here,
                f"{label}: x-mlflow-datetime is for integers that are a Unix time in milliseconds",
            )
        elif not _is_free(value, reading.schema_at[at[:-2]].value):
            yield (
                here,
                f"{label}: x-mlflow-datetime must be a name in snake_case that no property has",
            )
    for at, label, _, value in _holders(reading, "x-mlflow-views"):
        here = (*at, "x-mlflow-views")
        component = reading.schema_at[at].value
        if not isinstance(value, dict):
            yield here, f"{label}: x-mlflow-views must map names to paths"
            continue
        for name, target in value.items():
            if not _is_free(name, component):
                yield (
                    (*here, name),
                    f"{label}: the view '{name}' must have a name in snake_case that no property "
                    "has",
                )
            if (problem := _view_problem(reading, component, target)) is not None:
                yield (*here, name), f"{label}: the view '{name}' {problem}"


def _is_free(name: Any, component: Node) -> bool:
    taken = {*mapping(component, "properties"), "additional_properties", "from_dict", "to_dict"}
    return (
        isinstance(name, str)
        and re.fullmatch(r"[a-z][a-z0-9_]*", name) is not None
        and name not in taken
    )


def _view_problem(reading: Reading, component: Node, target: Any) -> str | None:
    """What is wrong with what a view names."""
    is_dict = isinstance(target, dict) and target.keys() == {"list", "key", "value"}
    path = target["list"] if is_dict else target
    if not isinstance(path, str):
        return "must be a path of properties, or {list: a path, key: a property, value: a property}"
    found: Node = {"properties": mapping(component, "properties")}
    for name in path.split("."):
        properties = mapping(found, "properties")
        if name not in properties:
            return (
                f"names '{path}', but there is no '{name}'; the properties are {listed(properties)}"
            )
        found = mapping(properties, name)
        if "$ref" in found and (target_component := reading.component(found)) is not None:
            found = target_component.value
    if not is_dict:
        return None
    item = reading.component(mapping(found, "items"))
    names = {} if item is None else mapping(item.value, "properties")
    for part in ("key", "value"):
        if target[part] not in names:
            return (
                f"names '{target[part]}' as {part}, but the items of '{path}' have {listed(names)}"
            )
    return None


def error(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-error` names string properties; each JSON schema of an error response has it."""
    for at, label, _, value in _holders(reading, "x-mlflow-error"):
        here = (*at, "x-mlflow-error")
        match {"code": None, "redact_from": "-"} | value if isinstance(value, dict) else None:
            case {
                "code": str() | None as code,
                "messages": [str(), *_] as messages,
                "redact_from": str(mark),
                **more,
            } if mark and not more:
                names = [*messages, *([] if code is None else [code])]
            case _:
                yield (
                    here,
                    f"{label}: x-mlflow-error must be {{messages: [<property>]}}, with code: "
                    "<property> and redact_from: <text>, or without",
                )
                continue
        properties = mapping(reading.schema_at[at].value, "properties")
        for name in names:
            if Schema(at, mapping(properties, str(name)), "", "property").type != "string":
                yield (
                    here,
                    f"{label}: x-mlflow-error names '{name}', which is not a string property; they "
                    f"are {listed(properties)}",
                )
    for name, response in mapping(reading.components, "responses").items():
        content = mapping(response, "content") if isinstance(response, dict) else {}
        component = reading.component(mapping(mapping(content, "application/json"), "schema"))
        if "application/json" in content and (
            component is None or "x-mlflow-error" not in component.value
        ):
            yield (
                ("components", "responses", name),
                f"{name}: the JSON of an error must be a $ref to a component with x-mlflow-error, "
                "which names its code and message",
            )


def visibility(reading: Reading) -> Iterator[Problem]:
    for at, label, _, value in _holders(reading, "x-mlflow-visibility"):
        if value != "undocumented":
            yield (
                (*at, "x-mlflow-visibility"),
                f"{label}: x-mlflow-visibility must be 'undocumented'; a public operation has none",
            )


def requires(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-requires` names a feature of servers, or a list of them."""
    for at, label, _, value in _holders(reading, "x-mlflow-requires"):
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not names or any(name not in FEATURES for name in names):
            yield (
                (*at, "x-mlflow-requires"),
                f"{label}: x-mlflow-requires must name one or more of {listed(FEATURES)}",
            )


def _holders(reading: Reading, extension: str) -> Iterator[Holder]:
    """Where an extension stands, without the places that `extension-place` reports."""
    places = _places(reading)
    for at, node in reading.mappings:
        label, place = places.get(at, ("", ""))
        if extension in node and place in _PLACES[extension]:
            yield at, label, place, node[extension]


def _places(reading: Reading) -> dict[Pointer, tuple[str, str]]:
    """Label and kind of each place that may hold an extension."""
    places: dict[Pointer, tuple[str, str]] = {("info",): ("info", "info")}
    places |= {operation.pointer: (operation.name, "operation") for operation in reading.operations}
    places |= {
        parameter.pointer: (parameter.label, "parameter") for parameter in reading.parameters
    }
    for schema in reading.schemas:
        if schema.role in ("property", "items"):
            places[schema.pointer] = (schema.label, schema.role)
        elif schema.role == "component":
            places[schema.pointer] = (
                schema.label,
                "enum" if "enum" in schema.value else "component",
            )
    return places


def _schema_at(reading: Reading, at: Pointer, place: str) -> Schema | None:
    return reading.schema_at.get((*at, "schema") if place == "parameter" else at)


def _version(value: Any) -> tuple[int, int] | None:
    match = _VERSION.fullmatch(value) if isinstance(value, str) else None
    return None if match is None else (int(match[1]), int(match[2]))


def _lacks(reading: Reading, answer: Node) -> str:
    component = reading.component(answer)
    if component is None:
        return "the successful response has no properties"
    return f"{component.label} has no such property; its properties are {_names(component.value)}"


def _names(node: Node) -> str:
    return listed(mapping(node, "properties"))


RULES: dict[str, Rule] = {
    "known-extension": known_extension,
    "extension-place": extension_place,
    "extension-servers": servers,
    "extension-versions": versions,
    "enum-descriptions": enum_descriptions,
    "extension-idempotent": idempotent,
    "extension-unwrap": unwrap,
    "extension-pagination": pagination,
    "extension-split": split,
    "extension-entity": entity,
    "extension-path": keeps_slashes,
    "extension-default": client_default,
    "extension-cut": cut,
    "extension-views": views,
    "extension-error": error,
    "extension-aliases": aliases,
    "extension-visibility": visibility,
    "extension-requires": requires,
}
