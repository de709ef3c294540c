# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"id", "user_id", "role_id"})


@define
class UserRoleAssignment:
    """The assignment of a role to a user.

    Attributes:
        id: ID of the assignment, assigned by the server.
        user_id: ID of the user.
        role_id: ID of the role.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    id: int
    user_id: int | None
    role_id: int | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "id": columnar.Column("id", columnar.integer, False),
        "user_id": columnar.Column("user_id", columnar.integer, True),
        "role_id": columnar.Column("role_id", columnar.integer, True),
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
            else decode.integer(value, "UserRoleAssignment.id")
        )
        self.user_id = (
            value
            if type(value := data.get("user_id")) is int
            else None
            if value is None
            else decode.integer(value, "UserRoleAssignment.user_id")
        )
        self.role_id = (
            value
            if type(value := data.get("role_id")) is int
            else None
            if value is None
            else decode.integer(value, "UserRoleAssignment.role_id")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _id, _user_id, _role_id in zip(
            columns.get("id", none),
            columns.get("user_id", none),
            columns.get("role_id", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.id = _id
            self.user_id = _user_id
            self.role_id = _role_id
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
            else encode.integer(value, "UserRoleAssignment.id")
        )
        if self.user_id is not None:
            data["user_id"] = (
                value
                if type(value := self.user_id) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "UserRoleAssignment.user_id")
            )
        if self.role_id is not None:
            data["role_id"] = (
                value
                if type(value := self.role_id) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "UserRoleAssignment.role_id")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "UserRoleAssignment.additional_properties",
                    encode.json_value,
                )
            )
        return data
