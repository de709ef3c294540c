# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import mcp_remote_transport_type as _mcp_remote_transport_type
from . import mcp_server_version as _mcp_server_version
from . import mcp_tool as _mcp_tool

if TYPE_CHECKING:
    from .mcp_remote_transport_type import MCPRemoteTransportType
    from .mcp_server_version import MCPServerVersion
    from .mcp_tool import MCPTool

_NAMES = frozenset(
    {
        "id",
        "server_name",
        "url",
        "transport_type",
        "workspace",
        "creation_timestamp",
        "last_updated_timestamp",
        "tools",
        "server_version",
        "server_alias",
        "resolved_version",
        "created_by",
        "last_updated_by",
    }
)


@define
class MCPAccessEndpoint:
    """A URL at which a version of an MCP server can be reached.

    Attributes:
        id: ID of the endpoint.
        server_name: Name of the MCP server.
        url: The URL.
        transport_type: Transport used at the URL.
        workspace: Workspace of the MCP server; `default` if the MLflow server has no workspaces.
        creation_timestamp: Unix time in milliseconds at which the endpoint was registered.
        last_updated_timestamp: Unix time in milliseconds of the last change to the endpoint.
        tools: The tools of the version. Null if no tools were given. Absent in the
            `access_endpoints` of a server.
        server_version: Version that the endpoint refers to. Null if it refers to an alias.
        server_alias: Alias that the endpoint refers to. Null if it refers to a version.
        resolved_version: Version that the endpoint currently resolves to. Since 3.17, null if the
            caller may read the server but not its versions; in this case, `tools`,
            `server_version` and `server_alias` are null too.
        created_by: User who registered the endpoint. Null on an MLflow server without
            authentication.
        last_updated_by: User who last changed the endpoint. Null on an MLflow server without
            authentication.
        creation_datetime: `creation_timestamp` as a datetime in UTC.
        last_updated_datetime: `last_updated_timestamp` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    id: str
    server_name: str
    url: str
    transport_type: MCPRemoteTransportType | str | None
    workspace: str
    creation_timestamp: int | None
    last_updated_timestamp: int | None
    tools: list[MCPTool] = field(factory=list, kw_only=True)
    server_version: str | None = field(default=None, kw_only=True)
    server_alias: str | None = field(default=None, kw_only=True)
    resolved_version: MCPServerVersion | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    last_updated_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("id", "id", "text"),
        dataframes.Column("server_name", "server_name", "text"),
        dataframes.Column("url", "url", "text"),
        dataframes.Column("transport_type", "transport_type", "text", True),
        dataframes.Column("workspace", "workspace", "text"),
        dataframes.Column("creation_timestamp", "creation_timestamp", "time", True),
        dataframes.Column("last_updated_timestamp", "last_updated_timestamp", "time", True),
        dataframes.Column("server_version", "server_version", "text", True),
        dataframes.Column("server_alias", "server_alias", "text", True),
        dataframes.Column("resolved_version.name", "resolved_version.name", "text", True),
        dataframes.Column("resolved_version.version", "resolved_version.version", "text", True),
        dataframes.Column(
            "resolved_version.server_json.name", "resolved_version.server_json.name", "text", True
        ),
        dataframes.Column(
            "resolved_version.server_json.version",
            "resolved_version.server_json.version",
            "text",
            True,
        ),
        dataframes.Column(
            "resolved_version.server_json.title", "resolved_version.server_json.title", "text", True
        ),
        dataframes.Column(
            "resolved_version.server_json.description",
            "resolved_version.server_json.description",
            "text",
            True,
        ),
        dataframes.Column(
            "resolved_version.server_json.repository.url",
            "resolved_version.server_json.repository.url",
            "text",
            True,
        ),
        dataframes.Column(
            "resolved_version.server_json.repository.source",
            "resolved_version.server_json.repository.source",
            "text",
            True,
        ),
        dataframes.Column(
            "resolved_version.server_json.repository.id",
            "resolved_version.server_json.repository.id",
            "text",
            True,
        ),
        dataframes.Column(
            "resolved_version.server_json.repository.subfolder",
            "resolved_version.server_json.repository.subfolder",
            "text",
            True,
        ),
        dataframes.Column(
            "resolved_version.server_json.website_url",
            "resolved_version.server_json.website_url",
            "text",
            True,
        ),
        dataframes.Column("resolved_version.workspace", "resolved_version.workspace", "text", True),
        dataframes.Column("resolved_version.status", "resolved_version.status", "text", True),
        dataframes.Column(
            "resolved_version.creation_timestamp",
            "resolved_version.creation_timestamp",
            "time",
            True,
        ),
        dataframes.Column(
            "resolved_version.last_updated_timestamp",
            "resolved_version.last_updated_timestamp",
            "time",
            True,
        ),
        dataframes.Column("resolved_version.source", "resolved_version.source", "text", True),
        dataframes.Column(
            "resolved_version.created_by", "resolved_version.created_by", "text", True
        ),
        dataframes.Column(
            "resolved_version.last_updated_by", "resolved_version.last_updated_by", "text", True
        ),
        dataframes.Column("created_by", "created_by", "text", True),
        dataframes.Column("last_updated_by", "last_updated_by", "text", True),
        dataframes.Column("tools", "tools", "object"),
        dataframes.Column(
            "resolved_version.server_json.icons",
            "resolved_version.server_json.icons",
            "object",
            True,
        ),
        dataframes.Column(
            "resolved_version.server_json.packages",
            "resolved_version.server_json.packages",
            "object",
            True,
        ),
        dataframes.Column(
            "resolved_version.server_json.remotes",
            "resolved_version.server_json.remotes",
            "object",
            True,
        ),
        dataframes.Column(
            "resolved_version.server_json.meta", "resolved_version.server_json.meta", "object", True
        ),
        dataframes.Column("resolved_version.tools", "resolved_version.tools", "object", True),
        dataframes.Column("resolved_version.aliases", "resolved_version.aliases", "strings", True),
        dataframes.Column(
            "resolved_version.connect_options", "resolved_version.connect_options", "object", True
        ),
        dataframes.KeyedColumns("resolved_version.tags", "resolved_version.tags", "text"),
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
                self.creation_timestamp, "MCPAccessEndpoint.creation_timestamp"
            )
        )

    @property
    def last_updated_datetime(self) -> datetime | None:
        """`last_updated_timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_updated_timestamp is None
            else model_repr.to_datetime(
                self.last_updated_timestamp, "MCPAccessEndpoint.last_updated_timestamp"
            )
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.id = (
            value
            if type(value := data.get("id")) is str
            else decode.text(value, "MCPAccessEndpoint.id")
        )
        self.server_name = (
            value
            if type(value := data.get("server_name")) is str
            else ""
            if value is None
            else decode.text(value, "MCPAccessEndpoint.server_name")
        )
        self.url = (
            value
            if type(value := data.get("url")) is str
            else ""
            if value is None
            else decode.text(value, "MCPAccessEndpoint.url")
        )
        self.transport_type = (
            None
            if (value := data.get("transport_type")) is None
            else _mcp_remote_transport_type.MCPRemoteTransportType.of(
                decode.text(value, "MCPAccessEndpoint.transport_type")
            )
        )
        self.workspace = (
            value
            if type(value := data.get("workspace")) is str
            else ""
            if value is None
            else decode.text(value, "MCPAccessEndpoint.workspace")
        )
        self.creation_timestamp = (
            value
            if type(value := data.get("creation_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "MCPAccessEndpoint.creation_timestamp")
        )
        self.last_updated_timestamp = (
            value
            if type(value := data.get("last_updated_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "MCPAccessEndpoint.last_updated_timestamp")
        )
        self.tools = [
            _mcp_tool.MCPTool.from_dict(decode.message(item, "MCPAccessEndpoint.tools"))
            for item in decode.array(data.get("tools"), "MCPAccessEndpoint.tools")
        ]
        self.server_version = (
            None
            if (value := data.get("server_version")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPAccessEndpoint.server_version")
        )
        self.server_alias = (
            None
            if (value := data.get("server_alias")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPAccessEndpoint.server_alias")
        )
        self.resolved_version = (
            None
            if (value := data.get("resolved_version")) is None
            else _mcp_server_version.MCPServerVersion.from_dict(
                decode.message(value, "MCPAccessEndpoint.resolved_version")
            )
        )
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPAccessEndpoint.created_by")
        )
        self.last_updated_by = (
            None
            if (value := data.get("last_updated_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPAccessEndpoint.last_updated_by")
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
        data["id"] = (
            value
            if type(value := self.id) is str and value.isascii()
            else encode.text(value, "MCPAccessEndpoint.id")
        )
        data["server_name"] = (
            value
            if type(value := self.server_name) is str and value.isascii()
            else encode.text(value, "MCPAccessEndpoint.server_name")
        )
        data["url"] = (
            value
            if type(value := self.url) is str and value.isascii()
            else encode.text(value, "MCPAccessEndpoint.url")
        )
        if self.transport_type is not None:
            data["transport_type"] = encode.text(
                self.transport_type, "MCPAccessEndpoint.transport_type"
            )
        data["workspace"] = (
            value
            if type(value := self.workspace) is str and value.isascii()
            else encode.text(value, "MCPAccessEndpoint.workspace")
        )
        if self.creation_timestamp is not None:
            data["creation_timestamp"] = (
                value
                if type(value := self.creation_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "MCPAccessEndpoint.creation_timestamp")
            )
        if self.last_updated_timestamp is not None:
            data["last_updated_timestamp"] = (
                value
                if type(value := self.last_updated_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "MCPAccessEndpoint.last_updated_timestamp")
            )
        if self.tools:
            data["tools"] = encode.array(
                self.tools, "MCPAccessEndpoint.tools", encode.model(_mcp_tool.MCPTool)
            )
        if self.server_version is not None:
            data["server_version"] = (
                value
                if type(value := self.server_version) is str and value.isascii()
                else encode.text(value, "MCPAccessEndpoint.server_version")
            )
        if self.server_alias is not None:
            data["server_alias"] = (
                value
                if type(value := self.server_alias) is str and value.isascii()
                else encode.text(value, "MCPAccessEndpoint.server_alias")
            )
        if self.resolved_version is not None:
            data["resolved_version"] = encode.model(_mcp_server_version.MCPServerVersion)(
                self.resolved_version, "MCPAccessEndpoint.resolved_version"
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "MCPAccessEndpoint.created_by")
            )
        if self.last_updated_by is not None:
            data["last_updated_by"] = (
                value
                if type(value := self.last_updated_by) is str and value.isascii()
                else encode.text(value, "MCPAccessEndpoint.last_updated_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MCPAccessEndpoint.additional_properties",
                    encode.json_value,
                )
            )
        return data
