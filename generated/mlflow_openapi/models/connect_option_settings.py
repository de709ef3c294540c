# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"hidden"})


@define
class ConnectOptionSettings:
    """Settings for one way to connect to an MCP server. Additional fields are dropped.

    Attributes:
        hidden: Whether to hide this option when the ways to connect are shown. Default: False.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    hidden: bool | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "hidden": columnar.Column("hidden", columnar.boolean, True)
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.hidden = (
            None
            if (value := data.get("hidden")) is None
            else decode.boolean(value, "ConnectOptionSettings.hidden")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (_hidden,) in zip(columns.get("hidden", none), strict=False):
            self = object.__new__(cls)
            self.hidden = _hidden
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
        if self.hidden is not None:
            data["hidden"] = encode.boolean(self.hidden, "ConnectOptionSettings.hidden")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ConnectOptionSettings.additional_properties",
                    encode.json_value,
                )
            )
        return data
