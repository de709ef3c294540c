# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field, setters
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"key", "value"})


@define(on_setattr=setters.NO_OP)
class ExperimentTag:
    """A tag of an experiment.

    Attributes:
        key: Key of the tag, at most 250 characters.
        value: Value of the tag. The limit is 5000 characters, 20000 since 3.16. Values that are
            not strings are converted with `str`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    key: str
    value: str = field(converter=str)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "key": columnar.Column("key", columnar.key, False),
        "value": columnar.Column("value", columnar.text, False),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.key = (
            value
            if type(value := data.get("key")) is str
            else decode.text(value, "ExperimentTag.key")
        )
        self.value = (
            value
            if type(value := data.get("value")) is str
            else decode.text(value, "ExperimentTag.value")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _key, _value in zip(columns.get("key", none), columns.get("value", none), strict=False):
            self = object.__new__(cls)
            self.key = _key
            self.value = _value
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
        data["key"] = (
            value
            if type(value := self.key) is str and value.isascii()
            else encode.text(value, "ExperimentTag.key")
        )
        data["value"] = (
            value
            if type(value := self.value) is str and value.isascii()
            else encode.text(str(value), "ExperimentTag.value")
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ExperimentTag.additional_properties",
                    encode.json_value,
                )
            )
        return data
