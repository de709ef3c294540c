# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset(
    {"filter1_count", "filter2_count", "joint_count", "total_count", "npmi", "npmi_smoothed"}
)


@define
class CalculateTraceFilterCorrelationResponse:
    """Result of `calculate_trace_filter_correlation`.

    Attributes:
        filter1_count: Number of traces that match the first filter.
        filter2_count: Number of traces that match the second filter.
        joint_count: Number of traces that match both filters.
        total_count: Total number of traces.
        npmi: The correlation: 1 if the filters match the same traces, 0 if they are independent,
            -1 if they exclude each other. Absent if one of the filters matches no trace.
        npmi_smoothed: The correlation corrected for small counts. Absent if `npmi` is absent.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    filter1_count: int | None
    filter2_count: int | None
    joint_count: int | None
    total_count: int | None
    npmi: float | None = field(default=None, kw_only=True)
    npmi_smoothed: float | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "filter1_count": columnar.Column("filter1_count", columnar.integer, True),
        "filter2_count": columnar.Column("filter2_count", columnar.integer, True),
        "joint_count": columnar.Column("joint_count", columnar.integer, True),
        "total_count": columnar.Column("total_count", columnar.integer, True),
        "npmi": columnar.Column("npmi", columnar.number, True),
        "npmi_smoothed": columnar.Column("npmi_smoothed", columnar.number, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.filter1_count = (
            value
            if type(value := data.get("filter1_count")) is int
            else None
            if value is None
            else decode.integer(value, "CalculateTraceFilterCorrelationResponse.filter1_count")
        )
        self.filter2_count = (
            value
            if type(value := data.get("filter2_count")) is int
            else None
            if value is None
            else decode.integer(value, "CalculateTraceFilterCorrelationResponse.filter2_count")
        )
        self.joint_count = (
            value
            if type(value := data.get("joint_count")) is int
            else None
            if value is None
            else decode.integer(value, "CalculateTraceFilterCorrelationResponse.joint_count")
        )
        self.total_count = (
            value
            if type(value := data.get("total_count")) is int
            else None
            if value is None
            else decode.integer(value, "CalculateTraceFilterCorrelationResponse.total_count")
        )
        self.npmi = (
            None
            if (value := data.get("npmi")) is None
            else decode.number(value, "CalculateTraceFilterCorrelationResponse.npmi")
        )
        self.npmi_smoothed = (
            None
            if (value := data.get("npmi_smoothed")) is None
            else decode.number(value, "CalculateTraceFilterCorrelationResponse.npmi_smoothed")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (
            _filter1_count,
            _filter2_count,
            _joint_count,
            _total_count,
            _npmi,
            _npmi_smoothed,
        ) in zip(
            columns.get("filter1_count", none),
            columns.get("filter2_count", none),
            columns.get("joint_count", none),
            columns.get("total_count", none),
            columns.get("npmi", none),
            columns.get("npmi_smoothed", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.filter1_count = _filter1_count
            self.filter2_count = _filter2_count
            self.joint_count = _joint_count
            self.total_count = _total_count
            self.npmi = _npmi
            self.npmi_smoothed = _npmi_smoothed
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
        if self.filter1_count is not None:
            data["filter1_count"] = (
                value
                if type(value := self.filter1_count) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "CalculateTraceFilterCorrelationResponse.filter1_count")
            )
        if self.filter2_count is not None:
            data["filter2_count"] = (
                value
                if type(value := self.filter2_count) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "CalculateTraceFilterCorrelationResponse.filter2_count")
            )
        if self.joint_count is not None:
            data["joint_count"] = (
                value
                if type(value := self.joint_count) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "CalculateTraceFilterCorrelationResponse.joint_count")
            )
        if self.total_count is not None:
            data["total_count"] = (
                value
                if type(value := self.total_count) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "CalculateTraceFilterCorrelationResponse.total_count")
            )
        if self.npmi is not None:
            data["npmi"] = (
                value
                if type(value := self.npmi) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "CalculateTraceFilterCorrelationResponse.npmi")
            )
        if self.npmi_smoothed is not None:
            data["npmi_smoothed"] = (
                value
                if type(value := self.npmi_smoothed) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "CalculateTraceFilterCorrelationResponse.npmi_smoothed")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "CalculateTraceFilterCorrelationResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
