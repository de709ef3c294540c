# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"options", "multi_select"})


@define
class InputCategorical:
    """An answer that is one or more of several options.

    Attributes:
        options: The options, without duplicates. At most 10 items.
        multi_select: Whether more than one option may be chosen. Defaults to false.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    options: list[str] = field(factory=list, kw_only=True)
    multi_select: bool | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.options = [
            decode.text(item, "InputCategorical.options")
            for item in decode.array(data.get("options"), "InputCategorical.options")
        ]
        self.multi_select = (
            None
            if (value := data.get("multi_select")) is None
            else decode.boolean(value, "InputCategorical.multi_select")
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
        if self.options:
            data["options"] = encode.array(
                self.options,
                "InputCategorical.options",
                lambda item, label: encode.text(item, label, minimum=1, maximum=64),
                10,
            )
        if self.multi_select is not None:
            data["multi_select"] = encode.boolean(
                self.multi_select, "InputCategorical.multi_select"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "InputCategorical.additional_properties",
                    encode.json_value,
                )
            )
        return data
