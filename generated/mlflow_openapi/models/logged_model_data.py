# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import logged_model_parameter as _logged_model_parameter
from . import metric as _metric

if TYPE_CHECKING:
    from .logged_model_parameter import LoggedModelParameter
    from .metric import Metric

_NAMES = frozenset({"params", "metrics"})


@define
class LoggedModelData(columnar.ColumnarModel):
    """Parameters and metrics of a logged model.

    Attributes:
        params: Parameters of the model. Absent if there are none. Values that are not strings are
            converted with `str`.
        metrics: All points of all metrics that runs have logged for the model. Absent if there
            are none. A point that was NaN is returned with the value 0.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    params: list[LoggedModelParameter] = field(factory=list, kw_only=True)
    metrics: list[Metric] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        columnar.decode_lists(
            self,
            ("params", data.get("params"), _logged_model_parameter.LoggedModelParameter),
            ("metrics", data.get("metrics"), _metric.Metric),
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
        if self.params:
            data["params"] = encode.array(
                self.params,
                "LoggedModelData.params",
                encode.model(_logged_model_parameter.LoggedModelParameter),
            )
        if self.metrics:
            data["metrics"] = encode.array(
                self.metrics, "LoggedModelData.metrics", encode.model(_metric.Metric)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "LoggedModelData.additional_properties",
                    encode.json_value,
                )
            )
        return data
