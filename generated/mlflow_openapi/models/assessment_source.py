# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import assessment_source_type as _assessment_source_type

if TYPE_CHECKING:
    from .assessment_source_type import AssessmentSourceType

_NAMES = frozenset({"source_type", "source_id"})


@define
class AssessmentSource:
    """Source of an assessment.

    Attributes:
        source_type: Kind of the source. Servers treat an unknown kind as SOURCE_TYPE_UNSPECIFIED.
        source_id: Name of the source, such as a user or a model. Absent if none was given.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    source_type: AssessmentSourceType | str | None
    source_id: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "source_type": columnar.Column(
            "source_type", columnar.enum(_assessment_source_type.AssessmentSourceType.of), True
        ),
        "source_id": columnar.Column("source_id", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.source_type = (
            None
            if (value := data.get("source_type")) is None
            else _assessment_source_type.AssessmentSourceType.of(
                decode.text(value, "AssessmentSource.source_type")
            )
        )
        self.source_id = (
            None
            if (value := data.get("source_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentSource.source_id")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _source_type, _source_id in zip(
            columns.get("source_type", none), columns.get("source_id", none), strict=False
        ):
            self = object.__new__(cls)
            self.source_type = _source_type
            self.source_id = _source_id
            self.additional_properties = None
            models.append(self)
        return models

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["source_type"] = encode.text(self.source_type, "AssessmentSource.source_type")
        if self.source_id is not None:
            data["source_id"] = (
                value
                if type(value := self.source_id) is str and value.isascii()
                else encode.text(value, "AssessmentSource.source_id")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "AssessmentSource.additional_properties",
                    encode.json_value,
                )
            )
        return data

    def to_request(self) -> dict[str, Any]:
        """Encode the model for a request.

        Like `to_dict`, but also raises ValueError for a value that servers would ignore or replace,
        such as an unknown value of an enum. Attributes that servers set themselves are omitted.
        """
        data: dict[str, Any] = {}
        value: Any
        data["source_type"] = encode.enumeration(
            self.source_type,
            "AssessmentSource.source_type",
            _assessment_source_type.AssessmentSourceType,
        )
        if self.source_id is not None:
            data["source_id"] = (
                value
                if type(value := self.source_id) is str and value.isascii()
                else encode.text(value, "AssessmentSource.source_id")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "AssessmentSource.additional_properties",
                    encode.json_value,
                )
            )
        return data
