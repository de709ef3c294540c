# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"deleted_count"})


@define
class DeleteDatasetRecordsResponse:
    """Result of `delete_dataset_records`.

    Attributes:
        deleted_count: Number of deleted records.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    deleted_count: int | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "deleted_count": columnar.Column("deleted_count", columnar.integer, True)
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.deleted_count = (
            value
            if type(value := data.get("deleted_count")) is int
            else None
            if value is None
            else decode.integer(value, "DeleteDatasetRecordsResponse.deleted_count")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (_deleted_count,) in zip(columns.get("deleted_count", none), strict=False):
            self = object.__new__(cls)
            self.deleted_count = _deleted_count
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
        if self.deleted_count is not None:
            data["deleted_count"] = (
                value
                if type(value := self.deleted_count) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "DeleteDatasetRecordsResponse.deleted_count")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "DeleteDatasetRecordsResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
