"""Files of incomplete downloads, which are moved to their targets when complete.

Each file is in the folder of its target, so that moving the file is atomic. For a download in
ranges, the file name is a hash of the target's name and the `ResumeKey`, and the number of saved
bytes of each range is stored after the content. A later download of the content can use the file,
however the earlier download ended. Two concurrent downloads never share a file.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import struct
import sys
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self

from attrs import define, field

from mlflowclient.errors import ArtifactChangedError

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from mlflow_openapi.models.file_info import FileInfo
    from mlflowclient.artifacts.transfer_progress import TransferCounter

_CHUNK = 1 << 23
# A link is not followed, since another user may have created it.
_OPEN = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_COUNT = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class ResumeKey:
    """Identifies the content of a download, and the ranges into which it is divided.

    Attributes:
        etag: ETag of the content; "" if there is none.
        size: Number of bytes.
        ranges: Number of ranges.
    """

    etag: str
    size: int
    ranges: int


@define(eq=False)
class PartialFile:
    """The file of an incomplete download.

    `create` opens the file, `publish` moves it to its target, and `close` must always be called.

    Attributes:
        resume_key: Identity of the content; None if the download cannot be resumed.
    """

    _path: Path
    _target: Path
    _descriptor: int
    resume_key: ResumeKey | None
    _is_published: bool = field(default=False, init=False)

    @classmethod
    def create(cls, target: Path, resume_key: ResumeKey | None) -> Self:
        """Open the partial file of a target. With a key, the file may already contain data."""
        # A weak ETag does not identify bytes. Windows has neither `flock` nor `pread`.
        if resume_key is not None and resume_key.etag.startswith('"') and sys.platform != "win32":
            digest = hashlib.sha256(repr((target.name, *astuple(resume_key))).encode())
            path = target.with_name(f".mlflowclient-{digest.hexdigest()[:20]}.part")
            descriptor = os.open(path, _OPEN | os.O_CREAT, 0o666)
            if _lock(descriptor, path):
                return cls(path, target, descriptor, resume_key)
            # Another download of the same content is running. This download uses a separate file.
            os.close(descriptor)
        path = target.with_name(f".mlflowclient-{secrets.token_hex(10)}.part")
        return cls(path, target, os.open(path, _OPEN | os.O_CREAT | os.O_EXCL, 0o666), None)

    def open_at(self, start: int) -> BinaryIO:
        """Open a separate file handle for writing from an offset."""
        # An earlier attempt may have written more bytes than this attempt will.
        if start == 0 and self.resume_key is None:
            os.truncate(self._descriptor, 0)
        handle = os.fdopen(os.open(self._path, _OPEN), "r+b")
        handle.seek(start)
        return handle

    def saved_bytes(self, index: int) -> int:
        """Return the number of bytes of a range that the file contains."""
        if (key := self.resume_key) is None or sys.platform == "win32":
            return 0
        # `pread` and `pwrite` do not move a shared file position, so threads need no lock.
        saved = os.pread(self._descriptor, _COUNT.size, key.size + index * _COUNT.size)
        return int(_COUNT.unpack(saved)[0]) if len(saved) == _COUNT.size else 0

    def save_count(self, index: int, count: int) -> None:
        """Store the number of bytes of a range that the file contains."""
        if (key := self.resume_key) is not None and sys.platform != "win32":
            os.pwrite(self._descriptor, _COUNT.pack(count), key.size + index * _COUNT.size)

    def md5(self) -> str:
        """Return the MD5 digest of the complete content."""
        self._drop_counts()
        with self._path.open("rb") as file:
            return hashlib.file_digest(file, "md5").hexdigest()

    def publish(self) -> None:
        """Move the complete file to its final path."""
        self._drop_counts()
        # Atomic: other programs see either the earlier file or the complete new file.
        os.replace(self._path, self._target)
        self._is_published = True

    def discard(self) -> None:
        """Make `close` delete the file."""
        self.resume_key = None

    def close(self) -> None:
        """Close the file, and delete it unless it was published or a download can resume it."""
        if not self._is_published and not self._has_saved_bytes():
            with contextlib.suppress(FileNotFoundError):
                os.unlink(self._path)
        # Closing also releases the lock, so it must be the last step.
        os.close(self._descriptor)

    def _has_saved_bytes(self) -> bool:
        key = self.resume_key
        return key is not None and any(self.saved_bytes(index) for index in range(key.ranges))

    def _drop_counts(self) -> None:
        if self.resume_key is not None:
            os.truncate(self._descriptor, self.resume_key.size)


def copy_chunks(source: BinaryIO, target: BinaryIO, counter: TransferCounter) -> int:
    """Copy an open file to another open file, and return the number of bytes."""
    count = 0
    while chunk := source.read(_CHUNK):
        target.write(chunk)
        count += len(chunk)
        counter.add(len(chunk))
    return count


def write_file(
    source: BinaryIO,
    target: Path,
    info: FileInfo,
    counter: TransferCounter,
    check: Callable[[], None],
) -> None:
    """Copy an open file to a path. The copy appears at the path when it is complete.

    Args:
        source: The open file.
        target: Path to write to.
        info: The listed file, with its size.
        counter: Counts the bytes.
        check: Function that raises ArtifactChangedError if the source has changed.
    """
    partial = PartialFile.create(target, None)
    try:
        with partial.open_at(0) as file:
            count = copy_chunks(source, file, counter)
        check()
        if count != (info.file_size or 0):
            raise ArtifactChangedError(
                f"{info.path!r} does not match its listing: got {count} of {info.file_size} bytes."
            )
        partial.publish()
    finally:
        partial.close()


def _lock(descriptor: int, path: Path) -> bool:
    """Lock a file. Return False if another download has locked, moved or deleted the file."""
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # Between opening and locking, another download may have moved or deleted the file.
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except OSError:
        return False
