# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"success", "response_status", "response_body", "error_message"})


@define
class WebhookTestResult:
    """Result of a call to a webhook.

    Attributes:
        success: Whether the URL responded with a status below 400.
        response_status: Status of the response; absent if there was no response.
        response_body: Text of the response; absent if there was no response.
        error_message: Reason why there was no response.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    success: bool | None
    response_status: int | None = field(default=None, kw_only=True)
    response_body: str | None = field(default=None, kw_only=True)
    error_message: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "success": columnar.Column("success", columnar.boolean, True),
        "response_status": columnar.Column("response_status", columnar.integer, True),
        "response_body": columnar.Column("response_body", columnar.text, True),
        "error_message": columnar.Column("error_message", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.success = (
            None
            if (value := data.get("success")) is None
            else decode.boolean(value, "WebhookTestResult.success")
        )
        self.response_status = (
            None
            if (value := data.get("response_status")) is None
            else value
            if type(value) is int
            else decode.integer(value, "WebhookTestResult.response_status")
        )
        self.response_body = (
            None
            if (value := data.get("response_body")) is None
            else value
            if type(value) is str
            else decode.text(value, "WebhookTestResult.response_body")
        )
        self.error_message = (
            None
            if (value := data.get("error_message")) is None
            else value
            if type(value) is str
            else decode.text(value, "WebhookTestResult.error_message")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _success, _response_status, _response_body, _error_message in zip(
            columns.get("success", none),
            columns.get("response_status", none),
            columns.get("response_body", none),
            columns.get("error_message", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.success = _success
            self.response_status = _response_status
            self.response_body = _response_body
            self.error_message = _error_message
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
        if self.success is not None:
            data["success"] = encode.boolean(self.success, "WebhookTestResult.success")
        if self.response_status is not None:
            data["response_status"] = (
                value
                if type(value := self.response_status) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "WebhookTestResult.response_status")
            )
        if self.response_body is not None:
            data["response_body"] = (
                value
                if type(value := self.response_body) is str and value.isascii()
                else encode.text(value, "WebhookTestResult.response_body")
            )
        if self.error_message is not None:
            data["error_message"] = (
                value
                if type(value := self.error_message) is str and value.isascii()
                else encode.text(value, "WebhookTestResult.error_message")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "WebhookTestResult.additional_properties",
                    encode.json_value,
                )
            )
        return data
