# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"url", "headers", "file_size"})


@define
class GetPresignedDownloadUrlResponse:
    """Result of `get_presigned_download_url`.

    Attributes:
        url: URL to download the file from, with GET. Whoever has it may download.
        headers: Headers to send along, mostly none.
        file_size: Size of the file in bytes. Absent where the store does not tell.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    url: str = field(repr=False)
    headers: dict[str, str] = field(factory=dict, kw_only=True)
    file_size: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            url=decode.text(data["url"]),
            headers={key: decode.text(item) for key, item in decode.mapping(data.get("headers"))},
            file_size=None if (value := data.get("file_size")) is None else decode.integer(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["url"] = encode.text(self.url, "GetPresignedDownloadUrlResponse.url")
        if self.headers:
            data["headers"] = encode.mapping(
                self.headers, "GetPresignedDownloadUrlResponse.headers", lambda item, label: encode.text(item, label)
            )
        if self.file_size is not None:
            data["file_size"] = encode.integer(self.file_size, "GetPresignedDownloadUrlResponse.file_size")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
