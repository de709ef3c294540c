# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import metric as _metric
from . import param as _param
from . import run_tag as _run_tag

if TYPE_CHECKING:
    from .metric import Metric
    from .param import Param
    from .run_tag import RunTag

_NAMES = frozenset({"metrics", "params", "tags"})


@define
class RunData:
    """Metrics, parameters and tags of a run.

    Attributes:
        metrics: The last point of each metric. Absent where there are none.
        params: Parameters. Absent where there are none.
        tags: Tags. Absent where there are none.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    metrics: list[Metric] = field(factory=list, kw_only=True)
    params: list[Param] = field(factory=list, kw_only=True)
    tags: list[RunTag] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            metrics=[_metric.Metric.from_dict(item) for item in decode.array(data.get("metrics"))],
            params=[_param.Param.from_dict(item) for item in decode.array(data.get("params"))],
            tags=[_run_tag.RunTag.from_dict(item) for item in decode.array(data.get("tags"))],
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.metrics:
            data["metrics"] = encode.array(
                self.metrics, "RunData.metrics", lambda item, label: encode.model(item, label, _metric.Metric)
            )
        if self.params:
            data["params"] = encode.array(
                self.params, "RunData.params", lambda item, label: encode.model(item, label, _param.Param)
            )
        if self.tags:
            data["tags"] = encode.array(
                self.tags, "RunData.tags", lambda item, label: encode.model(item, label, _run_tag.RunTag)
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
