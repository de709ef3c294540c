"""Iterates over the pages of a paginated operation, requesting the next page only when needed.

An iteration ends after the last page of the server, or at the limit of the caller. It cannot run
forever: a page token that the server repeats, or too many empty pages in a row, is an error.

A change during an iteration can move items to other pages. Items that are read again are dropped.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from .codec.decode import DecodeError
from .request import Request

T = TypeVar("T")

_MAX_EMPTY_PAGES = 100


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of results.

    Attributes:
        items: Items of the page.
        next_token: Token of the next page, to resume from; None on the last page.
    """

    items: list[T]
    next_token: str | None

    # On the last page, the token is absent, null or "".
    @classmethod
    def of(cls, items: list[T], next_token: str | None) -> Page[T]:
        return cls(items, next_token or None)


@dataclass(frozen=True, slots=True)
class Paging:
    """How an operation is paginated.

    Attributes:
        token: Name of the argument for the page token.
        size: Name of the argument for the maximum number of items per page; None if there is none.
        default_size: Number of items per page if the page size is omitted; None if unknown.
        schema: Schema of the items.
        key: Function that returns what identifies an item; None if several items may be equal.
    """

    token: str
    size: str | None = None
    default_size: int | None = None
    schema: str = ""
    key: Callable[[Any], object] | None = None


def check_limit(limit: object) -> None:
    if limit is None:
        return
    if isinstance(limit, bool) or not isinstance(limit, int):
        raise TypeError(f"limit must be an int, got {type(limit).__name__}")
    if limit < 1:
        raise ValueError(f"limit must be at least 1, got {limit}")


class PageCursor(Generic[T]):
    """The position of one iteration over the pages.

    Attributes:
        request: The next request to send; None if no more pages are needed.
    """

    def __init__(self, request: Request[Page[T]], paging: Paging, limit: int | None) -> None:
        # The cursor parses each response itself, to check the tokens.
        self.request: Request[Page[T]] | None = request.with_parser(self.parse)
        self._parse = request.parse
        self._paging = paging
        self._remaining = limit
        self._empty_pages = 0
        self._seen_tokens = {request.argument(paging.token)}
        self._seen_keys: set[object] = set()
        if limit is not None and paging.size is not None:
            size = request.argument(paging.size) or paging.default_size
            # With a smaller page, the server does not read items that would be dropped.
            if size is not None and limit < int(size):
                self.request = self.request.with_argument(paging.size, limit)

    def parse(self, content: bytes, content_type: str) -> Page[T]:
        page = self._parse(content, content_type)
        if page.next_token is None:
            return page
        if page.next_token in self._seen_tokens:
            raise DecodeError("the server repeats a page token, so the iteration would never end")
        self._seen_tokens.add(page.next_token)
        # Items may follow an empty page, so only many empty pages in a row are an error.
        self._empty_pages = 0 if page.items else self._empty_pages + 1
        if self._empty_pages == _MAX_EMPTY_PAGES:
            raise DecodeError(
                f"the server sent {_MAX_EMPTY_PAGES} empty pages in a row, so the iteration may "
                "never end"
            )
        return page

    def advance(self, page: Page[T]) -> Page[T]:
        """Return the new items of a page, up to the limit, and set the next request."""
        assert self.request is not None
        page = replace(page, items=list(filter(self._is_new, page.items)))
        if self._remaining is not None:
            if len(page.items) >= self._remaining:
                self.request = None
                return replace(page, items=page.items[: self._remaining])
            self._remaining -= len(page.items)
        token = page.next_token
        self.request = (
            None if token is None else self.request.with_argument(self._paging.token, token)
        )
        return page

    def _is_new(self, item: T) -> bool:
        key = None if self._paging.key is None else self._paging.key(item)
        # A server may omit the key.
        is_new = not key or key not in self._seen_keys
        self._seen_keys.add(key)
        return is_new


class AsyncItemIterator(Generic[T]):
    """Iterates over the items of pages. Unlike an async generator, it is freed after a `break`."""

    def __init__(self, pages: AsyncIterator[Page[T]]) -> None:
        self._pages, self._items = pages, iter(list[T]())

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        while True:
            for item in self._items:
                return item
            self._items = iter((await anext(self._pages)).items)
