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
        "source",
        "feedback",
        "expectation",
        "issue",
        "rationale",
        "metadata",
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
class Assessment:
    """Assessment of a trace by a person, a judge or a program. Contains one of `feedback`,
    `expectation` and `issue`. If a request contains more than one of them, servers store the
    first and lose the second and all fields after the second.

    Attributes:
        assessment_name: Name of the assessed aspect; not unique. For an issue, the issue ID.
        source: Source of the assessment.
        feedback: Feedback from the source on the trace.
        expectation: Expected result of the trace.
        issue: An issue found in the trace. Since MLflow 3.11.
        rationale: Reason for the assessment. Servers do not store a reason for an expectation.
        metadata: Metadata of the assessment by key. Values that are not strings are converted
            with `str`.
        span_id: ID of the assessed span, in hexadecimal digits. Absent if the whole trace is
            assessed.
        overrides: ID of an assessment of the same trace that this assessment overrides; the
            overridden assessment is no longer valid.
        assessment_id: ID of the assessment. A request that creates an assessment may contain an
            ID that is not in use; if the ID is omitted, the server generates one.
        trace_id: ID of the trace. Ignored in requests.
        create_time: Time at which the assessment was created, stored with millisecond precision.
            If omitted, servers use the current time.
        last_update_time: Time of the last change, stored with millisecond precision. If omitted,
            servers use the current time.
        valid: True unless another assessment overrides this assessment. Ignored in requests.
        error: Neither stored nor sent by servers. Superseded by the `error` of `feedback`.
            Deprecated.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    assessment_name: str
    source: AssessmentSource
    feedback: Feedback | None = field(default=None, kw_only=True)
    expectation: Expectation | None = field(default=None, kw_only=True)
    issue: IssueReference | None = field(default=None, kw_only=True)
    rationale: str | None = field(default=None, kw_only=True)
    metadata: dict[str, str] = field(factory=dict, kw_only=True)
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
            value
            if type(value := data.get("assessment_name")) is str
            else ""
            if value is None
            else decode.text(value, "Assessment.assessment_name")
        )
        self.source = (
            _assessment_source.AssessmentSource.from_dict({})
            if (value := data.get("source")) is None
            else _assessment_source.AssessmentSource.from_dict(
                decode.message(value, "Assessment.source")
            )
        )
        self.feedback = (
            None
            if (value := data.get("feedback")) is None
            else _feedback.Feedback.from_dict(decode.message(value, "Assessment.feedback"))
        )
        self.expectation = (
            None
            if (value := data.get("expectation")) is None
            else _expectation.Expectation.from_dict(decode.message(value, "Assessment.expectation"))
        )
        self.issue = (
            None
            if (value := data.get("issue")) is None
            else _issue_reference.IssueReference.from_dict(
                decode.message(value, "Assessment.issue")
            )
        )
        self.rationale = (
            None
            if (value := data.get("rationale")) is None
            else value
            if type(value) is str
            else decode.text(value, "Assessment.rationale")
        )
        self.metadata = {
            key: "" if item is None else decode.text(item, "Assessment.metadata")
            for key, item in decode.mapping(data.get("metadata"), "Assessment.metadata")
        }
        self.span_id = (
            None
            if (value := data.get("span_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "Assessment.span_id")
        )
        self.overrides = (
            None
            if (value := data.get("overrides")) is None
            else value
            if type(value) is str
            else decode.text(value, "Assessment.overrides")
        )
        self.assessment_id = (
            None
            if (value := data.get("assessment_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "Assessment.assessment_id")
        )
        self.trace_id = (
            None
            if (value := data.get("trace_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "Assessment.trace_id")
        )
        self.create_time = (
            None
            if (value := data.get("create_time")) is None
            else decode.timestamp(value, "Assessment.create_time")
        )
        self.last_update_time = (
            None
            if (value := data.get("last_update_time")) is None
            else decode.timestamp(value, "Assessment.last_update_time")
        )
        self.valid = (
            None
            if (value := data.get("valid")) is None
            else decode.boolean(value, "Assessment.valid")
        )
        self.error = (
            None
            if (value := data.get("error")) is None
            else _assessment_error.AssessmentError.from_dict(
                decode.message(value, "Assessment.error")
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
        data["assessment_name"] = (
            value
            if type(value := self.assessment_name) is str and value.isascii()
            else encode.text(value, "Assessment.assessment_name")
        )
        data["source"] = encode.model(_assessment_source.AssessmentSource)(
            self.source, "Assessment.source"
        )
        if self.feedback is not None:
            data["feedback"] = encode.model(_feedback.Feedback)(
                self.feedback, "Assessment.feedback"
            )
        if self.expectation is not None:
            data["expectation"] = encode.model(_expectation.Expectation)(
                self.expectation, "Assessment.expectation"
            )
        if self.issue is not None:
            data["issue"] = encode.model(_issue_reference.IssueReference)(
                self.issue, "Assessment.issue"
            )
        if self.rationale is not None:
            data["rationale"] = (
                value
                if type(value := self.rationale) is str and value.isascii()
                else encode.text(value, "Assessment.rationale")
            )
        if self.metadata:
            data["metadata"] = encode.mapping(
                self.metadata,
                "Assessment.metadata",
                lambda item, label: encode.text(str(item), label),
            )
        if self.span_id is not None:
            data["span_id"] = (
                value
                if type(value := self.span_id) is str and value.isascii()
                else encode.text(value, "Assessment.span_id")
            )
        if self.overrides is not None:
            data["overrides"] = (
                value
                if type(value := self.overrides) is str and value.isascii()
                else encode.text(value, "Assessment.overrides")
            )
        if self.assessment_id is not None:
            data["assessment_id"] = (
                value
                if type(value := self.assessment_id) is str and value.isascii()
                else encode.text(value, "Assessment.assessment_id")
            )
        if self.trace_id is not None:
            data["trace_id"] = (
                value
                if type(value := self.trace_id) is str and value.isascii()
                else encode.text(value, "Assessment.trace_id")
            )
        if self.create_time is not None:
            data["create_time"] = encode.timestamp(self.create_time, "Assessment.create_time")
        if self.last_update_time is not None:
            data["last_update_time"] = encode.timestamp(
                self.last_update_time, "Assessment.last_update_time"
            )
        if self.valid is not None:
            data["valid"] = encode.boolean(self.valid, "Assessment.valid")
        if self.error is not None:
            data["error"] = encode.model(_assessment_error.AssessmentError)(
                self.error, "Assessment.error"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "Assessment.additional_properties",
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
        data["assessment_name"] = (
            value
            if type(value := self.assessment_name) is str and value.isascii()
            else encode.text(value, "Assessment.assessment_name")
        )
        data["source"] = encode.model(
            _assessment_source.AssessmentSource, _assessment_source.AssessmentSource.to_request
        )(self.source, "Assessment.source")
        if self.feedback is not None:
            data["feedback"] = encode.model(_feedback.Feedback)(
                self.feedback, "Assessment.feedback"
            )
        if self.expectation is not None:
            data["expectation"] = encode.model(
                _expectation.Expectation, _expectation.Expectation.to_request
            )(self.expectation, "Assessment.expectation")
        if self.issue is not None:
            data["issue"] = encode.model(_issue_reference.IssueReference)(
                self.issue, "Assessment.issue"
            )
        if self.rationale is not None:
            data["rationale"] = (
                value
                if type(value := self.rationale) is str and value.isascii()
                else encode.text(value, "Assessment.rationale")
            )
        if self.metadata:
            data["metadata"] = encode.mapping(
                self.metadata,
                "Assessment.metadata",
                lambda item, label: encode.text(str(item), label),
            )
        if self.span_id is not None:
            data["span_id"] = (
                value
                if type(value := self.span_id) is str and value.isascii()
                else encode.text(value, "Assessment.span_id")
            )
        if self.overrides is not None:
            data["overrides"] = (
                value
                if type(value := self.overrides) is str and value.isascii()
                else encode.text(value, "Assessment.overrides")
            )
        if self.assessment_id is not None:
            data["assessment_id"] = (
                value
                if type(value := self.assessment_id) is str and value.isascii()
                else encode.text(value, "Assessment.assessment_id")
            )
        if self.create_time is not None:
            data["create_time"] = encode.timestamp(self.create_time, "Assessment.create_time")
        if self.last_update_time is not None:
            data["last_update_time"] = encode.timestamp(
                self.last_update_time, "Assessment.last_update_time"
            )
        if self.error is not None:
            raise ValueError(
                "Assessment.error cannot be sent, since servers ignore it. Set the `error` of `feedback` instead."
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "Assessment.additional_properties",
                    encode.json_value,
                )
            )
        given = [
            name
            for name, key in (
                ("feedback", "feedback"),
                ("expectation", "expectation"),
                ("issue", "issue"),
            )
            if key in data
        ]
        if len(given) > 1:
            raise ValueError(
                f"Assessment.{given[1]} cannot be combined with {given[0]}: "
                "servers store one of the two"
            )
        given = [
            name
            for name, key in (("expectation", "expectation"), ("rationale", "rationale"))
            if key in data
        ]
        if len(given) > 1:
            raise ValueError(
                f"Assessment.{given[1]} cannot be combined with {given[0]}: "
                "servers store one of the two"
            )
        return data
