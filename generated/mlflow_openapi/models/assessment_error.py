# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"error_code", "error_message", "stack_trace"})


@define
class AssessmentError:
    """An error that prevented a source from making an assessment.

    Attributes:
        error_code: Kind of the error.
        error_message: Error message.
        stack_trace: Stack trace of the error in the source's program.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    error_code: str | None = field(default=None, kw_only=True)
    error_message: str | None = field(default=None, kw_only=True)
    stack_trace: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "error_code": columnar.Column("error_code", columnar.text, True),
        "error_message": columnar.Column("error_message", columnar.text, True),
        "stack_trace": columnar.Column("stack_trace", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.error_code = (
            None
            if (value := data.get("error_code")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentError.error_code")
        )
        self.error_message = (
            None
            if (value := data.get("error_message")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentError.error_message")
        )
        self.stack_trace = (
            None
            if (value := data.get("stack_trace")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentError.stack_trace")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _error_code, _error_message, _stack_trace in zip(
            columns.get("error_code", none),
            columns.get("error_message", none),
            columns.get("stack_trace", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.error_code = _error_code
            self.error_message = _error_message
            self.stack_trace = _stack_trace
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
        if self.error_code is not None:
            data["error_code"] = (
                value
                if type(value := self.error_code) is str and value.isascii()
                else encode.text(value, "AssessmentError.error_code")
            )
        if self.error_message is not None:
            data["error_message"] = (
                value
                if type(value := self.error_message) is str and value.isascii()
                else encode.text(value, "AssessmentError.error_message")
            )
        if self.stack_trace is not None:
            data["stack_trace"] = (
                value
                if type(value := self.stack_trace) is str and value.isascii()
                else encode.text(value, "AssessmentError.stack_trace")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "AssessmentError.additional_properties",
                    encode.json_value,
                )
            )
        return data
