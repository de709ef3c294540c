"""Renders tables: as HTML for notebooks, and with `rich` for terminals.

Text from a server is never interpreted as markup: it is escaped in HTML, and `rich` receives it as
plain text. The HTML contains no scripts and loads no resources. It uses the colors of the page
around it, so it is readable with light and dark themes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from .summary import Table

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType

_CELL = "text-align:left;vertical-align:top"
# Columns of fewer characters would be unreadable in a terminal.
_MIN_COLUMN_WIDTH = 16


def as_html(tables: Sequence[Table]) -> str:
    """Render tables as HTML, for notebooks."""
    # A wide table scrolls by itself instead of widening the page.
    return _tag("div", "overflow-x:auto", "".join(map(_html_table, tables)))


def _html_table(table: Table) -> str:
    rows = [_html_row("td", row) for row in table.rows]
    if table.header:
        rows.insert(0, _html_row("th", table.header))
    return (
        _tag("div", "font-weight:bold", escape(table.title))
        + (_tag("table", "margin:0", "".join(rows)) if rows else "")
        + (_tag("div", "font-style:italic", escape(table.footer)) if table.footer else "")
    )


def _html_row(tag: str, texts: Sequence[str]) -> str:
    return f"<tr>{''.join(_tag(tag, _CELL, escape(text)) for text in texts)}</tr>"


def _tag(name: str, style: str, content: str) -> str:
    return f'<{name} style="{style}">{content}</{name}>'


@dataclass(frozen=True)
class RichTables:
    """Tables that `rich` prints, with as many columns as fit into the width of the terminal."""

    tables: Sequence[Table]

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        from rich import box
        from rich.table import Table as RichTable
        from rich.text import Text

        count = max(2, options.max_width // _MIN_COLUMN_WIDTH)
        for table in self.tables:
            yield Text(table.title, "bold")
            drawn = RichTable(
                box=box.SIMPLE_HEAD,
                show_edge=False,
                pad_edge=False,
                show_header=bool(table.header),
            )
            for name in table.header[:count]:
                drawn.add_column(Text(name), overflow="fold")
            for row in table.rows:
                drawn.add_row(*(Text(text, overflow="fold") for text in row[:count]))
            if table.rows:
                yield drawn
            if table.header[count:]:
                yield Text(f"Not shown: {', '.join(table.header[count:])}.", "italic")
            if table.footer:
                yield Text(table.footer, "italic")
