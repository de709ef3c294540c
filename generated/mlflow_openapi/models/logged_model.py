# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import logged_model_data as _logged_model_data
from . import logged_model_info as _logged_model_info

if TYPE_CHECKING:
    from .logged_model_data import LoggedModelData
    from .logged_model_info import LoggedModelInfo
    from .logged_model_status import LoggedModelStatus

_NAMES = frozenset({"info", "data"})


@define
class LoggedModel:
    """A model that was logged in an experiment, independent of any registry.

    Attributes:
        info: Identity, status and tags of the model.
        data: Parameters and metrics of the model.
        model_id: Same as `info.model_id`.
        name: Same as `info.name`.
        experiment_id: Same as `info.experiment_id`.
        status: Same as `info.status`.
        tags: `info.tags` as a dict that maps each `key` to its `value`.
        params: `data.params` as a dict that maps each `key` to its `value`.
        metrics: `data.metrics` as a dict that maps each `key` to its `value`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    info: LoggedModelInfo
    data: LoggedModelData
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("model_id", "info.model_id", "text"),
        dataframes.Column("name", "info.name", "text"),
        dataframes.Column("experiment_id", "info.experiment_id", "text"),
        dataframes.Column("status", "info.status", "text", True),
        dataframes.Column("artifact_uri", "info.artifact_uri", "text"),
        dataframes.Column("creation_timestamp_ms", "info.creation_timestamp_ms", "time", True),
        dataframes.Column(
            "last_updated_timestamp_ms", "info.last_updated_timestamp_ms", "time", True
        ),
        dataframes.Column("status_message", "info.status_message", "text", True),
        dataframes.Column("model_type", "info.model_type", "text", True),
        dataframes.Column("source_run_id", "info.source_run_id", "text", True),
        dataframes.Column("creator_id", "info.creator_id", "integer", True),
        dataframes.Column("registrations", "info.registrations", "object"),
        dataframes.KeyedColumns("tags", "info.tags", "text", "key", "value"),
        dataframes.KeyedColumns("params", "data.params", "text", "key", "value"),
        dataframes.KeyedColumns("metrics", "data.metrics", "number", "key", "value"),
    )

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def model_id(self) -> str:
        """Same as `info.model_id`."""
        return self.info.model_id

    @property
    def name(self) -> str:
        """Same as `info.name`."""
        return self.info.name

    @property
    def experiment_id(self) -> str:
        """Same as `info.experiment_id`."""
        return self.info.experiment_id

    @property
    def status(self) -> LoggedModelStatus | str | None:
        """Same as `info.status`."""
        return self.info.status

    @property
    def tags(self) -> dict[str, str]:
        """`info.tags` as a dict that maps each `key` to its `value`."""
        return columnar.as_dict(self.info, "tags", "key", "value")

    @property
    def params(self) -> dict[str, str]:
        """`data.params` as a dict that maps each `key` to its `value`."""
        return columnar.as_dict(self.data, "params", "key", "value")

    @property
    def metrics(self) -> dict[str, float]:
        """`data.metrics` as a dict that maps each `key` to its `value`."""
        return columnar.as_dict(self.data, "metrics", "key", "value")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.info = _logged_model_info.LoggedModelInfo.from_dict(
            decode.message(data.get("info"), "LoggedModel.info")
        )
        self.data = (
            _logged_model_data.LoggedModelData.from_dict({})
            if (value := data.get("data")) is None
            else _logged_model_data.LoggedModelData.from_dict(
                decode.message(value, "LoggedModel.data")
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
        data["info"] = encode.model(_logged_model_info.LoggedModelInfo)(
            self.info, "LoggedModel.info"
        )
        data["data"] = encode.model(_logged_model_data.LoggedModelData)(
            self.data, "LoggedModel.data"
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "LoggedModel.additional_properties",
                    encode.json_value,
                )
            )
        return data
