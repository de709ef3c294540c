# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import gateway_guardrail as _gateway_guardrail

if TYPE_CHECKING:
    from .gateway_guardrail import GatewayGuardrail

_NAMES = frozenset(
    {"endpoint_id", "guardrail_id", "guardrail", "created_at", "created_by", "execution_order"}
)


@define
class GatewayGuardrailConfig:
    """A guardrail added to an endpoint.

    Attributes:
        endpoint_id: ID of the endpoint.
        guardrail_id: ID of the guardrail.
        guardrail: The guardrail.
        created_at: Unix time in milliseconds at which the guardrail was added.
        created_by: User who added the guardrail: the user that the server process runs as, not
            the user who sent the request.
        execution_order: Position in the order, lowest first. Guardrails without a position run
            last.
        created_datetime: `created_at` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    endpoint_id: str
    guardrail_id: str
    guardrail: GatewayGuardrail
    created_at: int | None
    created_by: str
    execution_order: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _DATETIMES: ClassVar[Mapping[str, str]] = {"created_at": "created_datetime"}

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def created_datetime(self) -> datetime | None:
        """`created_at` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.created_at is None
            else model_repr.to_datetime(self.created_at, "GatewayGuardrailConfig.created_at")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.endpoint_id = (
            value
            if type(value := data.get("endpoint_id")) is str
            else ""
            if value is None
            else decode.text(value, "GatewayGuardrailConfig.endpoint_id")
        )
        self.guardrail_id = (
            value
            if type(value := data.get("guardrail_id")) is str
            else ""
            if value is None
            else decode.text(value, "GatewayGuardrailConfig.guardrail_id")
        )
        self.guardrail = _gateway_guardrail.GatewayGuardrail.from_dict(
            decode.message(data.get("guardrail"), "GatewayGuardrailConfig.guardrail")
        )
        self.created_at = (
            value
            if type(value := data.get("created_at")) is int
            else None
            if value is None
            else decode.integer(value, "GatewayGuardrailConfig.created_at")
        )
        self.created_by = (
            value
            if type(value := data.get("created_by")) is str
            else ""
            if value is None
            else decode.text(value, "GatewayGuardrailConfig.created_by")
        )
        self.execution_order = (
            None
            if (value := data.get("execution_order")) is None
            else value
            if type(value) is int
            else decode.integer(value, "GatewayGuardrailConfig.execution_order")
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
        data["endpoint_id"] = (
            value
            if type(value := self.endpoint_id) is str and value.isascii()
            else encode.text(value, "GatewayGuardrailConfig.endpoint_id")
        )
        data["guardrail_id"] = (
            value
            if type(value := self.guardrail_id) is str and value.isascii()
            else encode.text(value, "GatewayGuardrailConfig.guardrail_id")
        )
        data["guardrail"] = encode.model(_gateway_guardrail.GatewayGuardrail)(
            self.guardrail, "GatewayGuardrailConfig.guardrail"
        )
        if self.created_at is not None:
            data["created_at"] = (
                value
                if type(value := self.created_at) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "GatewayGuardrailConfig.created_at")
            )
        data["created_by"] = (
            value
            if type(value := self.created_by) is str and value.isascii()
            else encode.text(value, "GatewayGuardrailConfig.created_by")
        )
        if self.execution_order is not None:
            data["execution_order"] = (
                value
                if type(value := self.execution_order) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "GatewayGuardrailConfig.execution_order")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayGuardrailConfig.additional_properties",
                    encode.json_value,
                )
            )
        return data
