# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import gateway_secret_permission as _gateway_secret_permission

if TYPE_CHECKING:
    from .gateway_secret_permission import GatewaySecretPermission

_NAMES = frozenset({"gateway_secret_permission"})


@define
class CreateGatewaySecretPermissionResponse:
    """Result of `create_gateway_secret_permission`.

    Attributes:
        gateway_secret_permission: The new permission.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    gateway_secret_permission: GatewaySecretPermission
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.gateway_secret_permission = (
            _gateway_secret_permission.GatewaySecretPermission.from_dict({})
            if (value := data.get("gateway_secret_permission")) is None
            else _gateway_secret_permission.GatewaySecretPermission.from_dict(
                decode.message(
                    value, "CreateGatewaySecretPermissionResponse.gateway_secret_permission"
                )
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
        data["gateway_secret_permission"] = encode.model(
            _gateway_secret_permission.GatewaySecretPermission
        )(
            self.gateway_secret_permission,
            "CreateGatewaySecretPermissionResponse.gateway_secret_permission",
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "CreateGatewaySecretPermissionResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
