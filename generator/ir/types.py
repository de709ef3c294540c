"""The types of properties and arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TypeKind = Literal[
    "string",
    "integer",
    "number",
    "boolean",
    "datetime",
    "duration",
    "bytes",
    "json",
    "enum",
    "model",
    "array",
    "map",
]


@dataclass(frozen=True, slots=True)
class ClassName:
    """A generated class, and the module below `models/` that defines it."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A model that is accepted instead of an id, and the path of the attribute that is sent."""

    model: ClassName
    path: str


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a property or an argument, with the bounds that the client checks.

    Attributes:
        kind: The kind of the type.
        class_name: Class of a model or an enum.
        values: Values of an enum, and other names of these values that an argument accepts.
        item: Type of the items of an array or the values of a map.
        minimum: Minimum of an integer.
        maximum: Maximum of an integer.
        min_length: Minimum length of a string.
        max_length: Maximum length of a string.
        is_truncated: Whether servers truncate a string at its maximum length instead of rejecting
            the string. If so, the description of the field mentions the length.
        max_items: Maximum number of items of an array.
        pattern: Regular expression that a string matches.
        accepts_integer: Whether an argument for a string also accepts an int.
        pairs: Type of the values of an array whose items have a key and a value, so that an
            argument also accepts a mapping; None for other arrays.
        stringify: Whether the client converts a value that is not a string with `str`.
        json_text: Whether the value is sent as JSON in a string.
        entities: Models that an argument also accepts.
        is_checked: Whether servers reject unknown values of an enum with an error that names the
            argument, so that the client sends any string.
    """

    kind: TypeKind
    class_name: ClassName | None = None
    values: tuple[str, ...] = ()
    item: Type | None = None
    minimum: int | None = None
    maximum: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    is_truncated: bool = False
    max_items: int | None = None
    pattern: str | None = None
    accepts_integer: bool = False
    pairs: Type | None = None
    stringify: bool = False
    json_text: bool = False
    entities: tuple[Entity, ...] = ()
    is_checked: bool = False

    @property
    def innermost(self) -> Type:
        """The type of the items in nested lists and maps, or the type itself."""
        type_ = self
        while type_.item is not None:
            type_ = type_.item
        return type_
