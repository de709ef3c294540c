# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import light as _light

if TYPE_CHECKING:
    from .light import Light

_NAMES = frozenset({"plant_id", "name", "height", "age", "wilted", "light", "parts", "names"})


@define
class Plant:
    """A plant, whose parts are plants.

    Attributes:
        plant_id: Id of the plant.
        name: Name of the plant.
        height: Height in meters.
        age: Age in days. Since Small 3.1.
        wilted: Whether the plant is wilted. Deprecated.
        light: Light that the plant needs.
        parts: Parts of the plant.
        names: Other names of the plant.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    plant_id: str
    name: str
    height: float | None = field(default=None, kw_only=True)
    age: int | None = field(default=None, kw_only=True)
    wilted: bool | None = field(default=None, kw_only=True)
    light: Light | str | None = field(default=None, kw_only=True)
    parts: list[Plant] = field(factory=list, kw_only=True)
    names: list[str] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("plant_id", "plant_id", "text"),
        dataframes.Column("name", "name", "text"),
        dataframes.Column("height", "height", "number", True),
        dataframes.Column("age", "age", "integer", True),
        dataframes.Column("light", "light", "text", True),
        dataframes.Column("parts", "parts", "object"),
        dataframes.Column("names", "names", "strings"),
    )

    _PRODUCT: ClassVar[str] = "Small"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.plant_id = (
            value
            if type(value := data.get("plant_id")) is str
            else ""
            if value is None
            else decode.text(value, "Plant.plant_id")
        )
        self.name = (
            value
            if type(value := data.get("name")) is str
            else ""
            if value is None
            else decode.text(value, "Plant.name")
        )
        self.height = (
            None if (value := data.get("height")) is None else decode.number(value, "Plant.height")
        )
        self.age = (
            None
            if (value := data.get("age")) is None
            else value
            if type(value) is int
            else decode.integer(value, "Plant.age")
        )
        self.wilted = (
            None if (value := data.get("wilted")) is None else decode.boolean(value, "Plant.wilted")
        )
        self.light = (
            None
            if (value := data.get("light")) is None
            else _light.Light.of(decode.text(value, "Plant.light"))
        )
        self.parts = [
            Plant.from_dict(decode.message(item, "Plant.parts"))
            for item in decode.array(data.get("parts"), "Plant.parts")
        ]
        self.names = [
            decode.text(item, "Plant.names")
            for item in decode.array(data.get("names"), "Plant.names")
        ]
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["plant_id"] = encode.text(self.plant_id, "Plant.plant_id", pattern=r"^[0-9]+$")
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "Plant.name")
        )
        if self.height is not None:
            data["height"] = (
                value
                if type(value := self.height) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "Plant.height")
            )
        if self.age is not None:
            data["age"] = (
                value
                if type(value := self.age) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Plant.age")
            )
        if self.wilted is not None:
            data["wilted"] = encode.boolean(self.wilted, "Plant.wilted")
        if self.light is not None:
            data["light"] = encode.text(self.light, "Plant.light")
        if self.parts:
            data["parts"] = encode.array(self.parts, "Plant.parts", encode.model(Plant))
        if self.names:
            data["names"] = encode.array(
                self.names, "Plant.names", lambda item, label: encode.text(item, label)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Plant.additional_properties", encode.json_value
                )
            )
        return data

    def to_request(self) -> dict[str, Any]:
        """Encode the model for a request.

        Like `to_dict`, but also raises ValueError for a value that servers would ignore or replace,
        such as an unknown value of an enum. Attributes that servers set themselves are omitted.
        """
        data: dict[str, Any] = {}
        value: Any
        data["plant_id"] = encode.text(self.plant_id, "Plant.plant_id", pattern=r"^[0-9]+$")
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "Plant.name")
        )
        if self.height is not None:
            data["height"] = (
                value
                if type(value := self.height) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "Plant.height")
            )
        if self.age is not None:
            data["age"] = (
                value
                if type(value := self.age) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Plant.age")
            )
        if self.wilted is not None:
            data["wilted"] = encode.boolean(self.wilted, "Plant.wilted")
        if self.light is not None:
            data["light"] = encode.enumeration(self.light, "Plant.light", _light.Light)
        if self.parts:
            data["parts"] = encode.array(
                self.parts, "Plant.parts", encode.model(Plant, Plant.to_request)
            )
        if self.names:
            data["names"] = encode.array(
                self.names, "Plant.names", lambda item, label: encode.text(item, label)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Plant.additional_properties", encode.json_value
                )
            )
        return data
