# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"key", "value", "timestamp", "step", "dataset_name", "dataset_digest", "model_id", "run_id"})


@define
class ModelMetric:
    """A metric of a logged model, as a model version shows it.

    Attributes:
        key: Name of the metric.
        value: The value. NaN and the infinities travel as strings, since JSON has no numbers for them.
        timestamp: Unix time in milliseconds at which the value was measured.
        step: Training step of the value. Absent means 0. Default: 0.
        dataset_name: Name of the dataset on which it was measured.
        dataset_digest: Digest of that dataset.
        model_id: Id of the logged model.
        run_id: Id of the run that measured it.
        timestamp_datetime: `timestamp` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
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

    __repr__ = views.one_line

    @property
    def timestamp_datetime(self) -> datetime | None:
        """`timestamp` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return None if self.timestamp is None else views.moment(self.timestamp, "ModelMetric.timestamp")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            key=None if (value := data.get("key")) is None else decode.text(value),
            value=None if (value := data.get("value")) is None else decode.number(value),
            timestamp=None if (value := data.get("timestamp")) is None else decode.integer(value),
            step=None if (value := data.get("step")) is None else decode.integer(value),
            dataset_name=None if (value := data.get("dataset_name")) is None else decode.text(value),
            dataset_digest=None if (value := data.get("dataset_digest")) is None else decode.text(value),
            model_id=None if (value := data.get("model_id")) is None else decode.text(value),
            run_id=None if (value := data.get("run_id")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.key is not None:
            data["key"] = encode.text(self.key, "ModelMetric.key")
        if self.value is not None:
            data["value"] = encode.number(self.value, "ModelMetric.value")
        if self.timestamp is not None:
            data["timestamp"] = encode.integer(self.timestamp, "ModelMetric.timestamp")
        if self.step is not None:
            data["step"] = encode.integer(self.step, "ModelMetric.step")
        if self.dataset_name is not None:
            data["dataset_name"] = encode.text(self.dataset_name, "ModelMetric.dataset_name")
        if self.dataset_digest is not None:
            data["dataset_digest"] = encode.text(self.dataset_digest, "ModelMetric.dataset_digest")
        if self.model_id is not None:
            data["model_id"] = encode.text(self.model_id, "ModelMetric.model_id")
        if self.run_id is not None:
            data["run_id"] = encode.text(self.run_id, "ModelMetric.run_id")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
