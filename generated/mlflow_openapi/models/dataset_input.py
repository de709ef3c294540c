# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import dataset as _dataset
from . import input_tag as _input_tag

if TYPE_CHECKING:
    from .dataset import Dataset
    from .input_tag import InputTag

_NAMES = frozenset({"dataset", "tags"})


@define
class DatasetInput:
    """A dataset that a run reads, with the part it plays there.

    Attributes:
        dataset: The dataset.
        tags: Tags of this use of the dataset, such as `mlflow.data.context`. Absent where there are none.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    dataset: Dataset
    tags: list[InputTag] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            dataset=_dataset.Dataset.from_dict(data["dataset"]),
            tags=[_input_tag.InputTag.from_dict(item) for item in decode.array(data.get("tags"))],
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["dataset"] = encode.model(self.dataset, "DatasetInput.dataset", _dataset.Dataset)
        if self.tags:
            data["tags"] = encode.array(
                self.tags, "DatasetInput.tags", lambda item, label: encode.model(item, label, _input_tag.InputTag)
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
