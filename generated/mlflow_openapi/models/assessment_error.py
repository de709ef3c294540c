# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"error_code", "error_message", "stack_trace"})


@define
class AssessmentError:
    """An error that kept a source from assessing.

    Attributes:
        error_code: Kind of the error.
        error_message: The error in words.
        stack_trace: Where in the source's program it happened.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    error_code: str | None = field(default=None, kw_only=True)
    error_message: str | None = field(default=None, kw_only=True)
    stack_trace: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            error_code=None if (value := data.get("error_code")) is None else decode.text(value),
            error_message=None if (value := data.get("error_message")) is None else decode.text(value),
            stack_trace=None if (value := data.get("stack_trace")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.error_code is not None:
            data["error_code"] = encode.text(self.error_code, "AssessmentError.error_code")
        if self.error_message is not None:
            data["error_message"] = encode.text(self.error_message, "AssessmentError.error_message")
        if self.stack_trace is not None:
            data["stack_trace"] = encode.text(self.stack_trace, "AssessmentError.stack_trace")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
