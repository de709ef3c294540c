# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"id", "user_id", "role_id"})


@define
class UserRoleAssignment:
    """The fact that a user has a role.

    Attributes:
        id: Id of the assignment, given by the server.
        user_id: Id of the user.
        role_id: Id of the role.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    id: int
    user_id: int
    role_id: int
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            id=decode.integer(data["id"]),
            user_id=decode.integer(data["user_id"]),
            role_id=decode.integer(data["role_id"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["id"] = encode.integer(self.id, "UserRoleAssignment.id")
        data["user_id"] = encode.integer(self.user_id, "UserRoleAssignment.user_id")
        data["role_id"] = encode.integer(self.role_id, "UserRoleAssignment.role_id")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
