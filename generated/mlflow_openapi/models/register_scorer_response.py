# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset(
    {"version", "scorer_id", "experiment_id", "name", "serialized_scorer", "creation_time"}
)


@define
class RegisterScorerResponse:
    """Result of `register_scorer`.

    Attributes:
        version: Number of the new version, 1 for a new scorer.
        scorer_id: ID of the scorer, the same for all versions. Since MLflow 3.6.
        experiment_id: ID of the experiment. Since MLflow 3.6.
        name: Name of the scorer. Since MLflow 3.6.
        serialized_scorer: The scorer as it was registered, a JSON object in a string. Since
            MLflow 3.6.
        creation_time: Registration time of the version, as Unix time in milliseconds. Since
            MLflow 3.6.
        creation_datetime: `creation_time` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    version: int
    scorer_id: str | None = field(default=None, kw_only=True)
    experiment_id: str | None = field(default=None, kw_only=True)
    name: str | None = field(default=None, kw_only=True)
    serialized_scorer: str | None = field(default=None, kw_only=True)
    creation_time: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "version": columnar.Column("version", columnar.integer, False),
        "scorer_id": columnar.Column("scorer_id", columnar.text, True),
        "experiment_id": columnar.Column("experiment_id", columnar.text, True),
        "name": columnar.Column("name", columnar.text, True),
        "serialized_scorer": columnar.Column("serialized_scorer", columnar.text, True),
        "creation_time": columnar.Column("creation_time", columnar.integer, True),
    }

    _DATETIMES: ClassVar[Mapping[str, str]] = {"creation_time": "creation_datetime"}

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def creation_datetime(self) -> datetime | None:
        """`creation_time` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.creation_time is None
            else model_repr.to_datetime(self.creation_time, "RegisterScorerResponse.creation_time")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.version = (
            value
            if type(value := data.get("version")) is int
            else decode.integer(value, "RegisterScorerResponse.version")
        )
        self.scorer_id = (
            None
            if (value := data.get("scorer_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "RegisterScorerResponse.scorer_id")
        )
        self.experiment_id = (
            None
            if (value := data.get("experiment_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "RegisterScorerResponse.experiment_id")
        )
        self.name = (
            None
            if (value := data.get("name")) is None
            else value
            if type(value) is str
            else decode.text(value, "RegisterScorerResponse.name")
        )
        self.serialized_scorer = (
            None
            if (value := data.get("serialized_scorer")) is None
            else value
            if type(value) is str
            else decode.text(value, "RegisterScorerResponse.serialized_scorer")
        )
        self.creation_time = (
            None
            if (value := data.get("creation_time")) is None
            else value
            if type(value) is int
            else decode.integer(value, "RegisterScorerResponse.creation_time")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _version, _scorer_id, _experiment_id, _name, _serialized_scorer, _creation_time in zip(
            columns.get("version", none),
            columns.get("scorer_id", none),
            columns.get("experiment_id", none),
            columns.get("name", none),
            columns.get("serialized_scorer", none),
            columns.get("creation_time", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.version = _version
            self.scorer_id = _scorer_id
            self.experiment_id = _experiment_id
            self.name = _name
            self.serialized_scorer = _serialized_scorer
            self.creation_time = _creation_time
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
        data["version"] = (
            value
            if type(value := self.version) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "RegisterScorerResponse.version")
        )
        if self.scorer_id is not None:
            data["scorer_id"] = (
                value
                if type(value := self.scorer_id) is str and value.isascii()
                else encode.text(value, "RegisterScorerResponse.scorer_id")
            )
        if self.experiment_id is not None:
            data["experiment_id"] = (
                value
                if type(value := self.experiment_id) is str and value.isascii()
                else encode.text(value, "RegisterScorerResponse.experiment_id")
            )
        if self.name is not None:
            data["name"] = (
                value
                if type(value := self.name) is str and value.isascii()
                else encode.text(value, "RegisterScorerResponse.name")
            )
        if self.serialized_scorer is not None:
            data["serialized_scorer"] = (
                value
                if type(value := self.serialized_scorer) is str and value.isascii()
                else encode.text(value, "RegisterScorerResponse.serialized_scorer")
            )
        if self.creation_time is not None:
            data["creation_time"] = (
                value
                if type(value := self.creation_time) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "RegisterScorerResponse.creation_time")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "RegisterScorerResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
