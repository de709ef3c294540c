"""The results of a paginated operation, requested page by page. See `paging`."""

from __future__ import annotations

import asyncio
import os
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .display import model_repr
from .paging import AsyncItemIterator, Page, PageCursor, Paging, check_limit

if TYPE_CHECKING:
    from weakref import WeakValueDictionary

    import pandas
    import polars

    from .display.dataframes import Columns, Table
    from .display.progress import PagerProgress, Progress
    from .request import Request

T = TypeVar("T")


class ListingError(TypeError, AttributeError):
    """A listing was used like a list."""


class AsyncListing(ABC, Generic[T]):
    """A list whose items are requested during the iteration, so that its length is unknown."""

    __slots__ = ()

    def _fail(self) -> None:
        kind = type(self).__name__
        raise ListingError(
            f"{kind} has no truth value, length or index, since its items are requested lazily: "
            "use `await x.first()`, which is None if there is no item, or `await x.to_list()`"
        )

    # Type checkers report these uses only if the names are not defined. The property raises an
    # AttributeError, so that `hasattr` is False: otherwise, `multiprocessing.Pool.map` calls `len`.
    if not TYPE_CHECKING:
        __bool__ = __len__ = __getitem__ = property(_fail)

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[T]: ...

    async def first(self) -> T | None:
        """Return the first item, or None if there is none."""
        return await anext(aiter(self), None)

    async def to_list(self) -> list[T]:
        """Request all items, and return them as a list."""
        return [item async for item in self]


@dataclass(frozen=True, slots=True, repr=False)
class AsyncPager(AsyncListing[T]):
    """The results of a paginated operation: iterate with `async for`, or by page with `pages()`.

    No request is sent before an iteration starts. Each iteration starts from the first page again,
    and so do `to_list()`, `to_pandas()` and `to_polars()`.

    Items may be changed during an iteration: before the client sends a request that could move them
    to other pages, the iteration reads its remaining pages into memory. If this fails, the request
    is sent, and the iteration raises the error when it reaches that page. If another client changes
    items, the iteration can miss some. No item is returned twice, unless items may be equal.
    """

    _send: Callable[[Request[Page[T]]], Awaitable[Page[T]]]
    _open_iterators: WeakValueDictionary[tuple[int, int], AsyncPageIterator[Any]]
    _request: Request[Page[T]]
    _paging: Paging
    _limit: int | None
    _columns: Columns
    # The number of items that the latest iteration has read.
    _count: list[int] = field(default_factory=list, init=False, compare=False)

    def __post_init__(self) -> None:
        check_limit(self._limit)

    def __aiter__(self) -> AsyncIterator[T]:
        return AsyncItemIterator(self.pages())

    def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate over the pages. The last page is truncated if the limit is reached."""
        return AsyncPageIterator(self)

    async def first(self) -> T | None:
        """Return the first item, or None if there is none. No other item is requested."""
        return await anext(aiter(self.limited(1)), None)

    def limited(self, count: int) -> AsyncPager[T]:
        """Return a copy of the pager that returns at most `count` items."""
        limit = count if self._limit is None else min(count, self._limit)
        return replace(self, _limit=limit)

    async def to_pandas(self, *, progress: Progress[PagerProgress] = None) -> pandas.DataFrame:
        """Read all pages into a data frame, with a row for each item.

        `display.dataframes` describes the columns, whose types do not depend on the items.

        Args:
            progress: A function that is called with the progress, True for a bar, or False for
                neither. By default, a bar appears on a terminal after one second if `rich` is
                installed (the extra `progress`).

        Raises:
            ImportError: pandas is not installed; the extra `pandas` installs it.
        """
        return (await self._table("pandas", progress)).to_pandas()

    async def to_polars(self, *, progress: Progress[PagerProgress] = None) -> polars.DataFrame:
        """Like `to_pandas`, but for polars, which the extra `polars` installs."""
        return (await self._table("polars", progress)).to_polars()

    async def _table(self, library: str, progress: Progress[PagerProgress]) -> Table:
        # Imported on first use, to keep the import of the client fast.
        from .display.dataframes import table_with_progress

        with table_with_progress(self._columns, library, progress) as table:
            async for page in self.pages():
                table.add(page.items)
        return table

    def __repr__(self) -> str:
        progress = f", {self._count[0]} items read" if self._count else ""
        limit = "" if self._limit is None else f", limit={self._limit}"
        return f"<{type(self).__name__} of {self._request.describe()}{limit}{progress}>"

    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich


class AsyncPageIterator(Generic[T]):
    """Iterates over the pages of a pager, and keeps the pages that are read ahead."""

    def __init__(self, pager: AsyncPager[T]) -> None:
        self.schema = pager._paging.schema
        # An error while reading ahead is raised after the pages before it.
        self.error: Exception | None = None
        self._pager = pager
        self._cursor = PageCursor(pager._request, pager._paging, pager._limit)
        self._pages: deque[Page[T]] = deque()
        self._count = 0
        self._lock = asyncio.Lock()

    def __aiter__(self) -> AsyncIterator[Page[T]]:
        return self

    async def __anext__(self) -> Page[T]:
        async with self._lock:
            if self._pages or await self._read():
                return self._pages.popleft()
        raise StopAsyncIteration

    async def read_ahead(self) -> None:
        """Read the remaining pages."""
        async with self._lock:
            while await self._read():
                pass

    async def _read(self) -> bool:
        """Read the next page; return False if there is none."""
        if self.error is not None:
            raise self.error
        if self._cursor.request is None:
            return False
        self._pager._open_iterators[os.getpid(), id(self)] = self
        page = self._cursor.advance(await self._pager._send(self._cursor.request))
        self._pages.append(page)
        self._count += len(page.items)
        self._pager._count[:] = [self._count]
        return True
