# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import assessment_source_type as _assessment_source_type

if TYPE_CHECKING:
    from .assessment_source_type import AssessmentSourceType

_NAMES = frozenset({"source_type", "source_id"})


@define
class AssessmentSource:
    """Who made an assessment.

    Attributes:
        source_type: Kind of the source. Servers take one that they do not know for SOURCE_TYPE_UNSPECIFIED.
        source_id: Name of the source, such as a user or a model. Absent where none was given.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    source_type: AssessmentSourceType | str
    source_id: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            source_type=_assessment_source_type.AssessmentSourceType.of(data["source_type"]),
            source_id=None if (value := data.get("source_id")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["source_type"] = encode.text(self.source_type, "AssessmentSource.source_type")
        if self.source_id is not None:
            data["source_id"] = encode.text(self.source_id, "AssessmentSource.source_id")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
