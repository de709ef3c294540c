# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import mcp_access_endpoint as _mcp_access_endpoint
from . import mcp_icon as _mcp_icon
from . import mcp_server_action as _mcp_server_action
from . import mcp_server_alias as _mcp_server_alias
from . import mcp_status as _mcp_status

if TYPE_CHECKING:
    from .mcp_access_endpoint import MCPAccessEndpoint
    from .mcp_icon import MCPIcon
    from .mcp_server_action import MCPServerAction
    from .mcp_server_alias import MCPServerAlias
    from .mcp_status import MCPStatus

_NAMES = frozenset(
    {
        "name",
        "workspace",
        "creation_timestamp",
        "last_updated_timestamp",
        "display_name",
        "description",
        "icons",
        "status",
        "latest_version",
        "access_endpoints",
        "aliases",
        "tags",
        "allowed_actions",
        "created_by",
        "last_updated_by",
    }
)


@define
class MCPServer(columnar.ColumnarModel):
    """An MCP server in the registry, the parent of its versions.

    Attributes:
        name: Name of the server, unique in its workspace.
        workspace: Workspace of the MCP server; `default` if the MLflow server has no workspaces.
        creation_timestamp: Unix time in milliseconds at which the server was registered.
        last_updated_timestamp: Unix time in milliseconds of the last change to the server.
            Changes to versions, tags and aliases do not count.
        display_name: Human-readable name. Null if none was set.
        description: Description of the server's functionality. If no description was set, this is
            the description in the server.json of the latest version, or null.
        icons: The server's own icons, followed by the icons of the latest version for themes that
            the server has no icons for. Null if there are no icons; empty if the server's own
            list was set to an empty list.
        status: Status of the latest version. Null if there is no version.
        latest_version: The active version with the highest precedence. If no version is active,
            the version with the highest precedence. Null if there is no version.
        access_endpoints: The endpoints of the server, without their `tools`. Endpoints whose
            version no longer exists are not included.
        aliases: The aliases, sorted. `latest` is not included.
        tags: The tags of the server.
        allowed_actions: Actions that the caller may perform on the server, in addition to reading
            it. Returned only by servers with basic authentication, only to callers who are not
            admins, and only by `get_mcp_server`, `search_mcp_servers` and, since 3.17,
            `update_mcp_server`.
        created_by: User who registered the server. Null on an MLflow server without
            authentication.
        last_updated_by: User who last changed the server. Null on an MLflow server without
            authentication.
        creation_datetime: `creation_timestamp` as a datetime in UTC.
        last_updated_datetime: `last_updated_timestamp` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    workspace: str
    creation_timestamp: int | None
    last_updated_timestamp: int | None
    display_name: str | None = field(default=None, kw_only=True)
    description: str | None = field(default=None, kw_only=True)
    icons: list[MCPIcon] = field(factory=list, kw_only=True)
    status: MCPStatus | str | None = field(default=None, kw_only=True)
    latest_version: str | None = field(default=None, kw_only=True)
    access_endpoints: list[MCPAccessEndpoint] = field(factory=list, kw_only=True)
    aliases: list[MCPServerAlias] = field(factory=list, kw_only=True)
    tags: dict[str, str] = field(factory=dict, kw_only=True)
    allowed_actions: list[MCPServerAction | str] = field(factory=list, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    last_updated_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("name", "name", "text"),
        dataframes.Column("workspace", "workspace", "text"),
        dataframes.Column("creation_timestamp", "creation_timestamp", "time", True),
        dataframes.Column("last_updated_timestamp", "last_updated_timestamp", "time", True),
        dataframes.Column("display_name", "display_name", "text", True),
        dataframes.Column("description", "description", "text", True),
        dataframes.Column("status", "status", "text", True),
        dataframes.Column("latest_version", "latest_version", "text", True),
        dataframes.Column("created_by", "created_by", "text", True),
        dataframes.Column("last_updated_by", "last_updated_by", "text", True),
        dataframes.Column("icons", "icons", "object"),
        dataframes.Column("access_endpoints", "access_endpoints", "object"),
        dataframes.Column("aliases", "aliases", "object"),
        dataframes.Column("allowed_actions", "allowed_actions", "strings"),
        dataframes.KeyedColumns("tags", "tags", "text"),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "creation_timestamp": "creation_datetime",
        "last_updated_timestamp": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def creation_datetime(self) -> datetime | None:
        """`creation_timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.creation_timestamp is None
            else model_repr.to_datetime(self.creation_timestamp, "MCPServer.creation_timestamp")
        )

    @property
    def last_updated_datetime(self) -> datetime | None:
        """`last_updated_timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_updated_timestamp is None
            else model_repr.to_datetime(
                self.last_updated_timestamp, "MCPServer.last_updated_timestamp"
            )
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        columnar.decode_lists(
            self, ("aliases", data.get("aliases"), _mcp_server_alias.MCPServerAlias)
        )
        self.name = (
            value
            if type(value := data.get("name")) is str
            else decode.text(value, "MCPServer.name")
        )
        self.workspace = (
            value
            if type(value := data.get("workspace")) is str
            else ""
            if value is None
            else decode.text(value, "MCPServer.workspace")
        )
        self.creation_timestamp = (
            value
            if type(value := data.get("creation_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "MCPServer.creation_timestamp")
        )
        self.last_updated_timestamp = (
            value
            if type(value := data.get("last_updated_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "MCPServer.last_updated_timestamp")
        )
        self.display_name = (
            None
            if (value := data.get("display_name")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServer.display_name")
        )
        self.description = (
            None
            if (value := data.get("description")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServer.description")
        )
        self.icons = [
            _mcp_icon.MCPIcon.from_dict(decode.message(item, "MCPServer.icons"))
            for item in decode.array(data.get("icons"), "MCPServer.icons")
        ]
        self.status = (
            None
            if (value := data.get("status")) is None
            else _mcp_status.MCPStatus.of(decode.text(value, "MCPServer.status"))
        )
        self.latest_version = (
            None
            if (value := data.get("latest_version")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServer.latest_version")
        )
        self.access_endpoints = [
            _mcp_access_endpoint.MCPAccessEndpoint.from_dict(
                decode.message(item, "MCPServer.access_endpoints")
            )
            for item in decode.array(data.get("access_endpoints"), "MCPServer.access_endpoints")
        ]
        self.tags = {
            key: "" if item is None else decode.text(item, "MCPServer.tags")
            for key, item in decode.mapping(data.get("tags"), "MCPServer.tags")
        }
        self.allowed_actions = [
            _mcp_server_action.MCPServerAction.of(decode.text(item, "MCPServer.allowed_actions"))
            for item in decode.array(data.get("allowed_actions"), "MCPServer.allowed_actions")
        ]
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServer.created_by")
        )
        self.last_updated_by = (
            None
            if (value := data.get("last_updated_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServer.last_updated_by")
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
            else encode.text(value, "MCPServer.name")
        )
        data["workspace"] = (
            value
            if type(value := self.workspace) is str and value.isascii()
            else encode.text(value, "MCPServer.workspace")
        )
        if self.creation_timestamp is not None:
            data["creation_timestamp"] = (
                value
                if type(value := self.creation_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "MCPServer.creation_timestamp")
            )
        if self.last_updated_timestamp is not None:
            data["last_updated_timestamp"] = (
                value
                if type(value := self.last_updated_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "MCPServer.last_updated_timestamp")
            )
        if self.display_name is not None:
            data["display_name"] = (
                value
                if type(value := self.display_name) is str and value.isascii()
                else encode.text(value, "MCPServer.display_name")
            )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "MCPServer.description")
            )
        if self.icons:
            data["icons"] = encode.array(
                self.icons, "MCPServer.icons", encode.model(_mcp_icon.MCPIcon)
            )
        if self.status is not None:
            data["status"] = encode.text(self.status, "MCPServer.status")
        if self.latest_version is not None:
            data["latest_version"] = (
                value
                if type(value := self.latest_version) is str and value.isascii()
                else encode.text(value, "MCPServer.latest_version")
            )
        if self.access_endpoints:
            data["access_endpoints"] = encode.array(
                self.access_endpoints,
                "MCPServer.access_endpoints",
                encode.model(_mcp_access_endpoint.MCPAccessEndpoint),
            )
        if self.aliases:
            data["aliases"] = encode.array(
                self.aliases, "MCPServer.aliases", encode.model(_mcp_server_alias.MCPServerAlias)
            )
        if self.tags:
            data["tags"] = encode.mapping(
                self.tags, "MCPServer.tags", lambda item, label: encode.text(item, label)
            )
        if self.allowed_actions:
            data["allowed_actions"] = encode.array(
                self.allowed_actions,
                "MCPServer.allowed_actions",
                lambda item, label: encode.text(item, label),
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "MCPServer.created_by")
            )
        if self.last_updated_by is not None:
            data["last_updated_by"] = (
                value
                if type(value := self.last_updated_by) is str and value.isascii()
                else encode.text(value, "MCPServer.last_updated_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "MCPServer.additional_properties", encode.json_value
                )
            )
        return data
