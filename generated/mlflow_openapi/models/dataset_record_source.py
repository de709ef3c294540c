# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import dataset_record_source_type as _dataset_record_source_type

if TYPE_CHECKING:
    from .dataset_record_source_type import DatasetRecordSourceType

_NAMES = frozenset({"source_type", "source_data"})


@define
class DatasetRecordSource:
    """Origin of a record of an evaluation dataset.

    Attributes:
        source_type: Kind of the source.
        source_data: Data that identifies the source, such as the `trace_id` of a trace.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    source_type: DatasetRecordSourceType | str | None
    source_data: dict[str, Any] | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.source_type = (
            None
            if (value := data.get("source_type")) is None
            else _dataset_record_source_type.DatasetRecordSourceType.of(
                decode.text(value, "DatasetRecordSource.source_type")
            )
        )
        self.source_data = (
            None
            if (value := data.get("source_data")) is None
            else {
                key: item for key, item in decode.mapping(value, "DatasetRecordSource.source_data")
            }
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
        data["source_type"] = encode.text(self.source_type, "DatasetRecordSource.source_type")
        if self.source_data is not None:
            data["source_data"] = encode.mapping(
                self.source_data,
                "DatasetRecordSource.source_data",
                lambda item, label: encode.json_value(item, label),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "DatasetRecordSource.additional_properties",
                    encode.json_value,
                )
            )
        return data

    def to_request(self) -> dict[str, Any]:
        """Encode the model for a request.

        Like `to_dict`, but also raises ValueError for a value that servers would ignore or replace,
        such as an unknown value of an enum. Attributes that servers set themselves are omitted.
        """
        data: dict[str, Any] = {}
        value: Any
        data["source_type"] = encode.enumeration(
            self.source_type,
            "DatasetRecordSource.source_type",
            _dataset_record_source_type.DatasetRecordSourceType,
        )
        if self.source_data is not None:
            data["source_data"] = encode.mapping(
                self.source_data,
                "DatasetRecordSource.source_data",
                lambda item, label: encode.json_value(item, label),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "DatasetRecordSource.additional_properties",
                    encode.json_value,
                )
            )
        return data
