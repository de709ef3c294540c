# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import logged_model_parameter as _logged_model_parameter
from . import metric as _metric

if TYPE_CHECKING:
    from .logged_model_parameter import LoggedModelParameter
    from .metric import Metric

_NAMES = frozenset({"params", "metrics"})


@define
class LoggedModelData:
    """Parameters and metrics of a logged model.

    Attributes:
        params: Parameters of the model. Absent where there are none.
        metrics: All points of all metrics that runs have logged for the model. Absent where there are none. A point
            that was NaN has the value 0 here.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    params: list[LoggedModelParameter] = field(factory=list, kw_only=True)
    metrics: list[Metric] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            params=[
                _logged_model_parameter.LoggedModelParameter.from_dict(item)
                for item in decode.array(data.get("params"))
            ],
            metrics=[_metric.Metric.from_dict(item) for item in decode.array(data.get("metrics"))],
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.params:
            data["params"] = encode.array(
                self.params,
                "LoggedModelData.params",
                lambda item, label: encode.model(item, label, _logged_model_parameter.LoggedModelParameter),
            )
        if self.metrics:
            data["metrics"] = encode.array(
                self.metrics, "LoggedModelData.metrics", lambda item, label: encode.model(item, label, _metric.Metric)
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
