"""The columns of a model in a data frame; `display/dataframes.py` documents the rule."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.dataframe_columns import item_columns, model_columns
from generator.errors import GeneratorError
from generator.ir import ClassName, Field, Model, Type, TypeKind, View

TEXT, PAIR = Type("string"), ClassName("Pair", "pair")


def field(name: str, type_: Type | TypeKind = "string", **others: Any) -> Field:
    required = others.pop("required", True)
    return Field(
        name,
        name,
        Type(type_) if isinstance(type_, str) else type_,
        required,
        "",
        "error" if required else "none",
        **others,
    )


def model(name: str, *fields: Field, views: tuple[View, ...] = ()) -> Model:
    return Model(ClassName(name, name.lower()), "", fields, views, is_sent=False)


def reference_to(name: str, kind: TypeKind = "model") -> Type:
    return Type(kind, ClassName(name, name.lower()))


def columns(*models: Model) -> list[str]:
    return model_columns(models[0].class_name, {model.class_name: model for model in models})


def test_each_kind_of_property_maps_to_a_column() -> None:
    plant_columns = columns(
        model(
            "Plant",
            field("a"),
            field("b", reference_to("Light", "enum"), required=False),
            field("c", "integer"),
            field("d", "integer", datetime="d_datetime", required=False),
            field("e", "json"),
            field("f", Type("array", item=TEXT), required=False),
            field("g", Type("array", item=reference_to("Leaf")), required=False),
            field("h", Type("map", item=Type("number")), required=False),
            field("i", Type("map", item=reference_to("Leaf")), required=False),
            field("j", Type("array", item=reference_to("Pair"), pairs=TEXT), required=False),
        )
    )
    assert plant_columns == [
        "dataframes.Column('a', 'a', 'text')",
        "dataframes.Column('b', 'b', 'text', True)",
        "dataframes.Column('c', 'c', 'integer')",
        "dataframes.Column('d', 'd', 'time', True)",
        "dataframes.Column('e', 'e', 'object')",
        "dataframes.Column('f', 'f', 'strings', True)",
        "dataframes.Column('g', 'g', 'object', True)",
        "dataframes.Column('i', 'i', 'object', True)",
        "dataframes.KeyedColumns('h', 'h', 'number')",
        "dataframes.KeyedColumns('j', 'j', 'text', 'key', 'value')",
    ]


def test_secret_and_deprecated_fields_are_not_columns() -> None:
    inner = model(
        "Inner", field("password", is_secret=True), field("old", deprecated=True), field("kept")
    )
    assert columns(model("Outer", field("inner", reference_to("Inner"))), inner) == [
        "dataframes.Column('inner.kept', 'inner.kept', 'text')"
    ]


def test_fields_of_nested_models_have_dotted_names_unless_views_access_the_model() -> None:
    info = model("Info", field("size", "integer"), field("name"))
    points = field("points", Type("array", item=reference_to("Point")), required=False)
    holder = field("info", reference_to("Info"))
    views = (
        View("title", (holder, info.fields[1])),
        View(
            "points_dict",
            (field("data", reference_to("Data")), points),
            field("key"),
            field("value", "number"),
        ),
    )
    outer = model(
        "Outer",
        holder,
        field("data", reference_to("Data")),
        field("more", reference_to("Info"), required=False),
        views=views,
    )
    assert columns(outer, info, model("Data", points)) == [
        "dataframes.Column('title', 'info.name', 'text')",
        "dataframes.Column('size', 'info.size', 'integer')",
        "dataframes.Column('more.size', 'more.size', 'integer', True)",
        "dataframes.Column('more.name', 'more.name', 'text', True)",
        "dataframes.KeyedColumns('points', 'data.points', 'number', 'key', 'value')",
    ]


def test_a_self_referencing_model_is_an_object_column() -> None:
    assert columns(model("Plant", field("parent", reference_to("Plant"), required=False))) == [
        "dataframes.Column('parent', 'parent', 'object', True)"
    ]


def test_duplicate_column_names_are_an_error() -> None:
    info = model("Info", field("name"))
    holder = field("info", reference_to("Info"))
    outer = model("Outer", holder, field("title"), views=(View("title", (holder, info.fields[0])),))
    with pytest.raises(GeneratorError, match="Outer: A data frame would have two columns 'title'"):
        columns(outer, info)


def test_items_that_are_not_models_become_one_column() -> None:
    ids = replace(field("ids"), type=Type("array", item=TEXT))
    assert item_columns(ids) == ["dataframes.Column('ids', '', 'text')"]
