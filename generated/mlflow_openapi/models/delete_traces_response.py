# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"traces_deleted"})


@define
class DeleteTracesResponse:
    """Result of `delete_traces`.

    Attributes:
        traces_deleted: How many traces were deleted.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    traces_deleted: int
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            traces_deleted=decode.integer(data["traces_deleted"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["traces_deleted"] = encode.integer(self.traces_deleted, "DeleteTracesResponse.traces_deleted")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
