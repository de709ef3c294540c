# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import evaluation_dataset as _evaluation_dataset

if TYPE_CHECKING:
    from .evaluation_dataset import EvaluationDataset

_NAMES = frozenset({"dataset", "next_page_token"})


@define
class GetDatasetResponse:
    """Result of `get_dataset`.

    Attributes:
        dataset: The dataset.
        next_page_token: Token of the next page. MLflow's own servers do not send it.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    dataset: EvaluationDataset
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.dataset = _evaluation_dataset.EvaluationDataset.from_dict(
            decode.message(data.get("dataset"), "GetDatasetResponse.dataset")
        )
        self.next_page_token = (
            None
            if (value := data.get("next_page_token")) is None
            else value
            if type(value) is str
            else decode.text(value, "GetDatasetResponse.next_page_token")
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
        data["dataset"] = encode.model(_evaluation_dataset.EvaluationDataset)(
            self.dataset, "GetDatasetResponse.dataset"
        )
        if self.next_page_token is not None:
            data["next_page_token"] = (
                value
                if type(value := self.next_page_token) is str and value.isascii()
                else encode.text(value, "GetDatasetResponse.next_page_token")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GetDatasetResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
