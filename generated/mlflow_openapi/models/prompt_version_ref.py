# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"name", "version"})


@define
class PromptVersionRef:
    """Identifies a version of a prompt.

    Attributes:
        name: Name of the prompt, with at least one character; servers do not check the name.
        version: Number of the version, as a string. If it is empty, servers return 500.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    version: str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "name": columnar.Column("name", columnar.text, False),
        "version": columnar.Column("version", columnar.text, False),
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
            value
            if type(value := data.get("name")) is str
            else decode.text(value, "PromptVersionRef.name")
        )
        self.version = (
            value
            if type(value := data.get("version")) is str
            else decode.text(value, "PromptVersionRef.version")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _name, _version in zip(
            columns.get("name", none), columns.get("version", none), strict=False
        ):
            self = object.__new__(cls)
            self.name = _name
            self.version = _version
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
            if type(value := self.name) is str and 1 <= len(value) and value.isascii()
            else encode.text(value, "PromptVersionRef.name", minimum=1)
        )
        data["version"] = encode.identifier(self.version, "PromptVersionRef.version", minimum=1)
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "PromptVersionRef.additional_properties",
                    encode.json_value,
                )
            )
        return data
