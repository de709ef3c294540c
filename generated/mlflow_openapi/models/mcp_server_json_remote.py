# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"type", "url"})


@define
class MCPServerJSONRemote:
    """An address at which an MCP server runs. Fields other than these are kept as they are.

    Attributes:
        type: Transport of the Model Context Protocol. Any word is taken.
        url: The address.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    type: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            type=None if (value := data.get("type")) is None else decode.text(value),
            url=None if (value := data.get("url")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.type is not None:
            data["type"] = encode.text(self.type, "MCPServerJSONRemote.type")
        if self.url is not None:
            data["url"] = encode.text(self.url, "MCPServerJSONRemote.url")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
