"""Summarizes a model or a pager as tables of text, which `renderers` renders.

A summary is derived from the declarations of the models: values of nested models are shown next to
the values of the outer model, lists and maps become tables, and times become datetimes. Names, ids
and states come first. Attributes that a repr hides are not shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from attrs import fields, has

# Maximum number of items of a list to show. More items would hide the rest of a notebook.
MAX_ITEMS = 20
_MAX_COLUMNS = 8
_MAX_DEPTH = 4
# Maximum number of characters of a value. A dataset's profile may be 16 MB long.
_MAX_LENGTH = 200
_MAX_ERROR_LENGTH = 2000
# The order of attributes, by the last word of their names.
_FIRST = ("name", "key", "id", "version", "value", "step", "status", "state")


@dataclass(frozen=True, slots=True)
class Table:
    """A title, rows of text, and a footer. The texts contain no control characters."""

    title: str
    rows: list[list[str]] = field(default_factory=list)
    header: list[str] = field(default_factory=list)
    footer: str = ""


def of(shown: Any) -> list[Table]:
    """Summarize a model or a pager."""
    if has(type(shown)):
        return _of_model(shown)
    return _of_async_pager(shown) if hasattr(shown, "__aiter__") else _of_pager(shown)


def _of_model(model: Any) -> list[Table]:
    """Summarize a model: its fields, then a table for each of its lists and maps."""
    leaves = dict(_leaves(model))
    names = _short_names(leaves)
    singles = {path: value for path, value in leaves.items() if not _is_table(value)}
    rows = [[names[path], _text(singles[path])] for path in _ordered(singles)]
    tables = [Table(type(model).__name__, rows, footer=getattr(model, "_NOTE", ""))]
    # Keys that begin with the name of the product, such as `product.user`, are set by the product
    # itself, and are shown last.
    prefix = f"{getattr(model, '_PRODUCT', '').lower()}."
    for path, value in leaves.items():
        if _is_table(value):
            items = value.items() if isinstance(value, dict) else value
            items = sorted(items, key=lambda item: str(_key(item)).startswith(prefix))
            omitted = len(items) - MAX_ITEMS
            footer = f"... {omitted} more" if omitted > 0 else ""
            tables.append(_listing(names[path], items[:MAX_ITEMS], footer))
    return tables


def _of_pager(pager: Any) -> list[Table]:
    """Request the first items of a pager, and summarize them."""
    # A notebook would show an exception as a traceback below the cell, so the summary shows the
    # error.
    try:
        items = list(pager.limited(MAX_ITEMS))
    except Exception as error:
        note = f"The items cannot be shown. {type(error).__name__}: {error}"
        return [Table("Pager", footer=_text(note, _MAX_ERROR_LENGTH))]
    if not items:
        return [Table("Pager: no items")]
    kind = type(items[0]).__name__
    if len(items) < MAX_ITEMS:
        return [_listing(f"Pager of {kind}: {len(items)} in all", items)]
    note = "There may be more items: iterate over the pager to get them all."
    return [_listing(f"Pager of {kind}: the first {len(items)}", items, note)]


def _of_async_pager(pager: object) -> list[Table]:
    """Summarize an asynchronous pager by its repr, since a display cannot await a request."""
    note = "Use `async for item in pager` or `await pager.first()` to request the items."
    return [Table("AsyncPager", [["repr", _text(repr(pager))]], footer=note)]


def _listing(title: str, items: list[Any], footer: str = "") -> Table:
    """Show items in one table, with a row for each item and the most important columns."""
    rows = list(map(_row, items))
    samples = {path: value for row in rows for path, value in row.items()}
    paths = _ordered(samples)[:_MAX_COLUMNS]
    cells = [[_text(row.get(path)) for path in paths] for row in rows]
    return Table(title, cells, list(_short_names(paths).values()), footer)


def _row(item: Any) -> dict[str, Any]:
    """Return the values of an item of a list, or of a pair of a map, by column."""
    if isinstance(item, tuple):
        return {"key": item[0], "value": item[1]}
    return dict(_leaves(item)) if has(type(item)) else {"value": item}


def _leaves(model: Any, prefix: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Yield the values of a model and of its nested models, with their attribute paths."""
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


def _ordered(values: dict[str, Any]) -> list[str]:
    """Sort paths: names, ids and states first, then times, lists and maps, and the rest."""

    def rank(path: str) -> int:
        word = path.rpartition(".")[2].rpartition("_")[2]
        if word in _FIRST:
            return _FIRST.index(word)
        if isinstance(values[path], datetime):
            return len(_FIRST)
        return len(_FIRST) + (1 if _is_table(values[path]) else 2)

    return sorted(values, key=rank)


def _short_names(paths: Iterable[str]) -> dict[str, str]:
    """Map each path to the name of its attribute, or to the path if the name is not unique."""
    last = {path: path.rpartition(".")[2] for path in paths}
    count = Counter(last.values())
    return {path: name if count[name] == 1 else path for path, name in last.items()}


def _key(item: Any) -> Any:
    return item[0] if isinstance(item, tuple) else getattr(item, "key", None)


def _text(value: Any, max_length: int = _MAX_LENGTH) -> str:
    """Format a value in one line, truncated if it is long, without control characters."""
    text = _format(value)
    shown = text[:max_length]
    if not shown.isprintable():
        # Such characters control a terminal or change the writing direction.
        shown = "".join(
            each if each.isprintable() else each.encode("unicode_escape").decode() for each in shown
        )
    return shown if len(text) <= max_length else f"{shown}..."


def _format(value: Any) -> str:
    # Each item takes at least one character, so more items than characters cannot be shown.
    match value:
        case None:
            return ""
        case str() | timedelta():
            # A member of an enum is shown as its value.
            return str(value)
        case datetime():
            return f"{value:%Y-%m-%d %H:%M:%S} UTC"
        case dict():
            return _pairs(value.items())
        case list() if _is_table(value):
            pairs = ((_key(item), getattr(item, "value", None)) for item in value)
            return _pairs(pairs) or f"<{len(value)}>"
        case list():
            return ", ".join(map(_format, islice(value, _MAX_LENGTH)))
    return repr(value)


def _pairs(pairs: Iterable[tuple[Any, Any]]) -> str:
    keyed = [(key, value) for key, value in islice(pairs, _MAX_LENGTH) if key is not None]
    return ", ".join(f"{key}={_format(value)}" for key, value in keyed)
