# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import permission as _permission
from . import resource_type as _resource_type

if TYPE_CHECKING:
    from .permission import Permission
    from .resource_type import ResourceType

_NAMES = frozenset(
    {"role_id", "role_name", "workspace", "resource_type", "resource_pattern", "permission"}
)


@define
class UserRolePermission:
    """A permission of a user, with the role that it comes from.

    Attributes:
        role_id: ID of the role.
        role_name: Name of the role. Permissions granted directly to the user have a role name
            such as `__user_2__`.
        workspace: Name of the workspace of the role.
        resource_type: Kind of the resource.
        resource_pattern: ID or name of the resource; `*` means all resources of the kind.
        permission: The permission.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    role_id: int | None
    role_name: str
    workspace: str
    resource_type: ResourceType | str | None
    resource_pattern: str
    permission: Permission | str | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "role_id": columnar.Column("role_id", columnar.integer, True),
        "role_name": columnar.Column("role_name", columnar.text, False),
        "workspace": columnar.Column("workspace", columnar.text, False),
        "resource_type": columnar.Column(
            "resource_type", columnar.enum(_resource_type.ResourceType.of), True
        ),
        "resource_pattern": columnar.Column("resource_pattern", columnar.text, False),
        "permission": columnar.Column("permission", columnar.enum(_permission.Permission.of), True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.role_id = (
            value
            if type(value := data.get("role_id")) is int
            else None
            if value is None
            else decode.integer(value, "UserRolePermission.role_id")
        )
        self.role_name = (
            value
            if type(value := data.get("role_name")) is str
            else ""
            if value is None
            else decode.text(value, "UserRolePermission.role_name")
        )
        self.workspace = (
            value
            if type(value := data.get("workspace")) is str
            else ""
            if value is None
            else decode.text(value, "UserRolePermission.workspace")
        )
        self.resource_type = (
            None
            if (value := data.get("resource_type")) is None
            else _resource_type.ResourceType.of(
                decode.text(value, "UserRolePermission.resource_type")
            )
        )
        self.resource_pattern = (
            value
            if type(value := data.get("resource_pattern")) is str
            else ""
            if value is None
            else decode.text(value, "UserRolePermission.resource_pattern")
        )
        self.permission = (
            None
            if (value := data.get("permission")) is None
            else _permission.Permission.of(decode.text(value, "UserRolePermission.permission"))
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _role_id, _role_name, _workspace, _resource_type, _resource_pattern, _permission in zip(
            columns.get("role_id", none),
            columns.get("role_name", none),
            columns.get("workspace", none),
            columns.get("resource_type", none),
            columns.get("resource_pattern", none),
            columns.get("permission", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.role_id = _role_id
            self.role_name = _role_name
            self.workspace = _workspace
            self.resource_type = _resource_type
            self.resource_pattern = _resource_pattern
            self.permission = _permission
            self.additional_properties = None
            models.append(self)
        return models

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.role_id is not None:
            data["role_id"] = (
                value
                if type(value := self.role_id) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "UserRolePermission.role_id")
            )
        data["role_name"] = (
            value
            if type(value := self.role_name) is str and value.isascii()
            else encode.text(value, "UserRolePermission.role_name")
        )
        data["workspace"] = (
            value
            if type(value := self.workspace) is str and value.isascii()
            else encode.text(value, "UserRolePermission.workspace")
        )
        if self.resource_type is not None:
            data["resource_type"] = encode.text(
                self.resource_type, "UserRolePermission.resource_type"
            )
        data["resource_pattern"] = (
            value
            if type(value := self.resource_pattern) is str and value.isascii()
            else encode.text(value, "UserRolePermission.resource_pattern")
        )
        if self.permission is not None:
            data["permission"] = encode.text(self.permission, "UserRolePermission.permission")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "UserRolePermission.additional_properties",
                    encode.json_value,
                )
            )
        return data
