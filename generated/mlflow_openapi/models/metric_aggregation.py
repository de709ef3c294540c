# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import aggregation_type as _aggregation_type

if TYPE_CHECKING:
    from .aggregation_type import AggregationType

_NAMES = frozenset({"aggregation_type", "percentile_value"})


@define
class MetricAggregation:
    """An aggregation to apply to a metric.

    Attributes:
        aggregation_type: The kind of aggregation. Servers treat an unknown value as COUNT.
        percentile_value: The percentile, from 0 to 100. Required with PERCENTILE and not allowed
            with other aggregations; servers return 500 otherwise. From 0 to 100.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    aggregation_type: AggregationType | str
    percentile_value: float | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "aggregation_type": columnar.Column(
            "aggregation_type", columnar.enum(_aggregation_type.AggregationType.of), False
        ),
        "percentile_value": columnar.Column("percentile_value", columnar.number, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.aggregation_type = _aggregation_type.AggregationType.of(
            decode.text(data.get("aggregation_type"), "MetricAggregation.aggregation_type")
        )
        self.percentile_value = (
            None
            if (value := data.get("percentile_value")) is None
            else decode.number(value, "MetricAggregation.percentile_value")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _aggregation_type, _percentile_value in zip(
            columns.get("aggregation_type", none),
            columns.get("percentile_value", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.aggregation_type = _aggregation_type
            self.percentile_value = _percentile_value
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
        data["aggregation_type"] = encode.text(
            self.aggregation_type, "MetricAggregation.aggregation_type"
        )
        if self.percentile_value is not None:
            data["percentile_value"] = (
                value
                if type(value := self.percentile_value) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "MetricAggregation.percentile_value")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MetricAggregation.additional_properties",
                    encode.json_value,
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
        data["aggregation_type"] = encode.enumeration(
            self.aggregation_type,
            "MetricAggregation.aggregation_type",
            _aggregation_type.AggregationType,
        )
        if self.percentile_value is not None:
            data["percentile_value"] = (
                value
                if type(value := self.percentile_value) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "MetricAggregation.percentile_value")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MetricAggregation.additional_properties",
                    encode.json_value,
                )
            )
        return data
