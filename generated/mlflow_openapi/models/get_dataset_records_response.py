# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"records", "next_page_token"})


@define
class GetDatasetRecordsResponse:
    """Result of `get_dataset_records`.

    Attributes:
        records: The records as a JSON array in a string, `[]` if there are none. Each record is
            an object with `dataset_record_id`, `dataset_id`, `inputs`, `outputs`, `tags`,
            `created_time` and `last_update_time`, and, if known, `expectations`, `source`,
            `source_id`, `source_type`, `created_by` and `last_updated_by`. Times are Unix times
            in milliseconds.
        next_page_token: Token of the next page. Absent on the last page.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    records: str
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "records": columnar.Column("records", columnar.text, False),
        "next_page_token": columnar.Column("next_page_token", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.records = (
            value
            if type(value := data.get("records")) is str
            else ""
            if value is None
            else decode.text(value, "GetDatasetRecordsResponse.records")
        )
        self.next_page_token = (
            None
            if (value := data.get("next_page_token")) is None
            else value
            if type(value) is str
            else decode.text(value, "GetDatasetRecordsResponse.next_page_token")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _records, _next_page_token in zip(
            columns.get("records", none), columns.get("next_page_token", none), strict=False
        ):
            self = object.__new__(cls)
            self.records = _records
            self.next_page_token = _next_page_token
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
        data["records"] = (
            value
            if type(value := self.records) is str and value.isascii()
            else encode.text(value, "GetDatasetRecordsResponse.records")
        )
        if self.next_page_token is not None:
            data["next_page_token"] = (
                value
                if type(value := self.next_page_token) is str and value.isascii()
                else encode.text(value, "GetDatasetRecordsResponse.next_page_token")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GetDatasetRecordsResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
