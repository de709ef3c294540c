"""Models and enums, for which classes are generated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.ir.fields import Field
from generator.ir.types import ClassName


@dataclass(frozen=True, slots=True)
class View:
    """A computed property that returns an attribute of a nested model, or a list as a dict.

    Attributes:
        name: Name of the computed property.
        path: Attributes that lead to the value.
        key: Property of the list's items that is the key in the dict; None for other views.
        value: Property of the list's items that is the value in the dict; None for other views.
    """

    name: str
    path: tuple[Field, ...]
    key: Field | None = None
    value: Field | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """An object schema, for which a class is generated.

    Attributes:
        class_name: The class.
        description: Description in the spec.
        fields: The properties, as attributes of the class.
        views: Additional computed properties.
        is_sent: Whether arguments contain the object.
        exclusive: Groups of properties. A request may contain at most one property of each group.
        is_open: Whether the JSON object may have undeclared properties.
    """

    class_name: ClassName
    description: str
    fields: tuple[Field, ...]
    views: tuple[View, ...]
    is_sent: bool
    exclusive: tuple[tuple[Field, ...], ...] = ()
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class EnumMember:
    name: str
    value: str
    description: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Enum:
    """An enum. `names` maps other names, which the client accepts as values, to the members."""

    class_name: ClassName
    description: str
    members: tuple[EnumMember, ...]
    names: Mapping[str, str]
