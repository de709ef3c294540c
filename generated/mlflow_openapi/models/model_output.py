# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"model_id", "step"})


@define
class ModelOutput:
    """A logged model that a run produces.

    Attributes:
        model_id: ID of the logged model. Servers do not check that it exists.
        step: Training step at which the model was created.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    model_id: str
    step: int | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "model_id": columnar.Column("model_id", columnar.text, False),
        "step": columnar.Column("step", columnar.integer, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.model_id = (
            value
            if type(value := data.get("model_id")) is str
            else ""
            if value is None
            else decode.text(value, "ModelOutput.model_id")
        )
        self.step = (
            value
            if type(value := data.get("step")) is int
            else None
            if value is None
            else decode.integer(value, "ModelOutput.step")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _model_id, _step in zip(
            columns.get("model_id", none), columns.get("step", none), strict=False
        ):
            self = object.__new__(cls)
            self.model_id = _model_id
            self.step = _step
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
        data["model_id"] = (
            value
            if type(value := self.model_id) is str and value.isascii()
            else encode.text(value, "ModelOutput.model_id")
        )
        data["step"] = (
            value
            if type(value := self.step) is int and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "ModelOutput.step")
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ModelOutput.additional_properties",
                    encode.json_value,
                )
            )
        return data
