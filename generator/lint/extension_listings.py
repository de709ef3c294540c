"""Rules about the extensions that concern lists of items, and resources that do not exist."""

from __future__ import annotations

import keyword
from collections.abc import Iterator

from generator.dialect import content_of, schema_type
from generator.lint.extension_arguments import argument_nodes, required_arguments
from generator.lint.extension_entities import path_problem
from generator.lint.index import (
    Node,
    Operation,
    Problem,
    Rule,
    Schema,
    SpecIndex,
    join_names,
    mapping,
    string,
)
from generator.lint.names import RESERVED_IN_FUNCTIONS, SNAKE_CASE

_MISSING_KEYS = frozenset({"status", "error_code", "message"})


def key(index: SpecIndex) -> Iterator[Problem]:
    """The `key` of `x-mlflow-pagination` consists of properties of the items."""
    # The client drops an item whose key it has already seen.
    for operation in index.operations:
        page = mapping(operation.value, "x-mlflow-pagination")
        if "key" not in page:
            continue
        pointer = (*operation.pointer, "x-mlflow-pagination", "key")
        item = _item(index, operation)
        paths = page["key"] if isinstance(page["key"], list) else [page["key"]]
        if item is None:
            yield (
                pointer,
                f"{operation.name}: The items of the pages are not objects, so they have no key. "
                "Remove key.",
            )
            continue
        if not paths or not all(isinstance(path, str) for path in paths):
            yield (
                pointer,
                f"{operation.name}: key must be a path such as info.run_id, or a list of paths.",
            )
            continue
        for path in paths:
            problem = path_problem(index, item, path, ("string", "integer"))
            if problem is not None:
                yield pointer, f"{operation.name}: The key '{path}' is wrong: {problem}."


def changes(index: SpecIndex) -> Iterator[Problem]:
    """Each operation that is not a read has `x-mlflow-changes`, with schemas of paginated items."""
    # There is no safe default: without the schema of an item, an iteration over such items could
    # miss some of them.
    listed = {item.label for operation in index.operations if (item := _item(index, operation))}
    for operation in index.operations:
        pointer = (*operation.pointer, "x-mlflow-changes")
        names = operation.value.get("x-mlflow-changes")
        if operation.method == "get" or "x-mlflow-pagination" in operation.value:
            if "x-mlflow-changes" in operation.value:
                yield (
                    pointer,
                    f"{operation.name}: An operation that reads changes nothing. Remove "
                    "x-mlflow-changes.",
                )
        elif names is None:
            yield (
                operation.pointer,
                f"{operation.name} has no x-mlflow-changes. List the schemas whose items it can "
                "remove from the result of a paginated operation, restore or reorder; [] if there "
                "are none.",
            )
        elif not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            yield pointer, f"{operation.name}: x-mlflow-changes must be a list of schemas."
        else:
            for name in names:
                if name not in listed:
                    yield (
                        pointer,
                        f"{operation.name}: No paginated operation lists '{name}'. The schemas "
                        f"of x-mlflow-changes can be {join_names(sorted(listed))}.",
                    )


def missing(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-missing` lists responses that mean that a resource does not exist."""
    for operation in index.operations:
        if "x-mlflow-missing" not in operation.value:
            continue
        pointer = (*operation.pointer, "x-mlflow-missing")
        responses = operation.value["x-mlflow-missing"]
        if not isinstance(responses, list) or not responses:
            yield pointer, f"{operation.name}: x-mlflow-missing must be a list of responses."
            continue
        for position, response in enumerate(responses):
            problem = _missing_problem(response, operation)
            if problem is not None:
                yield (
                    (*pointer, position),
                    f"{operation.name}: A response in x-mlflow-missing {problem}.",
                )


def _missing_problem(response: object, operation: Operation) -> str | None:
    if not isinstance(response, dict) or response.keys() != _MISSING_KEYS:
        return f"must have the keys {join_names(sorted(_MISSING_KEYS))}"
    if not string(response, "error_code") or not string(response, "message"):
        return "must have strings as error_code and message"
    status = str(response["status"])
    if status == "404" or status not in operation.responses:
        return f"has the status {status}, but must have another error status of the operation"
    return None


def bulk(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-bulk` describes a method with an unused name that takes several entities."""
    used_names = {operation.name for operation in index.operations}
    for operation in index.operations:
        used_names |= mapping(operation.value, "x-mlflow-aliases").keys()
    for operation in index.operations:
        if "x-mlflow-bulk" not in operation.value:
            continue
        pointer = (*operation.pointer, "x-mlflow-bulk")
        value = operation.value["x-mlflow-bulk"]
        problem = _bulk_problem(index, operation, value, used_names)
        if problem is not None:
            yield pointer, f"{operation.name}: x-mlflow-bulk {problem}."
        else:
            used_names.add(value["name"])


def _bulk_problem(
    index: SpecIndex, operation: Operation, value: object, used_names: set[str]
) -> str | None:
    match {"required": [], **value} if isinstance(value, dict) else None:
        case {
            "name": str(name),
            "summary": str(_),
            "items": str(items),
            "argument": str(argument),
            "required": list(required),
            **others,
        } if not others:
            pass
        case _:
            return (
                "must be {name: <method>, summary: <sentence>, items: <argument>, argument: "
                "<argument of the operation>}, optionally with required: [<argument of the "
                "operation>]"
            )
    for new_name in (name, items):
        if not SNAKE_CASE.fullmatch(new_name) or keyword.iskeyword(new_name):
            return f"has the name '{new_name}', which is not a snake_case name. Rename it"
    if items in (*required, *RESERVED_IN_FUNCTIONS):
        return f"has the items '{items}', a name that is already used. Rename the items"
    if name in used_names:
        return f"has the name '{name}', which is already used. Rename it"
    nodes = argument_nodes(index, operation)
    if "x-mlflow-entity" not in nodes.get(argument, ((), {}))[1]:
        return (
            f"passes each item as '{argument}', which is not an argument with x-mlflow-entity. "
            "Name such an argument"
        )
    for other in (argument, *required):
        if other not in nodes:
            return f"takes '{other}', which is not an argument of the operation"
    for other in required_arguments(index, operation):
        if other not in (argument, *required):
            return f"does not take '{other}', which the operation requires. Add the argument"
    return None


def _item(index: SpecIndex, operation: Operation) -> Schema | None:
    """Return the schema of the items of a paginated operation; None if they are no objects."""
    page = mapping(operation.value, "x-mlflow-pagination")
    items: Node = mapping(index.properties(operation.response), string(page, "items") or "")
    # The list of items may be JSON in a string.
    if schema_type(items) == "json_text":
        items = content_of(items)
    return index.component(mapping(items, "items"))


RULES: dict[str, Rule] = {
    "extension-key": key,
    "extension-changes": changes,
    "extension-missing": missing,
    "extension-bulk": bulk,
}
