# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import experiment_permission as _experiment_permission
from . import registered_model_permission as _registered_model_permission
from . import role as _role
from . import scorer_permission as _scorer_permission

if TYPE_CHECKING:
    from .experiment_permission import ExperimentPermission
    from .registered_model_permission import RegisteredModelPermission
    from .role import Role
    from .scorer_permission import ScorerPermission

_NAMES = frozenset(
    {
        "id",
        "username",
        "is_admin",
        "experiment_permissions",
        "registered_model_permissions",
        "scorer_permissions",
        "roles",
    }
)


@define
class User(columnar.ColumnarModel):
    """A user of a server with basic authentication.

    Attributes:
        id: ID of the user, assigned by the server.
        username: Name of the user, unique on the server.
        is_admin: Whether the user is an administrator, who may do everything. Absent in
            `list_users` before 3.13.
        experiment_permissions: Permissions of the user on experiments. Absent in `list_users`.
            Until MLflow 3.12.
        registered_model_permissions: Permissions of the user on registered models. Absent in
            `list_users`. Until MLflow 3.12.
        scorer_permissions: Permissions of the user on scorers. Absent in `list_users`. Since
            MLflow 3.7. Until MLflow 3.12.
        roles: Roles of the user that the requesting user may see. Returned only by `list_users`.
            Since MLflow 3.13.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    id: int | None
    username: str
    is_admin: bool | None = field(default=None, kw_only=True)
    experiment_permissions: list[ExperimentPermission] = field(factory=list, kw_only=True)
    registered_model_permissions: list[RegisteredModelPermission] = field(
        factory=list, kw_only=True
    )
    scorer_permissions: list[ScorerPermission] = field(factory=list, kw_only=True)
    roles: list[Role] = field(factory=list, kw_only=True)
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
            self,
            (
                "experiment_permissions",
                data.get("experiment_permissions"),
                _experiment_permission.ExperimentPermission,
            ),
            (
                "registered_model_permissions",
                data.get("registered_model_permissions"),
                _registered_model_permission.RegisteredModelPermission,
            ),
            (
                "scorer_permissions",
                data.get("scorer_permissions"),
                _scorer_permission.ScorerPermission,
            ),
        )
        self.id = (
            value
            if type(value := data.get("id")) is int
            else None
            if value is None
            else decode.integer(value, "User.id")
        )
        self.username = (
            value
            if type(value := data.get("username")) is str
            else decode.text(value, "User.username")
        )
        self.is_admin = (
            None
            if (value := data.get("is_admin")) is None
            else decode.boolean(value, "User.is_admin")
        )
        self.roles = [
            _role.Role.from_dict(decode.message(item, "User.roles"))
            for item in decode.array(data.get("roles"), "User.roles")
        ]
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.id is not None:
            data["id"] = (
                value
                if type(value := self.id) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "User.id")
            )
        data["username"] = (
            value
            if type(value := self.username) is str and value.isascii()
            else encode.text(value, "User.username")
        )
        if self.is_admin is not None:
            data["is_admin"] = encode.boolean(self.is_admin, "User.is_admin")
        if self.experiment_permissions:
            data["experiment_permissions"] = encode.array(
                self.experiment_permissions,
                "User.experiment_permissions",
                encode.model(_experiment_permission.ExperimentPermission),
            )
        if self.registered_model_permissions:
            data["registered_model_permissions"] = encode.array(
                self.registered_model_permissions,
                "User.registered_model_permissions",
                encode.model(_registered_model_permission.RegisteredModelPermission),
            )
        if self.scorer_permissions:
            data["scorer_permissions"] = encode.array(
                self.scorer_permissions,
                "User.scorer_permissions",
                encode.model(_scorer_permission.ScorerPermission),
            )
        if self.roles:
            data["roles"] = encode.array(self.roles, "User.roles", encode.model(_role.Role))
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "User.additional_properties", encode.json_value
                )
            )
        return data
