# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import light as _light
from . import mood as _mood

if TYPE_CHECKING:
    from .light import Light
    from .mood import Mood

_NAMES = frozenset(
    {
        "care_id",
        "water_per_day",
        "waterPerWeek",
        "light",
        "moods",
        "feed",
        "fast",
        "dose",
        "photos",
        "next",
    }
)


@define
class Care:
    """Care of a plant.

    Attributes:
        care_id: Id of the care, set by the server.
        water_per_day: Liters per day.
        water_per_week: Liters per week.
        light: Light that the plant gets.
        moods: Moods of the plant.
        feed: Kind of feed.
        fast: Whether the plant gets no feed.
        dose: Dose of the feed.
        photos: Photos of the plant.
        next: Care after this one.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    care_id: str | None = field(default=None, kw_only=True)
    water_per_day: float | None = field(default=None, kw_only=True)
    water_per_week: float | None = field(default=None, kw_only=True)
    light: Light | str | None = field(default=None, kw_only=True)
    moods: list[Mood | str] = field(factory=list, kw_only=True)
    feed: str | None = field(default=None, kw_only=True)
    fast: bool | None = field(default=None, kw_only=True)
    dose: int | None = field(default=None, kw_only=True)
    photos: list[str] = field(factory=list, kw_only=True)
    next: Care | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    # Properties of a JSON object that a caller passes instead of the model.
    _PROPERTIES: ClassVar[Mapping[str, str]] = {
        "care_id": "care_id",
        "water_per_day": "water_per_day",
        "waterPerWeek": "water_per_week",
        "light": "light",
        "moods": "moods",
        "feed": "feed",
        "fast": "fast",
        "dose": "dose",
        "photos": "photos",
        "next": "next",
    }

    _PRODUCT: ClassVar[str] = "Small"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.care_id = (
            None
            if (value := data.get("care_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "Care.care_id")
        )
        self.water_per_day = (
            None
            if (value := data.get("water_per_day")) is None
            else decode.number(value, "Care.water_per_day")
        )
        self.water_per_week = (
            None
            if (value := data.get("waterPerWeek")) is None
            else decode.number(value, "Care.waterPerWeek")
        )
        self.light = (
            None
            if (value := data.get("light")) is None
            else _light.Light.of(decode.text(value, "Care.light"))
        )
        self.moods = [
            _mood.Mood.of(decode.text(item, "Care.moods"))
            for item in decode.array(data.get("moods"), "Care.moods")
        ]
        self.feed = (
            None
            if (value := data.get("feed")) is None
            else value
            if type(value) is str
            else decode.text(value, "Care.feed")
        )
        self.fast = (
            None if (value := data.get("fast")) is None else decode.boolean(value, "Care.fast")
        )
        self.dose = (
            None
            if (value := data.get("dose")) is None
            else value
            if type(value) is int
            else decode.integer(value, "Care.dose")
        )
        self.photos = [
            decode.text(item, "Care.photos")
            for item in decode.array(data.get("photos"), "Care.photos")
        ]
        self.next = (
            None
            if (value := data.get("next")) is None
            else Care.from_dict(decode.message(value, "Care.next"))
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.care_id is not None:
            data["care_id"] = (
                value
                if type(value := self.care_id) is str and value.isascii()
                else encode.text(value, "Care.care_id")
            )
        if self.water_per_day is not None:
            data["water_per_day"] = (
                value
                if type(value := self.water_per_day) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "Care.water_per_day")
            )
        if self.water_per_week is not None:
            data["waterPerWeek"] = (
                value
                if type(value := self.water_per_week) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "Care.water_per_week")
            )
        if self.light is not None:
            data["light"] = encode.text(self.light, "Care.light")
        if self.moods:
            data["moods"] = encode.array(
                self.moods, "Care.moods", lambda item, label: encode.text(item, label)
            )
        if self.feed is not None:
            data["feed"] = (
                value
                if type(value := self.feed) is str and value.isascii()
                else encode.text(value, "Care.feed")
            )
        if self.fast is not None:
            data["fast"] = encode.boolean(self.fast, "Care.fast")
        if self.dose is not None:
            data["dose"] = (
                value
                if type(value := self.dose) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Care.dose")
            )
        if self.photos:
            data["photos"] = encode.array(
                self.photos, "Care.photos", lambda item, label: encode.text(item, label)
            )
        if self.next is not None:
            data["next"] = encode.model(Care)(self.next, "Care.next")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Care.additional_properties", encode.json_value
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
        if self.water_per_day is not None:
            data["water_per_day"] = (
                value
                if type(value := self.water_per_day) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "Care.water_per_day")
            )
        if self.water_per_week is not None:
            data["waterPerWeek"] = (
                value
                if type(value := self.water_per_week) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "Care.water_per_week")
            )
        if self.light is not None:
            data["light"] = encode.enumeration(self.light, "Care.light", _light.Light)
        if self.moods:
            data["moods"] = encode.array(
                self.moods, "Care.moods", lambda item, label: encode.text(item, label)
            )
        if self.feed is not None:
            data["feed"] = (
                value
                if type(value := self.feed) is str and value.isascii()
                else encode.text(value, "Care.feed")
            )
        if self.fast is not None:
            data["fast"] = encode.boolean(self.fast, "Care.fast")
        if self.dose is not None:
            if self.feed is None:
                raise ValueError("Care.dose requires feed: servers ignore it otherwise")
            data["dose"] = (
                value
                if type(value := self.dose) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Care.dose")
            )
        if self.photos:
            raise ValueError(
                "Care.photos cannot be sent, since servers ignore it. Use `put_picture` instead."
            )
        if self.next is not None:
            data["next"] = encode.model(Care, Care.to_request)(self.next, "Care.next")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Care.additional_properties", encode.json_value
                )
            )
        given = [
            name
            for name, key in (
                ("water_per_day", "water_per_day"),
                ("water_per_week", "waterPerWeek"),
            )
            if key in data
        ]
        if len(given) > 1:
            raise ValueError(
                f"Care.{given[1]} cannot be combined with {given[0]}: servers store one of the two"
            )
        given = [name for name, key in (("feed", "feed"), ("fast", "fast")) if key in data]
        if len(given) > 1:
            raise ValueError(
                f"Care.{given[1]} cannot be combined with {given[0]}: servers store one of the two"
            )
        return data
