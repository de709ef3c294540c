"""Computes the data frame columns of the items of pagers.

The docstring of `display/dataframes.py` in the runtime describes the columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.errors import GeneratorError
from generator.ir import ClassName, Field, Model, Type, View

# Maps the kind of a type to the kind of its column in display/dataframes.py. Columns of all other
# types contain objects.
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
    """One column, or the columns for the keys of a map or a list of key-value pairs.

    Attributes:
        name: Name of the column, or the prefix of the names of the columns.
        path: Attributes that lead to the value.
        kind: Kind of the values.
        optional: Whether the value may be absent.
        is_keyed: Whether each key has its own column.
        key: Attribute of the list items that contains the key; None for a map.
        value: Attribute of the list items that contains the value; None for a map.
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
            optional = ", True" if self.optional else ""
            return f"dataframes.Column({self.name!r}, {path!r}, {self.kind!r}{optional})"
        attributes = "" if self.key is None else f", {self.key!r}, {self.value!r}"
        return f"dataframes.KeyedColumns({self.name!r}, {path!r}, {self.kind!r}{attributes})"


def model_columns(class_name: ClassName, models: Mapping[ClassName, Model]) -> list[str]:
    """Return the columns of a model, as Python expressions."""
    model = models[class_name]
    # Columns that are named after a view come first, then other scalars, then objects. Keyed
    # columns come last, since their number depends on the data.
    view_paths = [
        ".".join(field.name for field in view.path) for view in model.views if view.key is None
    ]

    def rank(column: _Column) -> tuple[bool, bool, int]:
        path = ".".join(column.path)
        return (
            column.is_keyed,
            column.kind in ("strings", "object"),
            view_paths.index(path) if path in view_paths else len(view_paths),
        )

    columns = sorted(_columns(model, models, ()), key=rank)
    names = [column.name for column in columns]
    duplicates = sorted({name for name in names if names.count(name) > 1})
    if duplicates:
        raise GeneratorError(
            f"{class_name.name}: A data frame would have two columns '{duplicates[0]}'. Rename a "
            "property or a view."
        )
    return [str(column) for column in columns]


def item_columns(items: Field) -> list[str]:
    """Return the single column of a list of scalars, as a Python expression."""
    assert items.type.item is not None
    return [str(_Column(items.name, (), _kind(items.type.item)))]


def _columns(
    model: Model, models: Mapping[ClassName, Model], outer: tuple[ClassName, ...]
) -> Iterator[_Column]:
    """Yield the columns of a model. `outer` lists the models that contain the model."""
    views = {tuple(field.name for field in view.path): view for view in model.views}
    # If views read attributes of a nested model, the columns of that model have no prefix:
    # `run.info.end_time` is the column `end_time`, next to the view `run_id`.
    unprefixed = {view.path[0].name for view in model.views if len(view.path) > 1}
    for field in model.fields:
        if field.deprecated or field.is_secret:
            continue
        for column in _field_columns(field, models, (*outer, model.class_name)):
            if not column.path:
                name = field.name
            elif field.name in unprefixed:
                name = column.name
            else:
                name = f"{field.name}.{column.name}"
            path = (field.name, *column.path)
            yield _apply_view(replace(column, name=name, path=path), views.get(path))


def _apply_view(column: _Column, view: View | None) -> _Column:
    """Name a column after a view, or turn the column into keyed columns if the view is a dict."""
    if view is None:
        return column
    if view.key is None or view.value is None:
        return replace(column, name=view.name)
    return replace(
        column, kind=_kind(view.value.type), is_keyed=True, key=view.key.name, value=view.value.name
    )


def _field_columns(
    field: Field, models: Mapping[ClassName, Model], outer: tuple[ClassName, ...]
) -> Iterator[_Column]:
    """Yield the columns of a field. Names and paths are relative to the value of the field."""
    type_, item = field.type, field.type.item
    optional = field.may_be_none
    # A model that contains itself would have endless columns, so the inner model is an object.
    if type_.kind == "model" and type_.class_name is not None and type_.class_name not in outer:
        for column in _columns(models[type_.class_name], models, outer):
            yield replace(column, optional=column.optional or optional)
    elif type_.kind == "map" and item is not None and item.kind in _SCALARS:
        yield _Column("", (), _kind(item), is_keyed=True)
    elif type_.pairs:
        yield _Column("", (), "text", is_keyed=True, key="key", value="value")
    elif type_.kind == "array" and item is not None and item.kind in ("string", "enum"):
        yield _Column("", (), "strings", optional)
    else:
        yield _Column("", (), "time" if field.datetime else _kind(type_), optional)


def _kind(type_: Type) -> str:
    return _SCALARS.get(type_.kind, "object")
