# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"path", "is_dir", "file_size"})


@define
class FileInfo:
    """A file or a folder among artifacts.

    Attributes:
        path: Path relative to the artifact root of the run or logged model; from `list_proxied_artifacts`, the name
            alone.
        is_dir: Whether it is a folder.
        file_size: Size in bytes. Absent for folders and for empty files.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    path: str
    is_dir: bool
    file_size: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            path=decode.text(data["path"]),
            is_dir=decode.boolean(data["is_dir"]),
            file_size=None if (value := data.get("file_size")) is None else decode.integer(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["path"] = encode.text(self.path, "FileInfo.path")
        data["is_dir"] = encode.boolean(self.is_dir, "FileInfo.is_dir")
        if self.file_size is not None:
            data["file_size"] = encode.integer(self.file_size, "FileInfo.file_size")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
