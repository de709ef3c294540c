# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import run_data as _run_data
from . import run_info as _run_info
from . import run_inputs as _run_inputs
from . import run_outputs as _run_outputs

if TYPE_CHECKING:
    from .run_data import RunData
    from .run_info import RunInfo
    from .run_inputs import RunInputs
    from .run_outputs import RunOutputs
    from .run_status import RunStatus

_NAMES = frozenset({"info", "data", "inputs", "outputs"})


@define
class Run:
    """A run with its data.

    Attributes:
        info: Name, state and times of the run.
        data: Metrics, parameters and tags of the run.
        inputs: Datasets and models that the run reads. An empty object if there are none. Some
            servers before 2.22 omit it in the response of `create_run`.
        outputs: Models that the run produces. Absent in the response of `create_run`. Since
            MLflow 3.0.
        run_id: Same as `info.run_id`.
        run_name: Same as `info.run_name`.
        experiment_id: Same as `info.experiment_id`.
        status: Same as `info.status`.
        metrics: `data.metrics` as a dict that maps each `key` to its `value`.
        params: `data.params` as a dict that maps each `key` to its `value`.
        tags: `data.tags` as a dict that maps each `key` to its `value`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    info: RunInfo
    data: RunData
    inputs: RunInputs = field(factory=lambda: _run_inputs.RunInputs.from_dict({}), kw_only=True)
    outputs: RunOutputs = field(factory=lambda: _run_outputs.RunOutputs.from_dict({}), kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("run_id", "info.run_id", "text"),
        dataframes.Column("run_name", "info.run_name", "text"),
        dataframes.Column("experiment_id", "info.experiment_id", "text"),
        dataframes.Column("status", "info.status", "text", True),
        dataframes.Column("start_time", "info.start_time", "time"),
        dataframes.Column("artifact_uri", "info.artifact_uri", "text"),
        dataframes.Column("lifecycle_stage", "info.lifecycle_stage", "text"),
        dataframes.Column("end_time", "info.end_time", "time", True),
        dataframes.Column("inputs.dataset_inputs", "inputs.dataset_inputs", "object"),
        dataframes.Column("inputs.model_inputs", "inputs.model_inputs", "object"),
        dataframes.Column("outputs.model_outputs", "outputs.model_outputs", "object"),
        dataframes.KeyedColumns("metrics", "data.metrics", "number", "key", "value"),
        dataframes.KeyedColumns("params", "data.params", "text", "key", "value"),
        dataframes.KeyedColumns("tags", "data.tags", "text", "key", "value"),
    )

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def run_id(self) -> str:
        """Same as `info.run_id`."""
        return self.info.run_id

    @property
    def run_name(self) -> str:
        """Same as `info.run_name`."""
        return self.info.run_name

    @property
    def experiment_id(self) -> str:
        """Same as `info.experiment_id`."""
        return self.info.experiment_id

    @property
    def status(self) -> RunStatus | str | None:
        """Same as `info.status`."""
        return self.info.status

    @property
    def metrics(self) -> dict[str, float]:
        """`data.metrics` as a dict that maps each `key` to its `value`."""
        return columnar.as_dict(self.data, "metrics", "key", "value")

    @property
    def params(self) -> dict[str, str]:
        """`data.params` as a dict that maps each `key` to its `value`."""
        return columnar.as_dict(self.data, "params", "key", "value")

    @property
    def tags(self) -> dict[str, str]:
        """`data.tags` as a dict that maps each `key` to its `value`."""
        return columnar.as_dict(self.data, "tags", "key", "value")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.info = _run_info.RunInfo.from_dict(decode.message(data.get("info"), "Run.info"))
        self.data = (
            _run_data.RunData.from_dict({})
            if (value := data.get("data")) is None
            else _run_data.RunData.from_dict(decode.message(value, "Run.data"))
        )
        self.inputs = (
            _run_inputs.RunInputs.from_dict({})
            if (value := data.get("inputs")) is None
            else _run_inputs.RunInputs.from_dict(decode.message(value, "Run.inputs"))
        )
        self.outputs = (
            _run_outputs.RunOutputs.from_dict({})
            if (value := data.get("outputs")) is None
            else _run_outputs.RunOutputs.from_dict(decode.message(value, "Run.outputs"))
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
        data["info"] = encode.model(_run_info.RunInfo)(self.info, "Run.info")
        data["data"] = encode.model(_run_data.RunData)(self.data, "Run.data")
        if self.inputs is not None:
            data["inputs"] = encode.model(_run_inputs.RunInputs)(self.inputs, "Run.inputs")
        if self.outputs is not None:
            data["outputs"] = encode.model(_run_outputs.RunOutputs)(self.outputs, "Run.outputs")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Run.additional_properties", encode.json_value
                )
            )
        return data
