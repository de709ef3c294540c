# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"max_length"})


@define
class InputText:
    """An answer that is a string.

    Attributes:
        max_length: Maximum number of characters; absent if there is no bound. At least 1.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    max_length: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "max_length": columnar.Column("max_length", columnar.integer, True)
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.max_length = (
            None
            if (value := data.get("max_length")) is None
            else value
            if type(value) is int
            else decode.integer(value, "InputText.max_length")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (_max_length,) in zip(columns.get("max_length", none), strict=False):
            self = object.__new__(cls)
            self.max_length = _max_length
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
        if self.max_length is not None:
            data["max_length"] = (
                value
                if type(value := self.max_length) is int and 1 <= value <= encode.INT64_MAX
                else encode.integer(value, "InputText.max_length", minimum=1)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "InputText.additional_properties", encode.json_value
                )
            )
        return data
