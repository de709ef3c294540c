# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

_NAMES = frozenset({"path", "is_dir", "file_size"})


@define
class FileInfo:
    """An artifact file or folder.

    Attributes:
        path: Path relative to the artifact root of the run or logged model; from
            `list_proxied_artifacts`, only the name.
        is_dir: Whether the artifact is a folder.
        file_size: Size in bytes. Absent for folders and for empty files.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    path: str
    is_dir: bool | None
    file_size: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "path": columnar.Column("path", columnar.text, False),
        "is_dir": columnar.Column("is_dir", columnar.boolean, True),
        "file_size": columnar.Column("file_size", columnar.integer, True),
    }

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("path", "path", "text"),
        dataframes.Column("is_dir", "is_dir", "boolean", True),
        dataframes.Column("file_size", "file_size", "integer", True),
    )

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.path = (
            value if type(value := data.get("path")) is str else decode.text(value, "FileInfo.path")
        )
        self.is_dir = (
            None
            if (value := data.get("is_dir")) is None
            else decode.boolean(value, "FileInfo.is_dir")
        )
        self.file_size = (
            None
            if (value := data.get("file_size")) is None
            else value
            if type(value) is int
            else decode.integer(value, "FileInfo.file_size")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _path, _is_dir, _file_size in zip(
            columns.get("path", none),
            columns.get("is_dir", none),
            columns.get("file_size", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.path = _path
            self.is_dir = _is_dir
            self.file_size = _file_size
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
        data["path"] = (
            value
            if type(value := self.path) is str and value.isascii()
            else encode.text(value, "FileInfo.path")
        )
        if self.is_dir is not None:
            data["is_dir"] = encode.boolean(self.is_dir, "FileInfo.is_dir")
        if self.file_size is not None:
            data["file_size"] = (
                value
                if type(value := self.file_size) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "FileInfo.file_size")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "FileInfo.additional_properties", encode.json_value
                )
            )
        return data
