# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"dataset_name", "dataset_digest"})


@define
class SearchLoggedModelsDataset:
    """A dataset that metrics of logged models were measured on.

    Attributes:
        dataset_name: Name of the dataset.
        dataset_digest: Digest of the dataset. Servers treat it as optional, but find nothing
            without it.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    dataset_name: str
    dataset_digest: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "dataset_name": columnar.Column("dataset_name", columnar.text, False),
        "dataset_digest": columnar.Column("dataset_digest", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.dataset_name = (
            value
            if type(value := data.get("dataset_name")) is str
            else decode.text(value, "SearchLoggedModelsDataset.dataset_name")
        )
        self.dataset_digest = (
            None
            if (value := data.get("dataset_digest")) is None
            else value
            if type(value) is str
            else decode.text(value, "SearchLoggedModelsDataset.dataset_digest")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _dataset_name, _dataset_digest in zip(
            columns.get("dataset_name", none), columns.get("dataset_digest", none), strict=False
        ):
            self = object.__new__(cls)
            self.dataset_name = _dataset_name
            self.dataset_digest = _dataset_digest
            self.additional_properties = None
            models.append(self)
        return models

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["dataset_name"] = (
            value
            if type(value := self.dataset_name) is str and 1 <= len(value) and value.isascii()
            else encode.text(value, "SearchLoggedModelsDataset.dataset_name", minimum=1)
        )
        if self.dataset_digest is not None:
            data["dataset_digest"] = (
                value
                if type(value := self.dataset_digest) is str and value.isascii()
                else encode.text(value, "SearchLoggedModelsDataset.dataset_digest")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "SearchLoggedModelsDataset.additional_properties",
                    encode.json_value,
                )
            )
        return data
