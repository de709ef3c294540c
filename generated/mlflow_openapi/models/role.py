# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import role_permission as _role_permission

if TYPE_CHECKING:
    from .role_permission import RolePermission

_NAMES = frozenset({"id", "name", "workspace", "description", "permissions"})


@define
class Role:
    """A named set of permissions in a workspace, which users can be given.

    Attributes:
        id: Id of the role, given by the server.
        name: Name of the role, unique in its workspace.
        workspace: Name of the workspace that the role belongs to; `default` on a server without workspaces.
        description: What the role is for; null where nothing was said.
        permissions: Permissions of the role. The list is always sent.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    id: int
    name: str
    workspace: str
    description: str | None = field(default=None, kw_only=True)
    permissions: list[RolePermission] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            id=decode.integer(data["id"]),
            name=decode.text(data["name"]),
            workspace=decode.text(data["workspace"]),
            description=None if (value := data.get("description")) is None else decode.text(value),
            permissions=[
                _role_permission.RolePermission.from_dict(item) for item in decode.array(data.get("permissions"))
            ],
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["id"] = encode.integer(self.id, "Role.id")
        data["name"] = encode.text(self.name, "Role.name", minimum=1)
        data["workspace"] = encode.text(self.workspace, "Role.workspace", minimum=1)
        if self.description is not None:
            data["description"] = encode.text(self.description, "Role.description")
        if self.permissions:
            data["permissions"] = encode.array(
                self.permissions,
                "Role.permissions",
                lambda item, label: encode.model(item, label, _role_permission.RolePermission),
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
