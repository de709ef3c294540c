# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"key", "value"})


@define
class LoggedModelTag:
    """A tag of a logged model.

    Attributes:
        key: Key of the tag. At most 255 characters; with SQLite, longer keys are accepted.
        value: Value of the tag.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    key: str
    value: str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "key": columnar.Column("key", columnar.key, True),
        "value": columnar.Column("value", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.key = value if type(value := data["key"]) is str else decode.text(value)
        self.value = value if type(value := data["value"]) is str else decode.text(value)
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Many at once, from the decoded values of each attribute."""
        none = repeat(None)
        made = []
        for _key, _value in zip(columns.get("key", none), columns.get("value", none), strict=False):
            self = object.__new__(cls)
            self.key = _key
            self.value = _value
            self.additional_properties = None
            made.append(self)
        return made

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["key"] = (
            value
            if type(value := self.key) is str and value.isascii()
            else encode.text(value, "LoggedModelTag.key")
        )
        data["value"] = (
            value
            if type(value := self.value) is str and value.isascii()
            else encode.text(value, "LoggedModelTag.value")
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "LoggedModelTag.additional_properties",
                    encode.json_value,
                )
            )
        return data
