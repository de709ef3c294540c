"""Locks that let only one process at a time use a journal."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from mlflowclient.errors import JournalError

if sys.platform != "win32":
    import fcntl


def lock(database: Path) -> int:
    """Lock the journal of a database; return a file descriptor that holds the lock until closed.

    The journal remains locked while the database is closed for a fork. The end of the process
    releases the lock, too.

    Raises:
        JournalError: The journal is in use by another process or by this one, or the file system
            does not support locks.
        OSError: The lock file cannot be opened.
    """
    descriptor = os.open(database.with_suffix(".lock"), os.O_CREAT | os.O_RDWR, 0o600)
    # On Windows, only the exclusive mode of SQLite protects a journal.
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(descriptor)
            if error.errno in (errno.EAGAIN, errno.EACCES):
                raise JournalError(f"the journal {database} is in use") from error
            raise JournalError(
                f"the journal {database} cannot be locked: {error}. Set "
                "`BufferOptions(journal=...)` to a folder that supports file locks"
            ) from error
    return descriptor


def is_locked(database: Path) -> bool:
    """Whether a journal is in use by another process or by this one."""
    try:
        os.close(lock(database))
    except JournalError:
        return True
    return False
