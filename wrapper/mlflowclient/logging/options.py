"""Decides how much waits in the background, for how long, and where."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from mlflowclient.errors import ConfigurationError

OnOutage: TypeAlias = Literal["raise", "warn", "queue"]


class LoggingWarning(UserWarning):
    """The server cannot be reached; what is logged waits, or is lost, as the message says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Buffering:
    """How what is logged waits for its delivery.

    Attributes:
        flush_interval: Seconds that something waits at the most, while the server keeps up.
        max_pending: How many points, params and tags wait in memory at the most. With
            `on_outage="queue"` they wait in the journal instead.
        when_full: What happens beyond that: "wait" until there is room, or "spill" to a temporary
            file.
        journal: Folder of the journals of `on_outage="queue"`. Default
            `$XDG_STATE_HOME/mlflowclient`, or `~/.local/state/mlflowclient`.
    """

    flush_interval: float = 1.0
    max_pending: int = 100_000
    when_full: Literal["wait", "spill"] = "wait"
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
        if self.when_full not in ("wait", "spill"):
            raise ConfigurationError(f"when_full must be 'wait' or 'spill', got {self.when_full!r}")
        if self.journal is not None and not isinstance(self.journal, str | os.PathLike):
            raise ConfigurationError(f"journal must be a path, got {type(self.journal).__name__}")

    @property
    def folder(self) -> Path:
        """Where the journals are."""
        return default_journal() if self.journal is None else Path(self.journal)


def default_journal() -> Path:
    state = os.environ.get("XDG_STATE_HOME")
    if state:
        return Path(state) / "mlflowclient"
    try:
        return Path.home() / ".local" / "state" / "mlflowclient"
    except RuntimeError as error:
        raise ConfigurationError(
            f"there is no folder for journals: name one as journal. {error}"
        ) from error


def checked_on_outage(on_outage: str) -> OnOutage:
    for known in get_args(OnOutage):
        if on_outage == known:
            return known  # type: ignore[no-any-return]
    raise ConfigurationError(f"on_outage must be 'raise', 'warn' or 'queue', got {on_outage!r}")


def checked_buffering(buffering: Buffering | None) -> Buffering:
    if buffering is None:
        return Buffering()
    if not isinstance(buffering, Buffering):
        raise ConfigurationError(f"buffering must be a Buffering, got {type(buffering).__name__}")
    return buffering
