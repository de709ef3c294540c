"""How far long work is: told to a function of the user, or shown as a bar of `rich` on a terminal.

`progress=` means the same everywhere: a function that is told; True for a bar, and False for none;
None, which is the default, for a bar where there is a terminal and `rich`, once the work has taken
a second.
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

# What is over before is not worth a bar, which would flash up and be gone.
PATIENCE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class WalkProgress:
    """How far a walk over pages is.

    Attributes:
        items: How many items have been read. How many there are is not known before the end.
    """

    items: int


@dataclass(frozen=True, slots=True)
class Bar:
    """What a bar shows.

    Attributes:
        description: What is done.
        done: How much of it, in bytes or any other unit.
        total: How much there is; None where that is not known.
    """

    description: str
    done: int
    total: int | None = None


def check(progress: object) -> None:
    if progress is not None and not isinstance(progress, bool) and not callable(progress):
        raise TypeError(
            f"progress must be a function, a bool or None, got {type(progress).__name__}"
        )


@contextmanager
def shown(
    progress: Progress[T], draw: Callable[[T], Bar], *, in_bytes: bool = False
) -> Generator[Callable[[T], object] | None]:
    """The function that is told: the user's, that of a bar, or None."""
    if callable(progress):
        yield progress
    elif progress is False or (
        progress is None and not (sys.stderr.isatty() and importlib.util.find_spec("rich"))
    ):
        yield None
    else:
        display = _Display(draw, in_bytes, patience=0.0 if progress else PATIENCE_SECONDS)
        try:
            yield display.tell
        finally:
            display.stop()


class _Display:
    """A bar that appears when its patience is over. `rich` is imported then: it takes as long as a
    short walk.
    """

    def __init__(self, draw: Callable[[Any], Bar], in_bytes: bool, patience: float) -> None:
        self._draw = draw
        self._in_bytes = in_bytes
        self._begun = time.monotonic()
        self._patience = patience
        self._shown: Any = None

    def tell(self, told: object) -> None:
        if time.monotonic() < self._begun + self._patience:
            return
        if self._shown is None:
            self._shown = self._made()
            self._shown.add_task("", total=None)
            self._shown.tasks[0].start_time = self._begun
            self._shown.start()
        bar = self._draw(told)
        task = self._shown.task_ids[0]
        self._shown.update(task, description=bar.description, completed=bar.done, total=bar.total)

    def stop(self) -> None:
        if self._shown is not None:
            self._shown.stop()

    def _made(self) -> Any:
        rich = optional.load("rich.progress", "progress")
        console = optional.load("rich.console", "progress").Console(stderr=True)
        columns = [rich.TextColumn("{task.description}"), rich.BarColumn()]
        if self._in_bytes:
            columns += [rich.DownloadColumn(), rich.TransferSpeedColumn()]
        else:
            columns.append(rich.TimeElapsedColumn())
        return rich.Progress(*columns, console=console)
