# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"type", "url"})


@define
class MCPServerJSONRemote:
    """An address at which an MCP server runs. Additional fields are preserved unchanged.

    Attributes:
        type: Transport of the Model Context Protocol. Any string is accepted.
        url: The address.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    type: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "type": columnar.Column("type", columnar.text, True),
        "url": columnar.Column("url", columnar.text, True),
    }

    # Properties of a JSON object that a caller passes instead of the model.
    _PROPERTIES: ClassVar[Mapping[str, str]] = {"type": "type", "url": "url"}
    _IS_OPEN: ClassVar[bool] = True

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.type = (
            None
            if (value := data.get("type")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSONRemote.type")
        )
        self.url = (
            None
            if (value := data.get("url")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSONRemote.url")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _type, _url in zip(columns.get("type", none), columns.get("url", none), strict=False):
            self = object.__new__(cls)
            self.type = _type
            self.url = _url
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
        if self.type is not None:
            data["type"] = (
                value
                if type(value := self.type) is str and value.isascii()
                else encode.text(value, "MCPServerJSONRemote.type")
            )
        if self.url is not None:
            data["url"] = (
                value
                if type(value := self.url) is str and value.isascii()
                else encode.text(value, "MCPServerJSONRemote.url")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MCPServerJSONRemote.additional_properties",
                    encode.json_value,
                )
            )
        return data
