# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import branch as _branch
from . import plant as _plant

if TYPE_CHECKING:
    from .branch import Branch, Fork
    from .plant import Plant

_NAMES = frozenset(
    {
        "seen",
        "seed",
        "options",
        "watered",
        "tags",
        "heights",
        "moves",
        "extra",
        "_meta",
        "plant",
        "names",
        "branches",
        "cuttings",
        "last_fork",
    }
)


@define
class Label:
    """A label.

    Attributes:
        seen: Time at which the plant was seen.
        seed: Seed of the plant.
        options: Options with any values.
        watered: Duration of the watering.
        tags: Labels by name.
        heights: Height by date.
        moves: Details of each move.
        extra: Any JSON.
        meta: Metadata of the label.
        plant: The plant, or null.
        names: Names of the plant.
        branches: Branches of the plant.
        cuttings: Forks that were cut off.
        last_fork: The topmost fork.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    seen: datetime | None
    seed: bytes
    options: dict[str, Any]
    watered: timedelta | None = field(default=None, kw_only=True)
    tags: dict[str, str] = field(factory=dict, kw_only=True)
    heights: dict[str, float] = field(factory=dict, kw_only=True)
    moves: list[dict[str, Any]] = field(factory=list, kw_only=True)
    extra: Any = field(default=None, kw_only=True)
    meta: Any = field(default=None, kw_only=True)
    plant: Plant | None = field(default=None, kw_only=True)
    names: list[str] = field(factory=list, kw_only=True)
    branches: list[Branch] = field(factory=list, kw_only=True)
    cuttings: list[Fork] = field(factory=list, kw_only=True)
    last_fork: Fork | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    # Properties of a JSON object that a caller passes instead of the model.
    _PROPERTIES: ClassVar[Mapping[str, str]] = {
        "seen": "seen",
        "seed": "seed",
        "options": "options",
        "watered": "watered",
        "tags": "tags",
        "heights": "heights",
        "moves": "moves",
        "extra": "extra",
        "_meta": "meta",
        "plant": "plant",
        "names": "names",
        "branches": "branches",
        "cuttings": "cuttings",
        "last_fork": "last_fork",
    }

    _PRODUCT: ClassVar[str] = "Small"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.seen = (
            None if (value := data.get("seen")) is None else decode.timestamp(value, "Label.seen")
        )
        self.seed = (
            b"" if (value := data.get("seed")) is None else decode.base64(value, "Label.seed")
        )
        self.options = (
            {}
            if (value := data.get("options")) is None
            else {key: item for key, item in decode.mapping(value, "Label.options")}
        )
        self.watered = (
            None
            if (value := data.get("watered")) is None
            else decode.duration(value, "Label.watered")
        )
        self.tags = {
            key: "" if item is None else decode.text(item, "Label.tags")
            for key, item in decode.mapping(data.get("tags"), "Label.tags")
        }
        self.heights = {
            key: decode.number(item, "Label.heights")
            for key, item in decode.mapping(data.get("heights"), "Label.heights")
        }
        self.moves = [
            {key: item for key, item in decode.mapping(item, "Label.moves")}
            for item in decode.array(data.get("moves"), "Label.moves")
        ]
        self.extra = data.get("extra")
        self.meta = data.get("_meta")
        self.plant = (
            None
            if (value := data.get("plant")) is None
            else _plant.Plant.from_dict(decode.message(value, "Label.plant"))
        )
        self.names = [
            decode.text(item, "Label.names")
            for item in decode.array(data.get("names"), "Label.names")
        ]
        self.branches = [
            _branch.Branch.from_dict(decode.message(item, "Label.branches"))
            for item in decode.array(data.get("branches"), "Label.branches")
        ]
        self.cuttings = [
            _branch.Fork.from_dict(decode.message(item, "Label.cuttings"))
            for item in decode.array(
                decode.json_text(data.get("cuttings"), "Label.cuttings"), "Label.cuttings"
            )
        ]
        self.last_fork = (
            None
            if (value := data.get("last_fork")) is None
            else _branch.Fork.from_dict(decode.message(value, "Label.last_fork"))
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
        if self.seen is not None:
            data["seen"] = encode.timestamp(self.seen, "Label.seen")
        data["seed"] = encode.base64(self.seed, "Label.seed")
        data["options"] = encode.mapping(
            self.options, "Label.options", lambda item, label: encode.json_value(item, label)
        )
        if self.watered is not None:
            data["watered"] = encode.duration(self.watered, "Label.watered")
        if self.tags:
            data["tags"] = encode.mapping(
                self.tags, "Label.tags", lambda item, label: encode.text(item, label)
            )
        if self.heights:
            data["heights"] = encode.mapping(
                self.heights, "Label.heights", lambda item, label: encode.number(item, label)
            )
        if self.moves:
            data["moves"] = encode.array(
                self.moves,
                "Label.moves",
                lambda item, label: encode.mapping(
                    item, label, lambda item, label: encode.json_value(item, label)
                ),
            )
        if self.extra is not None:
            data["extra"] = encode.json_value(self.extra, "Label.extra")
        if self.meta is not None:
            data["_meta"] = encode.json_value(self.meta, "Label.meta")
        if self.plant is not None:
            data["plant"] = encode.model(_plant.Plant)(self.plant, "Label.plant")
        if self.names:
            data["names"] = encode.array(
                self.names, "Label.names", lambda item, label: encode.text(item, label)
            )
        if self.branches:
            data["branches"] = encode.array(
                self.branches, "Label.branches", encode.model(_branch.Branch)
            )
        if self.cuttings:
            data["cuttings"] = encode.json_text(
                encode.array(self.cuttings, "Label.cuttings", encode.model(_branch.Fork))
            )
        if self.last_fork is not None:
            data["last_fork"] = encode.model(_branch.Fork)(self.last_fork, "Label.last_fork")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Label.additional_properties", encode.json_value
                )
            )
        return data
