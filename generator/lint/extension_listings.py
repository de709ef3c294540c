"""Rules about the extensions that concern lists of items, and resources that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generator.dialect import content_of, schema_type
from generator.lint.extension_arguments import arguments_of
from generator.lint.extension_entities import missing_property, path_problem
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

_MISSING_KEYS = frozenset({"status", "error_code", "message"})


def pagination(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-pagination` names the page tokens, the items and the page size."""
    # The pager sends the token of a response as an argument of the next request.
    keys = ("token", "next_token", "items")
    types = {"items": "array", "size": "integer"}
    for operation in index.operations:
        if "x-mlflow-pagination" not in operation.value:
            continue
        pointer = (*operation.pointer, "x-mlflow-pagination")
        value = operation.value["x-mlflow-pagination"]
        if (
            not isinstance(value, dict)
            or value.keys() - {"size", "key"} != set(keys)
            or not all(isinstance(value[name], str) for name in value if name != "key")
        ):
            yield (
                pointer,
                f"{operation.name}: x-mlflow-pagination must map {join_names(keys)}, and "
                "optionally size, to the names of properties.",
            )
            continue
        arguments = arguments_of(index, operation)
        results = index.properties(operation.response)
        # The client adds `limit`, the maximum number of items over all pages.
        if "limit" in arguments:
            yield (
                pointer,
                f"{operation.name}: The client adds an argument 'limit', which the operation "
                "already has. Remove x-mlflow-pagination.",
            )
        for key, name in value.items():
            # Another rule checks the key.
            if key == "key":
                continue
            is_argument = key in ("token", "size")
            properties = arguments if is_argument else results
            if name not in properties:
                if is_argument:
                    problem = (
                        "the request has no such argument. Its arguments are "
                        f"{join_names(arguments)}"
                    )
                else:
                    problem = missing_property(index, operation.response)
                yield (
                    (*pointer, key),
                    f"{operation.name}: x-mlflow-pagination has '{name}' as {key}, but {problem}.",
                )
                continue
            expected = types.get(key, "string")
            node: Node = mapping(properties, name)
            # The list of items may be JSON in a string.
            if schema_type(node) == "json_text":
                node = content_of(node)
            if Schema(pointer, node, name, "property").type != expected:
                yield (
                    (*pointer, key),
                    f"{operation.name}: x-mlflow-pagination has '{name}' as {key}, which must be "
                    f"of the type {expected}. Name a property of this type.",
                )


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


def _item(index: SpecIndex, operation: Operation) -> Schema | None:
    """Return the schema of the items of a paginated operation; None if they are no objects."""
    page = mapping(operation.value, "x-mlflow-pagination")
    items: Node = mapping(index.properties(operation.response), string(page, "items") or "")
    # The list of items may be JSON in a string.
    if schema_type(items) == "json_text":
        items = content_of(items)
    return index.component(mapping(items, "items"))


RULES: dict[str, Rule] = {
    "extension-pagination": pagination,
    "extension-key": key,
    "extension-changes": changes,
    "extension-missing": missing,
}
