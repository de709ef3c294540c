"""Decides how a command tells something: tables for people, the server's JSON for programs.

On a terminal, rich sets a table into its width. Elsewhere it is plain: the same columns whatever
they hold, as wide as they need, one row a line. What a server says is text, of which no terminal,
and no markup of rich, is made.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any, Generic, Literal, Protocol, TypeAlias, TypeVar

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Json: TypeAlias = Annotated[
    bool, typer.Option("--json", help="As the server's JSON, for programs.")
]
Filter: TypeAlias = Annotated[
    str | None, typer.Option("--filter", metavar="CONDITION", help="In MLflow's words.")
]
OrderBy: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--order-by", metavar="KEY", help="Such as 'name DESC'. May be given several times."
    ),
]
Limit: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--limit",
        metavar="N",
        min=1,
        help="Most to list. Default: 100, with --json or --quiet all.",
    ),
]
Quiet: TypeAlias = Annotated[
    bool, typer.Option("--quiet", "-q", help="Names or ids alone, one a line.")
]

# What has no value.
NONE = "-"

_USUAL_LIMIT = 100
_STYLES = {
    **dict.fromkeys(("FINISHED", "READY", "active"), "green"),
    **dict.fromkeys(("RUNNING", "SCHEDULED", "PENDING_REGISTRATION"), "yellow"),
    **dict.fromkeys(("FAILED", "KILLED", "FAILED_REGISTRATION", "deleted"), "red"),
}


class Entity(Protocol):
    """What a server sends."""

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of it."""
        ...


E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: What stands above it.
        is_whole: Whether its values stay on one line, so that they can be copied.
        is_number: Whether its values stand at the right.
    """

    title: str
    is_whole: bool = False
    is_number: bool = False


def line(text: object) -> str:
    """A text of a server as one line, without what a terminal would obey."""
    return " ".join(
        "".join(letter if letter.isprintable() else " " for letter in str(text)).split()
    )


@dataclass(frozen=True, slots=True)
class Listing(Generic[E]):
    """How entities of a kind are listed.

    Attributes:
        columns: Of the table.
        row: What stands in them, for an entity.
        name: By what other commands know an entity.
    """

    columns: Sequence[Column]
    row: Callable[[E], Sequence[object]]
    name: Callable[[E], str]

    def show(
        self,
        search: Callable[[int | None], Iterable[E]],
        *,
        limit: int | None,
        as_json: bool,
        quiet: bool = False,
    ) -> None:
        """Print what a search finds, which takes the most that it is to find."""
        if as_json:
            json_array(search(limit))
        elif quiet:
            for entity in search(limit):
                print(line(self.name(entity)))
        else:
            found = list(search(_USUAL_LIMIT + 1 if limit is None else limit))
            shown = found[:_USUAL_LIMIT] if limit is None else found
            table(self.columns, map(self.row, shown))
            if len(shown) < len(found):
                print(
                    f"There are more than {_USUAL_LIMIT}: --limit says how many to list",
                    file=sys.stderr,
                )


def json_object(found: dict[str, Any]) -> None:
    """Print an object as JSON."""
    print(json.dumps(found))


def json_array(entities: Iterable[Entity]) -> None:
    """Print entities as a JSON array, each when it comes."""
    before = "["
    for entity in entities:
        print(before, json.dumps(entity.to_dict()), sep="\n", end="")
        before = ","
    print("[]" if before == "[" else "\n]")


def table(columns: Sequence[Column], rows: Iterable[Sequence[object]], title: str = "") -> None:
    """Print rows below the titles of their columns."""
    from rich.console import Console
    from rich.table import Table

    cells = [[*map(_cell, row)] for row in rows]
    console = Console(highlight=False)
    _print_title(console, title)
    if not console.is_terminal:
        _print_plain([[column.title for column in columns], *cells])
        return
    drawn = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in columns:
        justify: Literal["left", "right"] = "right" if column.is_number else "left"
        drawn.add_column(
            _text(column.title), overflow="fold", no_wrap=column.is_whole, justify=justify
        )
    for row in cells:
        drawn.add_row(*map(_text, row))
    console.print(drawn)


def pairs(title: str, rows: Iterable[tuple[str, object]]) -> None:
    """Print names with their values, below a title; nothing where there are none."""
    from rich.console import Console
    from rich.table import Table

    cells = [(line(name), _cell(value)) for name, value in rows]
    if not cells:
        return
    console = Console(highlight=False)
    _print_title(console, title)
    if not console.is_terminal:
        _print_plain([("", *row) for row in cells])
        return
    drawn = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    drawn.add_column("")
    drawn.add_column(overflow="fold", style="cyan")
    drawn.add_column(overflow="fold")
    for name, value in cells:
        drawn.add_row("", _text(name, ""), _text(value))
    console.print(drawn)


def moment(when: datetime | None) -> str:
    """A time as people here write it, with its zone."""
    return NONE if when is None else f"{when.astimezone():%Y-%m-%d %H:%M:%S %Z}"


def duration(start: datetime | None, end: datetime | None) -> str:
    """How long something took, as two units tell it."""
    if start is None or end is None:
        return NONE
    seconds = (end - start) / timedelta(seconds=1)
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, hours, days = (int(seconds // unit) for unit in (60, 3600, 86400))
    if minutes < 60:
        return f"{minutes} min {int(seconds % 60)} s"
    return f"{hours} h {minutes % 60} min" if hours < 24 else f"{days} d {hours % 24} h"


def rounded(value: float) -> str:
    """A number for a glance; elsewhere they are told as they are."""
    text = str(value)
    return text if len(text) <= 8 else f"{value:.6g}"


def _cell(value: object) -> str:
    return NONE if value is None else line(value) or NONE


def _text(cell: str, style: str | None = None) -> Text:
    from rich.text import Text

    return Text(cell, _STYLES.get(cell, "") if style is None else style)


def _print_title(console: Console, title: str) -> None:
    if title:
        console.print(_text(title, "bold underline"))


def _print_plain(rows: Sequence[Sequence[str]]) -> None:
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        )
        print("  ".join(padded).rstrip())
