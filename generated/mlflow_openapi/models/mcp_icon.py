# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import mcp_icon_source as _mcp_icon_source

if TYPE_CHECKING:
    from .mcp_icon_source import MCPIconSource

_NAMES = frozenset({"src", "sizes", "mimeType", "theme", "source"})


@define
class MCPIcon:
    """An image that represents an MCP server or a tool. Additional fields are preserved unchanged.

    Attributes:
        src: URL of the image. The URL must use https and a host whose addresses are public,
            unless the MLflow server is configured otherwise. Returns 400 if the host cannot be
            resolved.
        sizes: Sizes that the image is suitable for, each as WxH in pixels, or `any`.
        mime_type: Media type, which must begin with `image/`. Always lowercase in responses.
        theme: Theme that the image is designed for.
        source: Origin of the icon if it is an icon of an MCP server; absent for other icons. Set
            by the MLflow server. In requests, the MLflow server ignores this field, but returns
            400 for `version`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    src: str
    sizes: list[str] = field(factory=list, kw_only=True)
    mime_type: str | None = field(default=None, kw_only=True)
    theme: str | None = field(default=None, kw_only=True)
    source: MCPIconSource | str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    # Properties of a JSON object that a caller passes instead of the model.
    _PROPERTIES: ClassVar[Mapping[str, str]] = {
        "src": "src",
        "sizes": "sizes",
        "mimeType": "mime_type",
        "theme": "theme",
        "source": "source",
    }
    _IS_OPEN: ClassVar[bool] = True

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.src = (
            value
            if type(value := data.get("src")) is str
            else ""
            if value is None
            else decode.text(value, "MCPIcon.src")
        )
        self.sizes = [
            decode.text(item, "MCPIcon.sizes")
            for item in decode.array(data.get("sizes"), "MCPIcon.sizes")
        ]
        self.mime_type = (
            None
            if (value := data.get("mimeType")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPIcon.mimeType")
        )
        self.theme = (
            None
            if (value := data.get("theme")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPIcon.theme")
        )
        self.source = (
            None
            if (value := data.get("source")) is None
            else _mcp_icon_source.MCPIconSource.of(decode.text(value, "MCPIcon.source"))
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
        data["src"] = (
            value
            if type(value := self.src) is str and value.isascii()
            else encode.text(value, "MCPIcon.src")
        )
        if self.sizes:
            data["sizes"] = encode.array(
                self.sizes, "MCPIcon.sizes", lambda item, label: encode.text(item, label)
            )
        if self.mime_type is not None:
            data["mimeType"] = (
                value
                if type(value := self.mime_type) is str and value.isascii()
                else encode.text(value, "MCPIcon.mime_type")
            )
        if self.theme is not None:
            data["theme"] = (
                value
                if type(value := self.theme) is str and value.isascii()
                else encode.text(value, "MCPIcon.theme")
            )
        if self.source is not None:
            data["source"] = encode.text(self.source, "MCPIcon.source")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "MCPIcon.additional_properties", encode.json_value
                )
            )
        return data

    def to_request(self) -> dict[str, Any]:
        """Encode the model for a request.

        Like `to_dict`, but also raises ValueError for a value that servers would ignore or replace,
        such as an unknown value of an enum. Attributes that servers set themselves are omitted.
        """
        data: dict[str, Any] = {}
        value: Any
        data["src"] = (
            value
            if type(value := self.src) is str and value.isascii()
            else encode.text(value, "MCPIcon.src")
        )
        if self.sizes:
            data["sizes"] = encode.array(
                self.sizes, "MCPIcon.sizes", lambda item, label: encode.text(item, label)
            )
        if self.mime_type is not None:
            data["mimeType"] = (
                value
                if type(value := self.mime_type) is str and value.isascii()
                else encode.text(value, "MCPIcon.mime_type")
            )
        if self.theme is not None:
            data["theme"] = (
                value
                if type(value := self.theme) is str and value.isascii()
                else encode.text(value, "MCPIcon.theme")
            )
        if self.source is not None:
            data["source"] = encode.enumeration(
                self.source, "MCPIcon.source", _mcp_icon_source.MCPIconSource
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "MCPIcon.additional_properties", encode.json_value
                )
            )
        return data
