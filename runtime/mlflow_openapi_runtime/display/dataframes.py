"""Converts models to data frames of pandas and polars: one row per model, with typed columns.

The columns follow from the contract, not from the values, except for the keys of lists and maps:

- An attribute is a column with its name. Attributes of nested models have a dotted name
  (`input.text.max_length`), or their own name if properties of the outer model, such as
  `run.run_id`, read the nested model: `run.info.end_time` is the column `end_time`. Columns of such
  properties come first.
- Lists of keys and values, and maps, are columns named `name.key`, in the order of the keys:
  `metrics.loss`, `params.lr`, `tags.team`. Keys that no item has are absent.
- Other lists, and arbitrary JSON, are objects, except for lists of strings in polars.
- Attributes that a repr hides, such as passwords, are not columns, nor are deprecated attributes
  and properties that the contract does not declare.

The types of the columns:

    contract               pandas                              polars             if absent
    string, enum           str (before pandas 3: string)       String             NaN (NA), null
    integer                int64, or Int64 if not always sent  Int64              NA, null
    number                 float64                             Float64            NaN, null
    boolean                bool, or boolean                    Boolean            NA, null
    Unix milliseconds      datetime64[ms, UTC]                 Datetime(ms, UTC)  NaT, null
    RFC 3339               datetime64[us, UTC]                 Datetime(us, UTC)  NaT, null
    duration               timedelta64[us]                     Duration(us)       NaT, null
    list of strings        object                              List(String)       an empty list
    bytes, any other       object                              Binary, Object     None, null
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Generator, Iterable, Mapping, MutableSequence, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from .. import optional
from ..codec import columnar
from .progress import Bar, PagerProgress, Progress, check_progress, reporter

if TYPE_CHECKING:
    import pandas
    import polars

ColumnKind = Literal[
    "text",
    "integer",
    "number",
    "boolean",
    "time",
    "datetime",
    "duration",
    "bytes",
    "strings",
    "object",
]

# The integer that NumPy reads as NaT.
_NOT_A_TIME = -(2**63)


class Column(NamedTuple):
    """A column: its name, the attribute path to its value, and whether the value may be absent."""

    name: str
    path: str
    kind: ColumnKind
    optional: bool = False


class KeyedColumns(NamedTuple):
    """A column for each key of a map or a list. `key` and `value` are attributes of list items."""

    name: str
    path: str
    kind: ColumnKind
    key: str | None = None
    value: str | None = None


Columns: TypeAlias = tuple[Column | KeyedColumns, ...]


@dataclass(frozen=True, slots=True)
class RepeatedStrings:
    """The strings of a column, each with the number of consecutive rows that contain it."""

    values: Sequence[str | None]
    counts: Sequence[int]


class ColumnData(NamedTuple):
    """A column with its values: arrays for numbers that are never absent, otherwise lists."""

    kind: ColumnKind
    optional: bool
    values: MutableSequence[Any] | RepeatedStrings


class Table:
    """Rows, stored in columns. Numbers that are never absent take eight bytes each."""

    def __init__(
        self, columns: Columns, report: Callable[[PagerProgress], object] | None = None
    ) -> None:
        self.height = 0
        self._report = report
        self._fixed = [
            (column, _empty(column.kind, column.optional))
            for column in columns
            if type(column) is Column
        ]
        self._keyed: list[tuple[KeyedColumns, dict[str, list[Any]]]] = [
            (columns, {}) for columns in columns if type(columns) is KeyedColumns
        ]

    def add(self, items: Sequence[object]) -> None:
        """Add a row for each item, and report the progress."""
        for column, column_values in self._fixed:
            column_values.extend(_normalize(column.kind, _values_at(items, column.path)))
        for keyed, by_key in self._keyed:
            # `_pairs` reads the list itself, without creating the models of the list.
            owners = _values_at(items, keyed.path.rpartition(".")[0])
            for row, owner in enumerate(owners, self.height):
                for key, value in _pairs(owner, keyed):
                    # A key is absent in all rows before the first row that has it.
                    values = by_key.setdefault(key, [])
                    _pad(values, row)
                    values.append(value)
        self.height += len(items)
        if self._report is not None:
            self._report(PagerProgress(self.height))

    def to_pandas(self) -> pandas.DataFrame:
        return to_pandas(self._column_data(), is_wide=bool(self._keyed))

    def to_polars(self) -> polars.DataFrame:
        return to_polars(self._column_data())

    def _column_data(self) -> dict[str, ColumnData]:
        data = {
            column.name: ColumnData(column.kind, column.optional, values)
            for column, values in self._fixed
        }
        for keyed, by_key in self._keyed:
            for key, key_values in sorted(by_key.items()):
                _pad(key_values, self.height)
                data[f"{keyed.name}.{key}"] = ColumnData(keyed.kind, True, key_values)
        return data


@contextmanager
def table_with_progress(
    columns: Columns, library: str, progress: Progress[PagerProgress]
) -> Generator[Table]:
    """Provide a table that reports its height as the progress."""
    # A missing library is reported before any page is requested.
    optional.load(library, library)
    check_progress(progress)
    with reporter(progress, lambda read: Bar(f"{read.items:,} items", read.items)) as report:
        yield Table(columns, report)


def to_pandas(columns: Mapping[str, ColumnData], *, is_wide: bool = False) -> pandas.DataFrame:
    """Create a data frame. Unless the frame is wide, it shares the memory of the columns."""
    # The columns of a wide frame are copied, since pandas puts all columns of a type in a block.
    library: Any = optional.load("pandas", "pandas")
    data = {name: _pandas_values(library, *column) for name, column in columns.items()}
    frame: pandas.DataFrame = library.DataFrame(data, copy=is_wide)
    return frame


def to_polars(columns: Mapping[str, ColumnData]) -> polars.DataFrame:
    library: Any = optional.load("polars", "polars")
    frame: polars.DataFrame = library.DataFrame(
        [
            _polars_series(library, name, column.kind, column.values)
            for name, column in columns.items()
        ]
    )
    return frame


def _empty(kind: ColumnKind, is_optional: bool) -> MutableSequence[Any]:
    if is_optional or kind not in ("integer", "time", "number"):
        return []
    return array("d" if kind == "number" else "q")


def _pad(values: list[Any], length: int) -> None:
    values.extend([None] * (length - len(values)))


def _values_at(items: Iterable[object], path: str) -> list[Any]:
    """Return the value at an attribute path of each item; None if a part of the path is None."""
    values = list(items)
    for name in path.split(".") if path else ():
        values = [None if value is None else getattr(value, name) for value in values]
    return values


def _pairs(owner: object, keyed: KeyedColumns) -> Iterable[tuple[str, Any]]:
    if owner is None:
        return ()
    name = keyed.path.rpartition(".")[2]
    if keyed.key is None or keyed.value is None:
        by_key: Mapping[str, Any] = getattr(owner, name)
    else:
        by_key = columnar.as_dict(owner, name, keyed.key, keyed.value)
    return by_key.items()


def _normalize(kind: ColumnKind, values: list[Any]) -> list[Any]:
    """Convert members of enums to strings, and times to UTC."""
    match kind:
        case "text":
            return [None if value is None else str(value) for value in values]
        case "strings":
            return [None if value is None else [str(text) for text in value] for value in values]
        case "datetime":
            return [None if value is None else value.astimezone(UTC) for value in values]
    return values


def _pandas_values(
    pandas: Any, kind: ColumnKind, is_optional: bool, values: MutableSequence[Any] | RepeatedStrings
) -> Any:
    if isinstance(values, RepeatedStrings):
        strings: Any = pandas.array(values.values, dtype=_pandas_text(pandas))
        return strings.repeat(values.counts)
    numpy: Any = optional.load("numpy", "pandas")
    match kind:
        case "text":
            return pandas.array(values, dtype=_pandas_text(pandas))
        case "integer":
            return pandas.array(values, dtype="Int64") if is_optional else numpy.asarray(values)
        case "number":
            return numpy.asarray(values, dtype="float64")
        case "boolean":
            if is_optional:
                return pandas.array(values, dtype="boolean")
            return numpy.array(values, dtype="bool")
        case "time":
            if is_optional:
                values = [_NOT_A_TIME if value is None else value for value in values]
            times = numpy.asarray(values, dtype="int64").view("datetime64[ms]")
            return pandas.DatetimeIndex(times).tz_localize("UTC").array
        case "datetime":
            # NumPy has no time zones.
            naive = [None if value is None else value.replace(tzinfo=None) for value in values]
            times = numpy.array(naive, dtype="datetime64[us]")
            return pandas.DatetimeIndex(times).tz_localize("UTC").array
        case "duration":
            return pandas.array(numpy.array(values, dtype="timedelta64[us]"))
    return pandas.Series(values, dtype="object").array


def _pandas_text(pandas: Any) -> Any:
    # The default type of strings in pandas, which is `object` before 3.0.
    default = pandas.Series([""]).dtype
    return "string" if default == "object" else default


def _polars_series(
    polars: Any, name: str, kind: ColumnKind, values: MutableSequence[Any] | RepeatedStrings
) -> Any:
    if isinstance(values, RepeatedStrings):
        pairs = polars.DataFrame(
            {name: values.values, "": values.counts}, schema={name: polars.String, "": polars.Int64}
        )
        return pairs.select(polars.col(name).repeat_by("").explode()).to_series()
    if kind == "time":
        return polars.Series(name, values, dtype=polars.Int64).cast(polars.Datetime("ms", "UTC"))
    types = {
        "text": polars.String,
        "integer": polars.Int64,
        "number": polars.Float64,
        "boolean": polars.Boolean,
        "datetime": polars.Datetime("us", "UTC"),
        "duration": polars.Duration("us"),
        "bytes": polars.Binary,
        "strings": polars.List(polars.String),
        "object": polars.Object,
    }
    return polars.Series(name, values, dtype=types[kind])
