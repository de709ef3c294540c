"""A file that is not whole yet, beside the place where it will be.

One that comes in parts has behind its content how far each part is, and a name that is made of what
it is to be: so a later download of the same file goes on where this one ended, in whatever way that
was. Two downloads never share one.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import struct
import sys
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import BinaryIO, Self

if sys.platform != "win32":
    import fcntl

# Never through a link: somebody may have put one there.
_OPEN = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_COUNT = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a file in parts is to be.

    Attributes:
        etag: ETag of the content; "" without one.
        size: How many bytes.
        count: How many parts.
    """

    etag: str
    size: int
    count: int


class PartialFile:
    """Made by `beside`, ended by `publish` or `close`.

    Attributes:
        parts: What it is to be, where it can be gone on with later.
    """

    def __init__(self, path: Path, target: Path, descriptor: int, parts: Parts | None) -> None:
        self.parts = parts
        self._path = path
        self._target = target
        self._descriptor = descriptor
        self._is_published = False

    @classmethod
    def beside(cls, target: Path, parts: Parts | None) -> Self:
        """The partial file of a target, which may be there already."""
        # A weak ETag does not promise the same bytes.
        if parts is not None and parts.etag.startswith('"') and sys.platform != "win32":
            key = hashlib.sha256(repr((target.name, *astuple(parts))).encode()).hexdigest()[:20]
            path = target.with_name(f".mlflowclient-{key}.part")
            descriptor = os.open(path, _OPEN | os.O_CREAT, 0o666)
            if _is_ours(descriptor, path):
                return cls(path, target, descriptor, parts)
            os.close(descriptor)
        path = target.with_name(f".mlflowclient-{secrets.token_hex(10)}.part")
        return cls(path, target, os.open(path, _OPEN | os.O_CREAT | os.O_EXCL, 0o666), None)

    def open_at(self, start: int) -> BinaryIO:
        """A handle of its own, to write from `start` on."""
        if start == 0 and self.parts is None:
            os.truncate(self._descriptor, 0)
        handle = os.fdopen(os.open(self._path, _OPEN), "r+b")
        handle.seek(start)
        return handle

    def done(self, index: int) -> int:
        """How many bytes of a part are there."""
        if (parts := self.parts) is None or sys.platform == "win32":
            return 0
        noted = os.pread(self._descriptor, _COUNT.size, parts.size + index * _COUNT.size)
        return int(_COUNT.unpack(noted)[0]) if len(noted) == _COUNT.size else 0

    def note(self, index: int, count: int) -> None:
        """Note how many bytes of a part are there."""
        if (parts := self.parts) is not None and sys.platform != "win32":
            os.pwrite(self._descriptor, _COUNT.pack(count), parts.size + index * _COUNT.size)

    def md5(self) -> str:
        """MD5 digest of the content, once it is whole."""
        self._drop_notes()
        with self._path.open("rb") as file:
            return hashlib.file_digest(file, "md5").hexdigest()

    def publish(self) -> None:
        """Give it the final name, at once."""
        self._drop_notes()
        os.replace(self._path, self._target)
        self._is_published = True

    def spoil(self) -> None:
        """Do not keep it."""
        self.parts = None

    def close(self) -> None:
        """Close it, and remove it where nothing can go on with it."""
        if not self._is_published and not (
            self.parts and any(map(self.done, range(self.parts.count)))
        ):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(self._path)
        os.close(self._descriptor)

    def _drop_notes(self) -> None:
        if self.parts is not None:
            os.truncate(self._descriptor, self.parts.size)


def _is_ours(descriptor: int, path: Path) -> bool:
    """Lock a file; False where another download has it, or has just given it its final name."""
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except OSError:
        return False
