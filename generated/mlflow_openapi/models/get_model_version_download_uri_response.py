# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"artifact_uri"})


@define
class GetModelVersionDownloadUriResponse:
    """Result of `get_model_version_download_uri`.

    Attributes:
        artifact_uri: URI of the artifacts of the version.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    artifact_uri: str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            artifact_uri=decode.text(data["artifact_uri"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["artifact_uri"] = encode.text(self.artifact_uri, "GetModelVersionDownloadUriResponse.artifact_uri")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
