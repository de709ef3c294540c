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
    {
        "experiment_id",
        "scorer_name",
        "scorer_version",
        "serialized_scorer",
        "creation_time",
        "scorer_id",
    }
)


@define
class Scorer:
    """A version of a scorer. Scorers judge the traces or outputs of an application.

    Attributes:
        experiment_id: ID of the experiment that the scorer belongs to. Unlike all other
            experiment IDs, it is a number.
        scorer_name: Name of the scorer, unique in the experiment.
        scorer_version: Number of the version, starting at 1.
        serialized_scorer: The scorer as serialized by MLflow's Python package, a JSON object in a
            string. Since 3.9, a `gateway:/...` model contains the current name of its endpoint;
            the model is null if the endpoint was deleted.
        creation_time: Registration time of the version, as Unix time in milliseconds.
        scorer_id: ID of the scorer, the same for all versions. Since MLflow 3.6.
        creation_datetime: `creation_time` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    experiment_id: int | None
    scorer_name: str
    scorer_version: int
    serialized_scorer: str
    creation_time: int | None
    scorer_id: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "experiment_id": columnar.Column("experiment_id", columnar.integer, True),
        "scorer_name": columnar.Column("scorer_name", columnar.text, False),
        "scorer_version": columnar.Column("scorer_version", columnar.integer, False),
        "serialized_scorer": columnar.Column("serialized_scorer", columnar.text, False),
        "creation_time": columnar.Column("creation_time", columnar.integer, True),
        "scorer_id": columnar.Column("scorer_id", columnar.text, True),
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
            else model_repr.to_datetime(self.creation_time, "Scorer.creation_time")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.experiment_id = (
            value
            if type(value := data.get("experiment_id")) is int
            else None
            if value is None
            else decode.integer(value, "Scorer.experiment_id")
        )
        self.scorer_name = (
            value
            if type(value := data.get("scorer_name")) is str
            else decode.text(value, "Scorer.scorer_name")
        )
        self.scorer_version = (
            value
            if type(value := data.get("scorer_version")) is int
            else decode.integer(value, "Scorer.scorer_version")
        )
        self.serialized_scorer = (
            value
            if type(value := data.get("serialized_scorer")) is str
            else ""
            if value is None
            else decode.text(value, "Scorer.serialized_scorer")
        )
        self.creation_time = (
            value
            if type(value := data.get("creation_time")) is int
            else None
            if value is None
            else decode.integer(value, "Scorer.creation_time")
        )
        self.scorer_id = (
            None
            if (value := data.get("scorer_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "Scorer.scorer_id")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (
            _experiment_id,
            _scorer_name,
            _scorer_version,
            _serialized_scorer,
            _creation_time,
            _scorer_id,
        ) in zip(
            columns.get("experiment_id", none),
            columns.get("scorer_name", none),
            columns.get("scorer_version", none),
            columns.get("serialized_scorer", none),
            columns.get("creation_time", none),
            columns.get("scorer_id", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.experiment_id = _experiment_id
            self.scorer_name = _scorer_name
            self.scorer_version = _scorer_version
            self.serialized_scorer = _serialized_scorer
            self.creation_time = _creation_time
            self.scorer_id = _scorer_id
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
        if self.experiment_id is not None:
            data["experiment_id"] = (
                value
                if type(value := self.experiment_id) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Scorer.experiment_id")
            )
        data["scorer_name"] = (
            value
            if type(value := self.scorer_name) is str and value.isascii()
            else encode.text(value, "Scorer.scorer_name")
        )
        data["scorer_version"] = (
            value
            if type(value := self.scorer_version) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "Scorer.scorer_version")
        )
        data["serialized_scorer"] = (
            value
            if type(value := self.serialized_scorer) is str and value.isascii()
            else encode.text(value, "Scorer.serialized_scorer")
        )
        if self.creation_time is not None:
            data["creation_time"] = (
                value
                if type(value := self.creation_time) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Scorer.creation_time")
            )
        if self.scorer_id is not None:
            data["scorer_id"] = (
                value
                if type(value := self.scorer_id) is str and value.isascii()
                else encode.text(value, "Scorer.scorer_id")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Scorer.additional_properties", encode.json_value
                )
            )
        return data
