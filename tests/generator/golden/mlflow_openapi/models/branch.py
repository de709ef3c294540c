# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import light as _light

if TYPE_CHECKING:
    from .light import Light

_BRANCH_NAMES = frozenset({"name", "light", "forks"})


@define
class Branch:
    """A branch, with its forks.

    Attributes:
        name: Name of the branch.
        light: Light that the branch gets.
        forks: Forks of the branch, from the bottom to the top.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    light: Light | str | None = field(default=None, kw_only=True)
    forks: list[Fork] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "Small"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.name = (
            value
            if type(value := data.get("name")) is str
            else ""
            if value is None
            else decode.text(value, "Branch.name")
        )
        self.light = (
            None
            if (value := data.get("light")) is None
            else _light.Light.of(decode.text(value, "Branch.light"))
        )
        self.forks = [
            Fork.from_dict(decode.message(item, "Branch.forks"))
            for item in decode.array(data.get("forks"), "Branch.forks")
        ]
        self.additional_properties = (
            None if _BRANCH_NAMES.issuperset(data) else decode.extra(data, _BRANCH_NAMES)
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "Branch.name")
        )
        if self.light is not None:
            data["light"] = encode.text(self.light, "Branch.light")
        if self.forks:
            data["forks"] = encode.array(self.forks, "Branch.forks", encode.model(Fork))
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Branch.additional_properties", encode.json_value
                )
            )
        return data


_FORK_NAMES = frozenset({"height", "left", "right", "shoots"})


@define
class Fork:
    """A point where a branch divides. `Fork` and `Branch` refer to each other.

    Attributes:
        height: Height in centimeters.
        left: The branch on the left.
        right: The branch on the right, or null.
        shoots: Smaller branches by name.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    height: int | None = field(default=None, kw_only=True)
    left: Branch | None = field(default=None, kw_only=True)
    right: Branch | None = field(default=None, kw_only=True)
    shoots: dict[str, Branch] = field(factory=dict, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "Small"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.height = (
            None
            if (value := data.get("height")) is None
            else value
            if type(value) is int
            else decode.integer(value, "Fork.height")
        )
        self.left = (
            None
            if (value := data.get("left")) is None
            else Branch.from_dict(decode.message(value, "Fork.left"))
        )
        self.right = (
            None
            if (value := data.get("right")) is None
            else Branch.from_dict(decode.message(value, "Fork.right"))
        )
        self.shoots = {
            key: Branch.from_dict(decode.message(item, "Fork.shoots"))
            for key, item in decode.mapping(data.get("shoots"), "Fork.shoots")
        }
        self.additional_properties = (
            None if _FORK_NAMES.issuperset(data) else decode.extra(data, _FORK_NAMES)
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.height is not None:
            data["height"] = (
                value
                if type(value := self.height) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Fork.height")
            )
        if self.left is not None:
            data["left"] = encode.model(Branch)(self.left, "Fork.left")
        if self.right is not None:
            data["right"] = encode.model(Branch)(self.right, "Fork.right")
        if self.shoots:
            data["shoots"] = encode.mapping(
                self.shoots, "Fork.shoots", lambda item, label: encode.model(Branch)(item, label)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Fork.additional_properties", encode.json_value
                )
            )
        return data
