"""The intermediate representation of the API, which the templates render.

The representation is independent of the library that parses the spec, so that a new release of the
library affects only `adapter`, and none of the templates.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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
# Where an argument is sent: `body` is a property of a JSON body, `content` is a whole body of
# bytes.
Location = Literal["path", "query", "header", "body", "content"]
# What an attribute becomes if a response lacks the property or contains null: `error` rejects the
# response, `empty` is an empty string, object or collection, and a number is the value itself.
WhenAbsent = Literal["error", "none", "empty"] | int
# `empty` is a JSON object without properties. `nothing` means that the body is not read.
ResponseKind = Literal["json", "text", "bytes", "empty", "nothing"]


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


@dataclass(frozen=True, slots=True)
class Pagination:
    """The fields with which the pages of an operation are requested and read.

    Attributes:
        token: Argument for the token of a page.
        next_token: Property of the response with the token of the next page.
        items: Property of the response with the items of the page.
        size: Argument for the page size; None if there is none.
        key: Attributes of an item that identify it; empty if several items may be equal.
    """

    token: Field
    next_token: Field
    items: Field
    size: Field | None
    key: tuple[str, ...]

    @property
    def default_size(self) -> int | None:
        """Number of items per page if the caller omits the page size; None if unknown."""
        if self.size is None:
            return None
        # If the client sends its own default, the default of the server does not apply.
        size = self.size.client_default
        if size is None:
            size = self.size.default
        return int(size) if isinstance(size, str | int) else None


@dataclass(frozen=True, slots=True)
class MissingResponse:
    """A response without status 404 that means that a resource does not exist.

    Attributes:
        status: HTTP status.
        error_code: The error code.
        message: Text that the message contains, regardless of case.
    """

    status: int
    error_code: str
    message: str


@dataclass(frozen=True, slots=True)
class Split:
    """The maximum number of items that one request may contain in each list and in total."""

    lists: dict[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an operation, with its own required and optional arguments."""

    name: str
    arguments: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Bulk:
    """A method that calls an operation for each of several items.

    Attributes:
        name: Name of the method.
        summary: One sentence.
        items: Name of its argument for the items.
        item: The argument of the operation for one item.
        arguments: Other arguments, which are the same for all items.
    """

    name: str
    summary: str
    items: str
    item: Field
    arguments: tuple[Field, ...]

    @property
    def entity(self) -> Entity:
        """The model of the items."""
        return self.item.type.entities[0]


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of the API: its route, arguments, response and errors.

    Attributes:
        id: The operationId, the name of the generated method and module.
        tag: The tag, which is also the name of the folder with the module.
        method: HTTP method in upper case.
        path: Path with placeholders.
        summary: One sentence.
        description: Further paragraphs, or an empty string.
        arguments: Arguments; those that may be passed by position come first.
        has_body: Whether a JSON body is sent.
        response: Class of the successful response; None if it has no properties or is not JSON.
        response_kind: How the response is parsed.
        result: Description of the value that the client returns.
        unwrap: Property that the client returns instead of the whole response; None if it returns
            the response.
        pagination: The fields for pagination; None if the operation is not paginated.
        split: Limits of one request; None if a request is never split.
        idempotent: Whether sending a request twice has the same effect as sending it once.
        changes: Schemas of listed items that the operation can remove, restore or reorder.
        missing: Responses without status 404 that mean that a resource does not exist.
        since: First minor release that has the operation.
        until: Last minor release that has the operation.
        deprecated: Whether the operation is deprecated.
        requires: Optional features that the server must have.
        errors: Status codes of errors.
        aliases: Other names of the operation.
        bulk: Method that calls the operation for several items; None if there is none.
    """

    id: str
    tag: str
    method: str
    path: str
    summary: str
    description: str
    arguments: tuple[Field, ...]
    has_body: bool
    response: ClassName | None
    response_kind: ResponseKind
    result: str
    unwrap: Field | None
    pagination: Pagination | None
    split: Split | None
    idempotent: bool
    changes: tuple[str, ...]
    missing: tuple[MissingResponse, ...]
    since: str | None
    until: str | None
    deprecated: bool
    requires: tuple[str, ...]
    errors: tuple[int, ...]
    aliases: tuple[Alias, ...]
    bulk: Bulk | None

    @property
    def returns_entity(self) -> bool:
        """Whether the operation reads one entity, which may not exist."""
        return (
            self.method == "GET"
            and self.unwrap is not None
            and self.unwrap.type.kind == "model"
            and 404 in self.errors
        )


@dataclass(frozen=True, slots=True)
class ErrorSchema:
    """How an error response is read.

    Attributes:
        codes: Properties that may contain the error code.
        messages: Properties that may contain the message; the first one that is present is used.
        redact_from: Strings with which confidential details in a message begin.
    """

    codes: tuple[str, ...]
    messages: tuple[str, ...]
    redact_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contract:
    """The API, as the templates render it.

    Attributes:
        title: Title of the API.
        version: Version of the API.
        base_url: URL of a server, for examples.
        servers: Releases that the spec is tested against, oldest first. Often empty if the API is
            not that of MLflow.
        operations: Operations in the order of the spec.
        models: Models that operations use, by name.
        enums: Enums, by name.
        error: How error responses are read.
    """

    title: str
    version: str
    base_url: str
    servers: tuple[str, ...]
    operations: tuple[Operation, ...]
    models: tuple[Model, ...]
    enums: tuple[Enum, ...]
    error: ErrorSchema

    @property
    def product(self) -> str:
        """The product that serves the API: "MLflow" if the title is "MLflow REST API"."""
        return re.sub(r"( REST)? API$", "", self.title)
