"""Decides which names artifacts may have, and where a downloaded one may be written: never outside
of its folder.

Names come from servers, stores and the user's own folders. What another system could take for a way
out (a backslash, a drive letter) is refused on every system, so that a folder that goes up comes
down anywhere.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlparse, urlunparse

from mlflowclient.errors import UnsafePathError

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:")


def fault(path: str) -> str | None:
    """Why a path may not be used; None where it may."""
    segments = path.split("/")
    if not all(segments) or not {".", ".."}.isdisjoint(segments):
        return "must be relative, without empty segments, '.' and '..'"
    if "\\" in path:
        return "must not hold a backslash"
    if _CONTROL.search(path):
        return "must not hold control characters"
    if any(_DRIVE.match(segment) for segment in segments):
        return "must not begin like a drive letter"
    try:
        path.encode()
    except UnicodeEncodeError:
        return "must be text that UTF-8 can write"
    return None


def server_fault(path: str) -> str | None:
    """Why a server would refuse a path, although it is safe, or take it for another one.

    Servers 2.22 to 3.17 refuse '#', and read a path as a URL that may be encoded several times
    over: `%41` becomes `A`, and a `?` at the end is lost.
    """
    if "#" in path:
        return "must not hold '#': MLflow servers refuse it"
    stored = urlunparse(urlparse(unquote(f"/{path}")))[1:]
    if stored != path:
        return f"must not be one that MLflow servers change: they would store {stored!r}"
    return None


def check(argument: str, path: object) -> str:
    """The path, where it may name an artifact."""
    if not isinstance(path, str):
        raise TypeError(f"{argument} must be a str, got {type(path).__name__}")
    if (reason := fault(path)) is not None:
        raise ValueError(f"{argument} {reason}, got {path!r}")
    return path


def check_named(path: str) -> None:
    """Refuse a path that a server names, where no file may have it."""
    if (reason := fault(path)) is not None:
        raise UnsafePathError(f"the server names {path!r}, which is not written: a path {reason}")


def check_folder(argument: str, path: str | None) -> str:
    """The path of a folder; "" for the root."""
    return "" if path is None or path == "" else check(argument, path)


def join(*parts: str) -> str:
    """A path of those of its parts that are not empty."""
    return "/".join(part for part in parts if part)


def parent(path: str) -> str:
    """The folder that holds a path; "" for the root."""
    return path.rpartition("/")[0]


class Destination:
    """A folder into which artifacts are written. Links in it are followed only as far as they stay
    inside.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._root = os.path.realpath(folder)

    def target(self, path: str) -> Path:
        """Where an artifact is written; the folder for it is made."""
        check_named(path)
        target = self._folder.joinpath(*path.split("/"))
        folder = os.path.realpath(target.parent)
        if folder != self._root and not folder.startswith(os.path.join(self._root, "")):
            raise UnsafePathError(
                f"{path!r} is not written: a link in {str(self._folder)!r} leads out of it, to "
                f"{folder!r}"
            )
        os.makedirs(folder, exist_ok=True)
        return target
