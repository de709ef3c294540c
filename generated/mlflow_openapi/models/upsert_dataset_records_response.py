# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"inserted_count", "updated_count"})


@define
class UpsertDatasetRecordsResponse:
    """Result of `upsert_dataset_records`.

    Attributes:
        inserted_count: Number of new records.
        updated_count: Number of records that already existed. A record that occurs twice in a
            request is also counted as updated.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    inserted_count: int | None
    updated_count: int | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "inserted_count": columnar.Column("inserted_count", columnar.integer, True),
        "updated_count": columnar.Column("updated_count", columnar.integer, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.inserted_count = (
            value
            if type(value := data.get("inserted_count")) is int
            else None
            if value is None
            else decode.integer(value, "UpsertDatasetRecordsResponse.inserted_count")
        )
        self.updated_count = (
            value
            if type(value := data.get("updated_count")) is int
            else None
            if value is None
            else decode.integer(value, "UpsertDatasetRecordsResponse.updated_count")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _inserted_count, _updated_count in zip(
            columns.get("inserted_count", none), columns.get("updated_count", none), strict=False
        ):
            self = object.__new__(cls)
            self.inserted_count = _inserted_count
            self.updated_count = _updated_count
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
        if self.inserted_count is not None:
            data["inserted_count"] = (
                value
                if type(value := self.inserted_count) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "UpsertDatasetRecordsResponse.inserted_count")
            )
        if self.updated_count is not None:
            data["updated_count"] = (
                value
                if type(value := self.updated_count) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "UpsertDatasetRecordsResponse.updated_count")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "UpsertDatasetRecordsResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
