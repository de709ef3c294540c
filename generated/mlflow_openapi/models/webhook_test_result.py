# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"success", "response_status", "response_body", "error_message"})


@define
class WebhookTestResult:
    """What came of a call to a webhook.

    Attributes:
        success: Whether the URL answered with a status below 400.
        response_status: Status of its answer; absent where none came.
        response_body: Text of its answer; absent where none came.
        error_message: Why no answer came.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    success: bool
    response_status: int | None = field(default=None, kw_only=True)
    response_body: str | None = field(default=None, kw_only=True)
    error_message: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            success=decode.boolean(data["success"]),
            response_status=None if (value := data.get("response_status")) is None else decode.integer(value),
            response_body=None if (value := data.get("response_body")) is None else decode.text(value),
            error_message=None if (value := data.get("error_message")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["success"] = encode.boolean(self.success, "WebhookTestResult.success")
        if self.response_status is not None:
            data["response_status"] = encode.integer(self.response_status, "WebhookTestResult.response_status")
        if self.response_body is not None:
            data["response_body"] = encode.text(self.response_body, "WebhookTestResult.response_body")
        if self.error_message is not None:
            data["error_message"] = encode.text(self.error_message, "WebhookTestResult.error_message")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
