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

_NAMES = frozenset({"id", "role_id", "resource_type", "resource_pattern", "permission"})


@define
class RolePermission:
    """A permission of a role on one resource, or on all resources of a kind.

    Attributes:
        id: ID of the permission, assigned by the server.
        role_id: ID of the role.
        resource_type: Kind of the resource.
        resource_pattern: ID or name of the resource; `*` means all resources of the kind.
        permission: The permission.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    id: int
    role_id: int | None
    resource_type: ResourceType | str | None
    resource_pattern: str
    permission: Permission | str | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "id": columnar.Column("id", columnar.integer, False),
        "role_id": columnar.Column("role_id", columnar.integer, True),
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
        self.id = (
            value
            if type(value := data.get("id")) is int
            else decode.integer(value, "RolePermission.id")
        )
        self.role_id = (
            value
            if type(value := data.get("role_id")) is int
            else None
            if value is None
            else decode.integer(value, "RolePermission.role_id")
        )
        self.resource_type = (
            None
            if (value := data.get("resource_type")) is None
            else _resource_type.ResourceType.of(decode.text(value, "RolePermission.resource_type"))
        )
        self.resource_pattern = (
            value
            if type(value := data.get("resource_pattern")) is str
            else ""
            if value is None
            else decode.text(value, "RolePermission.resource_pattern")
        )
        self.permission = (
            None
            if (value := data.get("permission")) is None
            else _permission.Permission.of(decode.text(value, "RolePermission.permission"))
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _id, _role_id, _resource_type, _resource_pattern, _permission in zip(
            columns.get("id", none),
            columns.get("role_id", none),
            columns.get("resource_type", none),
            columns.get("resource_pattern", none),
            columns.get("permission", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.id = _id
            self.role_id = _role_id
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
        data["id"] = (
            value
            if type(value := self.id) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "RolePermission.id")
        )
        if self.role_id is not None:
            data["role_id"] = (
                value
                if type(value := self.role_id) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "RolePermission.role_id")
            )
        if self.resource_type is not None:
            data["resource_type"] = encode.text(self.resource_type, "RolePermission.resource_type")
        data["resource_pattern"] = (
            value
            if type(value := self.resource_pattern) is str and value.isascii()
            else encode.text(value, "RolePermission.resource_pattern")
        )
        if self.permission is not None:
            data["permission"] = encode.text(self.permission, "RolePermission.permission")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "RolePermission.additional_properties",
                    encode.json_value,
                )
            )
        return data
