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

_NAMES = frozenset({"allowed", "permission"})


@define
class GetUserPermissionResponse:
    """Result of `get_user_permission`.

    Attributes:
        allowed: True for USE, EDIT and MANAGE; false for READ.
        permission: The effective permission.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    allowed: bool | None
    permission: Permission | str | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "allowed": columnar.Column("allowed", columnar.boolean, True),
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
        self.allowed = (
            None
            if (value := data.get("allowed")) is None
            else decode.boolean(value, "GetUserPermissionResponse.allowed")
        )
        self.permission = (
            None
            if (value := data.get("permission")) is None
            else _permission.Permission.of(
                decode.text(value, "GetUserPermissionResponse.permission")
            )
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _allowed, _permission in zip(
            columns.get("allowed", none), columns.get("permission", none), strict=False
        ):
            self = object.__new__(cls)
            self.allowed = _allowed
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
        if self.allowed is not None:
            data["allowed"] = encode.boolean(self.allowed, "GetUserPermissionResponse.allowed")
        if self.permission is not None:
            data["permission"] = encode.text(
                self.permission, "GetUserPermissionResponse.permission"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GetUserPermissionResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
