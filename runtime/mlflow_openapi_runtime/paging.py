"""Walks a paginated operation page by page, asking for the next page only when it is needed.

A walk ends with the server's pages or with its limit, and never goes on for ever: a server that
sends a token a second time, or one empty page after the other, is an error.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .codec.decode import DecodeError
from .request import Request

if TYPE_CHECKING:
    import pandas
    import polars

    from .display.dataframes import Columns, Table
    from .display.progress import Progress, WalkProgress

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

    # Servers end the walk with no token, a null or "" (issues and review queues of MLflow 3.17).
    @classmethod
    def of(cls, items: list[T], next_token: str | None) -> Page[T]:
        return cls(items, next_token or None)


@dataclass(frozen=True, slots=True)
class Paging:
    """How an operation is paginated.

    Attributes:
        token: Argument that names the page.
        size: Argument that says how many items a page holds at the most; None where there is none.
        usual_size: How many it holds when the argument is left out; None where that is not known.
    """

    token: str
    size: str | None = None
    usual_size: int | None = None


@dataclass(frozen=True, slots=True)
class Pager(Generic[T]):
    """The results of a paginated operation: iterate for all items, `pages()` for page after page.

    Nothing is sent before the first item is asked for. Each iteration walks from the first page
    again, and so do `to_pandas()` and `to_polars()`.
    """

    _send: Callable[[Request[Page[T]]], Page[T]] = field(repr=False)
    _request: Request[Page[T]]
    _paging: Paging = field(repr=False)
    _limit: int | None
    _columns: Columns = field(repr=False)

    def __post_init__(self) -> None:
        check_limit(self._limit)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """Iterate over the pages. The last one is cut where the limit is reached."""
        walk = _Walk(self._request, self._paging, self._limit)
        while walk.request is not None:
            yield walk.cut(self._send(walk.request))

    def first(self) -> T | None:
        """The first item; None where there is none. Only as much is asked for."""
        return next(iter(replace(self, _limit=1)), None)

    def to_pandas(self, *, progress: Progress[WalkProgress] = None) -> pandas.DataFrame:
        """Walk all pages into a data frame, with a row for each item.

        `display.dataframes` describes its columns, which have the same types without any items.

        Args:
            progress: A function that is told how far the walk is, or False for nothing. When left
                out, a bar is shown on a terminal if `rich` is installed (`mlflowclient[progress]`),
                once the walk has taken a second.

        Raises:
            ImportError: pandas is missing: `mlflowclient[pandas]` brings it.
        """
        return self._table("pandas", progress).to_pandas()

    def to_polars(self, *, progress: Progress[WalkProgress] = None) -> polars.DataFrame:
        """Like `to_pandas`, for polars, which `mlflowclient[polars]` brings."""
        return self._table("polars", progress).to_polars()

    def _table(self, library: str, progress: Progress[WalkProgress]) -> Table:
        from .display.dataframes import gathering

        with gathering(self._columns, library, progress) as (table, add):
            for page in self.pages():
                add(page.items)
        return table

    def _first_items(self, count: int) -> list[T]:
        """That many items at the most, and no more asked for."""
        return list(replace(self, _limit=count if self._limit is None else min(count, self._limit)))

    def _repr_html_(self) -> str:
        """The first items as a table, for notebooks: this asks for them, which a repr never
        does.
        """
        from .display import renderers, summary

        return renderers.as_html(summary.of_pager(self._first_items))

    def __rich__(self) -> Any:
        """The first items as a table, for a terminal that rich prints on: this asks for them."""
        from .display import renderers, summary

        return renderers.as_rich(summary.of_pager(self._first_items))


@dataclass(frozen=True, slots=True)
class AsyncPager(Generic[T]):
    """Like `Pager`, for `async for`."""

    _send: Callable[[Request[Page[T]]], Awaitable[Page[T]]] = field(repr=False)
    _request: Request[Page[T]]
    _paging: Paging = field(repr=False)
    _limit: int | None
    _columns: Columns = field(repr=False)

    def __post_init__(self) -> None:
        check_limit(self._limit)

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate over the pages. The last one is cut where the limit is reached."""
        walk = _Walk(self._request, self._paging, self._limit)
        while walk.request is not None:
            yield walk.cut(await self._send(walk.request))

    async def first(self) -> T | None:
        """The first item; None where there is none. Only as much is asked for."""
        return await anext(aiter(replace(self, _limit=1)), None)

    async def to_pandas(self, *, progress: Progress[WalkProgress] = None) -> pandas.DataFrame:
        """Like `Pager.to_pandas`."""
        return (await self._table("pandas", progress)).to_pandas()

    async def to_polars(self, *, progress: Progress[WalkProgress] = None) -> polars.DataFrame:
        """Like `Pager.to_polars`."""
        return (await self._table("polars", progress)).to_polars()

    async def _table(self, library: str, progress: Progress[WalkProgress]) -> Table:
        from .display.dataframes import gathering

        with gathering(self._columns, library, progress) as (table, add):
            async for page in self.pages():
                add(page.items)
        return table

    def _repr_html_(self) -> str:
        """What this is and how it asks, for notebooks."""
        from .display import renderers, summary

        return renderers.as_html(summary.of_async_pager(repr(self)))

    def __rich__(self) -> Any:
        """What this is and how it asks, for a terminal that rich prints on."""
        from .display import renderers, summary

        return renderers.as_rich(summary.of_async_pager(repr(self)))


def check_limit(limit: object) -> None:
    if limit is None:
        return
    if isinstance(limit, bool) or not isinstance(limit, int):
        raise TypeError(f"limit must be an int, got {type(limit).__name__}")
    if limit < 1:
        raise ValueError(f"limit must be at least 1, got {limit}")


class _Walk(Generic[T]):
    """One walk over the pages; `request` is the next to be sent, None at the end."""

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
