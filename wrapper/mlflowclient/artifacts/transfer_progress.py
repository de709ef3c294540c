"""The progress of uploads and downloads, shown by `mlflow_openapi_runtime.display.progress`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TypeAlias

from mlflow_openapi_runtime.display import progress
from mlflow_openapi_runtime.display.progress import Bar


@dataclass(frozen=True, slots=True)
class TransferProgress:
    """Progress of an upload or a download.

    Attributes:
        bytes: Number of bytes transferred, which decreases if bytes must be transferred again.
        total_bytes: Number of bytes to transfer, without files whose size the store does not
            report.
        files: Number of files completed.
        total_files: Number of files to transfer.
    """

    bytes: int
    total_bytes: int
    files: int
    total_files: int


ProgressOption: TypeAlias = progress.Progress[TransferProgress]


class TransferStopped(Exception):
    """The transfer was stopped because another file failed, or by the user."""


class TransferCounter:
    """Counts transferred bytes and files, and can stop a transfer. Thread-safe.

    Attributes:
        bytes: Number of bytes transferred.
    """

    def __init__(
        self, report: Callable[[TransferProgress], object] | None, sizes: Collection[int]
    ) -> None:
        self.bytes = 0
        self._report_progress = report
        self._total_bytes = sum(sizes)
        self._files = 0
        self._total_files = len(sizes)
        self._lock = threading.Lock()
        self._is_stopped = False

    def stop(self) -> None:
        """Make the next `add` of each thread raise TransferStopped."""
        self._is_stopped = True

    def resume(self) -> None:
        self._is_stopped = False

    def add(self, count: int) -> None:
        """Count transferred bytes; `count` is negative if bytes must be transferred again."""
        if self._is_stopped:
            raise TransferStopped
        # The lock also ensures that the function of the user is not called concurrently.
        with self._lock:
            self.bytes += count
            self._report()

    def add_file(self) -> None:
        """Count a completed file."""
        with self._lock:
            self._files += 1
            self._report()

    def _report(self) -> None:
        if self._report_progress is not None:
            self._report_progress(
                TransferProgress(self.bytes, self._total_bytes, self._files, self._total_files)
            )


def bar_factory(title: str) -> Callable[[TransferProgress], Bar]:
    """Return a function that turns the progress of a transfer into a bar."""

    def draw(current: TransferProgress) -> Bar:
        description = title
        if current.total_files > 1:
            description += f" ({current.files} of {current.total_files} files)"
        return Bar(description, current.bytes, current.total_bytes)

    return draw
