# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import permission as _permission

if TYPE_CHECKING:
    from .permission import Permission

_NAMES = frozenset({"name", "user_id", "permission", "workspace"})


@define
class RegisteredModelPermission:
    """Permission of a user on a registered model.

    Attributes:
        name: Name of the registered model.
        user_id: Id of the user who has the permission.
        permission: The permission.
        workspace: Name of the workspace of the model; `default` on a server without workspaces. Since MLflow 3.10.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    name: str
    user_id: int
    permission: Permission | str
    workspace: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            name=decode.text(data["name"]),
            user_id=decode.integer(data["user_id"]),
            permission=_permission.Permission.of(data["permission"]),
            workspace=None if (value := data.get("workspace")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["name"] = encode.text(self.name, "RegisteredModelPermission.name", minimum=1)
        data["user_id"] = encode.integer(self.user_id, "RegisteredModelPermission.user_id")
        data["permission"] = encode.text(self.permission, "RegisteredModelPermission.permission")
        if self.workspace is not None:
            data["workspace"] = encode.text(self.workspace, "RegisteredModelPermission.workspace", minimum=1)
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
