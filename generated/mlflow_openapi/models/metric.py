# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

_NAMES = frozenset(
    {"key", "value", "timestamp", "step", "model_id", "dataset_name", "dataset_digest", "run_id"}
)


@define
class Metric:
    """One point of a metric.

    Attributes:
        key: Key of the metric: letters, digits, spaces and _ - . / and, since 2.16, colons. As a
            path, it must not start with / or contain // or `..`. At most 250 characters.
        value: The value. NaN and the infinities are sent as strings, since JSON has no numbers
            for them. Servers with a database store an infinity as the largest finite double of
            its sign, and return that number.
        timestamp: Unix time in milliseconds at which the value was measured. At least 0.
        step: Training step at which the value was measured; may be negative. Default: 0.
        model_id: ID of the logged model that the point belongs to. Returned only with logged
            models, not with runs. Since MLflow 3.0.
        dataset_name: Name of the dataset that the value was measured on. Returned only with
            logged models, not with runs. Since MLflow 3.0.
        dataset_digest: Digest of the dataset that the value was measured on. Returned only with
            logged models, not with runs. Since MLflow 3.0.
        run_id: ID of the run that logged the point. Returned only with logged models, not with
            runs. Since MLflow 3.0.
        timestamp_datetime: `timestamp` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    key: str
    value: float
    timestamp: int
    step: int | None = field(default=None, kw_only=True)
    model_id: str | None = field(default=None, kw_only=True)
    dataset_name: str | None = field(default=None, kw_only=True)
    dataset_digest: str | None = field(default=None, kw_only=True)
    run_id: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    # Bounds of string lengths and integer values, for callers that encode items without models.
    BOUNDS: ClassVar[Mapping[str, tuple[int, int]]] = {
        "key": (1, 250),
        "timestamp": (0, encode.INT64_MAX),
        "step": (encode.INT64_MIN, encode.INT64_MAX),
        "model_id": (0, encode.INT64_MAX),
        "dataset_name": (0, encode.INT64_MAX),
        "dataset_digest": (0, encode.INT64_MAX),
        "run_id": (0, encode.INT64_MAX),
    }

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "key": columnar.Column("key", columnar.key, False),
        "value": columnar.Column("value", columnar.number, False),
        "timestamp": columnar.Column("timestamp", columnar.integer, False),
        "step": columnar.Column("step", columnar.integer, True),
        "model_id": columnar.Column("model_id", columnar.text, True),
        "dataset_name": columnar.Column("dataset_name", columnar.text, True),
        "dataset_digest": columnar.Column("dataset_digest", columnar.text, True),
        "run_id": columnar.Column("run_id", columnar.text, True),
    }

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("key", "key", "text"),
        dataframes.Column("value", "value", "number"),
        dataframes.Column("timestamp", "timestamp", "time"),
        dataframes.Column("step", "step", "integer", True),
        dataframes.Column("model_id", "model_id", "text", True),
        dataframes.Column("dataset_name", "dataset_name", "text", True),
        dataframes.Column("dataset_digest", "dataset_digest", "text", True),
        dataframes.Column("run_id", "run_id", "text", True),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {"timestamp": "timestamp_datetime"}

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def timestamp_datetime(self) -> datetime:
        """`timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return model_repr.to_datetime(self.timestamp, "Metric.timestamp")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.key = (
            value if type(value := data.get("key")) is str else decode.text(value, "Metric.key")
        )
        self.value = decode.number(data.get("value"), "Metric.value")
        self.timestamp = (
            value
            if type(value := data.get("timestamp")) is int
            else decode.integer(value, "Metric.timestamp")
        )
        self.step = (
            None
            if (value := data.get("step")) is None
            else value
            if type(value) is int
            else decode.integer(value, "Metric.step")
        )
        self.model_id = (
            None
            if (value := data.get("model_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "Metric.model_id")
        )
        self.dataset_name = (
            None
            if (value := data.get("dataset_name")) is None
            else value
            if type(value) is str
            else decode.text(value, "Metric.dataset_name")
        )
        self.dataset_digest = (
            None
            if (value := data.get("dataset_digest")) is None
            else value
            if type(value) is str
            else decode.text(value, "Metric.dataset_digest")
        )
        self.run_id = (
            None
            if (value := data.get("run_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "Metric.run_id")
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
            _model_id,
            _dataset_name,
            _dataset_digest,
            _run_id,
        ) in zip(
            columns.get("key", none),
            columns.get("value", none),
            columns.get("timestamp", none),
            columns.get("step", none),
            columns.get("model_id", none),
            columns.get("dataset_name", none),
            columns.get("dataset_digest", none),
            columns.get("run_id", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.key = _key
            self.value = _value
            self.timestamp = _timestamp
            self.step = _step
            self.model_id = _model_id
            self.dataset_name = _dataset_name
            self.dataset_digest = _dataset_digest
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
        data["key"] = (
            value
            if type(value := self.key) is str and 1 <= len(value) <= 250 and value.isascii()
            else encode.text(value, "Metric.key", minimum=1, maximum=250)
        )
        data["value"] = (
            value
            if type(value := self.value) is float and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
            else encode.number(value, "Metric.value")
        )
        data["timestamp"] = (
            value
            if type(value := self.timestamp) is int and 0 <= value <= encode.INT64_MAX
            else encode.integer(value, "Metric.timestamp", minimum=0)
        )
        if self.step is not None:
            data["step"] = (
                value
                if type(value := self.step) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Metric.step")
            )
        if self.model_id is not None:
            data["model_id"] = (
                value
                if type(value := self.model_id) is str and value.isascii()
                else encode.text(value, "Metric.model_id")
            )
        if self.dataset_name is not None:
            data["dataset_name"] = (
                value
                if type(value := self.dataset_name) is str and value.isascii()
                else encode.text(value, "Metric.dataset_name")
            )
        if self.dataset_digest is not None:
            data["dataset_digest"] = (
                value
                if type(value := self.dataset_digest) is str and value.isascii()
                else encode.text(value, "Metric.dataset_digest")
            )
        if self.run_id is not None:
            data["run_id"] = (
                value
                if type(value := self.run_id) is str and value.isascii()
                else encode.text(value, "Metric.run_id")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Metric.additional_properties", encode.json_value
                )
            )
        return data

    def to_request(self) -> dict[str, Any]:
        """Encode the model for a request.

        Like `to_dict`, but also raises ValueError for a value that servers would ignore or replace,
        such as an unknown value of an enum. Attributes that servers set themselves are omitted.
        """
        data: dict[str, Any] = {}
        value: Any
        data["key"] = (
            value
            if type(value := self.key) is str and 1 <= len(value) <= 250 and value.isascii()
            else encode.text(value, "Metric.key", minimum=1, maximum=250)
        )
        data["value"] = (
            value
            if type(value := self.value) is float and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
            else encode.number(value, "Metric.value")
        )
        data["timestamp"] = (
            value
            if type(value := self.timestamp) is int and 0 <= value <= encode.INT64_MAX
            else encode.integer(value, "Metric.timestamp", minimum=0)
        )
        if self.step is not None:
            data["step"] = (
                value
                if type(value := self.step) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Metric.step")
            )
        if self.model_id is not None:
            data["model_id"] = (
                value
                if type(value := self.model_id) is str and value.isascii()
                else encode.text(value, "Metric.model_id")
            )
        if self.dataset_name is not None:
            if self.model_id is None:
                raise ValueError(
                    "Metric.dataset_name requires model_id: servers ignore it otherwise"
                )
            data["dataset_name"] = (
                value
                if type(value := self.dataset_name) is str and value.isascii()
                else encode.text(value, "Metric.dataset_name")
            )
        if self.dataset_digest is not None:
            if self.model_id is None:
                raise ValueError(
                    "Metric.dataset_digest requires model_id: servers ignore it otherwise"
                )
            data["dataset_digest"] = (
                value
                if type(value := self.dataset_digest) is str and value.isascii()
                else encode.text(value, "Metric.dataset_digest")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Metric.additional_properties", encode.json_value
                )
            )
        return data
