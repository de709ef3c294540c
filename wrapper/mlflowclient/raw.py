"""`mlf.raw`: every operation with its whole answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mlflow_openapi.async_raw_facade import AsyncRawFacade
from mlflow_openapi.raw_facade import RawFacade
from mlflow_openapi_runtime.raw import Raw

if TYPE_CHECKING:
    from mlflow_openapi_runtime.http.async_sender import AsyncSender
    from mlflow_openapi_runtime.http.sender import Sender
    from mlflow_openapi_runtime.request import Request
    from mlflowclient.options import Options

T = TypeVar("T")


@dataclass(frozen=True, repr=False)
class RawCalls(RawFacade):
    """The operations of a client, each with its whole answer. Errors are raised as the client
    raises them.
    """

    _sender: Sender
    _options: Options

    def _send(self, request: Request, parse: Callable[[bytes, str], T]) -> Raw[T]:
        return Raw(*self._sender.send_raw(request, self._options, parse))


@dataclass(frozen=True, repr=False)
class AsyncRawCalls(AsyncRawFacade):
    """Like `RawCalls`, with coroutines."""

    _sender: AsyncSender
    _options: Options

    async def _send(self, request: Request, parse: Callable[[bytes, str], T]) -> Raw[T]:
        return Raw(*await self._sender.send_raw(request, self._options, parse))
