# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import span_status_code as _span_status_code

if TYPE_CHECKING:
    from .span_status_code import SpanStatusCode

_NAMES = frozenset({"code", "message"})


@define
class SpanStatus:
    """Outcome of a span, with a message.

    Attributes:
        code: Outcome of the span. Absent if STATUS_CODE_UNSET.
        message: Description of the error. Absent if empty.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    code: SpanStatusCode | str | None = field(default=None, kw_only=True)
    message: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "code": columnar.Column("code", columnar.enum(_span_status_code.SpanStatusCode.of), True),
        "message": columnar.Column("message", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.code = (
            None
            if (value := data.get("code")) is None
            else _span_status_code.SpanStatusCode.of(decode.text(value, "SpanStatus.code"))
        )
        self.message = (
            None
            if (value := data.get("message")) is None
            else value
            if type(value) is str
            else decode.text(value, "SpanStatus.message")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _code, _message in zip(
            columns.get("code", none), columns.get("message", none), strict=False
        ):
            self = object.__new__(cls)
            self.code = _code
            self.message = _message
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
        if self.code is not None:
            data["code"] = encode.text(self.code, "SpanStatus.code")
        if self.message is not None:
            data["message"] = (
                value
                if type(value := self.message) is str and value.isascii()
                else encode.text(value, "SpanStatus.message")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "SpanStatus.additional_properties",
                    encode.json_value,
                )
            )
        return data
