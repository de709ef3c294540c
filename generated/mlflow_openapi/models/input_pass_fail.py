# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"positive_label", "negative_label"})


@define
class InputPassFail:
    """An answer that is one of two labels.

    Attributes:
        positive_label: The positive label. At most 64 characters.
        negative_label: The negative label, different from the positive one. At most 64
            characters.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    positive_label: str
    negative_label: str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "positive_label": columnar.Column("positive_label", columnar.text, False),
        "negative_label": columnar.Column("negative_label", columnar.text, False),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.positive_label = (
            value
            if type(value := data.get("positive_label")) is str
            else ""
            if value is None
            else decode.text(value, "InputPassFail.positive_label")
        )
        self.negative_label = (
            value
            if type(value := data.get("negative_label")) is str
            else ""
            if value is None
            else decode.text(value, "InputPassFail.negative_label")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _positive_label, _negative_label in zip(
            columns.get("positive_label", none), columns.get("negative_label", none), strict=False
        ):
            self = object.__new__(cls)
            self.positive_label = _positive_label
            self.negative_label = _negative_label
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
        data["positive_label"] = (
            value
            if type(value := self.positive_label) is str
            and 1 <= len(value) <= 64
            and value.isascii()
            else encode.text(value, "InputPassFail.positive_label", minimum=1, maximum=64)
        )
        data["negative_label"] = (
            value
            if type(value := self.negative_label) is str
            and 1 <= len(value) <= 64
            and value.isascii()
            else encode.text(value, "InputPassFail.negative_label", minimum=1, maximum=64)
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "InputPassFail.additional_properties",
                    encode.json_value,
                )
            )
        return data
