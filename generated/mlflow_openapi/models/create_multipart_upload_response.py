# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import multipart_upload_credential as _multipart_upload_credential

if TYPE_CHECKING:
    from .multipart_upload_credential import MultipartUploadCredential

_NAMES = frozenset({"upload_id", "credentials"})


@define
class CreateMultipartUploadResponse:
    """Result of `create_multipart_upload`.

    Attributes:
        upload_id: ID of the upload in the store. Azure uploads have none.
        credentials: Upload target of each part, in the order of the parts. Absent if no parts
            were requested.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    upload_id: str | None = field(default=None, kw_only=True)
    credentials: list[MultipartUploadCredential] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.upload_id = (
            None
            if (value := data.get("upload_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "CreateMultipartUploadResponse.upload_id")
        )
        self.credentials = [
            _multipart_upload_credential.MultipartUploadCredential.from_dict(
                decode.message(item, "CreateMultipartUploadResponse.credentials")
            )
            for item in decode.array(
                data.get("credentials"), "CreateMultipartUploadResponse.credentials"
            )
        ]
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.upload_id is not None:
            data["upload_id"] = (
                value
                if type(value := self.upload_id) is str and value.isascii()
                else encode.text(value, "CreateMultipartUploadResponse.upload_id")
            )
        if self.credentials:
            data["credentials"] = encode.array(
                self.credentials,
                "CreateMultipartUploadResponse.credentials",
                encode.model(_multipart_upload_credential.MultipartUploadCredential),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "CreateMultipartUploadResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
