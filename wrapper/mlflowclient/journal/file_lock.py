"""Locks that let only one process at a time use a journal."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from mlflowclient.errors import JournalError

if sys.platform != "win32":
    import fcntl


def lock(journal: Path) -> int:
    """Lock a journal, and return a file descriptor, which holds the lock until it is closed.

    The journal remains locked while its database is closed for a fork. The lock ends with the
    process.

    Raises:
        JournalError: The journal is in use by another process or by this one, or its file system
            does not support locks.
        OSError: The lock file cannot be opened.
    """
    descriptor = os.open(journal.with_suffix(".lock"), os.O_CREAT | os.O_RDWR, 0o600)
    # On Windows, only the exclusive mode of SQLite protects a journal.
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(descriptor)
            if error.errno in (errno.EAGAIN, errno.EACCES):
                raise JournalError(f"the journal {journal} is in use") from error
            raise JournalError(
                f"the journal {journal} cannot be locked: {error}. Use another folder for journals"
            ) from error
    return descriptor


def is_locked(journal: Path) -> bool:
    """Whether a journal is in use by another process or by this one."""
    try:
        os.close(lock(journal))
    except JournalError:
        return True
    return False
