# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import mcp_server_version as _mcp_server_version

if TYPE_CHECKING:
    from .mcp_server_version import MCPServerVersion

_NAMES = frozenset({"mcp_server_versions", "next_page_token"})


@define
class SearchMCPServerVersionsResponse:
    """Result of `search_mcp_server_versions`.

    Attributes:
        mcp_server_versions: The versions of this page.
        next_page_token: Token of the next page. Null on the last page.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    mcp_server_versions: list[MCPServerVersion] = field(factory=list, kw_only=True)
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
        self.mcp_server_versions = [
            _mcp_server_version.MCPServerVersion.from_dict(
                decode.message(item, "SearchMCPServerVersionsResponse.mcp_server_versions")
            )
            for item in decode.array(
                data.get("mcp_server_versions"),
                "SearchMCPServerVersionsResponse.mcp_server_versions",
            )
        ]
        self.next_page_token = (
            None
            if (value := data.get("next_page_token")) is None
            else value
            if type(value) is str
            else decode.text(value, "SearchMCPServerVersionsResponse.next_page_token")
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
        if self.mcp_server_versions:
            data["mcp_server_versions"] = encode.array(
                self.mcp_server_versions,
                "SearchMCPServerVersionsResponse.mcp_server_versions",
                encode.model(_mcp_server_version.MCPServerVersion),
            )
        if self.next_page_token is not None:
            data["next_page_token"] = (
                value
                if type(value := self.next_page_token) is str and value.isascii()
                else encode.text(value, "SearchMCPServerVersionsResponse.next_page_token")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "SearchMCPServerVersionsResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
