"""Drives a synchronous or an asynchronous client from synchronous tests."""

from __future__ import annotations

import asyncio
from typing import Any, Self

import httpx

from mlflowclient import AsyncMLFlow, MLFlow, Transfers
from tests.ecosystem.calls import Call


class Driver:
    """A client that stays open between calls. An asynchronous client has its own event loop.

    Args:
        http_client: HTTP client that sends the requests. The driver also closes the HTTP client.
    """

    def __init__(
        self,
        url: str,
        *,
        is_async: bool,
        http_client: httpx.Client | httpx.AsyncClient | None = None,
    ) -> None:
        options: dict[str, Any] = {
            "trust_env": False,
            "retries": 0,
            # With signed URLs, the first download sends one more request than later downloads.
            "transfers": Transfers(signed_urls=False),
            # Loading the trusted certificates takes 15 ms.
            "verify": http_client is not None,
            "http_client": http_client,
        }
        self._http_client = http_client
        self._runner = asyncio.Runner()
        self._mlf = AsyncMLFlow(url, **options) if is_async else MLFlow(url, **options)

    def perform(self, call: Call) -> None:
        if isinstance(self._mlf, MLFlow):
            call.call(self._mlf)
        else:
            self._runner.run(self._perform_async(self._mlf, call))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        with self._runner:
            if isinstance(self._mlf, MLFlow):
                self._mlf.close()
            else:
                self._runner.run(self._mlf.aclose())
            if isinstance(self._http_client, httpx.Client):
                self._http_client.close()
            elif self._http_client is not None:
                self._runner.run(self._http_client.aclose())

    async def _perform_async(self, mlf: AsyncMLFlow, call: Call) -> None:
        await call.call_async(mlf)
