# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import mcp_icon as _mcp_icon
from . import mcp_server_json_package as _mcp_server_json_package
from . import mcp_server_json_remote as _mcp_server_json_remote
from . import mcp_server_json_repository as _mcp_server_json_repository

if TYPE_CHECKING:
    from .mcp_icon import MCPIcon
    from .mcp_server_json_package import MCPServerJSONPackage
    from .mcp_server_json_remote import MCPServerJSONRemote
    from .mcp_server_json_repository import MCPServerJSONRepository

_NAMES = frozenset(
    {
        "name",
        "version",
        "title",
        "description",
        "icons",
        "packages",
        "remotes",
        "repository",
        "websiteUrl",
        "_meta",
    }
)


@define
class MCPServerJSON(columnar.ColumnarModel):
    """A server.json of the Model Context Protocol. Additional fields, such as `$schema`, are
    preserved unchanged, and null values remain null.

    Attributes:
        name: Name of the server, the same as in the path.
        version: The version: a semantic version, such as 1.2.0-rc.1+build.5, whose first three
            numbers are below 2147483648. At most 128 characters.
        title: Human-readable name.
        description: Description of the server's functionality.
        icons: Icons of the version. At most 100 items.
        packages: Packages that the server can be installed from.
        remotes: Addresses at which the server runs.
        repository: Source code repository of the server.
        website_url: Web page about the server.
        meta: Extensions, keyed by names in the form of a domain.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    version: str
    title: str | None = field(default=None, kw_only=True)
    description: str | None = field(default=None, kw_only=True)
    icons: list[MCPIcon] = field(factory=list, kw_only=True)
    packages: list[MCPServerJSONPackage] = field(factory=list, kw_only=True)
    remotes: list[MCPServerJSONRemote] = field(factory=list, kw_only=True)
    repository: MCPServerJSONRepository | None = field(default=None, kw_only=True)
    website_url: str | None = field(default=None, kw_only=True)
    meta: dict[str, Any] | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    # Properties of a JSON object that a caller passes instead of the model.
    _PROPERTIES: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "version": "version",
        "title": "title",
        "description": "description",
        "icons": "icons",
        "packages": "packages",
        "remotes": "remotes",
        "repository": "repository",
        "websiteUrl": "website_url",
        "_meta": "meta",
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
        columnar.decode_lists(
            self, ("remotes", data.get("remotes"), _mcp_server_json_remote.MCPServerJSONRemote)
        )
        self.name = (
            value
            if type(value := data.get("name")) is str
            else ""
            if value is None
            else decode.text(value, "MCPServerJSON.name")
        )
        self.version = (
            value
            if type(value := data.get("version")) is str
            else ""
            if value is None
            else decode.text(value, "MCPServerJSON.version")
        )
        self.title = (
            None
            if (value := data.get("title")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSON.title")
        )
        self.description = (
            None
            if (value := data.get("description")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSON.description")
        )
        self.icons = [
            _mcp_icon.MCPIcon.from_dict(decode.message(item, "MCPServerJSON.icons"))
            for item in decode.array(data.get("icons"), "MCPServerJSON.icons")
        ]
        self.packages = [
            _mcp_server_json_package.MCPServerJSONPackage.from_dict(
                decode.message(item, "MCPServerJSON.packages")
            )
            for item in decode.array(data.get("packages"), "MCPServerJSON.packages")
        ]
        self.repository = (
            None
            if (value := data.get("repository")) is None
            else _mcp_server_json_repository.MCPServerJSONRepository.from_dict(
                decode.message(value, "MCPServerJSON.repository")
            )
        )
        self.website_url = (
            None
            if (value := data.get("websiteUrl")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSON.websiteUrl")
        )
        self.meta = (
            None
            if (value := data.get("_meta")) is None
            else {key: item for key, item in decode.mapping(value, "MCPServerJSON._meta")}
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
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "MCPServerJSON.name")
        )
        data["version"] = (
            value
            if type(value := self.version) is str and 0 <= len(value) <= 128 and value.isascii()
            else encode.text(value, "MCPServerJSON.version", maximum=128)
        )
        if self.title is not None:
            data["title"] = (
                value
                if type(value := self.title) is str and value.isascii()
                else encode.text(value, "MCPServerJSON.title")
            )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "MCPServerJSON.description")
            )
        if self.icons:
            data["icons"] = encode.array(
                self.icons, "MCPServerJSON.icons", encode.model(_mcp_icon.MCPIcon), 100
            )
        if self.packages:
            data["packages"] = encode.array(
                self.packages,
                "MCPServerJSON.packages",
                encode.model(_mcp_server_json_package.MCPServerJSONPackage),
            )
        if self.remotes:
            data["remotes"] = encode.array(
                self.remotes,
                "MCPServerJSON.remotes",
                encode.model(_mcp_server_json_remote.MCPServerJSONRemote),
            )
        if self.repository is not None:
            data["repository"] = encode.model(_mcp_server_json_repository.MCPServerJSONRepository)(
                self.repository, "MCPServerJSON.repository"
            )
        if self.website_url is not None:
            data["websiteUrl"] = (
                value
                if type(value := self.website_url) is str and value.isascii()
                else encode.text(value, "MCPServerJSON.website_url")
            )
        if self.meta is not None:
            data["_meta"] = encode.mapping(
                self.meta, "MCPServerJSON.meta", lambda item, label: encode.json_value(item, label)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MCPServerJSON.additional_properties",
                    encode.json_value,
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
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "MCPServerJSON.name")
        )
        data["version"] = (
            value
            if type(value := self.version) is str and 0 <= len(value) <= 128 and value.isascii()
            else encode.text(value, "MCPServerJSON.version", maximum=128)
        )
        if self.title is not None:
            data["title"] = (
                value
                if type(value := self.title) is str and value.isascii()
                else encode.text(value, "MCPServerJSON.title")
            )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "MCPServerJSON.description")
            )
        if self.icons:
            data["icons"] = encode.array(
                self.icons,
                "MCPServerJSON.icons",
                encode.model(_mcp_icon.MCPIcon, _mcp_icon.MCPIcon.to_request),
                100,
            )
        if self.packages:
            data["packages"] = encode.array(
                self.packages,
                "MCPServerJSON.packages",
                encode.model(_mcp_server_json_package.MCPServerJSONPackage),
            )
        if self.remotes:
            data["remotes"] = encode.array(
                self.remotes,
                "MCPServerJSON.remotes",
                encode.model(_mcp_server_json_remote.MCPServerJSONRemote),
            )
        if self.repository is not None:
            data["repository"] = encode.model(_mcp_server_json_repository.MCPServerJSONRepository)(
                self.repository, "MCPServerJSON.repository"
            )
        if self.website_url is not None:
            data["websiteUrl"] = (
                value
                if type(value := self.website_url) is str and value.isascii()
                else encode.text(value, "MCPServerJSON.website_url")
            )
        if self.meta is not None:
            data["_meta"] = encode.mapping(
                self.meta, "MCPServerJSON.meta", lambda item, label: encode.json_value(item, label)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MCPServerJSON.additional_properties",
                    encode.json_value,
                )
            )
        return data
