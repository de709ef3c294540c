# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import input_categorical as _input_categorical
from . import input_numeric as _input_numeric
from . import input_pass_fail as _input_pass_fail
from . import input_text as _input_text

if TYPE_CHECKING:
    from .input_categorical import InputCategorical
    from .input_numeric import InputNumeric
    from .input_pass_fail import InputPassFail
    from .input_text import InputText

_NAMES = frozenset({"pass_fail", "categorical", "numeric", "text"})


@define
class LabelSchemaInput:
    """Format of an answer. Contains exactly one of the four fields. If a request contains more than
    one of them, servers store the first, and lose the second and all fields after it.

    Attributes:
        pass_fail: One of two labels.
        categorical: One or more of several options.
        numeric: A number.
        text: A string.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    pass_fail: InputPassFail | None = field(default=None, kw_only=True)
    categorical: InputCategorical | None = field(default=None, kw_only=True)
    numeric: InputNumeric | None = field(default=None, kw_only=True)
    text: InputText | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.pass_fail = (
            None
            if (value := data.get("pass_fail")) is None
            else _input_pass_fail.InputPassFail.from_dict(
                decode.message(value, "LabelSchemaInput.pass_fail")
            )
        )
        self.categorical = (
            None
            if (value := data.get("categorical")) is None
            else _input_categorical.InputCategorical.from_dict(
                decode.message(value, "LabelSchemaInput.categorical")
            )
        )
        self.numeric = (
            None
            if (value := data.get("numeric")) is None
            else _input_numeric.InputNumeric.from_dict(
                decode.message(value, "LabelSchemaInput.numeric")
            )
        )
        self.text = (
            None
            if (value := data.get("text")) is None
            else _input_text.InputText.from_dict(decode.message(value, "LabelSchemaInput.text"))
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.pass_fail is not None:
            data["pass_fail"] = encode.model(_input_pass_fail.InputPassFail)(
                self.pass_fail, "LabelSchemaInput.pass_fail"
            )
        if self.categorical is not None:
            data["categorical"] = encode.model(_input_categorical.InputCategorical)(
                self.categorical, "LabelSchemaInput.categorical"
            )
        if self.numeric is not None:
            data["numeric"] = encode.model(_input_numeric.InputNumeric)(
                self.numeric, "LabelSchemaInput.numeric"
            )
        if self.text is not None:
            data["text"] = encode.model(_input_text.InputText)(self.text, "LabelSchemaInput.text")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "LabelSchemaInput.additional_properties",
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
        if self.pass_fail is not None:
            data["pass_fail"] = encode.model(_input_pass_fail.InputPassFail)(
                self.pass_fail, "LabelSchemaInput.pass_fail"
            )
        if self.categorical is not None:
            data["categorical"] = encode.model(_input_categorical.InputCategorical)(
                self.categorical, "LabelSchemaInput.categorical"
            )
        if self.numeric is not None:
            data["numeric"] = encode.model(_input_numeric.InputNumeric)(
                self.numeric, "LabelSchemaInput.numeric"
            )
        if self.text is not None:
            data["text"] = encode.model(_input_text.InputText)(self.text, "LabelSchemaInput.text")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "LabelSchemaInput.additional_properties",
                    encode.json_value,
                )
            )
        given = [
            name
            for name, key in (
                ("pass_fail", "pass_fail"),
                ("categorical", "categorical"),
                ("numeric", "numeric"),
                ("text", "text"),
            )
            if key in data
        ]
        if len(given) > 1:
            raise ValueError(
                f"LabelSchemaInput.{given[1]} cannot be combined with {given[0]}: "
                "servers store one of the two"
            )
        return data
