"""What people are shown of a model or a list of models, as facts and tables of short texts;
`renderers` draws them.

It follows from what models declare, so that there is nothing to say for each of them: what is in
nested models stands beside the rest under its own name, lists and maps become tables, moments are
datetimes. The name, the id and the status come first. What a repr hides stays hidden.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Protocol

from attrs import fields, has

# Items of a list that are shown; more would hide the rest of a notebook.
MOST_ITEMS = 20
_MOST_COLUMNS = 6
_MOST_KEYS = 4
_DEEPEST = 4
_LONGEST_FACT = 200
_LONGEST_CELL = 60
# A dataset's profile may have 16 MB.
_LONGEST_FULL = 2000
# The product whose models are summarized: it sets the keys that begin with its name and a dot
# itself.
_product: ContextVar[str] = ContextVar("product", default="")


@dataclass(frozen=True, slots=True)
class Cell:
    """A text that is shown, without control characters.

    Attributes:
        text: What has room.
        full: More of it; None where `text` is all.
        is_number: Whether digits should stand below each other.
    """

    text: str
    full: str | None = None
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with a cell for each column.

    Attributes:
        more: How many rows are left out.
        is_folded: Whether few want to see it.
    """

    title: str
    columns: list[str]
    rows: list[list[Cell]]
    more: int = 0
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """All that is shown of one thing."""

    title: str
    facts: list[tuple[str, Cell]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    note: str = ""


def of_model(model: Any) -> Summary:
    """A model: its facts, then a table for each of its lists and maps."""
    _product.set(getattr(model, "_PRODUCT", ""))
    singles, lists = _parts(model)
    names = _short_names([*singles, *lists])
    facts = [(names[path], _cell(singles[path], _LONGEST_FACT)) for path in _ordered(singles)]
    tables = [table for path, value in lists.items() for table in _tables(names[path], value)]
    # Entries that the product itself made come last.
    tables.sort(key=lambda table: table.is_folded)
    return Summary(type(model).__name__, facts, tables, getattr(model, "_NOTE", ""))


class _Pager(Protocol):
    def limited(self, count: int) -> Iterable[Any]: ...


def of_pager(pager: _Pager) -> Summary:
    """The first items of a pager, which asks for them; a repr never does.

    A display must not raise: where the server cannot be asked, the error is shown.
    """
    try:
        items = list(pager.limited(MOST_ITEMS))
    except Exception as error:
        return Summary(
            "Pager",
            note=_cell(f"Nothing to show. {type(error).__name__}: {error}", _LONGEST_FULL).text,
        )
    if not items:
        return Summary("Pager: no items")
    _product.set(getattr(items[0], "_PRODUCT", ""))
    kind = type(items[0]).__name__
    if len(items) < MOST_ITEMS:
        return Summary(f"Pager of {kind}: {len(items)} in all", tables=[_listing(items)])
    note = "There may be more: iterate over the pager for all."
    return Summary(f"Pager of {kind}: the first {len(items)}", tables=[_listing(items)], note=note)


def of_async_pager(pager: object) -> Summary:
    """A pager that cannot ask while it is displayed: its repr."""
    note = "Nothing was asked yet: `async for item in pager` and `await pager.first()` ask."
    return Summary("AsyncPager", [("repr", _cell(repr(pager), _LONGEST_FACT))], note=note)


def _listing(items: list[Any]) -> Table:
    """Many models as one table: what identifies them, then the most common metrics and params."""
    rows = []
    views = list(map(_views, items))
    for item, shown in zip(items, views, strict=True):
        singles, lists = _parts(item) if has(type(item)) else ({"value": item}, {})
        row = singles if shown else singles | lists
        # The start and the duration say it, too.
        rows.append({path: value for path, value in row.items() if _last(path) != "end_time"})
    columns, cells = _grid(rows)
    for name in ("metrics", "params"):
        for key, _ in Counter(key for shown in views for key in shown.get(name, ())).most_common(
            _MOST_KEYS
        ):
            columns.append(_cell(f"{name}.{key}").text)
            for line, shown in zip(cells, views, strict=True):
                line.append(_cell(shown.get(name, {}).get(key)))
    return Table("", columns, cells)


def _views(item: Any) -> dict[str, dict[str, Any]]:
    """The metrics and params of a run or a logged model, by their keys. Fields of these names in
    other models are lists.
    """
    declared = {attribute.name for attribute in fields(type(item))} if has(type(item)) else set()
    views = {"metrics", "params"} - declared
    return {name: getattr(item, name) for name in views if hasattr(type(item), name)}


def _parts(model: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """What there is in a model, by the path of attributes to it: single values; lists and maps."""
    singles: dict[str, Any] = {}
    lists: dict[str, Any] = {}
    for path, value in _leaves(model, ""):
        (lists if _is_table(value) else singles)[path] = value
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
    # Beside a secret stand headers that belong to it.
    hides = any(
        not attribute.repr for attribute in declared if attribute.name != "additional_properties"
    )
    for attribute in (attribute for attribute in declared if attribute.repr):
        # A model that is half made has not all attributes.
        value = getattr(model, attribute.name, None)
        if attribute.name in datetimes and value is not None:
            value = _moment(model, datetimes[attribute.name], value)
        path = prefix + attribute.name
        if value is None or value in ("", [], {}):
            continue
        if hides and isinstance(value, list | dict):
            yield path, f"<{len(value)}>"
        elif has(type(value)) and depth < _DEEPEST:
            yield from _leaves(value, f"{path}.", depth + 1)
        else:
            yield path, value


def _moment(model: Any, name: str, value: Any) -> Any:
    """A time as a datetime, or as it is where none can hold it; None for 0, a time that nobody
    gave.
    """
    try:
        return getattr(model, name) if value else None
    except (TypeError, ValueError):
        return value


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(has(type(item)) for item in value)
    )


def _tables(title: str, value: Any) -> Iterator[Table]:
    """A list of models or a map as a table, and one more for the entries of the product itself."""
    items = list(value.items()) if isinstance(value, dict) else value
    internal = [item for item in items if _is_internal(item)]
    others = [item for item in items if not _is_internal(item)] if internal else items
    for name, found in ((title, others), (f"{title} of {_product.get()}", internal)):
        if found:
            yield Table(
                name,
                *_grid(list(map(_row, found[:MOST_ITEMS]))),
                len(found[MOST_ITEMS:]),
                found is internal,
            )


def _row(item: Any) -> dict[str, Any]:
    """An item of a list, or a pair of a map, by the columns that it fills."""
    if isinstance(item, tuple):
        return {"key": item[0], "value": item[1]}
    return dict(_leaves(item, "")) if has(type(item)) else {"value": item}


def _is_internal(item: Any) -> bool:
    """Whether the key of a message or a pair starts with the product's name and a dot."""
    product = _product.get()
    key = item[0] if isinstance(item, tuple) else getattr(item, "key", None)
    return isinstance(key, str) and bool(product) and key.startswith(f"{product.lower()}.")


def _grid(rows: list[dict[str, Any]]) -> tuple[list[str], list[list[Cell]]]:
    """The columns that identify the rows best, and the cells."""
    found = {path: value for row in rows for path, value in row.items()}
    paths = _ordered(found)[:_MOST_COLUMNS]
    names = _short_names(paths)
    columns = [
        f"{names[path]} (UTC)" if isinstance(found[path], datetime) else names[path]
        for path in paths
    ]
    return columns, [[_cell(_clock(row.get(path))) for path in paths] for row in rows]


def _ordered(singles: dict[str, Any]) -> list[str]:
    """The paths: names and ids first, then states, times, and the rest as declared."""
    stem = next((name[:-3] for name in map(_last, singles) if name.endswith("_id")), "")
    first = [f"{stem}_name", "name", "key", f"{stem}_id"]
    first += ["version", "value", "step", "status", "state"]

    def rank(path: str) -> int:
        if _last(path) in first:
            return first.index(_last(path))
        if not isinstance(singles[path], datetime | timedelta):
            return len(first) + 2
        # A creation before what came later.
        return len(first) + (not _last(path).startswith(("creat", "start")))

    return sorted(singles, key=rank)


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _short_names(paths: Iterable[str]) -> dict[str, str]:
    """The name of the attribute for each path, where it is the only one of that name."""
    paths = list(paths)
    count = Counter(map(_last, paths))
    return {path: _last(path) if count[_last(path)] == 1 else path for path in paths}


def _cell(value: Any, longest: int = _LONGEST_CELL) -> Cell:
    if isinstance(value, float):
        text = format(value, ".8g")
        return Cell(
            text, None if float(text) == value or value != value else repr(value), is_number=True
        )
    text = _text(value)
    shown = _visible(text[:longest])
    if len(text) <= longest:
        return Cell(shown, is_number=isinstance(value, int) and not isinstance(value, bool))
    return Cell(
        f"{shown}...", _visible(text[:_LONGEST_FULL]) + ("..." if len(text) > _LONGEST_FULL else "")
    )


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
        return (
            _pairs((getattr(item, "key", None), getattr(item, "value", None)) for item in value)
            or f"<{len(value)}>"
        )
    if isinstance(value, list):
        return ", ".join(map(_text, islice(value, _LONGEST_FULL)))
    return _pairs(value.items()) if isinstance(value, dict) else repr(value)


def _clock(value: Any) -> Any:
    return f"{value:%Y-%m-%d %H:%M:%S}" if isinstance(value, datetime) else value


def _pairs(pairs: Iterable[tuple[Any, Any]]) -> str:
    """Pairs in one line; those of the product itself only if there are no others."""
    found = [pair for pair in islice(pairs, _LONGEST_FULL) if pair[0] is not None]
    others = [pair for pair in found if not _is_internal(pair)]
    return ", ".join(f"{key}={_text(value)}" for key, value in others or found)


def _duration(value: timedelta) -> str:
    """As 1.25 s, 2 min 5 s, 3 h 2 min or 4 d 3 h."""
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
    """Escape what would control a terminal or change the direction of writing."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode() for each in text
    )
