"""Summarizes a model or a list of models as fields and tables, which `renderers` renders.

A summary is derived from the declarations of the models: values of nested models are shown next to
the values of the outer model, lists and maps become tables, and times become datetimes. The name,
the id and the status come first. Attributes that a repr hides are not shown.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Protocol

from attrs import fields, has

# Maximum number of items of a list to show. More items would hide the rest of a notebook.
MAX_ITEMS = 20
_MAX_COLUMNS = 6
_MAX_KEYS = 4
_MAX_DEPTH = 4
_MAX_FIELD_LENGTH = 200
_MAX_CELL_LENGTH = 60
# A dataset's profile may be 16 MB long.
_MAX_TOOLTIP_LENGTH = 2000
# Name of the product that the models belong to. Keys that begin with this name in lower case and a
# dot are set by the product itself.
_product: ContextVar[str] = ContextVar("product", default="")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value to be shown, without control characters.

    Attributes:
        text: The value, truncated if it is long.
        full: A longer form of the value if `text` is truncated or rounded; otherwise None.
        is_number: Whether the digits should be aligned.
    """

    text: str
    full: str | None = None
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with a cell for each column.

    Attributes:
        omitted: Number of rows that are not shown.
        is_collapsed: Whether the rows are hidden until the user expands them.
    """

    title: str
    columns: list[str]
    rows: list[list[Cell]]
    omitted: int = 0
    is_collapsed: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The summary of a model or a pager."""

    title: str
    fields: list[tuple[str, Cell]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    note: str = ""


def of_model(model: Any) -> Summary:
    """Summarize a model: its fields, then a table for each of its lists and maps."""
    _product.set(getattr(model, "_PRODUCT", ""))
    singles, lists = _split_values(model)
    names = _short_names([*singles, *lists])
    shown = [(names[path], _cell(singles[path], _MAX_FIELD_LENGTH)) for path in _ordered(singles)]
    tables = [table for path, value in lists.items() for table in _tables(names[path], value)]
    # Tables of keys that the product itself sets come last.
    tables.sort(key=lambda table: table.is_collapsed)
    return Summary(type(model).__name__, shown, tables, getattr(model, "_NOTE", ""))


class _Pager(Protocol):
    def limited(self, count: int) -> Iterable[Any]: ...


def of_pager(pager: _Pager) -> Summary:
    """Request the first items of a pager, and summarize them."""
    # A notebook would show an exception as a traceback below the cell, so the summary shows the
    # error.
    try:
        items = list(pager.limited(MAX_ITEMS))
    except Exception as error:
        note = f"The items cannot be shown. {type(error).__name__}: {error}"
        return Summary("Pager", note=_cell(note, _MAX_TOOLTIP_LENGTH).text)
    if not items:
        return Summary("Pager: no items")
    _product.set(getattr(items[0], "_PRODUCT", ""))
    kind = type(items[0]).__name__
    if len(items) < MAX_ITEMS:
        return Summary(f"Pager of {kind}: {len(items)} in all", tables=[_listing(items)])
    note = "There may be more items: iterate over the pager to get them all."
    return Summary(f"Pager of {kind}: the first {len(items)}", tables=[_listing(items)], note=note)


def of_async_pager(pager: object) -> Summary:
    """Summarize an asynchronous pager by its repr, since a display cannot await a request."""
    note = "Use `async for item in pager` or `await pager.first()` to request the items."
    return Summary("AsyncPager", [("repr", _cell(repr(pager), _MAX_FIELD_LENGTH))], note=note)


def _listing(items: list[Any]) -> Table:
    """Show models in one table: their main attributes, then the most common metrics and params."""
    rows = []
    views = list(map(_views, items))
    for item, view in zip(items, views, strict=True):
        singles, lists = _split_values(item) if has(type(item)) else ({"value": item}, {})
        row = singles if view else singles | lists
        # The end time is omitted, since it follows from the start time and the duration.
        rows.append({path: value for path, value in row.items() if _last(path) != "end_time"})
    columns, cells = _grid(rows)
    for name in ("metrics", "params"):
        counts = Counter(key for view in views for key in view.get(name, ()))
        for key, _ in counts.most_common(_MAX_KEYS):
            columns.append(_cell(f"{name}.{key}").text)
            for line, view in zip(cells, views, strict=True):
                line.append(_cell(view.get(name, {}).get(key)))
    return Table("", columns, cells)


def _views(item: Any) -> dict[str, dict[str, Any]]:
    """Return the metrics and params of a run or a logged model, by their keys."""
    # In other models, fields with these names are lists.
    declared = {attribute.name for attribute in fields(type(item))} if has(type(item)) else set()
    views = {"metrics", "params"} - declared
    return {name: getattr(item, name) for name in views if hasattr(type(item), name)}


def _split_values(model: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the single values of a model, and its lists and maps, by attribute path."""
    singles: dict[str, Any] = {}
    lists: dict[str, Any] = {}
    for path, value in _leaves(model, ""):
        (lists if _is_table(value) else singles)[path] = value
    # A deprecated attribute such as `run_uuid` repeats the id.
    identity = next((value for path, value in singles.items() if path.endswith("_id")), None)
    singles = {
        path: value
        for path, value in singles.items()
        if not (path.endswith("_uuid") and value == identity)
    }
    times = {
        _last(path): (path, value) for path, value in singles.items() if isinstance(value, datetime)
    }
    if "start_time" in times and "end_time" in times:
        (path, start), (_, end) = times["start_time"], times["end_time"]
        singles[path.replace("start_time", "duration")] = end - start
    return singles, lists


def _leaves(model: Any, prefix: str, depth: int = 0) -> Iterator[tuple[str, Any]]:
    declared = fields(type(model))
    datetimes = getattr(model, "_DATETIMES", {})
    # Headers next to a secret may be secret, too.
    hidden = {attribute.name for attribute in declared if not attribute.repr}
    has_secret = bool(hidden - {"additional_properties"})
    for attribute in declared:
        if not attribute.repr:
            continue
        # A partly initialized model lacks some attributes.
        value = getattr(model, attribute.name, None)
        if attribute.name in datetimes and value is not None:
            value = _datetime(model, datetimes[attribute.name], value)
        path = prefix + attribute.name
        if value is None or value in ("", [], {}):
            continue
        if has_secret and isinstance(value, list | dict):
            yield path, f"<{len(value)}>"
        elif has(type(value)) and depth < _MAX_DEPTH:
            yield from _leaves(value, f"{path}.", depth + 1)
        else:
            yield path, value


def _datetime(model: Any, name: str, value: Any) -> Any:
    """Convert a time to a datetime, or return the time unchanged if it is out of range."""
    # 0 means that the time is not set.
    try:
        return getattr(model, name) if value else None
    except (TypeError, ValueError):
        return value


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(has(type(item)) for item in value)
    )


def _tables(title: str, value: Any) -> Iterator[Table]:
    """Show a list or a map as a table, and the keys of the product itself in a second table."""
    items = list(value.items()) if isinstance(value, dict) else value
    internal = [item for item in items if _is_internal(item)]
    others = [item for item in items if not _is_internal(item)] if internal else items
    for name, group in ((title, others), (f"{title} of {_product.get()}", internal)):
        if group:
            columns, cells = _grid(list(map(_row, group[:MAX_ITEMS])))
            yield Table(name, columns, cells, len(group[MAX_ITEMS:]), group is internal)


def _row(item: Any) -> dict[str, Any]:
    """Return the values of an item of a list, or of a pair of a map, by column."""
    if isinstance(item, tuple):
        return {"key": item[0], "value": item[1]}
    return dict(_leaves(item, "")) if has(type(item)) else {"value": item}


def _is_internal(item: Any) -> bool:
    """Determine whether a key starts with the product's name in lower case and a dot."""
    product = _product.get()
    key = item[0] if isinstance(item, tuple) else getattr(item, "key", None)
    return isinstance(key, str) and bool(product) and key.startswith(f"{product.lower()}.")


def _grid(rows: list[dict[str, Any]]) -> tuple[list[str], list[list[Cell]]]:
    """Return the names of the most important columns, and the cells of each row."""
    samples = {path: value for row in rows for path, value in row.items()}
    paths = _ordered(samples)[:_MAX_COLUMNS]
    names = _short_names(paths)
    columns = []
    for path in paths:
        suffix = " (UTC)" if isinstance(samples[path], datetime) else ""
        columns.append(names[path] + suffix)
    return columns, [[_cell(_clock(row.get(path))) for path in paths] for row in rows]


def _ordered(singles: dict[str, Any]) -> list[str]:
    """Sort paths: names and ids first, then states, times, and the rest as declared."""
    stem = next((name[:-3] for name in map(_last, singles) if name.endswith("_id")), "")
    first = [f"{stem}_name", "name", "key", f"{stem}_id"]
    first += ["version", "value", "step", "status", "state"]

    def rank(path: str) -> int:
        if _last(path) in first:
            return first.index(_last(path))
        if not isinstance(singles[path], datetime | timedelta):
            return len(first) + 2
        # Creation and start times precede other times.
        return len(first) + (not _last(path).startswith(("creat", "start")))

    return sorted(singles, key=rank)


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _short_names(paths: Iterable[str]) -> dict[str, str]:
    """Map each path to the name of its attribute, or to the path if the name is not unique."""
    paths = list(paths)
    count = Counter(map(_last, paths))
    return {path: _last(path) if count[_last(path)] == 1 else path for path in paths}


def _cell(value: Any, max_length: int = _MAX_CELL_LENGTH) -> Cell:
    if isinstance(value, float):
        text = format(value, ".8g")
        is_exact = float(text) == value or math.isnan(value)
        return Cell(text, None if is_exact else repr(value), is_number=True)
    text = _text(value)
    shown = _visible(text[:max_length])
    if len(text) <= max_length:
        return Cell(shown, is_number=isinstance(value, int) and not isinstance(value, bool))
    full = _visible(text[:_MAX_TOOLTIP_LENGTH])
    if len(text) > _MAX_TOOLTIP_LENGTH:
        full += "..."
    return Cell(f"{shown}...", full)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{_clock(value)} UTC"
    if isinstance(value, timedelta):
        return _duration(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, list) and any(has(type(item)) for item in value):
        pairs = ((getattr(item, "key", None), getattr(item, "value", None)) for item in value)
        return _pairs(pairs) or f"<{len(value)}>"
    if isinstance(value, list):
        return ", ".join(map(_text, islice(value, _MAX_TOOLTIP_LENGTH)))
    return _pairs(value.items()) if isinstance(value, dict) else repr(value)


def _clock(value: Any) -> Any:
    return f"{value:%Y-%m-%d %H:%M:%S}" if isinstance(value, datetime) else value


def _pairs(pairs: Iterable[tuple[Any, Any]]) -> str:
    """Format pairs in one line. Internal pairs are included only if there are no other pairs."""
    # Each pair takes at least one character, so more pairs than characters cannot be shown.
    keyed = [pair for pair in islice(pairs, _MAX_TOOLTIP_LENGTH) if pair[0] is not None]
    others = [pair for pair in keyed if not _is_internal(pair)]
    return ", ".join(f"{key}={_text(value)}" for key, value in others or keyed)


def _duration(value: timedelta) -> str:
    """Format a duration as 1.25 s, 2 min 5 s, 3 h 2 min or 4 d 3 h."""
    seconds = value.total_seconds()
    if abs(seconds) < 60:
        return f"{seconds:.3g} s"
    minutes, second = divmod(abs(round(seconds)), 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    sign = "-" if seconds < 0 else ""
    if days:
        return f"{sign}{days} d {hour} h"
    return f"{sign}{hours} h {minute} min" if hours else f"{sign}{minutes} min {second} s"


def _visible(text: str) -> str:
    """Escape characters that control a terminal or change the writing direction."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode() for each in text
    )
