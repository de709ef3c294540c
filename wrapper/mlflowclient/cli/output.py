"""Prints results of commands: tables for people, the server's JSON for programs.

On a terminal, rich fits a table to the width of the terminal. Otherwise, a table is plain text with
fixed columns, as wide as necessary, and one row per line. Text from a server is printed literally:
it cannot control the terminal, and is not interpreted as markup.
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
    bool, typer.Option("--json", help="Print the server's JSON, for programs.")
]
Limit: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--limit",
        metavar="N",
        min=1,
        help="Maximum number of results. Default: 100; with --json or --quiet, all.",
    ),
]
Quiet: TypeAlias = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print only the names or ids, one per line.")
]

NO_VALUE = "-"

_DEFAULT_LIMIT = 100
_STYLES = {
    **dict.fromkeys(("FINISHED", "READY", "active"), "green"),
    **dict.fromkeys(("RUNNING", "SCHEDULED", "PENDING_REGISTRATION"), "yellow"),
    **dict.fromkeys(("FAILED", "KILLED", "FAILED_REGISTRATION", "deleted"), "red"),
}


def filter_option(example: str) -> Any:
    """Return the option `--filter` of a command that lists entities."""
    text = f'Condition in MLflow\'s filter syntax, such as "{example}".'
    return typer.Option("--filter", metavar="CONDITION", help=text)


def order_by_option(example: str) -> Any:
    """Return the option `--order-by` of a command that lists entities."""
    # Servers accept different keys for each type of entity: runs, for example, have no `name`.
    text = f'Sort key with an optional ASC or DESC, such as "{example}". Can be repeated.'
    return typer.Option("--order-by", metavar="KEY", help=text)


class Entity(Protocol):
    """A generated model."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of the entity."""
        ...


E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: Heading of the column.
        no_wrap: Whether values are kept on one line, so that they can be copied.
        align_right: Whether values are aligned to the right, as numbers are.
    """

    title: str
    no_wrap: bool = False
    align_right: bool = False


@dataclass(frozen=True, slots=True)
class Listing(Generic[E]):
    """How the entities of a search are printed.

    Attributes:
        columns: Columns of the table.
        row: Function that returns the values of an entity.
        name: Function that returns the name or id of an entity, as other commands accept it.
    """

    columns: Sequence[Column]
    row: Callable[[E], Sequence[object]]
    name: Callable[[E], str]

    def print(
        self,
        search: Callable[[int | None], Iterable[E]],
        *,
        limit: int | None,
        as_json: bool,
        quiet: bool = False,
    ) -> None:
        """Print the results of `search`, whose argument is the maximum number of results."""
        if as_json:
            print_json_array(search(limit))
        elif quiet:
            for entity in search(limit):
                print(single_line(self.name(entity)))
        else:
            self._print_table(search, limit)

    def _print_table(self, search: Callable[[int | None], Iterable[E]], limit: int | None) -> None:
        if limit is not None:
            print_table(self.columns, map(self.row, search(limit)))
            return
        entities = list(search(_DEFAULT_LIMIT + 1))
        print_table(self.columns, map(self.row, entities[:_DEFAULT_LIMIT]))
        if len(entities) > _DEFAULT_LIMIT:
            print(f"More than {_DEFAULT_LIMIT} results: use --limit to list more", file=sys.stderr)


def print_json(content: dict[str, Any]) -> None:
    """Print a JSON object."""
    print(json.dumps(content))


def print_json_array(entities: Iterable[Entity]) -> None:
    """Print entities as a JSON array, each as soon as it arrives."""
    # Entities are not collected first: all results of a search may not fit into memory.
    separator = "["
    for entity in entities:
        print(separator, json.dumps(entity.to_dict()), sep="\n", end="")
        separator = ","
    print("[]" if separator == "[" else "\n]")


def print_table(
    columns: Sequence[Column], rows: Iterable[Sequence[object]], title: str = ""
) -> None:
    """Print a table with column titles."""
    from rich.console import Console
    from rich.table import Table

    cells = [[_cell(value) for value in row] for row in rows]
    # Highlighting would color the numbers and paths within values.
    console = Console(highlight=False)
    _print_title(console, title)
    if not console.is_terminal:
        _print_plain([[column.title for column in columns], *cells])
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in columns:
        justify: Literal["left", "right"] = "right" if column.align_right else "left"
        # Long values are folded, since a truncated value could not be copied.
        table.add_column(
            _text(column.title), overflow="fold", no_wrap=column.no_wrap, justify=justify
        )
    for row in cells:
        table.add_row(*map(_text, row))
    console.print(table)


def print_pairs(title: str, rows: Iterable[tuple[str, object]]) -> None:
    """Print names and values below a title, or nothing if there are none."""
    from rich.console import Console
    from rich.table import Table

    cells = [(single_line(name), _cell(value)) for name, value in rows]
    if not cells:
        return
    console = Console(highlight=False)
    _print_title(console, title)
    if not console.is_terminal:
        _print_plain([("", *row) for row in cells])
        return
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column("")
    table.add_column(overflow="fold", style="cyan")
    table.add_column(overflow="fold")
    for name, value in cells:
        table.add_row("", _text(name, ""), _text(value))
    console.print(table)


def single_line(text: object) -> str:
    """Return text as a single line without control characters."""
    printable = "".join(letter if letter.isprintable() else " " for letter in str(text))
    return " ".join(printable.split())


def format_time(time: datetime | None) -> str:
    """Format a time in the local time zone."""
    return NO_VALUE if time is None else f"{time.astimezone():%Y-%m-%d %H:%M:%S %Z}"


def format_duration(start: datetime | None, end: datetime | None) -> str:
    """Format a duration with at most two units."""
    if start is None or end is None:
        return NO_VALUE
    seconds = (end - start) / timedelta(seconds=1)
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, hours, days = (int(seconds // unit) for unit in (60, 3600, 86400))
    if minutes < 60:
        return f"{minutes} min {int(seconds % 60)} s"
    return f"{hours} h {minutes % 60} min" if hours < 24 else f"{days} d {hours % 24} h"


def format_number(value: float) -> str:
    """Format a number for a table, rounded if it is long."""
    text = str(value)
    return text if len(text) <= 8 else f"{value:.6g}"


def _cell(value: object) -> str:
    return NO_VALUE if value is None else single_line(value) or NO_VALUE


def _text(cell: str, style: str | None = None) -> Text:
    from rich.text import Text

    # In a str, rich would interpret square brackets as markup.
    return Text(cell, _STYLES.get(cell, "") if style is None else style)


def _print_title(console: Console, title: str) -> None:
    if title:
        console.print(_text(title, "bold underline"))


def _print_plain(rows: Sequence[Sequence[str]]) -> None:
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = []
        for cell, width in zip(row, widths, strict=True):
            padded.append(cell + " " * (width - cell_len(cell)))
        print("  ".join(padded).rstrip())
