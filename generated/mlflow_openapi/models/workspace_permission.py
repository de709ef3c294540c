# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import permission as _permission

if TYPE_CHECKING:
    from .permission import Permission

_NAMES = frozenset({"workspace", "user_id", "permission", "can_use"})


@define
class WorkspacePermission:
    """Permission of a user on a workspace.

    Attributes:
        workspace: Name of the workspace.
        user_id: ID of the user who has the permission.
        permission: The permission.
        can_use: True for USE, EDIT and MANAGE.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    workspace: str
    user_id: int | None
    permission: Permission | str | None
    can_use: bool | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "workspace": columnar.Column("workspace", columnar.text, False),
        "user_id": columnar.Column("user_id", columnar.integer, True),
        "permission": columnar.Column("permission", columnar.enum(_permission.Permission.of), True),
        "can_use": columnar.Column("can_use", columnar.boolean, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.workspace = (
            value
            if type(value := data.get("workspace")) is str
            else ""
            if value is None
            else decode.text(value, "WorkspacePermission.workspace")
        )
        self.user_id = (
            value
            if type(value := data.get("user_id")) is int
            else None
            if value is None
            else decode.integer(value, "WorkspacePermission.user_id")
        )
        self.permission = (
            None
            if (value := data.get("permission")) is None
            else _permission.Permission.of(decode.text(value, "WorkspacePermission.permission"))
        )
        self.can_use = (
            None
            if (value := data.get("can_use")) is None
            else decode.boolean(value, "WorkspacePermission.can_use")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _workspace, _user_id, _permission, _can_use in zip(
            columns.get("workspace", none),
            columns.get("user_id", none),
            columns.get("permission", none),
            columns.get("can_use", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.workspace = _workspace
            self.user_id = _user_id
            self.permission = _permission
            self.can_use = _can_use
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
        data["workspace"] = (
            value
            if type(value := self.workspace) is str and value.isascii()
            else encode.text(value, "WorkspacePermission.workspace")
        )
        if self.user_id is not None:
            data["user_id"] = (
                value
                if type(value := self.user_id) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "WorkspacePermission.user_id")
            )
        if self.permission is not None:
            data["permission"] = encode.text(self.permission, "WorkspacePermission.permission")
        if self.can_use is not None:
            data["can_use"] = encode.boolean(self.can_use, "WorkspacePermission.can_use")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "WorkspacePermission.additional_properties",
                    encode.json_value,
                )
            )
        return data
