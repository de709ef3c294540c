# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import user_role_permission as _user_role_permission

if TYPE_CHECKING:
    from .user_role_permission import UserRolePermission

_NAMES = frozenset({"is_admin", "permissions"})


@define
class ListUserPermissionsResponse(columnar.ColumnarModel):
    """Result of `list_user_permissions`.

    Attributes:
        is_admin: Whether the user is an administrator, who may do everything regardless of
            permissions.
        permissions: The permissions. The list is always present.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    is_admin: bool | None
    permissions: list[UserRolePermission] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        columnar.decode_lists(
            self, ("permissions", data.get("permissions"), _user_role_permission.UserRolePermission)
        )
        self.is_admin = (
            None
            if (value := data.get("is_admin")) is None
            else decode.boolean(value, "ListUserPermissionsResponse.is_admin")
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
        if self.is_admin is not None:
            data["is_admin"] = encode.boolean(self.is_admin, "ListUserPermissionsResponse.is_admin")
        if self.permissions:
            data["permissions"] = encode.array(
                self.permissions,
                "ListUserPermissionsResponse.permissions",
                encode.model(_user_role_permission.UserRolePermission),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ListUserPermissionsResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
