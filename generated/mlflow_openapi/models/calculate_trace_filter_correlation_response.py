# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"filter1_count", "filter2_count", "joint_count", "total_count", "npmi", "npmi_smoothed"})


@define
class CalculateTraceFilterCorrelationResponse:
    """Result of `calculate_trace_filter_correlation`.

    Attributes:
        filter1_count: How many traces the one filter finds.
        filter2_count: How many traces the other filter finds.
        joint_count: How many traces both find.
        total_count: How many traces there are.
        npmi: The correlation: 1 where the filters find the same traces, 0 where they are independent, -1 where they
            exclude each other. Absent where one of them finds nothing.
        npmi_smoothed: The same, corrected for small counts. Absent where `npmi` is.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    filter1_count: int
    filter2_count: int
    joint_count: int
    total_count: int
    npmi: float | None = field(default=None, kw_only=True)
    npmi_smoothed: float | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            filter1_count=decode.integer(data["filter1_count"]),
            filter2_count=decode.integer(data["filter2_count"]),
            joint_count=decode.integer(data["joint_count"]),
            total_count=decode.integer(data["total_count"]),
            npmi=None if (value := data.get("npmi")) is None else decode.number(value),
            npmi_smoothed=None if (value := data.get("npmi_smoothed")) is None else decode.number(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["filter1_count"] = encode.integer(
            self.filter1_count, "CalculateTraceFilterCorrelationResponse.filter1_count"
        )
        data["filter2_count"] = encode.integer(
            self.filter2_count, "CalculateTraceFilterCorrelationResponse.filter2_count"
        )
        data["joint_count"] = encode.integer(self.joint_count, "CalculateTraceFilterCorrelationResponse.joint_count")
        data["total_count"] = encode.integer(self.total_count, "CalculateTraceFilterCorrelationResponse.total_count")
        if self.npmi is not None:
            data["npmi"] = encode.number(self.npmi, "CalculateTraceFilterCorrelationResponse.npmi")
        if self.npmi_smoothed is not None:
            data["npmi_smoothed"] = encode.number(
                self.npmi_smoothed, "CalculateTraceFilterCorrelationResponse.npmi_smoothed"
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
