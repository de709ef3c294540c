# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import assessment_error as _assessment_error

if TYPE_CHECKING:
    from .assessment_error import AssessmentError

_NAMES = frozenset({"value", "error"})


@define
class Feedback:
    """Feedback on a trace from the source of an assessment. Contains a value, an error, or both.

    Attributes:
        value: The value: a number, a string, a Boolean, or a list or an object of these. Servers
            up to 3.11 return 400 if there is neither a value nor an error; newer servers store
            null.
        error: Reason why there is no value.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    value: Any = field(default=None, kw_only=True)
    error: AssessmentError | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.value = data.get("value")
        self.error = (
            None
            if (value := data.get("error")) is None
            else _assessment_error.AssessmentError.from_dict(
                decode.message(value, "Feedback.error")
            )
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
        if self.value is not None:
            data["value"] = encode.json_value(self.value, "Feedback.value")
        if self.error is not None:
            data["error"] = encode.model(_assessment_error.AssessmentError)(
                self.error, "Feedback.error"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Feedback.additional_properties", encode.json_value
                )
            )
        return data
