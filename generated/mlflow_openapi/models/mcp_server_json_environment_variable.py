# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"name", "description", "isRequired", "isSecret"})


@define
class MCPServerJSONEnvironmentVariable:
    """An environment variable that an MCP server reads. Additional fields are preserved unchanged.

    Attributes:
        name: Name of the variable.
        description: Description of the purpose.
        is_required: Whether the server requires the variable.
        is_secret: Whether the value of the variable is a secret.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    description: str | None = field(default=None, kw_only=True)
    is_required: bool | None = field(default=None, kw_only=True)
    is_secret: bool | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "name": columnar.Column("name", columnar.text, False),
        "description": columnar.Column("description", columnar.text, True),
        "isRequired": columnar.Column("is_required", columnar.boolean, True),
        "isSecret": columnar.Column("is_secret", columnar.boolean, True),
    }

    # Properties of a JSON object that a caller passes instead of the model.
    _PROPERTIES: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "description": "description",
        "isRequired": "is_required",
        "isSecret": "is_secret",
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
        self.name = (
            value
            if type(value := data.get("name")) is str
            else decode.text(value, "MCPServerJSONEnvironmentVariable.name")
        )
        self.description = (
            None
            if (value := data.get("description")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSONEnvironmentVariable.description")
        )
        self.is_required = (
            None
            if (value := data.get("isRequired")) is None
            else decode.boolean(value, "MCPServerJSONEnvironmentVariable.isRequired")
        )
        self.is_secret = (
            None
            if (value := data.get("isSecret")) is None
            else decode.boolean(value, "MCPServerJSONEnvironmentVariable.isSecret")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _name, _description, _is_required, _is_secret in zip(
            columns.get("name", none),
            columns.get("description", none),
            columns.get("is_required", none),
            columns.get("is_secret", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.name = _name
            self.description = _description
            self.is_required = _is_required
            self.is_secret = _is_secret
            self.additional_properties = None
            models.append(self)
        return models

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
            else encode.text(value, "MCPServerJSONEnvironmentVariable.name")
        )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "MCPServerJSONEnvironmentVariable.description")
            )
        if self.is_required is not None:
            data["isRequired"] = encode.boolean(
                self.is_required, "MCPServerJSONEnvironmentVariable.is_required"
            )
        if self.is_secret is not None:
            data["isSecret"] = encode.boolean(
                self.is_secret, "MCPServerJSONEnvironmentVariable.is_secret"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MCPServerJSONEnvironmentVariable.additional_properties",
                    encode.json_value,
                )
            )
        return data
