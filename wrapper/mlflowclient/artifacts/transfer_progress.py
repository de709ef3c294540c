"""How far a transfer is. Who is told, and when a bar is shown, is decided in
`mlflow_openapi_runtime.display.progress`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TypeAlias

from mlflow_openapi_runtime.display import progress
from mlflow_openapi_runtime.display.progress import Bar


@dataclass(frozen=True, slots=True)
class TransferProgress:
    """How far an upload or a download is.

    Attributes:
        bytes: How many bytes have travelled. It can fall: what a broken connection lost travels
            again.
        total_bytes: How many there are, as far as the store tells.
        files: How many files are done.
        total_files: How many there are.
    """

    bytes: int
    total_bytes: int
    files: int
    total_files: int


ProgressOption: TypeAlias = progress.Progress[TransferProgress]


class TransferStopped(Exception):
    """Another part of the transfer failed, or the user broke it off."""


class TransferCounter:
    """Counts what travels, in whatever thread, and carries the word to stop.

    Attributes:
        bytes: How many have travelled.
    """

    def __init__(
        self, tell: Callable[[TransferProgress], object] | None, sizes: Collection[int]
    ) -> None:
        self._tell = tell
        self._total = sum(sizes)
        self._files = len(sizes)
        self.bytes = 0
        self._done = 0
        self._lock = threading.Lock()
        self._stopped = False

    def stop(self) -> None:
        self._stopped = True

    def resume(self) -> None:
        self._stopped = False

    def add(self, count: int) -> None:
        """Note bytes that travelled, or with a negative count, that were lost."""
        if self._stopped:
            raise TransferStopped
        with self._lock:
            self.bytes += count
            self._told()

    def done(self) -> None:
        """Note that a file is whole."""
        with self._lock:
            self._done += 1
            self._told()

    def _told(self) -> None:
        if self._tell is not None:
            self._tell(TransferProgress(self.bytes, self._total, self._done, self._files))


def drawn(title: str) -> Callable[[TransferProgress], Bar]:
    """What a bar shows of a transfer."""

    def draw(told: TransferProgress) -> Bar:
        files = f" ({told.files} of {told.total_files} files)" if told.total_files > 1 else ""
        return Bar(title + files, told.bytes, told.total_bytes)

    return draw
