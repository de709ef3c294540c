"""Properties of models and arguments of operations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.ir.types import Type

# Where an argument is sent: `body` is a property of a JSON body, `content` is a whole body of
# bytes.
Location = Literal["path", "query", "header", "body", "content"]

# What an attribute becomes if a response lacks the property or contains null: `error` rejects the
# response, `empty` is an empty string, object or collection, and a number is the value itself.
WhenAbsent = Literal["error", "none", "empty"] | int


@dataclass(frozen=True, slots=True)
class KeyDefault:
    """A default of an argument: the value of a key in another argument, a list of keys and values.

    Attributes:
        list: Argument with the list, by its name in the request.
        key: The key.
        default: Value if the list does not contain the key.
    """

    list: str
    key: str
    default: str


@dataclass(frozen=True, slots=True)
class Presence:
    """A property of a request that indicates that an argument was given.

    Attributes:
        wire_name: Name of the property.
        is_mask: Whether the property lists the properties of the argument that were given;
            otherwise, it is true.
    """

    wire_name: str
    is_mask: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a model, or an argument of an operation.

    Attributes:
        wire_name: Name in the spec, and in JSON or a URL.
        name: Name in Python.
        type: Type of the value.
        required: Whether the spec requires the field.
        description: Description in the spec.
        when_absent: What a property of a response becomes if it is absent or null.
        default: Value that the server uses if the field is absent. The client does not send
            this value.
        since: First minor release that has the field.
        until: Last minor release that has the field.
        deprecated: Whether the field is deprecated.
        client_default: Value that the client sends if an argument is omitted; "now" is the current
            Unix time in milliseconds.
        location: Where an argument is sent; None for a property of a model.
        in_body: Whether a path argument is also sent in the body.
        keeps_slashes: Whether the slashes in a path argument are not percent-encoded.
        is_secret: Whether the value must not be shown.
        datetime: Name of the computed property that returns the value as a datetime.
        min_items: Minimum number of items of a list.
        is_nullable: Whether null is a valid value, which may differ from an absent value.
        is_read_only: Whether servers ignore the value in requests.
        not_stored: Explanation for users who set a read-only field whose value would be lost; None
            if the client omits the field in requests.
        requires: Fields without which servers ignore the value, by their names in Python.
        presence: Property of the body that indicates that an argument was given; None if the
            request has no such property.
    """

    wire_name: str
    name: str
    type: Type
    required: bool
    description: str
    when_absent: WhenAbsent = "none"
    default: str | None = None
    since: str | None = None
    until: str | None = None
    deprecated: bool = False
    client_default: str | int | KeyDefault | None = None
    location: Location | None = None
    in_body: bool = False
    keeps_slashes: bool = False
    is_secret: bool = False
    datetime: str | None = None
    min_items: int | None = None
    is_nullable: bool = False
    is_read_only: bool = False
    not_stored: str | None = None
    requires: tuple[str, ...] = ()
    presence: Presence | None = None

    @property
    def positional(self) -> bool:
        """Whether an argument is required, so that it may be passed by position."""
        return self.required and self.client_default is None

    @property
    def may_be_none(self) -> bool:
        """Whether the attribute of a decoded model may be None."""
        return self.when_absent == "none" and self.type.kind != "json"

    @property
    def name_is_unchanged(self) -> bool:
        """Whether the field has the same name in JSON and in Python."""
        return self.name == self.wire_name

    @property
    def is_collection(self) -> bool:
        """Whether the value is a list, or a map of typed values."""
        # Servers omit empty collections, so an absent collection is decoded as empty, not as None.
        # A map of any JSON is not a collection, because an empty map may differ from no map.
        item = self.type.item
        return self.type.kind == "array" or (
            self.type.kind == "map" and item is not None and item.kind != "json"
        )
