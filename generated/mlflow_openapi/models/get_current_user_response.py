# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import user as _user

if TYPE_CHECKING:
    from .user import User

_NAMES = frozenset({"user", "is_basic_auth"})


@define
class GetCurrentUserResponse:
    """Result of `get_current_user`.

    Attributes:
        user: The user who sent the request.
        is_basic_auth: True if the server checks names and passwords itself, false if it uses a
            custom authorization function.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    user: User
    is_basic_auth: bool | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.user = _user.User.from_dict(
            decode.message(data.get("user"), "GetCurrentUserResponse.user")
        )
        self.is_basic_auth = (
            None
            if (value := data.get("is_basic_auth")) is None
            else decode.boolean(value, "GetCurrentUserResponse.is_basic_auth")
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
        data["user"] = encode.model(_user.User)(self.user, "GetCurrentUserResponse.user")
        if self.is_basic_auth is not None:
            data["is_basic_auth"] = encode.boolean(
                self.is_basic_auth, "GetCurrentUserResponse.is_basic_auth"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GetCurrentUserResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
