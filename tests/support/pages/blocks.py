"""Reads pages of the documentation: the code blocks and their line numbers.

Comments at the top of a page name the server and the admin of the page. The default is a plain
server of the newest version: `<!-- server: basic-auth -->`, `<!-- server: 2.9.2 -->`,
`<!-- server: fasttrackml -->`, `<!-- admin: ana a-long-password -->`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]

_FENCE = re.compile(r"(?P<indent> *)```(?P<language>.*)")
_COMMENT = re.compile(r"<!-- (server|admin): (.+) -->")
# Paragraphs of a list are indented, too, so indented text after a list is not a block.
_BLOCK_INDENT = " " * 4


@dataclass(frozen=True)
class Block:
    """A code block of a page.

    Attributes:
        language: Language after the fence, or an empty string for an indented block.
        text: Lines of the block without their common indentation.
        line: Line number of the first line in the page, from 1.
        follows: Whether only empty lines separate the block from the previous block.
    """

    language: str
    text: str
    line: int
    follows: bool = False


@dataclass(frozen=True)
class Page:
    """A page: its path in the repository, the values of its comments, and its blocks in order."""

    name: str
    comments: dict[str, str]
    blocks: tuple[Block, ...]

    @classmethod
    def read(cls, path: Path) -> Page:
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        return cls(name, dict(_COMMENT.findall(text)), tuple(_blocks(text.splitlines(), name)))


def _blocks(lines: list[str], name: str) -> Iterator[Block]:
    number, follows, before = 0, False, ""
    while number < len(lines):
        line, first = lines[number], number + 1
        number += 1
        if fence := _FENCE.fullmatch(line):
            end = next(
                (i for i in range(first, len(lines)) if lines[i] == f"{fence['indent']}```"), None
            )
            if end is None:
                raise ValueError(f"{name}:{first}: a block without an end")
            yield Block(fence["language"], _text(lines[first:end]), first + 1, follows)
            number, follows = end + 1, True
        elif (
            line.startswith(_BLOCK_INDENT)
            and before[:1] not in ("", " ", "-")
            and lines[number - 2] == ""
        ):
            while number < len(lines) and lines[number].startswith(_BLOCK_INDENT):
                number += 1
            yield Block("", _text(lines[first - 1 : number]), first)
            follows = False
        else:
            follows = follows and not line
            before = line or before


def _text(lines: list[str]) -> str:
    return textwrap.dedent("".join(f"{line}\n" for line in lines))
