# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"location", "retention"})


@define
class TraceArchivalConfig:
    """Where the old traces of a workspace go, and when.

    Attributes:
        location: URI of the archive.
        retention: Age at which a trace is archived: a whole number above 0 and `m`, `h` or `d` for minutes, hours or
            days.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    location: str | None = field(default=None, kw_only=True)
    retention: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            location=None if (value := data.get("location")) is None else decode.text(value),
            retention=None if (value := data.get("retention")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.location is not None:
            data["location"] = encode.text(self.location, "TraceArchivalConfig.location")
        if self.retention is not None:
            data["retention"] = encode.text(self.retention, "TraceArchivalConfig.retention")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
