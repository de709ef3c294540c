# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"url", "source", "id", "subfolder"})


@define
class MCPServerJSONRepository:
    """Where the code of an MCP server lives. Fields other than these are kept as they are.

    Attributes:
        url: Address of the repository.
        source: Service that hosts it.
        id: Id of the repository at that service.
        subfolder: Folder of the server in it.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    url: str
    source: str
    id: str | None = field(default=None, kw_only=True)
    subfolder: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            url=decode.text(data["url"]),
            source=decode.text(data["source"]),
            id=None if (value := data.get("id")) is None else decode.text(value),
            subfolder=None if (value := data.get("subfolder")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["url"] = encode.text(self.url, "MCPServerJSONRepository.url")
        data["source"] = encode.text(self.source, "MCPServerJSONRepository.source")
        if self.id is not None:
            data["id"] = encode.text(self.id, "MCPServerJSONRepository.id")
        if self.subfolder is not None:
            data["subfolder"] = encode.text(self.subfolder, "MCPServerJSONRepository.subfolder")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
