# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"url", "source", "id", "subfolder"})


@define
class MCPServerJSONRepository:
    """Source code repository of an MCP server. Additional fields are preserved unchanged.

    Attributes:
        url: Address of the repository.
        source: Service that hosts the repository.
        id: ID of the repository at the service that hosts it.
        subfolder: Folder of the server in the repository.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    url: str
    source: str
    id: str | None = field(default=None, kw_only=True)
    subfolder: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "url": columnar.Column("url", columnar.text, False),
        "source": columnar.Column("source", columnar.text, False),
        "id": columnar.Column("id", columnar.text, True),
        "subfolder": columnar.Column("subfolder", columnar.text, True),
    }

    # Properties of a JSON object that a caller passes instead of the model.
    _PROPERTIES: ClassVar[Mapping[str, str]] = {
        "url": "url",
        "source": "source",
        "id": "id",
        "subfolder": "subfolder",
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
        self.url = (
            value
            if type(value := data.get("url")) is str
            else ""
            if value is None
            else decode.text(value, "MCPServerJSONRepository.url")
        )
        self.source = (
            value
            if type(value := data.get("source")) is str
            else ""
            if value is None
            else decode.text(value, "MCPServerJSONRepository.source")
        )
        self.id = (
            None
            if (value := data.get("id")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSONRepository.id")
        )
        self.subfolder = (
            None
            if (value := data.get("subfolder")) is None
            else value
            if type(value) is str
            else decode.text(value, "MCPServerJSONRepository.subfolder")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _url, _source, _id, _subfolder in zip(
            columns.get("url", none),
            columns.get("source", none),
            columns.get("id", none),
            columns.get("subfolder", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.url = _url
            self.source = _source
            self.id = _id
            self.subfolder = _subfolder
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
        data["url"] = (
            value
            if type(value := self.url) is str and value.isascii()
            else encode.text(value, "MCPServerJSONRepository.url")
        )
        data["source"] = (
            value
            if type(value := self.source) is str and value.isascii()
            else encode.text(value, "MCPServerJSONRepository.source")
        )
        if self.id is not None:
            data["id"] = (
                value
                if type(value := self.id) is str and value.isascii()
                else encode.text(value, "MCPServerJSONRepository.id")
            )
        if self.subfolder is not None:
            data["subfolder"] = (
                value
                if type(value := self.subfolder) is str and value.isascii()
                else encode.text(value, "MCPServerJSONRepository.subfolder")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MCPServerJSONRepository.additional_properties",
                    encode.json_value,
                )
            )
        return data
