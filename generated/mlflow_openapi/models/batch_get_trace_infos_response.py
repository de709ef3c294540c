# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import trace_info_v3 as _trace_info_v3

if TYPE_CHECKING:
    from .trace_info_v3 import TraceInfoV3

_NAMES = frozenset({"trace_infos"})


@define
class BatchGetTraceInfosResponse:
    """Result of `batch_get_trace_infos`.

    Attributes:
        trace_infos: The traces that were found. Absent if there are none.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    trace_infos: list[TraceInfoV3] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.trace_infos = [
            _trace_info_v3.TraceInfoV3.from_dict(
                decode.message(item, "BatchGetTraceInfosResponse.trace_infos")
            )
            for item in decode.array(
                data.get("trace_infos"), "BatchGetTraceInfosResponse.trace_infos"
            )
        ]
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.trace_infos:
            data["trace_infos"] = encode.array(
                self.trace_infos,
                "BatchGetTraceInfosResponse.trace_infos",
                encode.model(_trace_info_v3.TraceInfoV3),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "BatchGetTraceInfosResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
