# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"key", "value", "timestamp", "step", "model_id", "dataset_name", "dataset_digest", "run_id"})


@define
class Metric:
    """One point of a metric.

    Attributes:
        key: Key of the metric, at most 250 characters: letters, digits, spaces and _ - . : /, but not as a path that
            starts with / or holds // or `..`. At most 250 characters.
        value: The value. NaN and the infinities travel as strings, since JSON has no numbers for them. Servers with a
            database store an infinity as the largest finite double of its sign, and send it back as that number.
        timestamp: Unix time in milliseconds at which the value was measured. At least 0.
        step: Step of the training at which the value was measured; may be negative. Default 0. Default: 0.
        model_id: Id of the logged model that the point belongs to. Not sent back with runs, only with logged models.
            Since MLflow 3.0.
        dataset_name: Name of the dataset that the value was measured on. Not sent back with runs, only with logged
            models. Since MLflow 3.0.
        dataset_digest: Digest of the dataset that the value was measured on. Not sent back with runs, only with
            logged models. Since MLflow 3.0.
        run_id: Id of the run that logged the point. Not sent back with runs, only with logged models. Since MLflow
            3.0.
        timestamp_datetime: `timestamp` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
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

    __repr__ = views.one_line

    @property
    def timestamp_datetime(self) -> datetime:
        """`timestamp` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.timestamp, "Metric.timestamp")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            key=decode.text(data["key"]),
            value=decode.number(data["value"]),
            timestamp=decode.integer(data["timestamp"]),
            step=None if (value := data.get("step")) is None else decode.integer(value),
            model_id=None if (value := data.get("model_id")) is None else decode.text(value),
            dataset_name=None if (value := data.get("dataset_name")) is None else decode.text(value),
            dataset_digest=None if (value := data.get("dataset_digest")) is None else decode.text(value),
            run_id=None if (value := data.get("run_id")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["key"] = encode.text(self.key, "Metric.key", minimum=1, maximum=250)
        data["value"] = encode.number(self.value, "Metric.value")
        data["timestamp"] = encode.integer(self.timestamp, "Metric.timestamp", minimum=0)
        if self.step is not None:
            data["step"] = encode.integer(self.step, "Metric.step")
        if self.model_id is not None:
            data["model_id"] = encode.text(self.model_id, "Metric.model_id")
        if self.dataset_name is not None:
            data["dataset_name"] = encode.text(self.dataset_name, "Metric.dataset_name")
        if self.dataset_digest is not None:
            data["dataset_digest"] = encode.text(self.dataset_digest, "Metric.dataset_digest")
        if self.run_id is not None:
            data["run_id"] = encode.text(self.run_id, "Metric.run_id")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
