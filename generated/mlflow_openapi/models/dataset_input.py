# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import dataset as _dataset
from . import input_tag as _input_tag

if TYPE_CHECKING:
    from .dataset import Dataset
    from .input_tag import InputTag

_NAMES = frozenset({"dataset", "tags"})


@define
class DatasetInput(columnar.ColumnarModel):
    """A dataset that a run reads, with its role in the run.

    Attributes:
        dataset: The dataset.
        tags: Tags of this use of the dataset, such as `mlflow.data.context`. Absent if there are
            none. Values that are not strings are converted with `str`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    dataset: Dataset
    tags: list[InputTag] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        columnar.decode_lists(self, ("tags", data.get("tags"), _input_tag.InputTag))
        self.dataset = _dataset.Dataset.from_dict(
            decode.message(data.get("dataset"), "DatasetInput.dataset")
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
        data["dataset"] = encode.model(_dataset.Dataset)(self.dataset, "DatasetInput.dataset")
        if self.tags:
            data["tags"] = encode.array(
                self.tags, "DatasetInput.tags", encode.model(_input_tag.InputTag)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "DatasetInput.additional_properties",
                    encode.json_value,
                )
            )
        return data
