"""Validates artifact paths, and keeps downloads inside of the destination folder.

Names come from servers, stores and the user's own folders. A name with a special meaning on one
system (a backslash, a drive letter) is refused on all systems, so that an uploaded folder can be
downloaded anywhere.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlparse, urlunparse

from mlflowclient.errors import UnsafePathError

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:")


def problem(path: str) -> str | None:
    """Return why a path is not allowed; None if it is allowed."""
    segments = path.split("/")
    if not all(segments) or not {".", ".."}.isdisjoint(segments):
        return "must be relative, without empty segments, '.' and '..'"
    if "\\" in path:
        return "must not contain a backslash"
    if _CONTROL.search(path):
        return "must not contain control characters"
    if any(_DRIVE.match(segment) for segment in segments):
        return "must not begin with a drive letter"
    try:
        path.encode()
    except UnicodeEncodeError:
        return "must be encodable as UTF-8"
    return None


def server_path_problem(path: str) -> str | None:
    """Return why an MLflow server would refuse or change a path; None if it would not.

    Servers 2.9 to 3.17 refuse '#', and interpret a path as a URL that may be encoded several
    times: `%41` becomes `A`, and a `?` at the end is lost.
    """
    if "#" in path:
        return "must not contain '#', which MLflow servers refuse"
    # With the slash, a colon in the first segment is not parsed as the end of a scheme.
    stored = urlunparse(urlparse(unquote(f"/{path}")))[1:]
    if stored != path:
        return f"must not be a path that MLflow servers change: they would store {stored!r}"
    return None


def check(argument: str, path: object) -> str:
    """Return the path of an artifact, or raise a TypeError or ValueError."""
    if not isinstance(path, str):
        raise TypeError(f"{argument} must be a str, got {type(path).__name__}")
    if (reason := problem(path)) is not None:
        raise ValueError(f"{argument} {reason}, got {path!r}")
    return path


def check_folder(argument: str, path: str | None) -> str:
    """Return the path of a folder; "" is the root."""
    return "" if path is None or path == "" else check(argument, path)


def check_listed(path: str) -> None:
    """Raise UnsafePathError if a listed path must not be used for a local file."""
    if (reason := problem(path)) is not None:
        raise UnsafePathError(
            f"The server lists {path!r}, which is not downloaded: a path {reason}."
        )


def join(*segments: str) -> str:
    """Join the non-empty segments of a path."""
    return "/".join(segment for segment in segments if segment)


def parent(path: str) -> str:
    """Return the folder that contains a path; "" is the root."""
    return path.rpartition("/")[0]


class Destination:
    """A local folder to write artifacts to. Links that lead out of the folder are refused."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._root = os.path.realpath(folder)

    def target(self, path: str) -> Path:
        """Return the local path of an artifact, and create its folder."""
        check_listed(path)
        target = self._folder.joinpath(*path.split("/"))
        folder = os.path.realpath(target.parent)
        # The prefix ends with a separator, since /data/ab is not inside of /data/a.
        if folder != self._root and not folder.startswith(os.path.join(self._root, "")):
            raise UnsafePathError(
                f"{path!r} is not written: a link in {str(self._folder)!r} leads out of that "
                f"folder, to {folder!r}."
            )
        os.makedirs(folder, exist_ok=True)
        return target
