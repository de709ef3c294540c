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
    {"key", "value", "timestamp", "step", "dataset_name", "dataset_digest", "model_id", "run_id"}
)


@define
class ModelMetric:
    """A metric of a logged model, as shown in a model version.

    Attributes:
        key: Name of the metric.
        value: The value. NaN and the infinities are sent as strings, since JSON has no numbers
            for them.
        timestamp: Unix time in milliseconds at which the value was measured.
        step: Training step of the value. Default: 0.
        dataset_name: Name of the dataset on which the metric was measured.
        dataset_digest: Digest of the dataset on which the metric was measured.
        model_id: ID of the logged model.
        run_id: ID of the run that measured the metric.
        timestamp_datetime: `timestamp` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    key: str | None = field(default=None, kw_only=True)
    value: float | None = field(default=None, kw_only=True)
    timestamp: int | None = field(default=None, kw_only=True)
    step: int | None = field(default=None, kw_only=True)
    dataset_name: str | None = field(default=None, kw_only=True)
    dataset_digest: str | None = field(default=None, kw_only=True)
    model_id: str | None = field(default=None, kw_only=True)
    run_id: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "key": columnar.Column("key", columnar.text, True),
        "value": columnar.Column("value", columnar.number, True),
        "timestamp": columnar.Column("timestamp", columnar.integer, True),
        "step": columnar.Column("step", columnar.integer, True),
        "dataset_name": columnar.Column("dataset_name", columnar.text, True),
        "dataset_digest": columnar.Column("dataset_digest", columnar.text, True),
        "model_id": columnar.Column("model_id", columnar.text, True),
        "run_id": columnar.Column("run_id", columnar.text, True),
    }

    _DATETIMES: ClassVar[Mapping[str, str]] = {"timestamp": "timestamp_datetime"}

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def timestamp_datetime(self) -> datetime | None:
        """`timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.timestamp is None
            else model_repr.to_datetime(self.timestamp, "ModelMetric.timestamp")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.key = (
            None
            if (value := data.get("key")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelMetric.key")
        )
        self.value = (
            None
            if (value := data.get("value")) is None
            else decode.number(value, "ModelMetric.value")
        )
        self.timestamp = (
            None
            if (value := data.get("timestamp")) is None
            else value
            if type(value) is int
            else decode.integer(value, "ModelMetric.timestamp")
        )
        self.step = (
            None
            if (value := data.get("step")) is None
            else value
            if type(value) is int
            else decode.integer(value, "ModelMetric.step")
        )
        self.dataset_name = (
            None
            if (value := data.get("dataset_name")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelMetric.dataset_name")
        )
        self.dataset_digest = (
            None
            if (value := data.get("dataset_digest")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelMetric.dataset_digest")
        )
        self.model_id = (
            None
            if (value := data.get("model_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelMetric.model_id")
        )
        self.run_id = (
            None
            if (value := data.get("run_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelMetric.run_id")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (
            _key,
            _value,
            _timestamp,
            _step,
            _dataset_name,
            _dataset_digest,
            _model_id,
            _run_id,
        ) in zip(
            columns.get("key", none),
            columns.get("value", none),
            columns.get("timestamp", none),
            columns.get("step", none),
            columns.get("dataset_name", none),
            columns.get("dataset_digest", none),
            columns.get("model_id", none),
            columns.get("run_id", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.key = _key
            self.value = _value
            self.timestamp = _timestamp
            self.step = _step
            self.dataset_name = _dataset_name
            self.dataset_digest = _dataset_digest
            self.model_id = _model_id
            self.run_id = _run_id
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
        if self.key is not None:
            data["key"] = (
                value
                if type(value := self.key) is str and value.isascii()
                else encode.text(value, "ModelMetric.key")
            )
        if self.value is not None:
            data["value"] = (
                value
                if type(value := self.value) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "ModelMetric.value")
            )
        if self.timestamp is not None:
            data["timestamp"] = (
                value
                if type(value := self.timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "ModelMetric.timestamp")
            )
        if self.step is not None:
            data["step"] = (
                value
                if type(value := self.step) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "ModelMetric.step")
            )
        if self.dataset_name is not None:
            data["dataset_name"] = (
                value
                if type(value := self.dataset_name) is str and value.isascii()
                else encode.text(value, "ModelMetric.dataset_name")
            )
        if self.dataset_digest is not None:
            data["dataset_digest"] = (
                value
                if type(value := self.dataset_digest) is str and value.isascii()
                else encode.text(value, "ModelMetric.dataset_digest")
            )
        if self.model_id is not None:
            data["model_id"] = (
                value
                if type(value := self.model_id) is str and value.isascii()
                else encode.text(value, "ModelMetric.model_id")
            )
        if self.run_id is not None:
            data["run_id"] = (
                value
                if type(value := self.run_id) is str and value.isascii()
                else encode.text(value, "ModelMetric.run_id")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ModelMetric.additional_properties",
                    encode.json_value,
                )
            )
        return data
