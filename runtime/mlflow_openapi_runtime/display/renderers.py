"""Renders summaries: as HTML for notebooks, and as objects of `rich` for terminals.

Text from a server is never interpreted as markup: it is escaped in HTML, and `rich` receives it as
plain text. The HTML contains no scripts and loads no resources. It uses the colors of the page
around it, so it is readable with light and dark themes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from .summary import Cell, Summary, Table

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, Group, RenderableType
    from rich.table import Table as RichTable
    from rich.text import Text

_MIN_COLUMNS = 2
_LINE = "1px solid rgba(128,128,128,.35)"
_CELL = (
    "padding:2px 12px 2px "
    "0;text-align:left;vertical-align:top;border:0;font-size:13px;line-height:1.5"
)
_LABEL = f"{_CELL};opacity:.65;font-weight:normal;white-space:nowrap"
_VALUE = f"{_CELL};overflow-wrap:anywhere"
_HEAD = f"{_LABEL};border-bottom:{_LINE}"
_BODY = f"{_CELL};white-space:nowrap"
_NUMBER = f"{_BODY};text-align:right;font-variant-numeric:tabular-nums"
_ROW = "background:none"
_TABLE = "border-collapse:collapse;border:0;margin:2px 0;table-layout:auto"


def as_html(summary: Summary) -> str:
    """Render a summary as HTML, for notebooks."""
    parts = [_tag("div", "margin:2px 0;font-weight:600", escape(summary.title))]
    if summary.fields:
        rows = []
        for name, cell in summary.fields:
            rows.append(_tag("tr", _ROW, _tag("th", _LABEL, escape(name)) + _td(cell, _VALUE)))
        parts.append(_tag("table", _TABLE, f"<tbody>{''.join(rows)}</tbody>"))
    if summary.tables:
        style = "display:flex;flex-wrap:wrap;gap:4px 28px;align-items:flex-start"
        parts.append(_tag("div", style, "".join(map(_html_table, summary.tables))))
    if summary.note:
        style = "margin:2px 0;opacity:.65;font-style:italic"
        parts.append(_tag("div", style, escape(summary.note)))
    return _tag("div", "font-size:13px", "".join(parts))


def _html_table(table: Table) -> str:
    head = ""
    for name, is_number in zip(table.columns, _numbers(table), strict=True):
        head += _tag("th", f"{_HEAD};text-align:right" if is_number else _HEAD, escape(name))
    body = ""
    for row in table.rows:
        cells = [_td(cell, _NUMBER if cell.is_number else _BODY) for cell in row]
        body += _tag("tr", _ROW, "".join(cells))
    content = f"<thead>{_tag('tr', _ROW, head)}</thead><tbody>{body}</tbody>"
    drawn = _tag("table", _TABLE, content)
    if table.omitted:
        drawn += _tag("div", "opacity:.65", _omitted_rows(table))
    # A wide table scrolls by itself instead of widening the page.
    scrolled = _tag("div", "max-width:100%;overflow-x:auto", drawn)
    if table.is_collapsed:
        count = len(table.rows) + table.omitted
        title = _tag("summary", "cursor:pointer", f"{escape(table.title)} ({count})")
        style = "flex-basis:100%;max-width:100%;margin-top:4px"
        return _tag("details", style, title + scrolled)
    title = ""
    if table.title:
        title = _tag("div", "font-weight:600;margin-top:4px", escape(table.title))
    return _tag("div", "max-width:100%", title + scrolled)


def _td(cell: Cell, style: str) -> str:
    title = f' title="{escape(cell.full)}"' if cell.full is not None else ""
    return f'<td style="{style}"{title}>{escape(cell.text)}</td>'


def _tag(name: str, style: str, content: str) -> str:
    return f'<{name} style="{style}">{content}</{name}>'


def as_rich(summary: Summary) -> Group:
    """Render a summary for `rich` to print."""
    from rich.console import Group
    from rich.table import Table as RichTable
    from rich.text import Text

    parts: list[RenderableType] = [Text(summary.title, "bold")]
    if summary.fields:
        grid = RichTable.grid(padding=(0, 2))
        for name, cell in summary.fields:
            grid.add_row(Text(name, "dim"), Text(cell.text, overflow="fold"))
        parts.append(grid)
    for table in summary.tables:
        if table.title:
            parts.append(Text(f"\n{table.title}", "bold"))
        parts.append(_TerminalTable(table))
        if table.omitted:
            parts.append(Text(_omitted_rows(table), "dim"))
    if summary.note:
        parts.append(Text(summary.note, "dim italic"))
    return Group(*parts)


@dataclass
class _TerminalTable:
    """A table with as many whole columns as fit into the width of the terminal."""

    table: Table

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RichTable | Text]:
        from rich import box
        from rich.table import Table as RichTable
        from rich.text import Text

        drawn = RichTable(
            box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, header_style="dim"
        )
        cells_by_column = zip(*self.table.rows, strict=True)
        columns = list(zip(self.table.columns, cells_by_column, _numbers(self.table), strict=True))
        # Whole columns are omitted, since columns of three characters would be unreadable.
        width = options.max_width
        for name, cells, is_number in columns:
            texts = [name, *(cell.text for cell in cells)]
            width -= max(Text(text).cell_len for text in texts) + 2
            if width < 0 and len(drawn.columns) >= _MIN_COLUMNS:
                break
            drawn.add_column(Text(name), justify="right" if is_number else "left", overflow="fold")
        shown = len(drawn.columns)
        for row in self.table.rows:
            drawn.add_row(
                *(Text(cell.text) for cell in row[:shown]),
                style="dim" if self.table.is_collapsed else "",
            )
        yield drawn
        if shown < len(columns):
            names = ", ".join(name for name, *_ in columns[shown:])
            yield Text(f"Not shown: {names}.", "dim italic")


def _numbers(table: Table) -> Iterable[bool]:
    """Determine for each column whether it contains numbers."""
    return (any(cell.is_number for cell in column) for column in zip(*table.rows, strict=True))


def _omitted_rows(table: Table) -> str:
    return f"... {table.omitted} more"
