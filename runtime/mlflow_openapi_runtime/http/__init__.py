"""Sends requests by httpx. This package re-exports the public names of httpx.

The other modules import these names from here, so that httpx can be replaced by a successor. Only
`errors`, which copies a response, imports httpx itself.
"""

from typing import Any

import httpx
from httpx import *  # noqa: F403  # pyright: ignore[reportWildcardImportFromLibrary]


def new_client(**arguments: Any) -> httpx.Client:
    """Create a client of the current class in httpx, which a tool may have replaced."""
    return httpx.Client(**arguments)


def new_async_client(**arguments: Any) -> httpx.AsyncClient:
    """Like `new_client`."""
    return httpx.AsyncClient(**arguments)
