# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

_NAMES = frozenset({"metric_name", "dimensions", "values"})


@define
class MetricDataPoint:
    """A metric, aggregated over a group.

    Attributes:
        metric_name: Name of the metric.
        dimensions: Values that the group has in common, by dimension. The dimension `time_bucket`
            is the start of the interval, such as `2026-01-01T00:00:00+00:00`. Absent if the
            results are not grouped.
        values: Values by aggregation. The keys are AVG, SUM and so on; the key of a percentile is
            P followed by the percentile with a decimal point, such as P95.0. Absent if there is
            nothing to aggregate, unless the aggregation is COUNT.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    metric_name: str
    dimensions: dict[str, str] = field(factory=dict, kw_only=True)
    values: dict[str, float] = field(factory=dict, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("metric_name", "metric_name", "text"),
        dataframes.KeyedColumns("dimensions", "dimensions", "text"),
        dataframes.KeyedColumns("values", "values", "number"),
    )

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.metric_name = (
            value
            if type(value := data.get("metric_name")) is str
            else ""
            if value is None
            else decode.text(value, "MetricDataPoint.metric_name")
        )
        self.dimensions = {
            key: "" if item is None else decode.text(item, "MetricDataPoint.dimensions")
            for key, item in decode.mapping(data.get("dimensions"), "MetricDataPoint.dimensions")
        }
        self.values = {
            key: decode.number(item, "MetricDataPoint.values")
            for key, item in decode.mapping(data.get("values"), "MetricDataPoint.values")
        }
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["metric_name"] = (
            value
            if type(value := self.metric_name) is str and value.isascii()
            else encode.text(value, "MetricDataPoint.metric_name")
        )
        if self.dimensions:
            data["dimensions"] = encode.mapping(
                self.dimensions,
                "MetricDataPoint.dimensions",
                lambda item, label: encode.text(item, label),
            )
        if self.values:
            data["values"] = encode.mapping(
                self.values,
                "MetricDataPoint.values",
                lambda item, label: encode.number(item, label),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MetricDataPoint.additional_properties",
                    encode.json_value,
                )
            )
        return data
