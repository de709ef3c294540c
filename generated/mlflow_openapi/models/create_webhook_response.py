# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import webhook as _webhook

if TYPE_CHECKING:
    from .webhook import Webhook

_NAMES = frozenset({"webhook"})


@define
class CreateWebhookResponse:
    """Result of `create_webhook`.

    Attributes:
        webhook: The new webhook.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    webhook: Webhook
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.webhook = _webhook.Webhook.from_dict(
            decode.message(data.get("webhook"), "CreateWebhookResponse.webhook")
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
        data["webhook"] = encode.model(_webhook.Webhook)(
            self.webhook, "CreateWebhookResponse.webhook"
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "CreateWebhookResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
