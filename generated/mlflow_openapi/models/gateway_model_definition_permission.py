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

_NAMES = frozenset({"model_definition_id", "user_id", "permission"})


@define
class GatewayModelDefinitionPermission:
    """Permission of a user on a gateway model definition.

    Attributes:
        model_definition_id: ID of the gateway model definition.
        user_id: ID of the user who has the permission.
        permission: The permission.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    model_definition_id: str
    user_id: int | None
    permission: Permission | str | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "model_definition_id": columnar.Column("model_definition_id", columnar.text, False),
        "user_id": columnar.Column("user_id", columnar.integer, True),
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
        self.model_definition_id = (
            value
            if type(value := data.get("model_definition_id")) is str
            else ""
            if value is None
            else decode.text(value, "GatewayModelDefinitionPermission.model_definition_id")
        )
        self.user_id = (
            value
            if type(value := data.get("user_id")) is int
            else None
            if value is None
            else decode.integer(value, "GatewayModelDefinitionPermission.user_id")
        )
        self.permission = (
            None
            if (value := data.get("permission")) is None
            else _permission.Permission.of(
                decode.text(value, "GatewayModelDefinitionPermission.permission")
            )
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _model_definition_id, _user_id, _permission in zip(
            columns.get("model_definition_id", none),
            columns.get("user_id", none),
            columns.get("permission", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.model_definition_id = _model_definition_id
            self.user_id = _user_id
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
        data["model_definition_id"] = (
            value
            if type(value := self.model_definition_id) is str and value.isascii()
            else encode.text(value, "GatewayModelDefinitionPermission.model_definition_id")
        )
        if self.user_id is not None:
            data["user_id"] = (
                value
                if type(value := self.user_id) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "GatewayModelDefinitionPermission.user_id")
            )
        if self.permission is not None:
            data["permission"] = encode.text(
                self.permission, "GatewayModelDefinitionPermission.permission"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayModelDefinitionPermission.additional_properties",
                    encode.json_value,
                )
            )
        return data
