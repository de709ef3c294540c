"""The results of a paginated operation, requested page by page. See `paging`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .paging import Page, PageCursor, Paging, check_limit

if TYPE_CHECKING:
    import pandas
    import polars

    from .display.dataframes import Columns, Table
    from .display.progress import PagerProgress, Progress
    from .request import Request

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AsyncPager(Generic[T]):
    """The results of a paginated operation: iterate with `async for`, or by page with `pages()`.

    No request is sent before an iteration starts. Each iteration starts from the first page again,
    and so do `to_pandas()` and `to_polars()`.
    """

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
        """Iterate over the pages. The last page is truncated if the limit is reached."""
        cursor = PageCursor(self._request, self._paging, self._limit)
        while cursor.request is not None:
            yield cursor.advance(await self._send(cursor.request))

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

        with table_with_progress(self._columns, library, progress) as (table, add):
            async for page in self.pages():
                add(page.items)
        return table

    def _repr_html_(self) -> str:
        """Render the pager as a table, for notebooks."""
        from .display import renderers, summary

        return renderers.as_html(summary.of_async_pager(self))

    def __rich__(self) -> Any:
        """Render the pager as a table, for `rich` to print in terminals."""
        from .display import renderers, summary

        return renderers.as_rich(summary.of_async_pager(self))
