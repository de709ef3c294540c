# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import mcp_server as _mcp_server

if TYPE_CHECKING:
    from .mcp_server import MCPServer

_NAMES = frozenset({"mcp_servers", "next_page_token"})


@define
class SearchMCPServersResponse:
    """Result of `search_mcp_servers`.

    Attributes:
        mcp_servers: The servers of this page.
        next_page_token: Token of the next page. Null on the last page.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    mcp_servers: list[MCPServer] = field(factory=list, kw_only=True)
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
        self.mcp_servers = [
            _mcp_server.MCPServer.from_dict(
                decode.message(item, "SearchMCPServersResponse.mcp_servers")
            )
            for item in decode.array(
                data.get("mcp_servers"), "SearchMCPServersResponse.mcp_servers"
            )
        ]
        self.next_page_token = (
            None
            if (value := data.get("next_page_token")) is None
            else value
            if type(value) is str
            else decode.text(value, "SearchMCPServersResponse.next_page_token")
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
        if self.mcp_servers:
            data["mcp_servers"] = encode.array(
                self.mcp_servers,
                "SearchMCPServersResponse.mcp_servers",
                encode.model(_mcp_server.MCPServer),
            )
        if self.next_page_token is not None:
            data["next_page_token"] = (
                value
                if type(value := self.next_page_token) is str and value.isascii()
                else encode.text(value, "SearchMCPServersResponse.next_page_token")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "SearchMCPServersResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
