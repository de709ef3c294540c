# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"name", "description", "isRequired", "isSecret"})


@define
class MCPServerJSONEnvironmentVariable:
    """An environment variable that an MCP server reads. Fields other than these are kept as they are.

    Attributes:
        name: Name of the variable.
        description: What it is for.
        is_required: Whether the server cannot do without it.
        is_secret: Whether its value is a secret.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    name: str
    description: str | None = field(default=None, kw_only=True)
    is_required: bool | None = field(default=None, kw_only=True)
    is_secret: bool | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            name=decode.text(data["name"]),
            description=None if (value := data.get("description")) is None else decode.text(value),
            is_required=None if (value := data.get("isRequired")) is None else decode.boolean(value),
            is_secret=None if (value := data.get("isSecret")) is None else decode.boolean(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["name"] = encode.text(self.name, "MCPServerJSONEnvironmentVariable.name")
        if self.description is not None:
            data["description"] = encode.text(self.description, "MCPServerJSONEnvironmentVariable.description")
        if self.is_required is not None:
            data["isRequired"] = encode.boolean(self.is_required, "MCPServerJSONEnvironmentVariable.is_required")
        if self.is_secret is not None:
            data["isSecret"] = encode.boolean(self.is_secret, "MCPServerJSONEnvironmentVariable.is_secret")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
