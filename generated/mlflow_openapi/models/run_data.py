# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import metric as _metric
from . import param as _param
from . import run_tag as _run_tag

if TYPE_CHECKING:
    from .metric import Metric
    from .param import Param
    from .run_tag import RunTag

_NAMES = frozenset({"metrics", "params", "tags"})


@define
class RunData(columnar.ColumnarModel):
    """Metrics, parameters and tags of a run.

    Attributes:
        metrics: The last point of each metric. Absent if there are none.
        params: Parameters. Absent if there are none. Values that are not strings are converted
            with `str`.
        tags: Tags. Absent if there are none. Values that are not strings are converted with
            `str`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    metrics: list[Metric] = field(factory=list, kw_only=True)
    params: list[Param] = field(factory=list, kw_only=True)
    tags: list[RunTag] = field(factory=list, kw_only=True)
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
            ("metrics", data.get("metrics"), _metric.Metric),
            ("params", data.get("params"), _param.Param),
            ("tags", data.get("tags"), _run_tag.RunTag),
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
        if self.metrics:
            data["metrics"] = encode.array(
                self.metrics, "RunData.metrics", encode.model(_metric.Metric)
            )
        if self.params:
            data["params"] = encode.array(self.params, "RunData.params", encode.model(_param.Param))
        if self.tags:
            data["tags"] = encode.array(self.tags, "RunData.tags", encode.model(_run_tag.RunTag))
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "RunData.additional_properties", encode.json_value
                )
            )
        return data
