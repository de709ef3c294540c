# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"name", "version"})


@define
class PromptVersionRef:
    """Names a version of a prompt.

    Attributes:
        name: Name of the prompt.
        version: Number of the version, as a string.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    name: str
    version: str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            name=decode.text(data["name"]),
            version=decode.text(data["version"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["name"] = encode.text(self.name, "PromptVersionRef.name", minimum=1)
        data["version"] = encode.digits(self.version, "PromptVersionRef.version")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
