"""Operations, their responses, and the methods that the client adds to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.ir.fields import Field
from generator.ir.types import ClassName, Entity

# `empty` is a JSON object without properties. `nothing` means that the body is not read.
ResponseKind = Literal["json", "text", "bytes", "empty", "nothing"]


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
