# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import permission as _permission

if TYPE_CHECKING:
    from .permission import Permission

_NAMES = frozenset({"model_definition_id", "user_id", "permission"})


@define
class GatewayModelDefinitionPermission:
    """Permission of a user on a gateway model definition.

    Attributes:
        model_definition_id: Id of the gateway model definition.
        user_id: Id of the user who has the permission.
        permission: The permission.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    model_definition_id: str
    user_id: int
    permission: Permission | str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            model_definition_id=decode.text(data["model_definition_id"]),
            user_id=decode.integer(data["user_id"]),
            permission=_permission.Permission.of(data["permission"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["model_definition_id"] = encode.text(
            self.model_definition_id, "GatewayModelDefinitionPermission.model_definition_id", minimum=1
        )
        data["user_id"] = encode.integer(self.user_id, "GatewayModelDefinitionPermission.user_id")
        data["permission"] = encode.text(self.permission, "GatewayModelDefinitionPermission.permission")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
