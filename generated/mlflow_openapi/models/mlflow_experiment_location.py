# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"experiment_id"})


@define
class MlflowExperimentLocation:
    """Identifies the experiment in which a trace is stored.

    Attributes:
        experiment_id: ID of the experiment.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    experiment_id: str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "experiment_id": columnar.Column("experiment_id", columnar.text, False)
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.experiment_id = (
            value
            if type(value := data.get("experiment_id")) is str
            else ""
            if value is None
            else decode.text(value, "MlflowExperimentLocation.experiment_id")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for (_experiment_id,) in zip(columns.get("experiment_id", none), strict=False):
            self = object.__new__(cls)
            self.experiment_id = _experiment_id
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
        data["experiment_id"] = encode.identifier(
            self.experiment_id,
            "MlflowExperimentLocation.experiment_id",
            pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
            expected="a str, an int or an Experiment",
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "MlflowExperimentLocation.additional_properties",
                    encode.json_value,
                )
            )
        return data
