# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import dataset_record_source as _dataset_record_source

if TYPE_CHECKING:
    from .dataset_record_source import DatasetRecordSource

_NAMES = frozenset({"inputs", "outputs", "expectations", "tags", "source"})


@define
class DatasetRecordInput:
    """A record to be added to an evaluation dataset, or to be merged with a record that has the same
    inputs.

    Attributes:
        inputs: Inputs of the application, which identify the record.
        outputs: Outputs of the application, as any JSON. They replace the outputs of an existing
            record.
        expectations: Expected outputs and other facts about the right answer.
        tags: Tags of the record. The tag `mlflow.user` names the user who writes the record.
            Values that are not strings are converted with `str`.
        source: Origin of the record.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    inputs: dict[str, Any]
    outputs: Any = field(default=None, kw_only=True)
    expectations: dict[str, Any] | None = field(default=None, kw_only=True)
    tags: dict[str, str] = field(factory=dict, kw_only=True)
    source: DatasetRecordSource | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.inputs = {
            key: item
            for key, item in decode.mapping(data.get("inputs"), "DatasetRecordInput.inputs")
        }
        self.outputs = data.get("outputs")
        self.expectations = (
            None
            if (value := data.get("expectations")) is None
            else {
                key: item for key, item in decode.mapping(value, "DatasetRecordInput.expectations")
            }
        )
        self.tags = {
            key: "" if item is None else decode.text(item, "DatasetRecordInput.tags")
            for key, item in decode.mapping(data.get("tags"), "DatasetRecordInput.tags")
        }
        self.source = (
            None
            if (value := data.get("source")) is None
            else _dataset_record_source.DatasetRecordSource.from_dict(
                decode.message(value, "DatasetRecordInput.source")
            )
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
        data["inputs"] = encode.mapping(
            self.inputs,
            "DatasetRecordInput.inputs",
            lambda item, label: encode.json_value(item, label),
        )
        if self.outputs is not None:
            data["outputs"] = encode.json_value(self.outputs, "DatasetRecordInput.outputs")
        if self.expectations is not None:
            data["expectations"] = encode.mapping(
                self.expectations,
                "DatasetRecordInput.expectations",
                lambda item, label: encode.json_value(item, label),
            )
        if self.tags:
            data["tags"] = encode.mapping(
                self.tags,
                "DatasetRecordInput.tags",
                lambda item, label: encode.text(str(item), label),
            )
        if self.source is not None:
            data["source"] = encode.model(_dataset_record_source.DatasetRecordSource)(
                self.source, "DatasetRecordInput.source"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "DatasetRecordInput.additional_properties",
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
        data["inputs"] = encode.mapping(
            self.inputs,
            "DatasetRecordInput.inputs",
            lambda item, label: encode.json_value(item, label),
        )
        if self.outputs is not None:
            data["outputs"] = encode.json_value(self.outputs, "DatasetRecordInput.outputs")
        if self.expectations is not None:
            data["expectations"] = encode.mapping(
                self.expectations,
                "DatasetRecordInput.expectations",
                lambda item, label: encode.json_value(item, label),
            )
        if self.tags:
            data["tags"] = encode.mapping(
                self.tags,
                "DatasetRecordInput.tags",
                lambda item, label: encode.text(str(item), label),
            )
        if self.source is not None:
            data["source"] = encode.model(
                _dataset_record_source.DatasetRecordSource,
                _dataset_record_source.DatasetRecordSource.to_request,
            )(self.source, "DatasetRecordInput.source")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "DatasetRecordInput.additional_properties",
                    encode.json_value,
                )
            )
        return data
