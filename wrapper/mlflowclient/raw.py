"""`mlf.raw`: every operation with its whole answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from mlflow_openapi.async_raw_facade import AsyncRawFacade
from mlflow_openapi.raw import Raw
from mlflow_openapi.raw_facade import RawFacade

if TYPE_CHECKING:
    from mlflow_openapi.request import Request
    from mlflowclient.async_transport import AsyncSender
    from mlflowclient.http import Response
    from mlflowclient.options import Options
    from mlflowclient.transport import Sender

T = TypeVar("T")


class RawCalls(RawFacade):
    """The operations of a client, each with its whole answer. Errors are raised as the client raises them."""

    def __init__(self, sender: Sender, options: Options) -> None:
        self._sender = sender
        self._options = options

    def _send(self, request: Request, parse: Callable[[Response], T]) -> Raw[T]:
        return Raw(*self._sender.send(request, self._options, parse))


class AsyncRawCalls(AsyncRawFacade):
    """Like `RawCalls`, with coroutines."""

    def __init__(self, sender: AsyncSender, options: Options) -> None:
        self._sender = sender
        self._options = options

    async def _send(self, request: Request, parse: Callable[[Response], T]) -> Raw[T]:
        return Raw(*await self._sender.send(request, self._options, parse))
