# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"dataset_name", "dataset_digest"})


@define
class SearchLoggedModelsDataset:
    """A dataset that metrics of logged models were measured on.

    Attributes:
        dataset_name: Name of the dataset.
        dataset_digest: Digest of the dataset. Servers take it for optional, but find nothing without it.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    dataset_name: str
    dataset_digest: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            dataset_name=decode.text(data["dataset_name"]),
            dataset_digest=None if (value := data.get("dataset_digest")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["dataset_name"] = encode.text(self.dataset_name, "SearchLoggedModelsDataset.dataset_name", minimum=1)
        if self.dataset_digest is not None:
            data["dataset_digest"] = encode.text(self.dataset_digest, "SearchLoggedModelsDataset.dataset_digest")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
