# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import file_info as _file_info

if TYPE_CHECKING:
    from .file_info import FileInfo

_NAMES = frozenset({"root_uri", "files", "next_page_token"})


@define
class ListLoggedModelArtifactsResponse(columnar.ColumnarModel):
    """Result of `list_logged_model_artifacts`.

    Attributes:
        root_uri: URI of the artifact root of the model.
        files: Files and folders, with paths relative to the root of the model. Absent if there
            are none.
        next_page_token: Token of the next page. MLflow's own servers return a folder on one page
            and do not send a token.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    root_uri: str
    files: list[FileInfo] = field(factory=list, kw_only=True)
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        columnar.decode_lists(self, ("files", data.get("files"), _file_info.FileInfo))
        self.root_uri = (
            value
            if type(value := data.get("root_uri")) is str
            else ""
            if value is None
            else decode.text(value, "ListLoggedModelArtifactsResponse.root_uri")
        )
        self.next_page_token = (
            None
            if (value := data.get("next_page_token")) is None
            else value
            if type(value) is str
            else decode.text(value, "ListLoggedModelArtifactsResponse.next_page_token")
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
        data["root_uri"] = (
            value
            if type(value := self.root_uri) is str and value.isascii()
            else encode.text(value, "ListLoggedModelArtifactsResponse.root_uri")
        )
        if self.files:
            data["files"] = encode.array(
                self.files,
                "ListLoggedModelArtifactsResponse.files",
                encode.model(_file_info.FileInfo),
            )
        if self.next_page_token is not None:
            data["next_page_token"] = (
                value
                if type(value := self.next_page_token) is str and value.isascii()
                else encode.text(value, "ListLoggedModelArtifactsResponse.next_page_token")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ListLoggedModelArtifactsResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
