# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import experiment as _experiment

if TYPE_CHECKING:
    from .experiment import Experiment

_NAMES = frozenset({"experiments", "next_page_token"})


@define
class SearchExperimentsResponse:
    """Result of `search_experiments`.

    Attributes:
        experiments: Experiments on this page. Absent where there are none.
        next_page_token: Token of the next page. Absent on the last page.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    experiments: list[Experiment] = field(factory=list, kw_only=True)
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            experiments=[_experiment.Experiment.from_dict(item) for item in decode.array(data.get("experiments"))],
            next_page_token=None if (value := data.get("next_page_token")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.experiments:
            data["experiments"] = encode.array(
                self.experiments,
                "SearchExperimentsResponse.experiments",
                lambda item, label: encode.model(item, label, _experiment.Experiment),
            )
        if self.next_page_token is not None:
            data["next_page_token"] = encode.text(self.next_page_token, "SearchExperimentsResponse.next_page_token")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
