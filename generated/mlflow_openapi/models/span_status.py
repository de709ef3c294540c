# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import span_status_code as _span_status_code

if TYPE_CHECKING:
    from .span_status_code import SpanStatusCode

_NAMES = frozenset({"code", "message"})


@define
class SpanStatus:
    """How a span ended.

    Attributes:
        code: Outcome of the span. Absent where it is STATUS_CODE_UNSET.
        message: What went wrong. Absent where it is empty.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    code: SpanStatusCode | str | None = field(default=None, kw_only=True)
    message: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            code=None if (value := data.get("code")) is None else _span_status_code.SpanStatusCode.of(value),
            message=None if (value := data.get("message")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.code is not None:
            data["code"] = encode.text(self.code, "SpanStatus.code")
        if self.message is not None:
            data["message"] = encode.text(self.message, "SpanStatus.message")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
