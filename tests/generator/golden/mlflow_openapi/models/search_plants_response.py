# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import plant as _plant

if TYPE_CHECKING:
    from .plant import Plant

_NAMES = frozenset({"plants", "next_page_token"})


@define
class SearchPlantsResponse:
    """Result of `search_plants`.

    Attributes:
        plants: The plants of the page.
        next_page_token: Token of the next page.
        heights: `plants` as a dict that maps each `name` to its `height`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    plants: list[Plant] = field(factory=list, kw_only=True)
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "Small"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def heights(self) -> dict[str, float | None]:
        """`plants` as a dict that maps each `name` to its `height`."""
        return columnar.as_dict(self, "plants", "name", "height")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.plants = [
            _plant.Plant.from_dict(decode.message(item, "SearchPlantsResponse.plants"))
            for item in decode.array(data.get("plants"), "SearchPlantsResponse.plants")
        ]
        self.next_page_token = (
            None
            if (value := data.get("next_page_token")) is None
            else value
            if type(value) is str
            else decode.text(value, "SearchPlantsResponse.next_page_token")
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
        if self.plants:
            data["plants"] = encode.array(
                self.plants, "SearchPlantsResponse.plants", encode.model(_plant.Plant)
            )
        if self.next_page_token is not None:
            data["next_page_token"] = (
                value
                if type(value := self.next_page_token) is str and value.isascii()
                else encode.text(value, "SearchPlantsResponse.next_page_token")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "SearchPlantsResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
