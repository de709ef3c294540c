# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import optimizer_type as _optimizer_type

if TYPE_CHECKING:
    from .optimizer_type import OptimizerType

_NAMES = frozenset({"optimizer_type", "dataset_id", "scorers", "optimizer_config_json"})


@define
class PromptOptimizationJobConfig:
    """Configuration of a prompt optimization.

    Attributes:
        optimizer_type: Optimization method.
        dataset_id: ID of the evaluation dataset to learn from. Absent if the job has no dataset.
        scorers: Names of the scorers that judge the outputs: classes included in MLflow, or
            scorers registered in the experiment. Absent if there are none.
        optimizer_config_json: Settings of the optimizer as a JSON object in a string, such as
            `reflection_model` and `max_metric_calls`. Jobs fail without `reflection_model`.
            Absent if there are no settings. Spaces in the response may differ from those in the
            request.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    optimizer_type: OptimizerType | str | None
    dataset_id: str | None = field(default=None, kw_only=True)
    scorers: list[str] = field(factory=list, kw_only=True)
    optimizer_config_json: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.optimizer_type = (
            None
            if (value := data.get("optimizer_type")) is None
            else _optimizer_type.OptimizerType.of(
                decode.text(value, "PromptOptimizationJobConfig.optimizer_type")
            )
        )
        self.dataset_id = (
            None
            if (value := data.get("dataset_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "PromptOptimizationJobConfig.dataset_id")
        )
        self.scorers = [
            decode.text(item, "PromptOptimizationJobConfig.scorers")
            for item in decode.array(data.get("scorers"), "PromptOptimizationJobConfig.scorers")
        ]
        self.optimizer_config_json = (
            None
            if (value := data.get("optimizer_config_json")) is None
            else value
            if type(value) is str
            else decode.text(value, "PromptOptimizationJobConfig.optimizer_config_json")
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
        data["optimizer_type"] = encode.text(
            self.optimizer_type, "PromptOptimizationJobConfig.optimizer_type"
        )
        if self.dataset_id is not None:
            data["dataset_id"] = (
                value
                if type(value := self.dataset_id) is str and value.isascii()
                else encode.text(value, "PromptOptimizationJobConfig.dataset_id")
            )
        if self.scorers:
            data["scorers"] = encode.array(
                self.scorers,
                "PromptOptimizationJobConfig.scorers",
                lambda item, label: encode.text(item, label),
            )
        if self.optimizer_config_json is not None:
            data["optimizer_config_json"] = (
                value
                if type(value := self.optimizer_config_json) is str and value.isascii()
                else encode.text(value, "PromptOptimizationJobConfig.optimizer_config_json")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "PromptOptimizationJobConfig.additional_properties",
                    encode.json_value,
                )
            )
        return data
