# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"location", "retention"})


@define
class TraceArchivalConfig:
    """Where and when the old traces of a workspace are archived.

    Attributes:
        location: URI of the archive.
        retention: Age at which a trace is archived: an integer above 0, followed by `m`, `h` or
            `d` for minutes, hours or days.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    location: str | None = field(default=None, kw_only=True)
    retention: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "location": columnar.Column("location", columnar.text, True),
        "retention": columnar.Column("retention", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.location = (
            None
            if (value := data.get("location")) is None
            else value
            if type(value) is str
            else decode.text(value, "TraceArchivalConfig.location")
        )
        self.retention = (
            None
            if (value := data.get("retention")) is None
            else value
            if type(value) is str
            else decode.text(value, "TraceArchivalConfig.retention")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _location, _retention in zip(
            columns.get("location", none), columns.get("retention", none), strict=False
        ):
            self = object.__new__(cls)
            self.location = _location
            self.retention = _retention
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
        if self.location is not None:
            data["location"] = (
                value
                if type(value := self.location) is str and value.isascii()
                else encode.text(value, "TraceArchivalConfig.location")
            )
        if self.retention is not None:
            data["retention"] = (
                value
                if type(value := self.retention) is str and value.isascii()
                else encode.text(value, "TraceArchivalConfig.retention")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "TraceArchivalConfig.additional_properties",
                    encode.json_value,
                )
            )
        return data
