# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"part_number", "etag", "url"})


@define
class MultipartUploadPart:
    """A part of a file that was uploaded.

    Attributes:
        part_number: Number of the part, from 1 on.
        etag: The header ETag that the store answered to the part. Needed on S3 and Google Cloud Storage.
        url: The URL that the part was sent to. Needed on Azure only.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    part_number: int
    etag: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True, repr=False)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            part_number=decode.integer(data["part_number"]),
            etag=None if (value := data.get("etag")) is None else decode.text(value),
            url=None if (value := data.get("url")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["part_number"] = encode.integer(self.part_number, "MultipartUploadPart.part_number")
        if self.etag is not None:
            data["etag"] = encode.text(self.etag, "MultipartUploadPart.etag")
        if self.url is not None:
            data["url"] = encode.text(self.url, "MultipartUploadPart.url")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
