"""Locks a journal for one process at a time."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from mlflowclient.errors import JournalError

if sys.platform != "win32":
    import fcntl


def lock(journal: Path) -> int:
    """Lock a journal; returns a descriptor, and closing it unlocks the journal.

    The lock outlives the closing of the database around a fork, and ends with the process.

    Raises:
        JournalError: Another process, or another part of this one, uses the journal; or its file
            system has no locks.
        OSError: The lock file cannot be opened.
    """
    descriptor = os.open(journal.with_suffix(".lock"), os.O_CREAT | os.O_RDWR, 0o600)
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(descriptor)
            if error.errno in (errno.EAGAIN, errno.EACCES):
                raise JournalError(f"the journal {journal} is in use") from error
            raise JournalError(
                f"the journal {journal} cannot be locked: {error}. Keep it in another folder"
            ) from error
    return descriptor


def is_locked(journal: Path) -> bool:
    """Whether another process, or another part of this one, uses a journal."""
    try:
        os.close(lock(journal))
    except JournalError:
        return True
    return False
