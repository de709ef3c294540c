"""Decodes lists of flat messages (metrics, params, tags) many at once, and holds them in columns
until somebody reads.

A page of 1000 runs has 45,000 such messages. One object each would take 35 ms and 8 MB; the columns
take 15 ms and 4 MB, in arrays of doubles and integers and with the keys of all runs shared, and are
checked as strictly. The objects are made when a list is first asked for; a view such as
`run.metrics` does not even need them.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol, Self

from . import chunked_json, decode

# Gets one property out of many messages, decoded; raises where the messages have to be decoded
# singly.
Decoder = Callable[[list[Any]], Sequence[Any]]
Get = Callable[[dict[str, Any]], Any]
# Makes a decoder: of what gets the property, and whether the values are to be held in little
# memory.
Kind = Callable[[Get, bool], Decoder]


class Column(NamedTuple):
    """A property of a flat model: the attribute that it becomes, the kind of its values, and
    whether all have it.
    """

    attribute: str
    kind: Kind
    required: bool


class Flat(Protocol):
    """A generated model without lists, maps or other models in it; its columns go by their names in
    JSON.
    """

    _COLUMNS: ClassVar[Mapping[str, Column]]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self: ...

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]: ...


# Decoded messages: their model, the names of their attributes, and the values of each.
Rows = tuple[type[Flat], tuple[str, ...], list[Sequence[Any]]]


class Holder:
    """A model with lists of flat messages. One that was decoded holds rows in place of a list until
    it is read.
    """

    __slots__ = ("_rows",)
    _rows: dict[str, Rows]

    if not TYPE_CHECKING:  # Or every misspelled attribute would have a type.

        def __getattr__(self, name: str) -> Any:
            """Called for an attribute that is not set: the list that its rows stand for."""
            held: dict[str, Rows] = {} if name == "_rows" else getattr(self, "_rows", {})
            if name not in held:
                raise AttributeError(
                    f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self
                )
            models = _models(held[name])
            setattr(self, name, models)
            del held[name]
            return models


def hold(holder: Holder, *lists: tuple[str, Any, type[Flat]]) -> None:
    """Decode lists into attributes: as rows, or as the list itself where its messages have not all
    the same form.
    """
    held = holder._rows = {}
    for name, value, model in lists:
        if type(value) is chunked_json.Parts:
            # On top of an answer: it is what was asked for, and is read at once.
            setattr(holder, name, [made for items in value.lists for made in _read(items, model)])
        elif type(value) is list and value and (rows := _rows(value, model, held=True)) is not None:
            held[name] = rows
        else:
            setattr(holder, name, _singly(decode.array(value), model))


def as_dict(holder: object, name: str, key: str, value: str) -> dict[Any, Any]:
    """Two attributes of the messages in a list, as a dict from the one to the other."""
    rows: Rows | None = getattr(holder, "_rows", {}).get(name)
    if rows is None:
        return {getattr(item, key): getattr(item, value) for item in getattr(holder, name)}
    _, names, columns = rows
    values = columns[names.index(value)] if value in names else repeat(None)
    return dict(zip(columns[names.index(key)], values, strict=False))


def _read(items: list[Any], model: type[Flat]) -> list[Any]:
    rows = _rows(items, model, held=False)
    return _singly(items, model) if rows is None else _models(rows)


def _models(rows: Rows) -> list[Any]:
    model, names, columns = rows
    return model.from_columns(dict(zip(names, columns, strict=True)))


def _singly(items: Iterable[Any], model: type[Flat]) -> list[Any]:
    return [model.from_dict(item) for item in items]


def _rows(items: list[Any], model: type[Flat], *, held: bool) -> Rows | None:
    """None where the messages differ in their form, or one is wrong: that is told when they are
    decoded singly.
    """
    try:
        names, decoders = _layout(model, tuple(items[0]), held)
        if sum(map(len, items)) != len(items) * len(names):
            return None
        return model, names, [decoded(items) for decoded in decoders]
    except (LookupError, OverflowError, TypeError, ValueError):
        return None


@lru_cache(maxsize=256)
def _layout(
    model: type[Flat], wire_names: tuple[str, ...], held: bool
) -> tuple[tuple[str, ...], tuple[Decoder, ...]]:
    """The attributes of messages with these names, and how each gets its values; a KeyError where
    one is not known.
    """
    columns = [model._COLUMNS[name] for name in wire_names]
    if not columns or any(
        column.required and name not in wire_names for name, column in model._COLUMNS.items()
    ):
        raise KeyError("a property that is needed is missing")
    decoders = (
        column.kind(itemgetter(name), held)
        for name, column in zip(wire_names, columns, strict=True)
    )
    return tuple(column.attribute for column in columns), tuple(decoders)


def text(get: Get, _: bool) -> Decoder:
    def column(items: list[Any]) -> Sequence[str]:
        values = tuple(map(get, items))
        "".join(values)  # Raises where one is no string.
        return values

    return column


def key(get: Get, held: bool) -> Decoder:
    return (lambda items: _shared(tuple(map(get, items)))) if held else text(get, held)


def integer(get: Get, held: bool) -> Decoder:
    def column(items: list[Any]) -> Sequence[int]:
        values = list(map(get, items))
        if _INTEGER.issuperset(map(type, values)):
            return array("q", values) if held else values
        raise TypeError("a value is no integer")

    return column


def number(get: Get, held: bool) -> Decoder:
    def column(items: list[Any]) -> Sequence[float]:
        values = list(map(get, items))
        # The norm is at least as large as each of them; near the largest double each is looked at.
        if not _NUMBER.issuperset(map(type, values)) or math.hypot(*values) > decode.LARGEST / 2:
            values = list(map(decode.number, values))
        return array("d", values) if held else values

    return column


def boolean(get: Get, _: bool) -> Decoder:
    return lambda items: tuple(map(decode.boolean, map(get, items)))


def enum(of: Callable[[object], str]) -> Kind:
    return lambda get, _: lambda items: tuple(map(of, map(get, items)))


_INTEGER = frozenset({int})
_NUMBER = frozenset({float})


# The keys of the lists that came last, so that those of other runs share them.
@lru_cache(maxsize=256)
def _shared(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(sys.intern, names))
