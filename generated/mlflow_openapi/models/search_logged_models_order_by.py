# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"field_name", "ascending", "dataset_name", "dataset_digest"})


@define
class SearchLoggedModelsOrderBy:
    """A sort key of a search of logged models.

    Attributes:
        field_name: The attribute to sort by, bare as in `filter`, or `metrics.<key>` for the last point of a metric.
            Models without a value come last. Parameters and tags answer 400.
        ascending: Whether the least comes first. Default true. Default: True.
        dataset_name: Name of the dataset that the metric was measured on. Left out, points of all datasets count.
        dataset_digest: Digest of the dataset that the metric was measured on.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    field_name: str
    ascending: bool | None = field(default=None, kw_only=True)
    dataset_name: str | None = field(default=None, kw_only=True)
    dataset_digest: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            field_name=decode.text(data["field_name"]),
            ascending=None if (value := data.get("ascending")) is None else decode.boolean(value),
            dataset_name=None if (value := data.get("dataset_name")) is None else decode.text(value),
            dataset_digest=None if (value := data.get("dataset_digest")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["field_name"] = encode.text(self.field_name, "SearchLoggedModelsOrderBy.field_name", minimum=1)
        if self.ascending is not None:
            data["ascending"] = encode.boolean(self.ascending, "SearchLoggedModelsOrderBy.ascending")
        if self.dataset_name is not None:
            data["dataset_name"] = encode.text(self.dataset_name, "SearchLoggedModelsOrderBy.dataset_name")
        if self.dataset_digest is not None:
            data["dataset_digest"] = encode.text(self.dataset_digest, "SearchLoggedModelsOrderBy.dataset_digest")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
