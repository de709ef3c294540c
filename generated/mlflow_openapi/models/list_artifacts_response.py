# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import file_info as _file_info

if TYPE_CHECKING:
    from .file_info import FileInfo

_NAMES = frozenset({"root_uri", "files", "next_page_token"})


@define
class ListArtifactsResponse:
    """Result of `list_run_artifacts`.

    Attributes:
        root_uri: URI of the artifact root of the run.
        files: Files and folders, with paths relative to the root of the run. Absent where there are none.
        next_page_token: Token of the next page. MLflow's own servers put a folder on one page and do not send it.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    root_uri: str
    files: list[FileInfo] = field(factory=list, kw_only=True)
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            root_uri=decode.text(data["root_uri"]),
            files=[_file_info.FileInfo.from_dict(item) for item in decode.array(data.get("files"))],
            next_page_token=None if (value := data.get("next_page_token")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["root_uri"] = encode.text(self.root_uri, "ListArtifactsResponse.root_uri")
        if self.files:
            data["files"] = encode.array(
                self.files,
                "ListArtifactsResponse.files",
                lambda item, label: encode.model(item, label, _file_info.FileInfo),
            )
        if self.next_page_token is not None:
            data["next_page_token"] = encode.text(self.next_page_token, "ListArtifactsResponse.next_page_token")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
