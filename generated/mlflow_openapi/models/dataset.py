# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"name", "digest", "source_type", "source", "schema", "profile"})


@define
class Dataset:
    """A dataset that runs read, known by its name and digest. It describes the data and does not hold it.

    Attributes:
        name: Name of the dataset, at most 500 characters. At most 500 characters.
        digest: Fingerprint of the data, at most 36 characters. At most 36 characters.
        source_type: Kind of the source.
        source: Where the data comes from, most often JSON in text. At most 65535 characters. At most 65535
            characters.
        schema: Columns and types of the data, most often JSON in text. At most 1048575 characters. At most 1048575
            characters.
        profile: Statistics of the data, most often JSON in text. At most 16777215 characters. At most 16777215
            characters.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    name: str
    digest: str
    source_type: str
    source: str
    schema: str | None = field(default=None, kw_only=True)
    profile: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            name=decode.text(data["name"]),
            digest=decode.text(data["digest"]),
            source_type=decode.text(data["source_type"]),
            source=decode.text(data["source"]),
            schema=None if (value := data.get("schema")) is None else decode.text(value),
            profile=None if (value := data.get("profile")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["name"] = encode.text(self.name, "Dataset.name", maximum=500)
        data["digest"] = encode.text(self.digest, "Dataset.digest", maximum=36)
        data["source_type"] = encode.text(self.source_type, "Dataset.source_type")
        data["source"] = encode.text(self.source, "Dataset.source", maximum=65535)
        if self.schema is not None:
            data["schema"] = encode.text(self.schema, "Dataset.schema", maximum=1048575)
        if self.profile is not None:
            data["profile"] = encode.text(self.profile, "Dataset.profile", maximum=16777215)
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
