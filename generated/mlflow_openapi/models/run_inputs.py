# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import dataset_input as _dataset_input
from . import model_input as _model_input

if TYPE_CHECKING:
    from .dataset_input import DatasetInput
    from .model_input import ModelInput

_NAMES = frozenset({"dataset_inputs", "model_inputs"})


@define
class RunInputs(columnar.ColumnarModel):
    """Inputs of a run.

    Attributes:
        dataset_inputs: Datasets that the run reads. Absent if there are none.
        model_inputs: Logged models that the run reads. Absent if there are none. Since MLflow
            3.0.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    dataset_inputs: list[DatasetInput] = field(factory=list, kw_only=True)
    model_inputs: list[ModelInput] = field(factory=list, kw_only=True)
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
            self, ("model_inputs", data.get("model_inputs"), _model_input.ModelInput)
        )
        self.dataset_inputs = [
            _dataset_input.DatasetInput.from_dict(decode.message(item, "RunInputs.dataset_inputs"))
            for item in decode.array(data.get("dataset_inputs"), "RunInputs.dataset_inputs")
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
        if self.dataset_inputs:
            data["dataset_inputs"] = encode.array(
                self.dataset_inputs,
                "RunInputs.dataset_inputs",
                encode.model(_dataset_input.DatasetInput),
            )
        if self.model_inputs:
            data["model_inputs"] = encode.array(
                self.model_inputs, "RunInputs.model_inputs", encode.model(_model_input.ModelInput)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "RunInputs.additional_properties", encode.json_value
                )
            )
        return data
