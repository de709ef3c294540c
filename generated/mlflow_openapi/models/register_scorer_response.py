# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"version", "scorer_id", "experiment_id", "name", "serialized_scorer", "creation_time"})


@define
class RegisterScorerResponse:
    """Result of `register_scorer`.

    Attributes:
        version: Number of the new version, 1 for a new scorer.
        scorer_id: Id of the scorer, the same for all versions. Since MLflow 3.6.
        experiment_id: Id of the experiment. Since MLflow 3.6.
        name: Name of the scorer. Since MLflow 3.6.
        serialized_scorer: The scorer as it was registered, a JSON object in text. Since MLflow 3.6.
        creation_time: Unix time in milliseconds at which the version was registered. Since MLflow 3.6.
        creation_datetime: `creation_time` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    version: int
    scorer_id: str | None = field(default=None, kw_only=True)
    experiment_id: str | None = field(default=None, kw_only=True)
    name: str | None = field(default=None, kw_only=True)
    serialized_scorer: str | None = field(default=None, kw_only=True)
    creation_time: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @property
    def creation_datetime(self) -> datetime | None:
        """`creation_time` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return (
            None
            if self.creation_time is None
            else views.moment(self.creation_time, "RegisterScorerResponse.creation_time")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            version=decode.integer(data["version"]),
            scorer_id=None if (value := data.get("scorer_id")) is None else decode.text(value),
            experiment_id=None if (value := data.get("experiment_id")) is None else decode.text(value),
            name=None if (value := data.get("name")) is None else decode.text(value),
            serialized_scorer=None if (value := data.get("serialized_scorer")) is None else decode.text(value),
            creation_time=None if (value := data.get("creation_time")) is None else decode.integer(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["version"] = encode.integer(self.version, "RegisterScorerResponse.version")
        if self.scorer_id is not None:
            data["scorer_id"] = encode.text(self.scorer_id, "RegisterScorerResponse.scorer_id")
        if self.experiment_id is not None:
            data["experiment_id"] = encode.digits(self.experiment_id, "RegisterScorerResponse.experiment_id")
        if self.name is not None:
            data["name"] = encode.text(self.name, "RegisterScorerResponse.name")
        if self.serialized_scorer is not None:
            data["serialized_scorer"] = encode.text(self.serialized_scorer, "RegisterScorerResponse.serialized_scorer")
        if self.creation_time is not None:
            data["creation_time"] = encode.integer(self.creation_time, "RegisterScorerResponse.creation_time")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
