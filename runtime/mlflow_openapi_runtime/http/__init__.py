"""Sends requests by httpx. This package has the public names of httpx.

The other modules take these names from here, so that a successor of httpx can take its place. Only
`errors`, which copies a response, imports httpx itself.
"""

from typing import Any

import httpx
from httpx import *  # noqa: F403  # pyright: ignore[reportWildcardImportFromLibrary]


def new_client(**arguments: Any) -> httpx.Client:
    """A client of the class that httpx has now, which a tool may have replaced."""
    return httpx.Client(**arguments)


def new_async_client(**arguments: Any) -> httpx.AsyncClient:
    """Like `new_client`."""
    return httpx.AsyncClient(**arguments)
