# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset(
    {"online_scoring_config_id", "scorer_id", "sample_rate", "experiment_id", "filter_string"}
)


@define
class OnlineScoringConfig:
    """Configuration that defines which new traces a scorer judges automatically.

    Attributes:
        online_scoring_config_id: ID of the configuration. Each change creates a new ID.
        scorer_id: ID of the scorer.
        sample_rate: Share of the traces that are judged, 0 to 1.
        experiment_id: ID of the experiment that the scorer belongs to.
        filter_string: Condition that traces must meet to be judged. Absent if none is set.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    online_scoring_config_id: str
    scorer_id: str
    sample_rate: float | None
    experiment_id: str
    filter_string: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "online_scoring_config_id": columnar.Column(
            "online_scoring_config_id", columnar.text, False
        ),
        "scorer_id": columnar.Column("scorer_id", columnar.text, False),
        "sample_rate": columnar.Column("sample_rate", columnar.number, True),
        "experiment_id": columnar.Column("experiment_id", columnar.text, False),
        "filter_string": columnar.Column("filter_string", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.online_scoring_config_id = (
            value
            if type(value := data.get("online_scoring_config_id")) is str
            else decode.text(value, "OnlineScoringConfig.online_scoring_config_id")
        )
        self.scorer_id = (
            value
            if type(value := data.get("scorer_id")) is str
            else ""
            if value is None
            else decode.text(value, "OnlineScoringConfig.scorer_id")
        )
        self.sample_rate = (
            None
            if (value := data.get("sample_rate")) is None
            else decode.number(value, "OnlineScoringConfig.sample_rate")
        )
        self.experiment_id = (
            value
            if type(value := data.get("experiment_id")) is str
            else ""
            if value is None
            else decode.text(value, "OnlineScoringConfig.experiment_id")
        )
        self.filter_string = (
            None
            if (value := data.get("filter_string")) is None
            else value
            if type(value) is str
            else decode.text(value, "OnlineScoringConfig.filter_string")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (
            _online_scoring_config_id,
            _scorer_id,
            _sample_rate,
            _experiment_id,
            _filter_string,
        ) in zip(
            columns.get("online_scoring_config_id", none),
            columns.get("scorer_id", none),
            columns.get("sample_rate", none),
            columns.get("experiment_id", none),
            columns.get("filter_string", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.online_scoring_config_id = _online_scoring_config_id
            self.scorer_id = _scorer_id
            self.sample_rate = _sample_rate
            self.experiment_id = _experiment_id
            self.filter_string = _filter_string
            self.additional_properties = None
            models.append(self)
        return models

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["online_scoring_config_id"] = (
            value
            if type(value := self.online_scoring_config_id) is str and value.isascii()
            else encode.text(value, "OnlineScoringConfig.online_scoring_config_id")
        )
        data["scorer_id"] = (
            value
            if type(value := self.scorer_id) is str and value.isascii()
            else encode.text(value, "OnlineScoringConfig.scorer_id")
        )
        if self.sample_rate is not None:
            data["sample_rate"] = (
                value
                if type(value := self.sample_rate) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "OnlineScoringConfig.sample_rate")
            )
        data["experiment_id"] = (
            value
            if type(value := self.experiment_id) is str and value.isascii()
            else encode.text(value, "OnlineScoringConfig.experiment_id")
        )
        if self.filter_string is not None:
            data["filter_string"] = (
                value
                if type(value := self.filter_string) is str and value.isascii()
                else encode.text(value, "OnlineScoringConfig.filter_string")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "OnlineScoringConfig.additional_properties",
                    encode.json_value,
                )
            )
        return data
