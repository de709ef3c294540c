"""The result of `list_artifacts`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.async_pager import AsyncListing
from mlflowclient.artifacts.io import AsyncIO

if TYPE_CHECKING:
    from mlflow_openapi.models.file_info import FileInfo
    from mlflowclient.artifacts.operations import Lister


class AsyncArtifactListing(AsyncListing["FileInfo"]):
    """The files and folders in a folder. Each iteration requests them again."""

    __slots__ = ("_call", "_count", "_lister")

    def __init__(self, call: str, lister: Callable[[], Lister]) -> None:
        self._call = call
        self._lister = lister
        # Checks the arguments now, not when the iteration starts.
        lister()
        self._count = 0

    async def __aiter__(self) -> AsyncIterator[FileInfo]:
        lister = self._lister()
        self._count = 0
        while (info := await AsyncIO.run(lister.next())) is not None:
            self._count += 1
            yield info

    def __repr__(self) -> str:
        progress = f", {self._count} entries read" if self._count else ""
        return f"<{type(self).__name__} of {self._call}{progress}>"
