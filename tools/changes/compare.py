"""Compares the API surfaces of two specs and decides which changes are breaking.

A change is breaking if it breaks code of users of the generated Python client, or of users of the
contract who have their own clients. These changes are breaking:

- An operation, argument, property, enum value or schema is removed or renamed. An operation moves
  to another path, method or tag (the tag is the package of its module). An argument moves to
  another location in the request.
- A type changes, a result is unwrapped or paged differently, or a success status or media type is
  removed.
- A required argument is added, an argument becomes required, or a bound is narrowed. A changed
  pattern counts as narrowed. An argument no longer accepts an int.
- Positional arguments change: a required argument becomes optional (and so keyword-only), required
  arguments are reordered, or the properties of a schema that is sent are reordered, or new
  properties are inserted between them (callers create objects of the class of such a schema).
- A property of a response becomes optional or nullable, or is no longer essential, so that it can
  be None.
- A call sends something different: `x-mlflow-default` or `x-mlflow-entity` changes, or slashes
  are no longer preserved.
- The Python name of an argument changes.
- An alias is removed, or its arguments change.

These changes are not breaking: additions (enums are open, and a client preserves unknown values), a
property of a response that becomes required, a bound that is widened, and changes that affect
neither requests nor responses: the default of the server, deprecation, idempotence, and the
versions and features of servers, because servers do not depend on the spec. The rules for sent
schemas and for received schemas both apply to a schema that is both sent and received.

New schemas are not reported, because callers encounter a new schema only through another change,
which is reported. Changes of prose, examples, the listed errors, and the visibility of operations
are not reported either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from tools.changes.surface import (
    EVERY_VERSION,
    Bound,
    Field,
    Operation,
    Response,
    Schema,
    Surface,
    quoted,
)

# A change without its subject: the rest of the sentence, and whether the change is breaking.
_Predicate: TypeAlias = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Change:
    """A change as a sentence."""

    text: str
    kind: Literal["new operation", "operation", "schema"]
    breaking: bool


@dataclass(frozen=True, slots=True)
class _Usage:
    """How callers use a field."""

    noun: Literal["argument", "property"]
    sent: bool
    received: bool


_ARGUMENT = _Usage("argument", sent=True, received=False)


def compare(old: Surface, new: Surface) -> list[Change]:
    """List the changes of operations, then those of schemas.

    Both parts start with the removals, in the order of the old spec. The other changes follow, in
    the order of the new spec.
    """
    return [*_operations(old.operations, new.operations), *_schemas(old.schemas, new.schemas)]


def _operations(old: Mapping[str, Operation], new: Mapping[str, Operation]) -> Iterator[Change]:
    # A removed and a new operation with the same route are a renamed operation.
    removed = {operation.route: name for name, operation in old.items() if name not in new}
    old_names: dict[str, str | None] = {}
    for name, operation in new.items():
        old_names[name] = name if name in old else removed.get(operation.route)
    for name in old:
        if name not in old_names.values():
            yield Change(f"`{name}` was removed.", "operation", True)
    for name, operation in new.items():
        old_name = old_names[name]
        if old_name is None:
            versions = _in_parentheses(operation.versions)
            yield Change(f"`{name}` is new{versions}.", "new operation", False)
            continue
        if old_name != name:
            yield Change(f"`{old_name}` was renamed to `{name}`.", "operation", True)
        for text, breaking in _operation(old[old_name], operation):
            yield Change(f"`{name}`{text}.", "operation", breaking)


def _schemas(old: Mapping[str, Schema], new: Mapping[str, Schema]) -> Iterator[Change]:
    for name in old:
        if name not in new:
            yield Change(f"The schema `{name}` was removed.", "schema", True)
    for name, schema in new.items():
        if name in old:
            for text, breaking in _schema(old[name], schema):
                yield Change(f"`{name}`{text}.", "schema", breaking)


def _operation(old: Operation, new: Operation) -> Iterator[_Predicate]:
    if old.route != new.route:
        yield f" moved from {old.route} to {new.route}", True
    if old.tag != new.tag:
        yield f" moved from the tag {old.tag} to {new.tag}", True
    is_breaking = _breaks_response(old.response, new.response)
    yield from _changed("response", old.response, new.response, breaking=is_breaking)
    yield from _changed("result", old.result, new.result, breaking=not old.response.is_empty)
    if old.idempotent != new.idempotent:
        yield f" is {'now' if new.idempotent else 'no longer'} idempotent", False
    yield from _changed("required features", quoted(old.requires), quoted(new.requires))
    yield from _availability(old, new)
    yield from _fields(old.arguments, new.arguments, _ARGUMENT)
    before, after = _positional(old.arguments), _positional(new.arguments)
    if [name for name in before if name in after] != [name for name in after if name in before]:
        yield f" takes its required arguments in a different order: {quoted(after)}", True
    yield from _changed(
        "method for several entities", old.bulk, new.bulk, breaking=old.bulk != "nothing"
    )
    for name in old.aliases:
        if name not in new.aliases:
            yield f": the alias `{name}` was removed", True
    for name, arguments in new.aliases.items():
        if name not in old.aliases:
            yield f": the alias `{name}` is new", False
        elif arguments != old.aliases[name]:
            yield f": the alias `{name}` takes {arguments} (before: {old.aliases[name]})", True


def _breaks_response(old: Response, new: Response) -> bool:
    """Whether a type changed, or a status or media type was removed."""
    # A caller cannot depend on the content of an empty object.
    if old.type != new.type and not old.is_empty:
        return True
    return not (set(old.statuses) <= set(new.statuses) and set(old.media) <= set(new.media))


def _positional(arguments: Mapping[str, Field]) -> list[str]:
    """Return the arguments that the client takes by position."""
    return [
        name
        for name, argument in arguments.items()
        if argument.required and argument.client_default is None
    ]


def _schema(old: Schema, new: Schema) -> Iterator[_Predicate]:
    yield from _fields(old.properties, new.properties, _Usage("property", old.sent, old.received))
    if old.sent and (order := _changed_order(old.properties, new.properties)):
        yield f" takes its properties in a different order: {quoted(order)}", True
    for value in old.values:
        if value not in new.values:
            yield f": the value `{value}` was removed", True
    for value, versions in new.values.items():
        if value not in old.values:
            yield f": the value `{value}` is new{_in_parentheses(versions)}", False
        elif versions != old.values[value]:
            before = old.values[value]
            yield f": the value `{value}` is available {versions} (before: {before})", False


def _changed_order(old: Mapping[str, Field], new: Mapping[str, Field]) -> list[str]:
    """Return the new order of the constructor arguments of a schema's class.

    The result is empty if the old properties come first, in their old order. New required
    properties are omitted, because they are reported separately.
    """
    before = [name for name in _constructor_order(old) if name in new]
    after = [name for name in _constructor_order(new) if name in old or not new[name].required]
    return after if after[: len(before)] != before else []


def _constructor_order(properties: Mapping[str, Field]) -> list[str]:
    """Sort the properties without a default before those with a default."""

    def has_default(name: str) -> bool:
        # Absent and null are both None in Python, so a nullable property defaults to None.
        return not properties[name].required or properties[name].nullable

    return sorted(properties, key=has_default)


def _fields(
    old: Mapping[str, Field], new: Mapping[str, Field], usage: _Usage
) -> Iterator[_Predicate]:
    for name in old:
        if name not in new:
            yield f": the {usage.noun} `{name}` was removed", True
    for name, field in new.items():
        subject = f": the {usage.noun} `{name}`"
        if name in old:
            for text, breaking in _field(old[name], field, usage):
                yield subject + text, breaking
        elif field.required and usage.sent:
            yield f"{subject} is new and required", True
        else:
            yield f"{subject} is new{_in_parentheses(field.versions)}", False


def _field(old: Field, new: Field, usage: _Usage) -> Iterator[_Predicate]:
    if old.location != new.location:
        yield f" moved from the {old.location} to the {new.location}", True
    yield from _changed("type", old.type, new.type, breaking=True)
    yield from _presence(old, new, usage)
    for name in dict.fromkeys([*old.bounds, *new.bounds]):
        before, after = old.bounds.get(name), new.bounds.get(name)
        breaking = usage.sent and _is_narrower(name, before, after)
        yield from _changed(f"`{name}`", _code(before), _code(after), breaking=breaking)
    yield from _changed("default", old.default, new.default)
    yield from _changed(
        "`x-mlflow-default`", _code(old.client_default), _code(new.client_default), breaking=True
    )
    yield from _changed(
        "entity",
        quoted(old.entities),
        quoted(new.entities),
        breaking=not set(old.entities) <= set(new.entities),
    )
    if new.accepts_integer and not old.accepts_integer:
        yield " now accepts an int", False
    elif old.accepts_integer and not new.accepts_integer:
        yield " no longer accepts an int", True
    yield from _changed(
        "`x-mlflow-argument`", _code(old.python_name), _code(new.python_name), breaking=True
    )
    if new.stringify and not old.stringify:
        yield " now accepts values that are not strings", False
    elif old.stringify and not new.stringify:
        yield " no longer accepts values that are not strings", True
    if new.preserves_slashes and not old.preserves_slashes:
        yield " now preserves its slashes", False
    elif old.preserves_slashes and not new.preserves_slashes:
        yield " no longer preserves its slashes", True
    yield from _availability(old, new)


def _presence(old: Field, new: Field, usage: _Usage) -> Iterator[_Predicate]:
    if new.required and not old.required:
        yield " became required", usage.sent
    elif old.required and not new.required:
        was_positional = usage.noun == "argument" and old.client_default is None
        yield (
            f" became optional{', and keyword-only' if was_positional else ''}",
            usage.received or was_positional,
        )
    if new.essential and not old.essential:
        yield " became essential", False
    elif old.essential and not new.essential:
        yield " is no longer essential", usage.received
    yield from _changed(
        "`x-mlflow-if-absent`", old.if_absent, new.if_absent, breaking=usage.received
    )
    if new.nullable and not old.nullable:
        yield " became nullable", usage.received
    elif old.nullable and not new.nullable:
        yield " is no longer nullable", usage.sent


def _is_narrower(name: str, old: Bound | None, new: Bound | None) -> bool:
    keyword = name.rpartition(".")[2]
    if keyword == "pattern":
        # Whether one pattern accepts less than another cannot be computed, so any new pattern
        # counts as narrowed.
        return new is not None
    if isinstance(old, str) or isinstance(new, str) or new is None:
        return False
    if old is None:
        return True
    return new > old if keyword.startswith("min") else new < old


def _availability(old: Operation | Field, new: Operation | Field) -> Iterator[_Predicate]:
    if old.versions != new.versions:
        yield f" is available {new.versions} (before: {old.versions})", False
    if old.deprecated != new.deprecated:
        yield f" is {'now' if new.deprecated else 'no longer'} deprecated", False


def _changed(
    label: str, old: object, new: object, *, breaking: bool = False
) -> Iterator[_Predicate]:
    if old != new:
        yield f" changed its {label} from {old} to {new}", breaking


def _code(value: object) -> str:
    return "nothing" if value is None else f"`{value}`"


def _in_parentheses(versions: str) -> str:
    return "" if versions == EVERY_VERSION else f" ({versions})"
