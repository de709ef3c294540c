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
from contextlib import ExitStack, contextmanager
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
    elif progress or (progress is None and _is_rich_terminal()):
        with ExitStack() as stack:
            yield _bar_updater(stack, draw, in_bytes, delay=0 if progress else BAR_DELAY_SECONDS)
    else:
        yield None


def _is_rich_terminal() -> bool:
    return sys.stderr.isatty() and importlib.util.find_spec("rich") is not None


def _bar_updater(
    stack: ExitStack, draw: Callable[[T], Bar], in_bytes: bool, delay: float
) -> Callable[[T], None]:
    """Return a function that updates a bar. The first call after the delay shows the bar."""
    start = time.monotonic()
    display: Any = None

    def update(progress: T) -> None:
        nonlocal display
        if time.monotonic() < start + delay:
            return
        # `rich` is imported only now, since the import takes as long as a short operation.
        if display is None:
            display = stack.enter_context(_new_display(in_bytes))
            display.add_task("", total=None)
            display.tasks[0].start_time = start
        bar = draw(progress)
        task = display.task_ids[0]
        display.update(task, description=bar.description, completed=bar.done, total=bar.total)

    return update


def _new_display(in_bytes: bool) -> Any:
    rich = optional.load("rich.progress", "progress")
    console = optional.load("rich.console", "progress").Console(stderr=True)
    columns = [rich.TextColumn("{task.description}"), rich.BarColumn(), rich.TimeElapsedColumn()]
    if in_bytes:
        columns[2:] = [rich.DownloadColumn(), rich.TransferSpeedColumn()]
    return rich.Progress(*columns, console=console)
