# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import aggregation_type as _aggregation_type

if TYPE_CHECKING:
    from .aggregation_type import AggregationType

_NAMES = frozenset({"aggregation_type", "percentile_value"})


@define
class MetricAggregation:
    """How to aggregate a metric.

    Attributes:
        aggregation_type: The kind of aggregation. Servers take one that they do not know for COUNT.
        percentile_value: The percentile, 0 to 100. PERCENTILE needs it and the others do not take it; servers answer
            500 otherwise. From 0 to 100.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    aggregation_type: AggregationType | str
    percentile_value: float | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            aggregation_type=_aggregation_type.AggregationType.of(data["aggregation_type"]),
            percentile_value=None if (value := data.get("percentile_value")) is None else decode.number(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["aggregation_type"] = encode.text(self.aggregation_type, "MetricAggregation.aggregation_type")
        if self.percentile_value is not None:
            data["percentile_value"] = encode.number(self.percentile_value, "MetricAggregation.percentile_value")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
