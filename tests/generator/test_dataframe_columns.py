"""Which columns a model has in a data frame; the rule is told in `display/dataframes.py`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.dataframe_columns import item_columns, model_columns
from generator.errors import GeneratorError
from generator.ir import ClassName, Field, Kind, Model, Type, View

TEXT, PAIR = Type("string"), ClassName("Pair", "pair")


def field(name: str, type_: Type | Kind = "string", **others: Any) -> Field:
    return Field(
        name,
        name,
        Type(type_) if isinstance(type_, str) else type_,
        others.pop("required", True),
        "",
        **others,
    )


def model(name: str, *fields: Field, views: tuple[View, ...] = ()) -> Model:
    return Model(ClassName(name, name.lower()), "", fields, views)


def of(name: str, kind: Kind = "model") -> Type:
    return Type(kind, ClassName(name, name.lower()))


def columns(*models: Model) -> list[str]:
    return model_columns(models[0].class_name, {each.class_name: each for each in models})


def test_the_kinds_of_properties() -> None:
    found = columns(
        model(
            "Plant",
            field("a"),
            field("b", of("Light", "enum"), required=False),
            field("c", "integer"),
            field("d", "integer", datetime="d_datetime", required=False),
            field("e", "json"),
            field("f", Type("array", item=TEXT), required=False),
            field("g", Type("array", item=of("Leaf")), required=False),
            field("h", Type("map", item=Type("number")), required=False),
            field("i", Type("map", item=of("Leaf")), required=False),
            field("j", Type("array", item=of("Pair"), pairs=True), required=False),
        )
    )
    assert found == [
        "dataframes.Column('a', 'a', 'text')",
        "dataframes.Column('b', 'b', 'text', True)",
        "dataframes.Column('c', 'c', 'integer')",
        "dataframes.Column('d', 'd', 'time', True)",
        "dataframes.Column('e', 'e', 'object')",
        "dataframes.Column('f', 'f', 'texts', True)",
        "dataframes.Column('g', 'g', 'object', True)",
        "dataframes.Column('i', 'i', 'object', True)",
        "dataframes.KeyedColumns('h', 'h', 'number')",
        "dataframes.KeyedColumns('j', 'j', 'text', 'key', 'value')",
    ]


def test_what_a_repr_hides_and_what_is_deprecated_is_no_column() -> None:
    inner = model(
        "Inner", field("password", is_secret=True), field("old", deprecated=True), field("kept")
    )
    assert columns(model("Outer", field("inner", of("Inner"))), inner) == [
        "dataframes.Column('inner.kept', 'inner.kept', 'text')"
    ]


def test_a_model_in_a_model_has_a_dotted_name_unless_views_reach_into_it() -> None:
    info = model("Info", field("size", "integer"), field("name"))
    points = field("points", Type("array", item=of("Point")), required=False)
    holder = field("info", of("Info"))
    views = (
        View("title", (holder, info.fields[1])),
        View(
            "points_dict",
            (field("data", of("Data")), points),
            field("key"),
            field("value", "number"),
        ),
    )
    outer = model(
        "Outer",
        holder,
        field("data", of("Data")),
        field("more", of("Info"), required=False),
        views=views,
    )
    assert columns(outer, info, model("Data", points)) == [
        "dataframes.Column('title', 'info.name', 'text')",
        "dataframes.Column('size', 'info.size', 'integer')",
        "dataframes.Column('more.size', 'more.size', 'integer', True)",
        "dataframes.Column('more.name', 'more.name', 'text', True)",
        "dataframes.KeyedColumns('points', 'data.points', 'number', 'key', 'value')",
    ]


def test_a_model_that_holds_itself_is_an_object() -> None:
    assert columns(model("Plant", field("parent", of("Plant"), required=False))) == [
        "dataframes.Column('parent', 'parent', 'object', True)"
    ]


def test_two_columns_of_one_name_are_an_error() -> None:
    info = model("Info", field("name"))
    holder = field("info", of("Info"))
    outer = model("Outer", holder, field("title"), views=(View("title", (holder, info.fields[0])),))
    with pytest.raises(GeneratorError, match="Outer: a data frame would have two columns 'title'"):
        columns(outer, info)


def test_items_that_are_no_models_are_one_column() -> None:
    ids = replace(field("ids"), type=Type("array", item=TEXT))
    assert item_columns(ids) == ["dataframes.Column('ids', '', 'text')"]
