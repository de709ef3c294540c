# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import model_version as _model_version

if TYPE_CHECKING:
    from .model_version import ModelVersion

_NAMES = frozenset({"model_versions", "next_page_token"})


@define
class SearchModelVersionsResponse:
    """Result of `search_model_versions`.

    Attributes:
        model_versions: The versions of the page. Absent where there are none.
        next_page_token: Token of the next page. Absent on the last page.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    model_versions: list[ModelVersion] = field(factory=list, kw_only=True)
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            model_versions=[
                _model_version.ModelVersion.from_dict(item) for item in decode.array(data.get("model_versions"))
            ],
            next_page_token=None if (value := data.get("next_page_token")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.model_versions:
            data["model_versions"] = encode.array(
                self.model_versions,
                "SearchModelVersionsResponse.model_versions",
                lambda item, label: encode.model(item, label, _model_version.ModelVersion),
            )
        if self.next_page_token is not None:
            data["next_page_token"] = encode.text(self.next_page_token, "SearchModelVersionsResponse.next_page_token")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
