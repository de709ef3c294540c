# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Walks a paginated operation page by page, asking for the next page only when it is needed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from .decode import DecodeError
from .request import Request

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of results.

    Attributes:
        items: What the page holds.
        next_token: Token of the page that follows; None on the last one.
    """

    items: list[T]
    next_token: str | None

    # Servers end the walk with no token, a null or "" (issues and review queues of MLflow 3.17).
    @classmethod
    def of(cls, items: list[T], next_token: str | None) -> Page[T]:
        return cls(items, next_token or None)


Parse = Callable[["httpx.Response"], Page[T]]


@dataclass(frozen=True, slots=True)
class Pager(Generic[T]):
    """The results of a paginated operation: iterate for all items, `pages()` for page after page.

    Nothing is sent before the first item is asked for. Each iteration walks from the first page again.
    """

    _send: Callable[[Request, Parse[T]], Page[T]] = field(repr=False)
    _request: Request
    _parse: Parse[T] = field(repr=False)
    _token_name: str = field(repr=False)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """Iterate over the pages."""
        page = self._send(self._request, self._parse)
        yield page
        while (token := page.next_token) is not None:
            page = self._send(self._request.page(self._token_name, token), _after(token, self._parse))
            yield page


@dataclass(frozen=True, slots=True)
class AsyncPager(Generic[T]):
    """Like `Pager`, for `async for`."""

    _send: Callable[[Request, Parse[T]], Awaitable[Page[T]]] = field(repr=False)
    _request: Request
    _parse: Parse[T] = field(repr=False)
    _token_name: str = field(repr=False)

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate over the pages."""
        page = await self._send(self._request, self._parse)
        yield page
        while (token := page.next_token) is not None:
            page = await self._send(self._request.page(self._token_name, token), _after(token, self._parse))
            yield page


def _after(token: str, parse: Parse[T]) -> Parse[T]:
    """Refuse a page that names itself as its successor: the walk would never end."""

    def parse_page(response: httpx.Response) -> Page[T]:
        page = parse(response)
        if page.next_token == token:
            raise DecodeError("the server repeats a page token, so the walk would never end")
        return page

    return parse_page
