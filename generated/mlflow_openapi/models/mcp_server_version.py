# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import connect_option_settings as _connect_option_settings
from . import mcp_server_json as _mcp_server_json
from . import mcp_status as _mcp_status
from . import mcp_tool as _mcp_tool

if TYPE_CHECKING:
    from .connect_option_settings import ConnectOptionSettings
    from .mcp_server_json import MCPServerJSON
    from .mcp_status import MCPStatus
    from .mcp_tool import MCPTool

_NAMES = frozenset(
    {
        "name",
        "version",
        "server_json",
        "workspace",
        "status",
        "creation_timestamp",
        "last_updated_timestamp",
        "tools",
        "aliases",
        "tags",
        "connect_options",
        "source",
        "created_by",
        "last_updated_by",
    }
)


@define
class MCPServerVersion:
    """A version of an MCP server.

    Attributes:
        name: Name of the server.
        version: The semantic version.
        server_json: The server.json as it was registered.
        workspace: Workspace of the MCP server; `default` if the MLflow server has no workspaces.
        status: Stage of the version.
        creation_timestamp: Registration time of the version, as Unix time in milliseconds.
        last_updated_timestamp: Unix time in milliseconds of the last change to the version.
            Changes to tags and aliases do not count.
        tools: The tools of the version. An empty list if the version has no tools or if no tools
            were given.
        aliases: The aliases that point to the version. `latest` is not included.
        tags: The tags of the version.
        connect_options: Settings for the ways to connect to the version. The MLflow server
            accepts any keys.
        source: Origin of the version. Null if no origin was given.
        created_by: User who registered the version. Null on an MLflow server without
            authentication.
        last_updated_by: User who last changed the version. Null on an MLflow server without
            authentication.
        creation_datetime: `creation_timestamp` as a datetime in UTC.
        last_updated_datetime: `last_updated_timestamp` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    version: str
    server_json: MCPServerJSON
    workspace: str
    status: MCPStatus | str | None
    creation_timestamp: int | None
    last_updated_timestamp: int | None
    tools: list[MCPTool] = field(factory=list, kw_only=True)
    aliases: list[str] = field(factory=list, kw_only=True)
    tags: dict[str, str] = field(factory=dict, kw_only=True)
    connect_options: dict[str, ConnectOptionSettings] = field(factory=dict, kw_only=True)
    source: str | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    last_updated_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("name", "name", "text"),
        dataframes.Column("version", "version", "text"),
        dataframes.Column("server_json.name", "server_json.name", "text"),
        dataframes.Column("server_json.version", "server_json.version", "text"),
        dataframes.Column("server_json.title", "server_json.title", "text", True),
        dataframes.Column("server_json.description", "server_json.description", "text", True),
        dataframes.Column("server_json.repository.url", "server_json.repository.url", "text", True),
        dataframes.Column(
            "server_json.repository.source", "server_json.repository.source", "text", True
        ),
        dataframes.Column("server_json.repository.id", "server_json.repository.id", "text", True),
        dataframes.Column(
            "server_json.repository.subfolder", "server_json.repository.subfolder", "text", True
        ),
        dataframes.Column("server_json.website_url", "server_json.website_url", "text", True),
        dataframes.Column("workspace", "workspace", "text"),
        dataframes.Column("status", "status", "text", True),
        dataframes.Column("creation_timestamp", "creation_timestamp", "time", True),
        dataframes.Column("last_updated_timestamp", "last_updated_timestamp", "time", True),
        dataframes.Column("source", "source", "text", True),
        dataframes.Column("created_by", "created_by", "text", True),
        dataframes.Column("last_updated_by", "last_updated_by", "text", True),
        dataframes.Column("server_json.icons", "server_json.icons", "object"),
        dataframes.Column("server_json.packages", "server_json.packages", "object"),
        dataframes.Column("server_json.remotes", "server_json.remotes", "object"),
        dataframes.Column("server_json.meta", "server_json.meta", "object", True),
        dataframes.Column("tools", "tools", "object"),
        dataframes.Column("aliases", "aliases", "strings"),
        dataframes.Column("connect_options", "connect_options", "object"),
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
            else model_repr.to_datetime(
                self.creation_timestamp, "MCPServerVersion.creation_timestamp"
            )
        )

    @property
    def last_updated_datetime(self) -> datetime | None:
        """`last_updated_timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_updated_timestamp is None
            else model_repr.to_datetime(
                self.last_updated_timestamp, "MCPServerVersion.last_updated_timestamp"
            )
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.name = (
            value
            if type(value := data.get("name")) is str
            else decode.text(value, "MCPServerVersion.name")
        )
        self.version = (
            value
            if type(value := data.get("version")) is str
            else decode.text(value, "MCPServerVersion.version")
        )
        self.server_json = (
            _mcp_server_json.MCPServerJSON.from_dict({})
            if (value := data.get("server_json")) is None
            else _mcp_server_json.MCPServerJSON.from_dict(
                decode.message(value, "MCPServerVersion.server_json")
            )
        )
        self.workspace = (
            value
            if type(value := data.get("workspace")) is str
            else ""
            if value is None
            else decode.text(value, "MCPServerVersion.workspace")
        )
        self.status = (
            None
            if (value := data.get("status")) is None
            else _mcp_status.MCPStatus.of(decode.text(value, "MCPServerVersion.status"))
        )
        self.creation_timestamp = (
            value
            if type(value := data.get("creation_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "MCPServerVersion.creation_timestamp")
        )
        self.last_updated_timestamp = (
            value
            if type(value := data.get("last_updated_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "MCPServerVersion.last_updated_timestamp")
        )
        self.tools = [
            _mcp_tool.MCPTool.from_dict(decode.message(item, "MCPServerVersion.tools"))
            for item in decode.array(data.get("tools"), "MCPServerVersion.tools")
        ]
        self.aliases = [
            decode.text(item, "MCPServerVersion.aliases")
            for item in decode.array(data.get("aliases"), "MCPServerVersion.aliases")
        ]
        self.tags = {
            key: "" if item is None else decode.text(item, "MCPServerVersion.tags")
            for key, item in decode.mapping(data.get("tags"), "MCPServerVersion.tags")
        }
        self.connect_options = {
            key: _connect_option_settings.ConnectOptionSettings.from_dict(
                decode.message(item, "MCPServerVersion.connect_options")
            )
            for key, item in decode.mapping(
                data.get("connect_options"), "MCPServerVersion.connect_options"
            )
        }
        self.source = (
            None
            if (value := data.get("source")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerVersion.source")
        )
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerVersion.created_by")
        )
        self.last_updated_by = (
            None
            if (value := data.get("last_updated_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerVersion.last_updated_by")
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
            else encode.text(value, "MCPServerVersion.name")
        )
        data["version"] = (
            value
            if type(value := self.version) is str and value.isascii()
            else encode.text(value, "MCPServerVersion.version")
        )
        data["server_json"] = encode.model(_mcp_server_json.MCPServerJSON)(
            self.server_json, "MCPServerVersion.server_json"
        )
        data["workspace"] = (
            value
            if type(value := self.workspace) is str and value.isascii()
            else encode.text(value, "MCPServerVersion.workspace")
        )
        if self.status is not None:
            data["status"] = encode.text(self.status, "MCPServerVersion.status")
        if self.creation_timestamp is not None:
            data["creation_timestamp"] = (
                value
                if type(value := self.creation_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "MCPServerVersion.creation_timestamp")
            )
        if self.last_updated_timestamp is not None:
            data["last_updated_timestamp"] = (
                value
                if type(value := self.last_updated_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "MCPServerVersion.last_updated_timestamp")
            )
        if self.tools:
            data["tools"] = encode.array(
                self.tools, "MCPServerVersion.tools", encode.model(_mcp_tool.MCPTool)
            )
        if self.aliases:
            data["aliases"] = encode.array(
                self.aliases,
                "MCPServerVersion.aliases",
                lambda item, label: encode.text(item, label),
            )
        if self.tags:
            data["tags"] = encode.mapping(
                self.tags, "MCPServerVersion.tags", lambda item, label: encode.text(item, label)
            )
        if self.connect_options:
            data["connect_options"] = encode.mapping(
                self.connect_options,
                "MCPServerVersion.connect_options",
                lambda item, label: encode.model(_connect_option_settings.ConnectOptionSettings)(
                    item, label
                ),
            )
        if self.source is not None:
            data["source"] = (
                value
                if type(value := self.source) is str and value.isascii()
                else encode.text(value, "MCPServerVersion.source")
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "MCPServerVersion.created_by")
            )
        if self.last_updated_by is not None:
            data["last_updated_by"] = (
                value
                if type(value := self.last_updated_by) is str and value.isascii()
                else encode.text(value, "MCPServerVersion.last_updated_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MCPServerVersion.additional_properties",
                    encode.json_value,
                )
            )
        return data
