"""Sends requests with httpx. This package re-exports the public names of httpx.

The other modules import these names from here, so that httpx can be replaced by a successor. Only
`errors`, which copies a response, imports httpx directly.
"""

from typing import Any

import httpx
from httpx import *  # noqa: F403  # pyright: ignore[reportWildcardImportFromLibrary]


def new_client(**arguments: Any) -> httpx.Client:
    """Create an `httpx.Client`. A tool may have replaced the class, so it is read on each call."""
    return httpx.Client(**arguments)


def new_async_client(**arguments: Any) -> httpx.AsyncClient:
    """Like `new_client`, but for an `httpx.AsyncClient`."""
    return httpx.AsyncClient(**arguments)
