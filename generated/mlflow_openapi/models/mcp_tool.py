# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import mcp_icon as _mcp_icon

if TYPE_CHECKING:
    from .mcp_icon import MCPIcon

_NAMES = frozenset(
    {
        "name",
        "title",
        "description",
        "inputSchema",
        "outputSchema",
        "annotations",
        "icons",
        "execution",
    }
)


@define
class MCPTool:
    """A tool of an MCP server, as the Model Context Protocol describes it. Additional fields are
    dropped; in responses, absent fields are null.

    Attributes:
        name: Name of the tool. Two tools may have the same name.
        title: Human-readable name.
        description: Description of the tool.
        input_schema: JSON Schema of the tool's arguments.
        output_schema: JSON Schema of the tool's structured result.
        annotations: Hints about the behavior of the tool.
        icons: Icons of the tool. At most 100 items.
        execution: How the tool is executed.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    title: str | None = field(default=None, kw_only=True)
    description: str | None = field(default=None, kw_only=True)
    input_schema: dict[str, Any] | None = field(default=None, kw_only=True)
    output_schema: dict[str, Any] | None = field(default=None, kw_only=True)
    annotations: dict[str, Any] | None = field(default=None, kw_only=True)
    icons: list[MCPIcon] = field(factory=list, kw_only=True)
    execution: dict[str, Any] | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    # Properties of a JSON object that a caller passes instead of the model.
    _PROPERTIES: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "title": "title",
        "description": "description",
        "inputSchema": "input_schema",
        "outputSchema": "output_schema",
        "annotations": "annotations",
        "icons": "icons",
        "execution": "execution",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.name = (
            value if type(value := data.get("name")) is str else decode.text(value, "MCPTool.name")
        )
        self.title = (
            None
            if (value := data.get("title")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPTool.title")
        )
        self.description = (
            None
            if (value := data.get("description")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPTool.description")
        )
        self.input_schema = (
            None
            if (value := data.get("inputSchema")) is None
            else {key: item for key, item in decode.mapping(value, "MCPTool.inputSchema")}
        )
        self.output_schema = (
            None
            if (value := data.get("outputSchema")) is None
            else {key: item for key, item in decode.mapping(value, "MCPTool.outputSchema")}
        )
        self.annotations = (
            None
            if (value := data.get("annotations")) is None
            else {key: item for key, item in decode.mapping(value, "MCPTool.annotations")}
        )
        self.icons = [
            _mcp_icon.MCPIcon.from_dict(decode.message(item, "MCPTool.icons"))
            for item in decode.array(data.get("icons"), "MCPTool.icons")
        ]
        self.execution = (
            None
            if (value := data.get("execution")) is None
            else {key: item for key, item in decode.mapping(value, "MCPTool.execution")}
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
            else encode.text(value, "MCPTool.name")
        )
        if self.title is not None:
            data["title"] = (
                value
                if type(value := self.title) is str and value.isascii()
                else encode.text(value, "MCPTool.title")
            )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "MCPTool.description")
            )
        if self.input_schema is not None:
            data["inputSchema"] = encode.mapping(
                self.input_schema,
                "MCPTool.input_schema",
                lambda item, label: encode.json_value(item, label),
            )
        if self.output_schema is not None:
            data["outputSchema"] = encode.mapping(
                self.output_schema,
                "MCPTool.output_schema",
                lambda item, label: encode.json_value(item, label),
            )
        if self.annotations is not None:
            data["annotations"] = encode.mapping(
                self.annotations,
                "MCPTool.annotations",
                lambda item, label: encode.json_value(item, label),
            )
        if self.icons:
            data["icons"] = encode.array(
                self.icons, "MCPTool.icons", encode.model(_mcp_icon.MCPIcon), 100
            )
        if self.execution is not None:
            data["execution"] = encode.mapping(
                self.execution,
                "MCPTool.execution",
                lambda item, label: encode.json_value(item, label),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "MCPTool.additional_properties", encode.json_value
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
            else encode.text(value, "MCPTool.name")
        )
        if self.title is not None:
            data["title"] = (
                value
                if type(value := self.title) is str and value.isascii()
                else encode.text(value, "MCPTool.title")
            )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "MCPTool.description")
            )
        if self.input_schema is not None:
            data["inputSchema"] = encode.mapping(
                self.input_schema,
                "MCPTool.input_schema",
                lambda item, label: encode.json_value(item, label),
            )
        if self.output_schema is not None:
            data["outputSchema"] = encode.mapping(
                self.output_schema,
                "MCPTool.output_schema",
                lambda item, label: encode.json_value(item, label),
            )
        if self.annotations is not None:
            data["annotations"] = encode.mapping(
                self.annotations,
                "MCPTool.annotations",
                lambda item, label: encode.json_value(item, label),
            )
        if self.icons:
            data["icons"] = encode.array(
                self.icons,
                "MCPTool.icons",
                encode.model(_mcp_icon.MCPIcon, _mcp_icon.MCPIcon.to_request),
                100,
            )
        if self.execution is not None:
            data["execution"] = encode.mapping(
                self.execution,
                "MCPTool.execution",
                lambda item, label: encode.json_value(item, label),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "MCPTool.additional_properties", encode.json_value
                )
            )
        return data
