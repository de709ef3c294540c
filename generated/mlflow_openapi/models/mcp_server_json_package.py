# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import mcp_server_json_environment_variable as _mcp_server_json_environment_variable

if TYPE_CHECKING:
    from .mcp_server_json_environment_variable import MCPServerJSONEnvironmentVariable

_NAMES = frozenset(
    {
        "registryType",
        "identifier",
        "transport",
        "registryBaseUrl",
        "version",
        "environmentVariables",
    }
)


@define
class MCPServerJSONPackage(columnar.ColumnarModel):
    """A package that an MCP server can be installed from. Additional fields are preserved unchanged.

    Attributes:
        registry_type: Kind of the registry.
        identifier: Name of the package, or URL of the file.
        transport: Transport for communicating with the running server. Any JSON is accepted.
        registry_base_url: Address of the registry.
        version: Version of the package.
        environment_variables: Environment variables that the server reads.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    registry_type: str
    identifier: str
    transport: Any
    registry_base_url: str | None = field(default=None, kw_only=True)
    version: str | None = field(default=None, kw_only=True)
    environment_variables: list[MCPServerJSONEnvironmentVariable] = field(
        factory=list, kw_only=True
    )
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    # Properties of a JSON object that a caller passes instead of the model.
    _PROPERTIES: ClassVar[Mapping[str, str]] = {
        "registryType": "registry_type",
        "identifier": "identifier",
        "transport": "transport",
        "registryBaseUrl": "registry_base_url",
        "version": "version",
        "environmentVariables": "environment_variables",
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
            self,
            (
                "environment_variables",
                data.get("environmentVariables"),
                _mcp_server_json_environment_variable.MCPServerJSONEnvironmentVariable,
            ),
        )
        self.registry_type = (
            value
            if type(value := data.get("registryType")) is str
            else ""
            if value is None
            else decode.text(value, "MCPServerJSONPackage.registryType")
        )
        self.identifier = (
            value
            if type(value := data.get("identifier")) is str
            else ""
            if value is None
            else decode.text(value, "MCPServerJSONPackage.identifier")
        )
        self.transport = data.get("transport")
        self.registry_base_url = (
            None
            if (value := data.get("registryBaseUrl")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSONPackage.registryBaseUrl")
        )
        self.version = (
            None
            if (value := data.get("version")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSONPackage.version")
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
        data["registryType"] = (
            value
            if type(value := self.registry_type) is str and value.isascii()
            else encode.text(value, "MCPServerJSONPackage.registry_type")
        )
        data["identifier"] = (
            value
            if type(value := self.identifier) is str and value.isascii()
            else encode.text(value, "MCPServerJSONPackage.identifier")
        )
        data["transport"] = encode.json_value(self.transport, "MCPServerJSONPackage.transport")
        if self.registry_base_url is not None:
            data["registryBaseUrl"] = (
                value
                if type(value := self.registry_base_url) is str and value.isascii()
                else encode.text(value, "MCPServerJSONPackage.registry_base_url")
            )
        if self.version is not None:
            data["version"] = (
                value
                if type(value := self.version) is str and value.isascii()
                else encode.text(value, "MCPServerJSONPackage.version")
            )
        if self.environment_variables:
            data["environmentVariables"] = encode.array(
                self.environment_variables,
                "MCPServerJSONPackage.environment_variables",
                encode.model(
                    _mcp_server_json_environment_variable.MCPServerJSONEnvironmentVariable
                ),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MCPServerJSONPackage.additional_properties",
                    encode.json_value,
                )
            )
        return data
