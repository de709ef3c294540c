"""Compares the facts of two specs, and judges which changes break what was written for the old one.

Users are those of the contract, with clients of their own, and those of the generated Python
client. Breaking is:

- An operation, argument, property, enum value or schema that is removed or renamed; an operation
  that moves to another path, method or tag (the tag is the package of its module), an argument that
  moves elsewhere in the request.
- A type that changes, a result that is unwrapped or paged otherwise, a success status or media type
  that goes.
- A new required argument, one that becomes required, a bound that is narrowed. A changed pattern
  counts as narrowed, and so does the end of the pattern of ids that count, since the client took an
  int for them.
- What callers give by position: a required argument that becomes optional (it is given by keyword
  then), required arguments in another order, and a schema that is sent (callers make objects of its
  class) with its properties in another order or with new ones between them.
- A property of an answer that becomes optional or null: None appears.
- A call that sends something else than before: another `x-mlflow-default` or entity, slashes that
  no longer stay.
- An argument that has another Python name.
- An alias that is removed, or takes its arguments otherwise.

Not breaking are additions (enums are open: a client keeps values that it does not know), a property
of an answer that becomes required, a bound that is widened, and what changes nothing in what is
sent or received: the default of the server, deprecation, idempotence, and the versions and features
of servers, which are as they were whatever we say. A schema that is sent and received is judged as
both.

A new schema is not told: callers meet it through something else that is. Neither are prose,
examples, the listed errors, and the visibility of operations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from tools.changes.surface import (
    DIGITS,
    EVERY_VERSION,
    Answer,
    Bound,
    Facts,
    Field,
    Operation,
    Schema,
    quoted,
)

# A change whose subject is not written yet: the rest of the sentence, and whether it is breaking.
_Told: TypeAlias = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Change:
    """A change as a sentence."""

    text: str
    kind: Literal["new operation", "operation", "schema"]
    breaking: bool


@dataclass(frozen=True, slots=True)
class _Use:
    """How callers meet a field."""

    noun: Literal["argument", "property"]
    sent: bool
    received: bool


_ARGUMENT = _Use("argument", sent=True, received=False)


def compare(old: Facts, new: Facts) -> list[Change]:
    """What was removed, in the order of the old spec, and then the rest in the order of the new
    one.
    """
    return [*_operations(old.operations, new.operations), *_schemas(old.schemas, new.schemas)]


def _operations(old: Mapping[str, Operation], new: Mapping[str, Operation]) -> Iterator[Change]:
    lost = {operation.route: name for name, operation in old.items() if name not in new}
    old_names = {
        name: name if name in old else lost.get(operation.route) for name, operation in new.items()
    }
    for name in old:
        if name not in old_names.values():
            yield Change(f"`{name}` was removed.", "operation", True)
    for name, operation in new.items():
        old_name = old_names[name]
        if old_name is None:
            yield Change(
                f"`{name}` is new{_in_brackets(operation.versions)}.", "new operation", False
            )
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


def _operation(old: Operation, new: Operation) -> Iterator[_Told]:
    if old.route != new.route:
        yield f" moved from {old.route} to {new.route}", True
    if old.tag != new.tag:
        yield f" moved from the tag {old.tag} to {new.tag}", True
    yield from _changed("answer", old.answer, new.answer, breaking=_loses(old.answer, new.answer))
    yield from _changed("result", old.result, new.result, breaking=not old.answer.tells_nothing)
    if old.idempotent != new.idempotent:
        yield f" is {'now' if new.idempotent else 'no longer'} idempotent", False
    yield from _changed("required features", quoted(old.requires), quoted(new.requires))
    yield from _standing(old, new)
    yield from _fields(old.arguments, new.arguments, _ARGUMENT)
    before, after = _by_position(old.arguments), _by_position(new.arguments)
    if [name for name in before if name in after] != [name for name in after if name in before]:
        yield f" takes its required arguments in another order: {quoted(after)}", True
    for name in old.aliases:
        if name not in new.aliases:
            yield f": the alias `{name}` was removed", True
    for name, taken in new.aliases.items():
        if name not in old.aliases:
            yield f": the alias `{name}` is new", False
        elif taken != old.aliases[name]:
            yield f": the alias `{name}` takes {taken} (before: {old.aliases[name]})", True


def _loses(old: Answer, new: Answer) -> bool:
    """Whether something of an answer is gone, or is something else. Who was told nothing loses
    nothing.
    """
    is_other = old.type != new.type and not old.tells_nothing
    return is_other or not (
        set(old.statuses) <= set(new.statuses) and set(old.media) <= set(new.media)
    )


def _by_position(arguments: Mapping[str, Field]) -> list[str]:
    return [
        name for name, argument in arguments.items() if argument.required and argument.fill is None
    ]


def _schema(old: Schema, new: Schema) -> Iterator[_Told]:
    yield from _fields(old.properties, new.properties, _Use("property", old.sent, old.received))
    if old.sent and (order := _other_order(old.properties, new.properties)):
        yield f" takes its properties in another order: {quoted(order)}", True
    for value in old.values:
        if value not in new.values:
            yield f": the value `{value}` was removed", True
    for value, versions in new.values.items():
        if value not in old.values:
            yield f": the value `{value}` is new{_in_brackets(versions)}", False
        elif versions != old.values[value]:
            yield f": the value `{value}` is there {versions} (before: {old.values[value]})", False


def _other_order(old: Mapping[str, Field], new: Mapping[str, Field]) -> list[str]:
    """The order in which a schema's class takes its properties, unless the old ones come first and
    as they did.

    New required ones are left out, since they are told.
    """
    before = [name for name in _in_class(old) if name in new]
    after = [name for name in _in_class(new) if name in old or not new[name].required]
    return after if after[: len(before)] != before else []


def _in_class(properties: Mapping[str, Field]) -> list[str]:
    """Those without a default first. Absent and null are both None in Python, so that what may be
    null has one.
    """
    return sorted(
        properties, key=lambda name: not properties[name].required or properties[name].nullable
    )


def _fields(old: Mapping[str, Field], new: Mapping[str, Field], use: _Use) -> Iterator[_Told]:
    for name in old:
        if name not in new:
            yield f": the {use.noun} `{name}` was removed", True
    for name, field in new.items():
        subject = f": the {use.noun} `{name}`"
        if name in old:
            for text, breaking in _field(old[name], field, use):
                yield subject + text, breaking
        elif field.required and use.sent:
            yield f"{subject} is new and required", True
        else:
            yield f"{subject} is new{_in_brackets(field.versions)}", False


def _field(old: Field, new: Field, use: _Use) -> Iterator[_Told]:
    if old.place != new.place:
        yield f" moved from the {old.place} to the {new.place}", True
    yield from _changed("type", old.type, new.type, breaking=True)
    yield from _presence(old, new, use)
    for name in dict.fromkeys([*old.bounds, *new.bounds]):
        before, after = old.bounds.get(name), new.bounds.get(name)
        breaking = use.sent and _is_narrower(name, before, after)
        yield from _changed(f"`{name}`", _code(before), _code(after), breaking=breaking)
    yield from _changed("default", old.default, new.default)
    yield from _changed("`x-mlflow-default`", _code(old.fill), _code(new.fill), breaking=True)
    yield from _changed(
        "entity", _code(old.entity), _code(new.entity), breaking=old.entity is not None
    )
    yield from _changed(
        "`x-mlflow-argument`", _code(old.python_name), _code(new.python_name), breaking=True
    )
    if old.keeps_slashes != new.keeps_slashes:
        yield (
            (" now keeps its slashes", False)
            if new.keeps_slashes
            else (" no longer keeps its slashes", True)
        )
    yield from _standing(old, new)


def _presence(old: Field, new: Field, use: _Use) -> Iterator[_Told]:
    if new.required and not old.required:
        yield " became required", use.sent
    elif old.required and not new.required:
        was_by_position = use.noun == "argument" and old.fill is None
        yield (
            f" became optional{', and keyword-only' if was_by_position else ''}",
            use.received or was_by_position,
        )
    if new.nullable and not old.nullable:
        yield " may be null", use.received
    elif old.nullable and not new.nullable:
        yield " is never null", use.sent


def _is_narrower(name: str, old: Bound | None, new: Bound | None) -> bool:
    keyword = name.rpartition(".")[2]
    if keyword == "pattern":
        return new is not None or old == DIGITS
    if isinstance(old, str) or isinstance(new, str) or new is None:
        return False
    return old is None or (new > old if keyword.startswith("min") else new < old)


def _standing(old: Operation | Field, new: Operation | Field) -> Iterator[_Told]:
    if old.versions != new.versions:
        yield f" is there {new.versions} (before: {old.versions})", False
    if old.deprecated != new.deprecated:
        yield f" is {'now' if new.deprecated else 'no longer'} deprecated", False


def _changed(label: str, old: object, new: object, *, breaking: bool = False) -> Iterator[_Told]:
    if old != new:
        yield f" changed its {label} from {old} to {new}", breaking


def _code(value: object) -> str:
    return "nothing" if value is None else f"`{value}`"


def _in_brackets(versions: str) -> str:
    return "" if versions == EVERY_VERSION else f" ({versions})"
