"""How far a transfer is: told to a function of the user, or shown as a bar of `rich` on a terminal."""

from __future__ import annotations

import importlib.util
import sys
import threading
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class TransferProgress:
    """How far an upload or a download is.

    Attributes:
        bytes: How many bytes have travelled. It can fall: what a broken connection lost travels again.
        total_bytes: How many there are, as far as the store tells.
        files: How many files are done.
        total_files: How many there are.
    """

    bytes: int
    total_bytes: int
    files: int
    total_files: int


Progress: TypeAlias = bool | Callable[[TransferProgress], object] | None


class Stopped(Exception):
    """Another part of the transfer failed, or the user broke it off."""


class Meter:
    """Counts what travels, in whatever thread, and carries the word to stop.

    Attributes:
        bytes: How many have travelled.
    """

    def __init__(self, tell: Callable[[TransferProgress], object] | None, sizes: Collection[int]) -> None:
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
            raise Stopped
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


def check(progress: object) -> None:
    if progress is not None and not isinstance(progress, bool) and not callable(progress):
        raise TypeError(f"progress must be a function, a bool or None, got {type(progress).__name__}")


@contextmanager
def shown(progress: Progress, title: str) -> Generator[Callable[[TransferProgress], object] | None]:
    """The function that is told: the user's, or the one of a bar.

    None stands for a bar where there is a terminal and `rich`, True for one wherever there is `rich`.
    """
    if callable(progress):
        yield progress
    elif progress is False or (progress is None and not (sys.stderr.isatty() and importlib.util.find_spec("rich"))):
        yield None
    else:
        with _bar(title) as tell:
            yield tell


@contextmanager
def _bar(title: str) -> Generator[Callable[[TransferProgress], object]]:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(title, total=None)

        def tell(told: TransferProgress) -> None:
            files = f" ({told.files} of {told.total_files} files)" if told.total_files > 1 else ""
            bar.update(task, completed=told.bytes, total=told.total_bytes, description=title + files)

        yield tell
