# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import trace_archival_config as _trace_archival_config

if TYPE_CHECKING:
    from .trace_archival_config import TraceArchivalConfig

_NAMES = frozenset({"name", "description", "default_artifact_root", "trace_archival_config"})


@define
class Workspace:
    """A workspace, which has its own experiments, models and more.

    Attributes:
        name: Name of the workspace.
        description: Description of the purpose; absent if there is none.
        default_artifact_root: URI under which artifacts are stored; absent if the server's root
            is used.
        trace_archival_config: Where and when old traces are archived. Since MLflow 3.13.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    description: str | None = field(default=None, kw_only=True)
    default_artifact_root: str | None = field(default=None, kw_only=True)
    trace_archival_config: TraceArchivalConfig | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

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
            else decode.text(value, "Workspace.name")
        )
        self.description = (
            None
            if (value := data.get("description")) is None
            else value
            if type(value) is str
            else decode.text(value, "Workspace.description")
        )
        self.default_artifact_root = (
            None
            if (value := data.get("default_artifact_root")) is None
            else value
            if type(value) is str
            else decode.text(value, "Workspace.default_artifact_root")
        )
        self.trace_archival_config = (
            None
            if (value := data.get("trace_archival_config")) is None
            else _trace_archival_config.TraceArchivalConfig.from_dict(
                decode.message(value, "Workspace.trace_archival_config")
            )
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
            else encode.text(value, "Workspace.name")
        )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "Workspace.description")
            )
        if self.default_artifact_root is not None:
            data["default_artifact_root"] = (
                value
                if type(value := self.default_artifact_root) is str and value.isascii()
                else encode.text(value, "Workspace.default_artifact_root")
            )
        if self.trace_archival_config is not None:
            data["trace_archival_config"] = encode.model(
                _trace_archival_config.TraceArchivalConfig
            )(self.trace_archival_config, "Workspace.trace_archival_config")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Workspace.additional_properties", encode.json_value
                )
            )
        return data
