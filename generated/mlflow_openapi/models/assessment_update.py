# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import assessment_error as _assessment_error
from . import assessment_source as _assessment_source
from . import expectation as _expectation
from . import feedback as _feedback
from . import issue_reference as _issue_reference

if TYPE_CHECKING:
    from .assessment_error import AssessmentError
    from .assessment_source import AssessmentSource
    from .expectation import Expectation
    from .feedback import Feedback
    from .issue_reference import IssueReference

_NAMES = frozenset(
    {
        "assessment_name",
        "feedback",
        "expectation",
        "rationale",
        "metadata",
        "source",
        "issue",
        "span_id",
        "overrides",
        "assessment_id",
        "trace_id",
        "create_time",
        "last_update_time",
        "valid",
        "error",
    }
)


@define
class AssessmentUpdate:
    """New values of the fields of an assessment. Only the first five fields can be changed. Called
    `Assessment` in MLflow's protobuf. No field is required in an update.

    Attributes:
        assessment_name: New name.
        feedback: New feedback, which replaces the old feedback and its error.
        expectation: New expectation.
        rationale: New reason for the assessment. Servers do not store a reason for an
            expectation.
        metadata: Metadata to add, by key. Values that are not strings are converted with `str`.
        source: Not used in an update.
        issue: Not used in an update. Since MLflow 3.11.
        span_id: Not used in an update.
        overrides: Not used in an update.
        assessment_id: Not used in an update; the path identifies the assessment.
        trace_id: Not used in an update; the path identifies the trace.
        create_time: Not used in an update.
        last_update_time: Not used in an update.
        valid: Not used in an update. Returns 500 if `update_mask` names this field.
        error: Not used in an update. Deprecated.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    assessment_name: str | None = field(default=None, kw_only=True)
    feedback: Feedback | None = field(default=None, kw_only=True)
    expectation: Expectation | None = field(default=None, kw_only=True)
    rationale: str | None = field(default=None, kw_only=True)
    metadata: dict[str, str] = field(factory=dict, kw_only=True)
    source: AssessmentSource | None = field(default=None, kw_only=True)
    issue: IssueReference | None = field(default=None, kw_only=True)
    span_id: str | None = field(default=None, kw_only=True)
    overrides: str | None = field(default=None, kw_only=True)
    assessment_id: str | None = field(default=None, kw_only=True)
    trace_id: str | None = field(default=None, kw_only=True)
    create_time: datetime | None = field(default=None, kw_only=True)
    last_update_time: datetime | None = field(default=None, kw_only=True)
    valid: bool | None = field(default=None, kw_only=True)
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
        self.assessment_name = (
            None
            if (value := data.get("assessment_name")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentUpdate.assessment_name")
        )
        self.feedback = (
            None
            if (value := data.get("feedback")) is None
            else _feedback.Feedback.from_dict(decode.message(value, "AssessmentUpdate.feedback"))
        )
        self.expectation = (
            None
            if (value := data.get("expectation")) is None
            else _expectation.Expectation.from_dict(
                decode.message(value, "AssessmentUpdate.expectation")
            )
        )
        self.rationale = (
            None
            if (value := data.get("rationale")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentUpdate.rationale")
        )
        self.metadata = {
            key: "" if item is None else decode.text(item, "AssessmentUpdate.metadata")
            for key, item in decode.mapping(data.get("metadata"), "AssessmentUpdate.metadata")
        }
        self.source = (
            None
            if (value := data.get("source")) is None
            else _assessment_source.AssessmentSource.from_dict(
                decode.message(value, "AssessmentUpdate.source")
            )
        )
        self.issue = (
            None
            if (value := data.get("issue")) is None
            else _issue_reference.IssueReference.from_dict(
                decode.message(value, "AssessmentUpdate.issue")
            )
        )
        self.span_id = (
            None
            if (value := data.get("span_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentUpdate.span_id")
        )
        self.overrides = (
            None
            if (value := data.get("overrides")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentUpdate.overrides")
        )
        self.assessment_id = (
            None
            if (value := data.get("assessment_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentUpdate.assessment_id")
        )
        self.trace_id = (
            None
            if (value := data.get("trace_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "AssessmentUpdate.trace_id")
        )
        self.create_time = (
            None
            if (value := data.get("create_time")) is None
            else decode.timestamp(value, "AssessmentUpdate.create_time")
        )
        self.last_update_time = (
            None
            if (value := data.get("last_update_time")) is None
            else decode.timestamp(value, "AssessmentUpdate.last_update_time")
        )
        self.valid = (
            None
            if (value := data.get("valid")) is None
            else decode.boolean(value, "AssessmentUpdate.valid")
        )
        self.error = (
            None
            if (value := data.get("error")) is None
            else _assessment_error.AssessmentError.from_dict(
                decode.message(value, "AssessmentUpdate.error")
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
        if self.assessment_name is not None:
            data["assessment_name"] = (
                value
                if type(value := self.assessment_name) is str and value.isascii()
                else encode.text(value, "AssessmentUpdate.assessment_name")
            )
        if self.feedback is not None:
            data["feedback"] = encode.model(_feedback.Feedback)(
                self.feedback, "AssessmentUpdate.feedback"
            )
        if self.expectation is not None:
            data["expectation"] = encode.model(_expectation.Expectation)(
                self.expectation, "AssessmentUpdate.expectation"
            )
        if self.rationale is not None:
            data["rationale"] = (
                value
                if type(value := self.rationale) is str and value.isascii()
                else encode.text(value, "AssessmentUpdate.rationale")
            )
        if self.metadata:
            data["metadata"] = encode.mapping(
                self.metadata,
                "AssessmentUpdate.metadata",
                lambda item, label: encode.text(str(item), label),
            )
        if self.source is not None:
            data["source"] = encode.model(_assessment_source.AssessmentSource)(
                self.source, "AssessmentUpdate.source"
            )
        if self.issue is not None:
            data["issue"] = encode.model(_issue_reference.IssueReference)(
                self.issue, "AssessmentUpdate.issue"
            )
        if self.span_id is not None:
            data["span_id"] = (
                value
                if type(value := self.span_id) is str and value.isascii()
                else encode.text(value, "AssessmentUpdate.span_id")
            )
        if self.overrides is not None:
            data["overrides"] = (
                value
                if type(value := self.overrides) is str and value.isascii()
                else encode.text(value, "AssessmentUpdate.overrides")
            )
        if self.assessment_id is not None:
            data["assessment_id"] = (
                value
                if type(value := self.assessment_id) is str and value.isascii()
                else encode.text(value, "AssessmentUpdate.assessment_id")
            )
        if self.trace_id is not None:
            data["trace_id"] = (
                value
                if type(value := self.trace_id) is str and value.isascii()
                else encode.text(value, "AssessmentUpdate.trace_id")
            )
        if self.create_time is not None:
            data["create_time"] = encode.timestamp(self.create_time, "AssessmentUpdate.create_time")
        if self.last_update_time is not None:
            data["last_update_time"] = encode.timestamp(
                self.last_update_time, "AssessmentUpdate.last_update_time"
            )
        if self.valid is not None:
            data["valid"] = encode.boolean(self.valid, "AssessmentUpdate.valid")
        if self.error is not None:
            data["error"] = encode.model(_assessment_error.AssessmentError)(
                self.error, "AssessmentUpdate.error"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "AssessmentUpdate.additional_properties",
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
        if self.assessment_name is not None:
            data["assessment_name"] = (
                value
                if type(value := self.assessment_name) is str and value.isascii()
                else encode.text(value, "AssessmentUpdate.assessment_name")
            )
        if self.feedback is not None:
            data["feedback"] = encode.model(_feedback.Feedback)(
                self.feedback, "AssessmentUpdate.feedback"
            )
        if self.expectation is not None:
            data["expectation"] = encode.model(
                _expectation.Expectation, _expectation.Expectation.to_request
            )(self.expectation, "AssessmentUpdate.expectation")
        if self.rationale is not None:
            data["rationale"] = (
                value
                if type(value := self.rationale) is str and value.isascii()
                else encode.text(value, "AssessmentUpdate.rationale")
            )
        if self.metadata:
            data["metadata"] = encode.mapping(
                self.metadata,
                "AssessmentUpdate.metadata",
                lambda item, label: encode.text(str(item), label),
            )
        if self.source is not None:
            raise ValueError(
                "AssessmentUpdate.source cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.issue is not None:
            raise ValueError(
                "AssessmentUpdate.issue cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.span_id is not None:
            raise ValueError(
                "AssessmentUpdate.span_id cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.overrides is not None:
            raise ValueError(
                "AssessmentUpdate.overrides cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.assessment_id is not None:
            raise ValueError(
                "AssessmentUpdate.assessment_id cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.trace_id is not None:
            raise ValueError(
                "AssessmentUpdate.trace_id cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.create_time is not None:
            raise ValueError(
                "AssessmentUpdate.create_time cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.last_update_time is not None:
            raise ValueError(
                "AssessmentUpdate.last_update_time cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.valid is not None:
            raise ValueError(
                "AssessmentUpdate.valid cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.error is not None:
            raise ValueError(
                "AssessmentUpdate.error cannot be sent, since servers ignore it. An update cannot change it."
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "AssessmentUpdate.additional_properties",
                    encode.json_value,
                )
            )
        given = [
            name
            for name, key in (("feedback", "feedback"), ("expectation", "expectation"))
            if key in data
        ]
        if len(given) > 1:
            raise ValueError(
                f"AssessmentUpdate.{given[1]} cannot be combined with {given[0]}: "
                "servers store one of the two"
            )
        given = [
            name
            for name, key in (("expectation", "expectation"), ("rationale", "rationale"))
            if key in data
        ]
        if len(given) > 1:
            raise ValueError(
                f"AssessmentUpdate.{given[1]} cannot be combined with {given[0]}: "
                "servers store one of the two"
            )
        return data
