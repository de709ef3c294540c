# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
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
        heights: `plants` as a dict, from `name` to `height`.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    plants: list[Plant] = field(factory=list, kw_only=True)
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @property
    def heights(self) -> dict[str, float | None]:
        """`plants` as a dict, from `name` to `height`."""
        return {item.name: item.height for item in self.plants}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            plants=[_plant.Plant.from_dict(item) for item in decode.array(data.get("plants"))],
            next_page_token=None if (value := data.get("next_page_token")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.plants:
            data["plants"] = encode.array(
                self.plants, "SearchPlantsResponse.plants", lambda item, label: encode.model(item, label, _plant.Plant)
            )
        if self.next_page_token is not None:
            data["next_page_token"] = encode.text(self.next_page_token, "SearchPlantsResponse.next_page_token")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
