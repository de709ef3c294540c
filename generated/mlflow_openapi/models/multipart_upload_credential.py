# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"part_number", "url", "headers"})


@define
class MultipartUploadCredential:
    """Upload target of one part of a file.

    Attributes:
        part_number: Number of the part, starting at 1.
        url: URL to send the bytes of the part to, with PUT. Anyone who has the URL can upload.
        headers: Headers to send with the request. Absent if there are none.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    part_number: int
    url: str = field(repr=False)
    headers: dict[str, str] = field(factory=dict, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

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
            else decode.integer(value, "MultipartUploadCredential.part_number")
        )
        self.url = (
            value
            if type(value := data.get("url")) is str
            else decode.text(value, "MultipartUploadCredential.url")
        )
        self.headers = {
            key: "" if item is None else decode.text(item, "MultipartUploadCredential.headers")
            for key, item in decode.mapping(
                data.get("headers"), "MultipartUploadCredential.headers"
            )
        }
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

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
            else encode.integer(value, "MultipartUploadCredential.part_number")
        )
        data["url"] = (
            value
            if type(value := self.url) is str and value.isascii()
            else encode.text(value, "MultipartUploadCredential.url")
        )
        if self.headers:
            data["headers"] = encode.mapping(
                self.headers,
                "MultipartUploadCredential.headers",
                lambda item, label: encode.text(item, label),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MultipartUploadCredential.additional_properties",
                    encode.json_value,
                )
            )
        return data
