# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import metric_data_point as _metric_data_point

if TYPE_CHECKING:
    from .metric_data_point import MetricDataPoint

_NAMES = frozenset({"data_points", "next_page_token"})


@define
class QueryTraceMetricsResponse:
    """Result of `query_trace_metrics`.

    Attributes:
        data_points: The data points. Absent if there are none.
        next_page_token: Token of the next page. Not sent by any server yet.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    data_points: list[MetricDataPoint] = field(factory=list, kw_only=True)
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.data_points = [
            _metric_data_point.MetricDataPoint.from_dict(
                decode.message(item, "QueryTraceMetricsResponse.data_points")
            )
            for item in decode.array(
                data.get("data_points"), "QueryTraceMetricsResponse.data_points"
            )
        ]
        self.next_page_token = (
            None
            if (value := data.get("next_page_token")) is None
            else value
            if type(value) is str
            else decode.text(value, "QueryTraceMetricsResponse.next_page_token")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.data_points:
            data["data_points"] = encode.array(
                self.data_points,
                "QueryTraceMetricsResponse.data_points",
                encode.model(_metric_data_point.MetricDataPoint),
            )
        if self.next_page_token is not None:
            data["next_page_token"] = (
                value
                if type(value := self.next_page_token) is str and value.isascii()
                else encode.text(value, "QueryTraceMetricsResponse.next_page_token")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "QueryTraceMetricsResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
