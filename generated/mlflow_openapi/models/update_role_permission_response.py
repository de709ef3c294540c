# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import role_permission as _role_permission

if TYPE_CHECKING:
    from .role_permission import RolePermission

_NAMES = frozenset({"role_permission"})


@define
class UpdateRolePermissionResponse:
    """Result of `update_role_permission`.

    Attributes:
        role_permission: The changed permission.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    role_permission: RolePermission
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.role_permission = _role_permission.RolePermission.from_dict(
            decode.message(
                data.get("role_permission"), "UpdateRolePermissionResponse.role_permission"
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
        data["role_permission"] = encode.model(_role_permission.RolePermission)(
            self.role_permission, "UpdateRolePermissionResponse.role_permission"
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "UpdateRolePermissionResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
