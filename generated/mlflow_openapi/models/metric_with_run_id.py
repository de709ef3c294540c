# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"run_id", "key", "value", "timestamp", "step"})


@define
class MetricWithRunId:
    """One point of a metric, with its run.

    Attributes:
        run_id: Id of the run.
        key: Key of the metric.
        value: The value. NaN and the infinities travel as strings, since JSON has no numbers for them.
        timestamp: Unix time in milliseconds at which the value was measured.
        step: Step of the training at which the value was measured.
        timestamp_datetime: `timestamp` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    run_id: str
    key: str
    value: float
    timestamp: int
    step: int
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @property
    def timestamp_datetime(self) -> datetime:
        """`timestamp` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.timestamp, "MetricWithRunId.timestamp")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            run_id=decode.text(data["run_id"]),
            key=decode.text(data["key"]),
            value=decode.number(data["value"]),
            timestamp=decode.integer(data["timestamp"]),
            step=decode.integer(data["step"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["run_id"] = encode.text(self.run_id, "MetricWithRunId.run_id")
        data["key"] = encode.text(self.key, "MetricWithRunId.key")
        data["value"] = encode.number(self.value, "MetricWithRunId.value")
        data["timestamp"] = encode.integer(self.timestamp, "MetricWithRunId.timestamp")
        data["step"] = encode.integer(self.step, "MetricWithRunId.step")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
