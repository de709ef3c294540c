"""Public options of background logging: how outages are handled, and how records are buffered."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from mlflowclient.errors import ConfigurationError

OnOutage: TypeAlias = Literal["raise", "warn", "queue"]


class LoggingWarning(UserWarning):
    """Warns that the server is unreachable, and whether records are buffered or lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BufferOptions:
    """Options of the buffer that holds records until they are uploaded.

    Attributes:
        flush_interval: Maximum number of seconds that a record is buffered, unless the server is
            slow or unreachable.
        max_pending: Maximum number of points, params and tags in memory. When this number is
            reached, calls that log wait. With `on_outage="queue"`, records are buffered in the
            journal instead, without a limit.
        journal: Folder of the journals that `on_outage="queue"` writes. Defaults to
            `$XDG_STATE_HOME/mlflowclient`, or to `~/.local/state/mlflowclient`.
    """

    flush_interval: float = 1.0
    max_pending: int = 100_000
    journal: str | os.PathLike[str] | None = None

    def __post_init__(self) -> None:
        seconds, count = self.flush_interval, self.max_pending
        if isinstance(seconds, bool) or not isinstance(seconds, int | float):
            raise ConfigurationError(
                f"flush_interval must be a number of seconds, got {type(seconds).__name__}"
            )
        if not (math.isfinite(seconds) and seconds > 0):
            raise ConfigurationError(
                f"flush_interval must be a positive number of seconds, got {seconds}"
            )
        if isinstance(count, bool) or not isinstance(count, int) or count < 1:
            raise ConfigurationError(f"max_pending must be an int of at least 1, got {count!r}")
        if self.journal is not None and not isinstance(self.journal, str | os.PathLike):
            raise ConfigurationError(f"journal must be a path, got {type(self.journal).__name__}")

    @property
    def folder(self) -> Path:
        """Folder of the journals."""
        if self.journal is not None:
            return Path(self.journal)
        if state := os.environ.get("XDG_STATE_HOME"):
            return Path(state) / "mlflowclient"
        try:
            return Path.home() / ".local" / "state" / "mlflowclient"
        except RuntimeError as error:
            raise ConfigurationError(
                "there is no default folder for journals: set `BufferOptions(journal=...)`. "
                f"{error}"
            ) from error


def check_on_outage(on_outage: OnOutage) -> None:
    if on_outage not in get_args(OnOutage):
        raise ConfigurationError(f"on_outage must be 'raise', 'warn' or 'queue', got {on_outage!r}")


def checked_buffering(buffering: BufferOptions | None) -> BufferOptions:
    if buffering is None:
        return BufferOptions()
    if not isinstance(buffering, BufferOptions):
        raise ConfigurationError(
            f"buffering must be a BufferOptions, got {type(buffering).__name__}"
        )
    return buffering
