# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import inference_table_location as _inference_table_location
from . import mlflow_experiment_location as _mlflow_experiment_location
from . import trace_location_type as _trace_location_type

if TYPE_CHECKING:
    from .inference_table_location import InferenceTableLocation
    from .mlflow_experiment_location import MlflowExperimentLocation
    from .trace_location_type import TraceLocationType

_NAMES = frozenset({"type", "mlflow_experiment", "inference_table"})


@define
class TraceLocation:
    """Location where a trace is stored. Only the property that matches `type` is set. If a request
    contains both properties, servers lose the second and all fields after it.

    Attributes:
        type: Kind of the location.
        mlflow_experiment: An experiment on the server. MLflow's own servers require this
            location.
        inference_table: A Databricks table. MLflow's own servers find no traces in such a table
            and cannot store a trace in it.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    type: TraceLocationType | str | None
    mlflow_experiment: MlflowExperimentLocation | None = field(default=None, kw_only=True)
    inference_table: InferenceTableLocation | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

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
            else _trace_location_type.TraceLocationType.of(decode.text(value, "TraceLocation.type"))
        )
        self.mlflow_experiment = (
            None
            if (value := data.get("mlflow_experiment")) is None
            else _mlflow_experiment_location.MlflowExperimentLocation.from_dict(
                decode.message(value, "TraceLocation.mlflow_experiment")
            )
        )
        self.inference_table = (
            None
            if (value := data.get("inference_table")) is None
            else _inference_table_location.InferenceTableLocation.from_dict(
                decode.message(value, "TraceLocation.inference_table")
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
        data["type"] = encode.text(self.type, "TraceLocation.type")
        if self.mlflow_experiment is not None:
            data["mlflow_experiment"] = encode.model(
                _mlflow_experiment_location.MlflowExperimentLocation
            )(self.mlflow_experiment, "TraceLocation.mlflow_experiment")
        if self.inference_table is not None:
            data["inference_table"] = encode.model(
                _inference_table_location.InferenceTableLocation
            )(self.inference_table, "TraceLocation.inference_table")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "TraceLocation.additional_properties",
                    encode.json_value,
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
        data["type"] = encode.enumeration(
            self.type, "TraceLocation.type", _trace_location_type.TraceLocationType
        )
        if self.mlflow_experiment is not None:
            data["mlflow_experiment"] = encode.model(
                _mlflow_experiment_location.MlflowExperimentLocation
            )(self.mlflow_experiment, "TraceLocation.mlflow_experiment")
        if self.inference_table is not None:
            data["inference_table"] = encode.model(
                _inference_table_location.InferenceTableLocation
            )(self.inference_table, "TraceLocation.inference_table")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "TraceLocation.additional_properties",
                    encode.json_value,
                )
            )
        given = [
            name
            for name, key in (
                ("mlflow_experiment", "mlflow_experiment"),
                ("inference_table", "inference_table"),
            )
            if key in data
        ]
        if len(given) > 1:
            raise ValueError(
                f"TraceLocation.{given[1]} cannot be combined with {given[0]}: "
                "servers store one of the two"
            )
        return data
