# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"presigned_url", "headers", "file_size"})


@define
class CreatePresignedDownloadUrlResponse:
    """Result of `create_presigned_download_url`.

    Attributes:
        presigned_url: URL to download the file from, with GET. Anyone who has the URL can
            download.
        headers: Headers to send with the request. Absent if there are none.
        file_size: Size of the file in bytes. Absent if the store does not report it.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    presigned_url: str = field(repr=False)
    headers: dict[str, str] = field(factory=dict, kw_only=True)
    file_size: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.presigned_url = (
            value
            if type(value := data.get("presigned_url")) is str
            else decode.text(value, "CreatePresignedDownloadUrlResponse.presigned_url")
        )
        self.headers = {
            key: ""
            if item is None
            else decode.text(item, "CreatePresignedDownloadUrlResponse.headers")
            for key, item in decode.mapping(
                data.get("headers"), "CreatePresignedDownloadUrlResponse.headers"
            )
        }
        self.file_size = (
            None
            if (value := data.get("file_size")) is None
            else value
            if type(value) is int
            else decode.integer(value, "CreatePresignedDownloadUrlResponse.file_size")
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
        data["presigned_url"] = (
            value
            if type(value := self.presigned_url) is str and value.isascii()
            else encode.text(value, "CreatePresignedDownloadUrlResponse.presigned_url")
        )
        if self.headers:
            data["headers"] = encode.mapping(
                self.headers,
                "CreatePresignedDownloadUrlResponse.headers",
                lambda item, label: encode.text(item, label),
            )
        if self.file_size is not None:
            data["file_size"] = (
                value
                if type(value := self.file_size) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "CreatePresignedDownloadUrlResponse.file_size")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "CreatePresignedDownloadUrlResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
