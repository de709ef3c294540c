# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"online_scoring_config_id", "scorer_id", "sample_rate", "experiment_id", "filter_string"})


@define
class OnlineScoringConfig:
    """Which part of new traces a scorer judges on its own.

    Attributes:
        online_scoring_config_id: Id of the configuration. Each change gives a new one.
        scorer_id: Id of the scorer.
        sample_rate: Share of the traces that are judged, 0 to 1.
        experiment_id: Id of the experiment that the scorer belongs to.
        filter_string: Condition that traces must meet to be judged. Absent where none is set.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    online_scoring_config_id: str
    scorer_id: str
    sample_rate: float
    experiment_id: str
    filter_string: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            online_scoring_config_id=decode.text(data["online_scoring_config_id"]),
            scorer_id=decode.text(data["scorer_id"]),
            sample_rate=decode.number(data["sample_rate"]),
            experiment_id=decode.text(data["experiment_id"]),
            filter_string=None if (value := data.get("filter_string")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["online_scoring_config_id"] = encode.text(
            self.online_scoring_config_id, "OnlineScoringConfig.online_scoring_config_id"
        )
        data["scorer_id"] = encode.text(self.scorer_id, "OnlineScoringConfig.scorer_id")
        data["sample_rate"] = encode.number(self.sample_rate, "OnlineScoringConfig.sample_rate")
        data["experiment_id"] = encode.digits(self.experiment_id, "OnlineScoringConfig.experiment_id")
        if self.filter_string is not None:
            data["filter_string"] = encode.text(self.filter_string, "OnlineScoringConfig.filter_string")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
