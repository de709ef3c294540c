"""Walks a paginated operation page by page, asking for the next page only when it is needed.

A walk ends with the server's last page or at its limit. It never runs forever: a token that the
server sends a second time, or one empty page after the other, is an error.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from .codec.decode import DecodeError
from .request import Request

T = TypeVar("T")

_MOST_EMPTY_PAGES = 100


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of results.

    Attributes:
        items: What the page holds.
        next_token: Token of the page that follows, to resume from; None on the last one.
    """

    items: list[T]
    next_token: str | None

    # The last page has no token, null or "".
    @classmethod
    def of(cls, items: list[T], next_token: str | None) -> Page[T]:
        return cls(items, next_token or None)


@dataclass(frozen=True, slots=True)
class Paging:
    """How an operation is paginated.

    Attributes:
        token: Argument that names the page.
        size: Argument that says how many items a page holds at most; None where there is none.
        usual_size: How many it holds when the argument is left out; None where that is not known.
    """

    token: str
    size: str | None = None
    usual_size: int | None = None


def check_limit(limit: object) -> None:
    if limit is None:
        return
    if isinstance(limit, bool) or not isinstance(limit, int):
        raise TypeError(f"limit must be an int, got {type(limit).__name__}")
    if limit < 1:
        raise ValueError(f"limit must be at least 1, got {limit}")


class Walk(Generic[T]):
    """One walk over the pages.

    Attributes:
        request: The next request to be sent; None at the end.
    """

    def __init__(self, request: Request[Page[T]], paging: Paging, limit: int | None) -> None:
        # `parse` of each request of the walk is that of the walk, which follows the tokens.
        self.request: Request[Page[T]] | None = request.with_parser(self.parse)
        self._parse = request.parse
        self._paging = paging
        self._left = limit
        self._empty = 0
        self._seen = {request.argument(paging.token)}
        if limit is not None and paging.size is not None:
            size = request.argument(paging.size) or paging.usual_size
            if size is not None and limit < int(size):
                self.request = self.request.with_argument(paging.size, limit)

    def parse(self, content: bytes, content_type: str) -> Page[T]:
        page = self._parse(content, content_type)
        if page.next_token is None:
            return page
        if page.next_token in self._seen:
            raise DecodeError("the server repeats a page token, so the walk would never end")
        self._seen.add(page.next_token)
        self._empty = 0 if page.items else self._empty + 1
        if self._empty == _MOST_EMPTY_PAGES:
            raise DecodeError(
                f"the server sends {_MOST_EMPTY_PAGES} empty pages in a row, so the walk may never "
                "end"
            )
        return page

    def cut(self, page: Page[T]) -> Page[T]:
        """The page as far as the limit goes; what follows it is found in `request`."""
        assert self.request is not None
        if self._left is not None:
            if len(page.items) >= self._left:
                self.request = None
                return replace(page, items=page.items[: self._left])
            self._left -= len(page.items)
        token = page.next_token
        self.request = (
            None if token is None else self.request.with_argument(self._paging.token, token)
        )
        return page
