# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"run_id", "key", "value", "timestamp", "step"})


@define
class MetricWithRunId:
    """One point of a metric, with its run.

    Attributes:
        run_id: ID of the run.
        key: Key of the metric.
        value: The value. NaN and the infinities are sent as strings, since JSON has no numbers
            for them.
        timestamp: Unix time in milliseconds at which the value was measured.
        step: Training step at which the value was measured.
        timestamp_datetime: `timestamp` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    run_id: str
    key: str
    value: float
    timestamp: int
    step: int | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "run_id": columnar.Column("run_id", columnar.text, False),
        "key": columnar.Column("key", columnar.text, False),
        "value": columnar.Column("value", columnar.number, False),
        "timestamp": columnar.Column("timestamp", columnar.integer, False),
        "step": columnar.Column("step", columnar.integer, True),
    }

    _DATETIMES: ClassVar[Mapping[str, str]] = {"timestamp": "timestamp_datetime"}

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def timestamp_datetime(self) -> datetime:
        """`timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return model_repr.to_datetime(self.timestamp, "MetricWithRunId.timestamp")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.run_id = (
            value
            if type(value := data.get("run_id")) is str
            else ""
            if value is None
            else decode.text(value, "MetricWithRunId.run_id")
        )
        self.key = (
            value
            if type(value := data.get("key")) is str
            else decode.text(value, "MetricWithRunId.key")
        )
        self.value = decode.number(data.get("value"), "MetricWithRunId.value")
        self.timestamp = (
            value
            if type(value := data.get("timestamp")) is int
            else decode.integer(value, "MetricWithRunId.timestamp")
        )
        self.step = (
            value
            if type(value := data.get("step")) is int
            else None
            if value is None
            else decode.integer(value, "MetricWithRunId.step")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _run_id, _key, _value, _timestamp, _step in zip(
            columns.get("run_id", none),
            columns.get("key", none),
            columns.get("value", none),
            columns.get("timestamp", none),
            columns.get("step", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.run_id = _run_id
            self.key = _key
            self.value = _value
            self.timestamp = _timestamp
            self.step = _step
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
        data["run_id"] = (
            value
            if type(value := self.run_id) is str and value.isascii()
            else encode.text(value, "MetricWithRunId.run_id")
        )
        data["key"] = (
            value
            if type(value := self.key) is str and value.isascii()
            else encode.text(value, "MetricWithRunId.key")
        )
        data["value"] = (
            value
            if type(value := self.value) is float and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
            else encode.number(value, "MetricWithRunId.value")
        )
        data["timestamp"] = (
            value
            if type(value := self.timestamp) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "MetricWithRunId.timestamp")
        )
        if self.step is not None:
            data["step"] = (
                value
                if type(value := self.step) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "MetricWithRunId.step")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MetricWithRunId.additional_properties",
                    encode.json_value,
                )
            )
        return data
