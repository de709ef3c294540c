# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"inserted_count", "updated_count"})


@define
class UpsertDatasetRecordsResponse:
    """Result of `upsert_dataset_records`.

    Attributes:
        inserted_count: How many records are new.
        updated_count: How many records were there already. One that comes twice in a call counts here too.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    inserted_count: int
    updated_count: int
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            inserted_count=decode.integer(data["inserted_count"]),
            updated_count=decode.integer(data["updated_count"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["inserted_count"] = encode.integer(self.inserted_count, "UpsertDatasetRecordsResponse.inserted_count")
        data["updated_count"] = encode.integer(self.updated_count, "UpsertDatasetRecordsResponse.updated_count")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
