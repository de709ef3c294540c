"""Reports the progress of long operations to a function, or in a `rich` bar on a terminal.

The argument `progress` means the same everywhere: a function is called with the progress, True
shows a bar, and False shows nothing. None, the default, shows a bar on a terminal after one second
if `rich` is installed.
"""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from .. import optional

T = TypeVar("T")

Progress: TypeAlias = bool | Callable[[T], object] | None

# A bar for a shorter operation would only flash.
BAR_DELAY_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class PagerProgress:
    """The progress of an iteration over pages.

    Attributes:
        items: Number of items that have been read. The total is unknown before the end.
    """

    items: int


@dataclass(frozen=True, slots=True)
class Bar:
    """The content of a progress bar.

    Attributes:
        description: Description of the operation.
        done: Completed amount, in bytes or in another unit.
        total: Total amount, in the same unit; None if it is unknown.
    """

    description: str
    done: int
    total: int | None = None


def check_progress(progress: object) -> None:
    if progress is not None and not isinstance(progress, bool) and not callable(progress):
        raise TypeError(
            f"progress must be a function, a bool or None, got {type(progress).__name__}"
        )


@contextmanager
def reporter(
    progress: Progress[T], draw: Callable[[T], Bar], *, in_bytes: bool = False
) -> Generator[Callable[[T], object] | None]:
    """Provide the function to call with the progress: the user's function, a bar's, or None."""
    if callable(progress):
        yield progress
        return
    if progress is None:
        is_shown = sys.stderr.isatty() and importlib.util.find_spec("rich") is not None
    else:
        is_shown = progress
    if not is_shown:
        yield None
        return
    display = _DelayedBar(draw, in_bytes, delay=0.0 if progress else BAR_DELAY_SECONDS)
    try:
        yield display.update
    finally:
        display.stop()


class _DelayedBar:
    """A bar that appears after a delay."""

    def __init__(self, draw: Callable[[Any], Bar], in_bytes: bool, delay: float) -> None:
        self._draw = draw
        self._in_bytes = in_bytes
        self._start = time.monotonic()
        self._delay = delay
        self._display: Any = None

    def update(self, progress: object) -> None:
        if time.monotonic() < self._start + self._delay:
            return
        # `rich` is imported only now, since the import takes as long as a short operation.
        if self._display is None:
            self._display = self._new_display()
            self._display.add_task("", total=None)
            self._display.tasks[0].start_time = self._start
            self._display.start()
        bar = self._draw(progress)
        task = self._display.task_ids[0]
        self._display.update(task, description=bar.description, completed=bar.done, total=bar.total)

    def stop(self) -> None:
        if self._display is not None:
            self._display.stop()

    def _new_display(self) -> Any:
        rich = optional.load("rich.progress", "progress")
        console = optional.load("rich.console", "progress").Console(stderr=True)
        columns = [rich.TextColumn("{task.description}"), rich.BarColumn()]
        if self._in_bytes:
            columns += [rich.DownloadColumn(), rich.TransferSpeedColumn()]
        else:
            columns.append(rich.TimeElapsedColumn())
        return rich.Progress(*columns, console=console)
