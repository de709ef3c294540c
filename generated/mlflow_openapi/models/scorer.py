# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset(
    {"experiment_id", "scorer_name", "scorer_version", "serialized_scorer", "creation_time", "scorer_id"}
)


@define
class Scorer:
    """A version of a scorer, which judges the traces or outputs of an application.

    Attributes:
        experiment_id: Id of the experiment that the scorer belongs to. A number here, unlike everywhere else.
        scorer_name: Name of the scorer, unique in the experiment.
        scorer_version: Number of the version, counted from 1.
        serialized_scorer: The scorer as MLflow's Python package writes it, a JSON object in text. Since 3.9 a
            `gateway:/...` model shows the present name of its endpoint, and null where that was deleted.
        creation_time: Unix time in milliseconds at which the version was registered.
        scorer_id: Id of the scorer, the same for all versions. Since MLflow 3.6.
        creation_datetime: `creation_time` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    experiment_id: int
    scorer_name: str
    scorer_version: int
    serialized_scorer: str
    creation_time: int
    scorer_id: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @property
    def creation_datetime(self) -> datetime:
        """`creation_time` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.creation_time, "Scorer.creation_time")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            experiment_id=decode.integer(data["experiment_id"]),
            scorer_name=decode.text(data["scorer_name"]),
            scorer_version=decode.integer(data["scorer_version"]),
            serialized_scorer=decode.text(data["serialized_scorer"]),
            creation_time=decode.integer(data["creation_time"]),
            scorer_id=None if (value := data.get("scorer_id")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["experiment_id"] = encode.integer(self.experiment_id, "Scorer.experiment_id")
        data["scorer_name"] = encode.text(self.scorer_name, "Scorer.scorer_name")
        data["scorer_version"] = encode.integer(self.scorer_version, "Scorer.scorer_version")
        data["serialized_scorer"] = encode.text(self.serialized_scorer, "Scorer.serialized_scorer")
        data["creation_time"] = encode.integer(self.creation_time, "Scorer.creation_time")
        if self.scorer_id is not None:
            data["scorer_id"] = encode.text(self.scorer_id, "Scorer.scorer_id")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
