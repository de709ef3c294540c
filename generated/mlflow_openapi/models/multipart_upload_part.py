# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"part_number", "etag", "url"})


@define
class MultipartUploadPart:
    """An uploaded part of a file.

    Attributes:
        part_number: Number of the part, starting at 1.
        etag: The ETag header that the store returned for the part. Required on S3 and Google
            Cloud Storage.
        url: The URL that the part was sent to. Required only on Azure. Since MLflow 2.10.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    part_number: int
    etag: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True, repr=False)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "part_number": columnar.Column("part_number", columnar.integer, False),
        "etag": columnar.Column("etag", columnar.text, True),
        "url": columnar.Column("url", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.part_number = (
            value
            if type(value := data.get("part_number")) is int
            else decode.integer(value, "MultipartUploadPart.part_number")
        )
        self.etag = (
            None
            if (value := data.get("etag")) is None
            else value
            if type(value) is str
            else decode.text(value, "MultipartUploadPart.etag")
        )
        self.url = (
            None
            if (value := data.get("url")) is None
            else value
            if type(value) is str
            else decode.text(value, "MultipartUploadPart.url")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _part_number, _etag, _url in zip(
            columns.get("part_number", none),
            columns.get("etag", none),
            columns.get("url", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.part_number = _part_number
            self.etag = _etag
            self.url = _url
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
        data["part_number"] = (
            value
            if type(value := self.part_number) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "MultipartUploadPart.part_number")
        )
        if self.etag is not None:
            data["etag"] = (
                value
                if type(value := self.etag) is str and value.isascii()
                else encode.text(value, "MultipartUploadPart.etag")
            )
        if self.url is not None:
            data["url"] = (
                value
                if type(value := self.url) is str and value.isascii()
                else encode.text(value, "MultipartUploadPart.url")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MultipartUploadPart.additional_properties",
                    encode.json_value,
                )
            )
        return data
