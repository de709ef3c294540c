# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import role_permission as _role_permission

if TYPE_CHECKING:
    from .role_permission import RolePermission

_NAMES = frozenset({"id", "name", "workspace", "description", "permissions"})


@define
class Role(columnar.ColumnarModel):
    """A named set of permissions in a workspace that can be assigned to users.

    Attributes:
        id: ID of the role, assigned by the server.
        name: Name of the role, unique in its workspace.
        workspace: Name of the workspace that the role belongs to; `default` on a server without
            workspaces.
        description: Purpose of the role; null if none was given.
        permissions: Permissions of the role. The list is always present.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    id: int
    name: str
    workspace: str
    description: str | None = field(default=None, kw_only=True)
    permissions: list[RolePermission] = field(factory=list, kw_only=True)
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
            self, ("permissions", data.get("permissions"), _role_permission.RolePermission)
        )
        self.id = (
            value if type(value := data.get("id")) is int else decode.integer(value, "Role.id")
        )
        self.name = (
            value
            if type(value := data.get("name")) is str
            else ""
            if value is None
            else decode.text(value, "Role.name")
        )
        self.workspace = (
            value
            if type(value := data.get("workspace")) is str
            else ""
            if value is None
            else decode.text(value, "Role.workspace")
        )
        self.description = (
            None
            if (value := data.get("description")) is None
            else value
            if type(value) is str
            else decode.text(value, "Role.description")
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
        data["id"] = (
            value
            if type(value := self.id) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "Role.id")
        )
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "Role.name")
        )
        data["workspace"] = (
            value
            if type(value := self.workspace) is str and value.isascii()
            else encode.text(value, "Role.workspace")
        )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "Role.description")
            )
        if self.permissions:
            data["permissions"] = encode.array(
                self.permissions, "Role.permissions", encode.model(_role_permission.RolePermission)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Role.additional_properties", encode.json_value
                )
            )
        return data
