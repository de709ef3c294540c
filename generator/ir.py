"""The plain records that the templates see.

They hold what the generated package needs and nothing of the library that parsed the spec, so that
a new version of that library changes one module (`adapter`) and no template.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
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
# `content` is a body that is not JSON: the argument itself travels.
Location = Literal["path", "query", "header", "body", "content"]
# An object with properties, text, bytes, a JSON object that tells nothing, and no body at all.
ResponseKind = Literal["json", "text", "bytes", "empty", "nothing"]


@dataclass(frozen=True, slots=True)
class ClassName:
    """A generated class and the module below `models/` that holds it."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class Entity:
    """The model that an argument takes in place of the string, and the path to that string in
    it.
    """

    model: ClassName
    path: str


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a property or argument, with the bounds that are checked before anything is sent.

    `item` is the type of what an array or a map holds; `pairs` says that an array holds messages of
    a key and a value, for which a map may stand; `json_text`, that a string holds a JSON object of
    texts, for which a map may stand too; `is_cut`, that servers cut a string at its maximum length,
    which its description says.
    """

    kind: Kind
    class_name: ClassName | None = None
    values: tuple[str, ...] = ()
    item: Type | None = None
    minimum: int | None = None
    maximum: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    is_cut: bool = False
    max_items: int | None = None
    digits: bool = False
    pairs: bool = False
    json_text: bool = False
    entity: Entity | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a model, or an argument of an operation (then with the place where it travels).

    `default` is what the server takes for an absent field; `fill` is what the client sends in its
    place, where "now" is the present time. A path argument that the body repeats is one argument,
    with `in_body`.
    """

    wire_name: str
    name: str
    type: Type
    required: bool
    description: str
    default: str | None = None
    since: str | None = None
    until: str | None = None
    deprecated: bool = False
    fill: str | int | None = None
    location: Location | None = None
    in_body: bool = False
    keeps_slashes: bool = False
    is_secret: bool = False
    datetime: str | None = None

    @property
    def positional(self) -> bool:
        """Whether the caller must give it, and may do so by position."""
        return self.required and self.fill is None

    @property
    def is_collection(self) -> bool:
        """Whether absent and empty are the same on the wire: a list, or a map of typed values."""
        item = self.type.item
        return self.type.kind == "array" or (
            self.type.kind == "map" and item is not None and item.kind != "json"
        )


@dataclass(frozen=True, slots=True)
class View:
    """A computed property of a model: what is found at a path of attributes, or a dict made of a
    list that is there.
    """

    name: str
    path: tuple[Field, ...]
    key: Field | None = None
    value: Field | None = None


@dataclass(frozen=True, slots=True)
class Model:
    class_name: ClassName
    description: str
    fields: tuple[Field, ...]
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class EnumMember:
    name: str
    value: str
    description: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Enum:
    class_name: ClassName
    description: str
    members: tuple[EnumMember, ...]


@dataclass(frozen=True, slots=True)
class Pagination:
    """Names of an operation's page token: the argument, and the properties of the response; and the
    page size.
    """

    token: Field
    next_token: Field
    items: Field
    size: Field | None

    @property
    def usual_size(self) -> int | None:
        """How many items a page holds when nobody says."""
        if self.size is None:
            return None
        usual = self.size.default if self.size.fill is None else self.size.fill
        return None if usual is None else int(usual)


@dataclass(frozen=True, slots=True)
class Split:
    """How much a request may hold: of each list, by its wire name, and of all together."""

    lists: dict[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an operation, with those of its arguments that it takes, each as the alias
    takes it.
    """

    name: str
    arguments: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Operation:
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
    since: str | None
    until: str | None
    deprecated: bool
    requires: tuple[str, ...]
    errors: tuple[int, ...]
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class ErrorSchema:
    """The properties of error responses that hold the code and the message, and the texts that
    confidential details begin with.
    """

    codes: tuple[str, ...]
    messages: tuple[str, ...]
    redact_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contract:
    """Everything that is rendered.

    `servers` are the releases that the spec is tested against, oldest first; often empty for an API
    other than MLflow's.
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
        """The name of what serves the API, from a title such as "MLflow REST API"."""
        return re.sub(r"( REST)? API$", "", self.title)
