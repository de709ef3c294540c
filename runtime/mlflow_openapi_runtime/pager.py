# Derived from async_pager.py by tools/derive_sync.py. Do not edit.
"""The results of a paginated operation, which are walked page by page. See `paging`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .paging import Page, Paging, Walk, check_limit

if TYPE_CHECKING:
    import pandas
    import polars

    from .display.dataframes import Columns, Table
    from .display.progress import Progress, WalkProgress
    from .request import Request

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pager(Generic[T]):
    """The results of a paginated operation: iterate for all items, or page by page by `pages()`.

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
        walk = Walk(self._request, self._paging, self._limit)
        while walk.request is not None:
            yield walk.cut(self._send(walk.request))

    def first(self) -> T | None:
        """The first item; None if there is none. No other item is asked for."""
        return next(iter(self.limited(1)), None)

    def limited(self, count: int) -> Pager[T]:
        """The same pager, of at most `count` items."""
        limit = count if self._limit is None else min(count, self._limit)
        return replace(self, _limit=limit)

    def to_pandas(self, *, progress: Progress[WalkProgress] = None) -> pandas.DataFrame:
        """Walk all pages into a data frame, with a row for each item.

        `display.dataframes` describes its columns, which have the same types without any items.

        Args:
            progress: A function that is called with the progress of the walk, or False for none.
                By default, a bar is shown on a terminal if `rich` is installed
                (the extra `progress`), once the walk has taken a second.

        Raises:
            ImportError: pandas is missing: the extra `pandas` installs it.
        """
        return self._table("pandas", progress).to_pandas()

    def to_polars(self, *, progress: Progress[WalkProgress] = None) -> polars.DataFrame:
        """Like `to_pandas`, for polars, which the extra `polars` installs."""
        return self._table("polars", progress).to_polars()

    def _table(self, library: str, progress: Progress[WalkProgress]) -> Table:
        from .display.dataframes import gathering

        with gathering(self._columns, library, progress) as (table, add):
            for page in self.pages():
                add(page.items)
        return table

    def _repr_html_(self) -> str:
        """The pager as a table, for notebooks."""
        from .display import renderers, summary

        return renderers.as_html(summary.of_pager(self))

    def __rich__(self) -> Any:
        """The pager as a table, for a terminal on which rich prints."""
        from .display import renderers, summary

        return renderers.as_rich(summary.of_pager(self))
