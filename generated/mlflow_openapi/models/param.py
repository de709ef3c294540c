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
class Param:
    """A parameter of a run.

    Attributes:
        key: Key of the parameter, limited to the characters that `log_metric` allows in metric
            keys. At most 250 characters.
        value: Value of the parameter, always a string. By default, servers truncate it to 6000
            characters; before 2.11, they reject longer values. Values that are not strings are
            converted with `str`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    key: str
    value: str = field(converter=str)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    # Bounds of string lengths and integer values, for callers that encode items without models.
    BOUNDS: ClassVar[Mapping[str, tuple[int, int]]] = {"key": (1, 250), "value": (0, 6000)}

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
            value if type(value := data.get("key")) is str else decode.text(value, "Param.key")
        )
        self.value = (
            value if type(value := data.get("value")) is str else decode.text(value, "Param.value")
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
            if type(value := self.key) is str and 1 <= len(value) <= 250 and value.isascii()
            else encode.text(value, "Param.key", minimum=1, maximum=250)
        )
        data["value"] = (
            value
            if type(value := self.value) is str and 0 <= len(value) <= 6000 and value.isascii()
            else encode.text(str(value), "Param.value", maximum=6000)
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Param.additional_properties", encode.json_value
                )
            )
        return data
