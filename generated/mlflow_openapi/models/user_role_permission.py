# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import permission as _permission
from . import resource_type as _resource_type

if TYPE_CHECKING:
    from .permission import Permission
    from .resource_type import ResourceType

_NAMES = frozenset({"role_id", "role_name", "workspace", "resource_type", "resource_pattern", "permission"})


@define
class UserRolePermission:
    """A permission of a user, with the role that it comes from.

    Attributes:
        role_id: Id of the role.
        role_name: Name of the role; like `__user_2__` for what was given to the user alone.
        workspace: Name of the workspace of the role.
        resource_type: Kind of the resource.
        resource_pattern: Id or name of the resource; `*` means all of the kind.
        permission: The permission.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    role_id: int
    role_name: str
    workspace: str
    resource_type: ResourceType | str
    resource_pattern: str
    permission: Permission | str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            role_id=decode.integer(data["role_id"]),
            role_name=decode.text(data["role_name"]),
            workspace=decode.text(data["workspace"]),
            resource_type=_resource_type.ResourceType.of(data["resource_type"]),
            resource_pattern=decode.text(data["resource_pattern"]),
            permission=_permission.Permission.of(data["permission"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["role_id"] = encode.integer(self.role_id, "UserRolePermission.role_id")
        data["role_name"] = encode.text(self.role_name, "UserRolePermission.role_name", minimum=1)
        data["workspace"] = encode.text(self.workspace, "UserRolePermission.workspace", minimum=1)
        data["resource_type"] = encode.text(self.resource_type, "UserRolePermission.resource_type")
        data["resource_pattern"] = encode.text(self.resource_pattern, "UserRolePermission.resource_pattern")
        data["permission"] = encode.text(self.permission, "UserRolePermission.permission")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
