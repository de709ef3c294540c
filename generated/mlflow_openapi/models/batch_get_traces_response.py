# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import trace as _trace

if TYPE_CHECKING:
    from .trace import Trace

_NAMES = frozenset({"traces"})


@define
class BatchGetTracesResponse:
    """Result of `batch_get_traces`.

    Attributes:
        traces: The traces that were found, with their spans. Absent if there are none.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    traces: list[Trace] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.traces = [
            _trace.Trace.from_dict(decode.message(item, "BatchGetTracesResponse.traces"))
            for item in decode.array(data.get("traces"), "BatchGetTracesResponse.traces")
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
        if self.traces:
            data["traces"] = encode.array(
                self.traces, "BatchGetTracesResponse.traces", encode.model(_trace.Trace)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "BatchGetTracesResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
