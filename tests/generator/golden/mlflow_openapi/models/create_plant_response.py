# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import plant as _plant

if TYPE_CHECKING:
    from .plant import Plant

_NAMES = frozenset({"plant"})


@define
class CreatePlantResponse:
    """Result of `create_plant`.

    Attributes:
        plant: The new plant.
        plant_id: Same as `plant.plant_id`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    plant: Plant
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "Small"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def plant_id(self) -> str:
        """Same as `plant.plant_id`."""
        return self.plant.plant_id

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.plant = (
            _plant.Plant.from_dict({})
            if (value := data.get("plant")) is None
            else _plant.Plant.from_dict(decode.message(value, "CreatePlantResponse.plant"))
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
        data["plant"] = encode.model(_plant.Plant)(self.plant, "CreatePlantResponse.plant")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "CreatePlantResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
