"""Sends requests with httpx. This package re-exports the public names of httpx.

The other modules import these names from here, so that httpx can be replaced by a successor. Only
`errors`, which copies a response, imports httpx directly.
"""

from typing import Any

import httpx
from httpx import *  # noqa: F403  # pyright: ignore[reportWildcardImportFromLibrary]


def new_client(**arguments: Any) -> httpx.Client:
    """Create an `httpx.Client`. The class is read on each call, since a tool may replace it."""
    return httpx.Client(**arguments)


def new_async_client(**arguments: Any) -> httpx.AsyncClient:
    """Create an `httpx.AsyncClient`, like `new_client`."""
    return httpx.AsyncClient(**arguments)
