"""The columns that the items of a pager have in a data frame. Their rule is told in
`display/dataframes.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.errors import GeneratorError
from generator.ir import ClassName, Field, Model, Type, View

# The kinds of display/dataframes.py.
_SCALARS = {
    "string": "text",
    "enum": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "datetime": "datetime",
    "duration": "duration",
    "bytes": "bytes",
}


@dataclass(frozen=True, slots=True)
class _Column:
    """A column, or with `is_keyed` the columns of a list of keys and values (or with no `key`, of a
    map).
    """

    name: str
    path: tuple[str, ...]
    kind: str
    optional: bool = False
    is_keyed: bool = False
    key: str | None = None
    value: str | None = None

    def __str__(self) -> str:
        path = ".".join(self.path)
        if not self.is_keyed:
            return (
                f"dataframes.Column({self.name!r}, {path!r}, "
                f"{self.kind!r}{', True' if self.optional else ''})"
            )
        attributes = "" if self.key is None else f", {self.key!r}, {self.value!r}"
        return f"dataframes.KeyedColumns({self.name!r}, {path!r}, {self.kind!r}{attributes})"


def model_columns(class_name: ClassName, models: Mapping[ClassName, Model]) -> list[str]:
    """The columns of a model, as expressions: those that a view names, plain ones, objects, and
    those with keys.
    """
    model = models[class_name]
    order = [
        ".".join(field.name for field in view.path) for view in model.views if view.key is None
    ]

    def rank(column: _Column) -> tuple[bool, bool, int]:
        path = ".".join(column.path)
        return (
            column.is_keyed,
            column.kind in ("texts", "object"),
            order.index(path) if path in order else len(order),
        )

    columns = sorted(_columns(model, models, ()), key=rank)
    names = [column.name for column in columns]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise GeneratorError(f"{class_name.name}: a data frame would have two columns '{twice[0]}'")
    return [str(column) for column in columns]


def item_columns(items: Field) -> list[str]:
    """The one column of a list of texts or numbers, as an expression."""
    assert items.type.item is not None
    return [str(_Column(items.name, (), _kind(items.type.item)))]


def _columns(
    model: Model, models: Mapping[ClassName, Model], outer: tuple[ClassName, ...]
) -> Iterator[_Column]:
    views = {tuple(field.name for field in view.path): view for view in model.views}
    opened = {view.path[0].name for view in model.views if len(view.path) > 1}
    for field in model.fields:
        if field.deprecated or field.is_secret:
            continue
        for column in _of_field(field, models, (*outer, model.class_name)):
            inner = column.path
            name = ".".join(
                [field.name, column.name] if inner and field.name not in opened else [column.name]
            )
            found = replace(column, name=name if inner else field.name, path=(field.name, *inner))
            yield _viewed(found, views.get(found.path))


def _viewed(column: _Column, view: View | None) -> _Column:
    """A column as a view shows it: under its name, or as columns of keys, which go by the list."""
    if view is None:
        return column
    if view.key is None or view.value is None:
        return replace(column, name=view.name)
    return replace(
        column, kind=_kind(view.value.type), is_keyed=True, key=view.key.name, value=view.value.name
    )


def _of_field(
    field: Field, models: Mapping[ClassName, Model], outer: tuple[ClassName, ...]
) -> Iterator[_Column]:
    """The columns of a property, with the paths in its value."""
    type_, item = field.type, field.type.item
    optional = not field.required
    if type_.kind == "model" and type_.class_name is not None and type_.class_name not in outer:
        for column in _columns(models[type_.class_name], models, outer):
            yield replace(column, optional=column.optional or optional)
    elif type_.kind == "map" and item is not None and item.kind in _SCALARS:
        yield _Column("", (), _kind(item), is_keyed=True)
    elif type_.pairs:
        yield _Column("", (), "text", is_keyed=True, key="key", value="value")
    elif type_.kind == "array" and item is not None and item.kind in ("string", "enum"):
        yield _Column("", (), "texts", optional)
    else:
        yield _Column("", (), "time" if field.datetime else _kind(type_), optional)


def _kind(type_: Type) -> str:
    return _SCALARS.get(type_.kind, "object")
