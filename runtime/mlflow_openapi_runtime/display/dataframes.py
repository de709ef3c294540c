"""Data frames of pandas and polars, made of models: a row for each, in columns of known types.

These are the columns. They follow from the contract alone, so they are the same when there are no
rows:

- An attribute is a column of its name. What a model holds in another one gets a dotted name
  (`input.text.max_length`), or its own name where views of the outer model reach into the inner
  one: `run.info.end_time` is the column `end_time`. Views such as `run.run_id` come first.
- A list of keys and values, and a map, are columns `name.key`, in the order of the keys:
  `metrics.loss`, `params.lr`, `tags.team`. Those that no item has are not there.
- Other lists, and what is any JSON, are objects, but for lists of texts in polars.
- What a repr hides, such as a password, is no column; nor is what is deprecated, or what the
  contract does not declare.

These are their types:

    contract               pandas                              polars             where it is absent
    text, enum             str (before pandas 3: string)       String             NaN (NA), null
    integer                int64, or Int64 if not always sent  Int64              NA, null
    number                 float64                             Float64            NaN, null
    boolean                bool, or boolean                    Boolean            NA, null
    Unix milliseconds      datetime64[ms, UTC]                 Datetime(ms, UTC)  NaT, null
    RFC 3339               datetime64[us, UTC]                 Datetime(us, UTC)  NaT, null
    duration               timedelta64[us]                     Duration(us)       NaT, null
    list of texts          object                              List(String)       an empty list
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
from .progress import Bar, Progress, WalkProgress, check, shown

if TYPE_CHECKING:
    import pandas
    import polars

Kind = Literal[
    "text",
    "integer",
    "number",
    "boolean",
    "time",
    "datetime",
    "duration",
    "bytes",
    "texts",
    "object",
]

# What NumPy takes for one.
_NOT_A_TIME = -(2**63)


class Column(NamedTuple):
    """A column: its name, the path of attributes to its value, and whether the value may be
    absent.
    """

    name: str
    path: str
    kind: Kind
    optional: bool = False


class Keyed(NamedTuple):
    """The columns of a list: the start of their names, and the attributes of its items. Without
    these, of a map.
    """

    name: str
    path: str
    kind: Kind
    key: str | None = None
    value: str | None = None


Columns: TypeAlias = tuple[Column | Keyed, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """Texts that stand in a column several times, one after the other."""

    texts: Sequence[str | None]
    counts: Sequence[int]


class Filled(NamedTuple):
    """A column with its values: arrays for numbers that are always there, lists for all else."""

    kind: Kind
    optional: bool
    values: MutableSequence[Any] | Repeated


class Table:
    """Rows, gathered in columns. Numbers take eight bytes, so that a million of them take eight
    megabytes.
    """

    def __init__(self, columns: Columns) -> None:
        self.height = 0
        self._fixed = [
            (column, _empty(column.kind, column.optional))
            for column in columns
            if type(column) is Column
        ]
        self._keyed: list[tuple[Keyed, dict[str, list[Any]]]] = [
            (columns, {}) for columns in columns if type(columns) is Keyed
        ]

    def add(self, items: Sequence[object]) -> None:
        """Add a row for each item."""
        for column, gathered in self._fixed:
            gathered.extend(_plain(column.kind, _found(items, column.path)))
        for keyed, by_key in self._keyed:
            for row, holder in enumerate(_found(items, keyed.path.rpartition(".")[0]), self.height):
                for key, value in _pairs(holder, keyed):
                    values = by_key.setdefault(key, [])
                    _pad(values, row)
                    values.append(value)
        self.height += len(items)

    def to_pandas(self) -> pandas.DataFrame:
        return to_pandas(self._filled(), is_wide=bool(self._keyed))

    def to_polars(self) -> polars.DataFrame:
        return to_polars(self._filled())

    def _filled(self) -> dict[str, Filled]:
        filled = {
            column.name: Filled(column.kind, column.optional, values)
            for column, values in self._fixed
        }
        for keyed, by_key in self._keyed:
            for key, found in sorted(by_key.items()):
                _pad(found, self.height)
                filled[f"{keyed.name}.{key}"] = Filled(keyed.kind, True, found)
        return filled


@contextmanager
def gathering(
    columns: Columns, library: str, progress: Progress[WalkProgress]
) -> Generator[tuple[Table, Callable[[Sequence[object]], None]]]:
    """A table, and what adds items to it and tells how many there are. A missing library is told
    before the walk.
    """
    optional.load(library, library)
    check(progress)
    table = Table(columns)
    with shown(progress, lambda told: Bar(f"{told.items:,} items", told.items)) as tell:

        def add(items: Sequence[object]) -> None:
            table.add(items)
            if tell is not None:
                tell(WalkProgress(table.height))

        yield table, add


def to_pandas(columns: Mapping[str, Filled], *, is_wide: bool = False) -> pandas.DataFrame:
    """A frame that takes the memory of the columns over; many columns are copied into one block,
    which pandas wants.
    """
    library: Any = optional.load("pandas", "pandas")
    data = {name: _pandas_values(library, *column) for name, column in columns.items()}
    frame: pandas.DataFrame = library.DataFrame(data, copy=is_wide)
    return frame


def to_polars(columns: Mapping[str, Filled]) -> polars.DataFrame:
    library: Any = optional.load("polars", "polars")
    frame: polars.DataFrame = library.DataFrame(
        [
            _polars_series(library, name, column.kind, column.values)
            for name, column in columns.items()
        ]
    )
    return frame


def _empty(kind: Kind, is_optional: bool) -> MutableSequence[Any]:
    if is_optional or kind not in ("integer", "time", "number"):
        return []
    return array("d" if kind == "number" else "q")


def _pad(values: list[Any], length: int) -> None:
    values.extend([None] * (length - len(values)))


def _found(items: Iterable[object], path: str) -> list[Any]:
    """What is at a path of attributes of each item; None where something on the way is."""
    found = list(items)
    for name in path.split(".") if path else ():
        found = [None if value is None else getattr(value, name) for value in found]
    return found


def _pairs(holder: object, keyed: Keyed) -> Iterable[tuple[str, Any]]:
    if holder is None:
        return ()
    name = keyed.path.rpartition(".")[2]
    if keyed.key is None or keyed.value is None:
        by_key: Mapping[str, Any] = getattr(holder, name)
    else:
        by_key = columnar.as_dict(holder, name, keyed.key, keyed.value)
    return by_key.items()


def _plain(kind: Kind, values: list[Any]) -> list[Any]:
    """Values as both libraries take them: no members of enums, and no time zone but UTC."""
    match kind:
        case "text":
            return [None if value is None else str(value) for value in values]
        case "texts":
            return [None if value is None else [str(text) for text in value] for value in values]
        case "datetime":
            return [None if value is None else value.astimezone(UTC) for value in values]
    return values


def _pandas_values(
    pandas: Any, kind: Kind, is_optional: bool, values: MutableSequence[Any] | Repeated
) -> Any:
    if isinstance(values, Repeated):
        texts: Any = pandas.array(values.texts, dtype=_pandas_text(pandas))
        return texts.repeat(values.counts)
    numpy: Any = optional.load("numpy", "pandas")
    match kind:
        case "text":
            return pandas.array(values, dtype=_pandas_text(pandas))
        case "integer":
            return pandas.array(values, dtype="Int64") if is_optional else numpy.asarray(values)
        case "number":
            return numpy.asarray(values, dtype="float64")
        case "boolean":
            return (
                pandas.array(values, dtype="boolean")
                if is_optional
                else numpy.array(values, dtype="bool")
            )
        case "time":
            numbers = (
                [_NOT_A_TIME if value is None else value for value in values]
                if is_optional
                else values
            )
            moments = numpy.asarray(numbers, dtype="int64").view("datetime64[ms]")
            return pandas.DatetimeIndex(moments).tz_localize("UTC").array
        case "datetime":
            naive = [None if value is None else value.replace(tzinfo=None) for value in values]
            return (
                pandas.DatetimeIndex(numpy.array(naive, dtype="datetime64[us]"))
                .tz_localize("UTC")
                .array
            )
        case "duration":
            return pandas.array(numpy.array(values, dtype="timedelta64[us]"))
    return pandas.Series(values, dtype="object").array


def _pandas_text(pandas: Any) -> Any:
    """The type that pandas takes for texts when it is not told; before 3.0 that is any object."""
    usual = pandas.Series([""]).dtype
    return "string" if usual == "object" else usual


def _polars_series(
    polars: Any, name: str, kind: Kind, values: MutableSequence[Any] | Repeated
) -> Any:
    if isinstance(values, Repeated):
        pairs = polars.DataFrame(
            {name: values.texts, "": values.counts}, schema={name: polars.String, "": polars.Int64}
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
        "texts": polars.List(polars.String),
        "object": polars.Object,
    }
    return polars.Series(name, values, dtype=types[kind])
