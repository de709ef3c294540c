# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import deployment_job_connection_state as _deployment_job_connection_state
from . import model_version as _model_version
from . import registered_model_alias as _registered_model_alias
from . import registered_model_tag as _registered_model_tag

if TYPE_CHECKING:
    from .deployment_job_connection_state import DeploymentJobConnectionState
    from .model_version import ModelVersion
    from .registered_model_alias import RegisteredModelAlias
    from .registered_model_tag import RegisteredModelTag

_NAMES = frozenset(
    {
        "name",
        "creation_timestamp",
        "last_updated_timestamp",
        "user_id",
        "description",
        "latest_versions",
        "tags",
        "aliases",
        "deployment_job_id",
        "deployment_job_state",
    }
)


@define
class RegisteredModel(columnar.ColumnarModel):
    """A named model in the registry, with its versions.

    Attributes:
        name: Name of the model, unique on the server.
        creation_timestamp: Unix time in milliseconds at which the model was created.
        last_updated_timestamp: Unix time in milliseconds at which the model was last changed; a
            new version or a change of stage also counts.
        user_id: User who created the model. MLflow's own servers do not send it.
        description: Description of the model, as free text. Absent if empty.
        latest_versions: The highest version in each stage, without `aliases` on servers with a
            database.
        tags: Tags of the model. Values that are not strings are converted with `str`.
        aliases: Aliases of the model, each with the version that it points to.
        deployment_job_id: ID of the job that deploys new versions. MLflow's own servers do not
            send it. Since MLflow 3.0.
        deployment_job_state: State of the connection between the model and the deployment job.
            MLflow's own servers do not send it. Since MLflow 3.0.
        creation_datetime: `creation_timestamp` as a datetime in UTC.
        last_updated_datetime: `last_updated_timestamp` as a datetime in UTC.
        tags_dict: `tags` as a dict that maps each `key` to its `value`.
        aliases_dict: `aliases` as a dict that maps each `alias` to its `version`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    creation_timestamp: int | None
    last_updated_timestamp: int | None
    user_id: str | None = field(default=None, kw_only=True)
    description: str | None = field(default=None, kw_only=True)
    latest_versions: list[ModelVersion] = field(factory=list, kw_only=True)
    tags: list[RegisteredModelTag] = field(factory=list, kw_only=True)
    aliases: list[RegisteredModelAlias] = field(factory=list, kw_only=True)
    deployment_job_id: str | None = field(default=None, kw_only=True)
    deployment_job_state: DeploymentJobConnectionState | str | None = field(
        default=None, kw_only=True
    )
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("name", "name", "text"),
        dataframes.Column("creation_timestamp", "creation_timestamp", "time", True),
        dataframes.Column("last_updated_timestamp", "last_updated_timestamp", "time", True),
        dataframes.Column("user_id", "user_id", "text", True),
        dataframes.Column("description", "description", "text", True),
        dataframes.Column("deployment_job_id", "deployment_job_id", "text", True),
        dataframes.Column("deployment_job_state", "deployment_job_state", "text", True),
        dataframes.Column("latest_versions", "latest_versions", "object"),
        dataframes.KeyedColumns("tags", "tags", "text", "key", "value"),
        dataframes.KeyedColumns("aliases", "aliases", "text", "alias", "version"),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "creation_timestamp": "creation_datetime",
        "last_updated_timestamp": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def creation_datetime(self) -> datetime | None:
        """`creation_timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.creation_timestamp is None
            else model_repr.to_datetime(
                self.creation_timestamp, "RegisteredModel.creation_timestamp"
            )
        )

    @property
    def last_updated_datetime(self) -> datetime | None:
        """`last_updated_timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_updated_timestamp is None
            else model_repr.to_datetime(
                self.last_updated_timestamp, "RegisteredModel.last_updated_timestamp"
            )
        )

    @property
    def tags_dict(self) -> dict[str, str]:
        """`tags` as a dict that maps each `key` to its `value`."""
        return columnar.as_dict(self, "tags", "key", "value")

    @property
    def aliases_dict(self) -> dict[str, str]:
        """`aliases` as a dict that maps each `alias` to its `version`."""
        return columnar.as_dict(self, "aliases", "alias", "version")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        columnar.decode_lists(
            self,
            ("tags", data.get("tags"), _registered_model_tag.RegisteredModelTag),
            ("aliases", data.get("aliases"), _registered_model_alias.RegisteredModelAlias),
        )
        self.name = (
            value
            if type(value := data.get("name")) is str
            else decode.text(value, "RegisteredModel.name")
        )
        self.creation_timestamp = (
            value
            if type(value := data.get("creation_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "RegisteredModel.creation_timestamp")
        )
        self.last_updated_timestamp = (
            value
            if type(value := data.get("last_updated_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "RegisteredModel.last_updated_timestamp")
        )
        self.user_id = (
            None
            if (value := data.get("user_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "RegisteredModel.user_id")
        )
        self.description = (
            None
            if (value := data.get("description")) is None
            else value
            if type(value) is str
            else decode.text(value, "RegisteredModel.description")
        )
        self.latest_versions = [
            _model_version.ModelVersion.from_dict(
                decode.message(item, "RegisteredModel.latest_versions")
            )
            for item in decode.array(data.get("latest_versions"), "RegisteredModel.latest_versions")
        ]
        self.deployment_job_id = (
            None
            if (value := data.get("deployment_job_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "RegisteredModel.deployment_job_id")
        )
        self.deployment_job_state = (
            None
            if (value := data.get("deployment_job_state")) is None
            else _deployment_job_connection_state.DeploymentJobConnectionState.of(
                decode.text(value, "RegisteredModel.deployment_job_state")
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
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "RegisteredModel.name")
        )
        if self.creation_timestamp is not None:
            data["creation_timestamp"] = (
                value
                if type(value := self.creation_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "RegisteredModel.creation_timestamp")
            )
        if self.last_updated_timestamp is not None:
            data["last_updated_timestamp"] = (
                value
                if type(value := self.last_updated_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "RegisteredModel.last_updated_timestamp")
            )
        if self.user_id is not None:
            data["user_id"] = (
                value
                if type(value := self.user_id) is str and value.isascii()
                else encode.text(value, "RegisteredModel.user_id")
            )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "RegisteredModel.description")
            )
        if self.latest_versions:
            data["latest_versions"] = encode.array(
                self.latest_versions,
                "RegisteredModel.latest_versions",
                encode.model(_model_version.ModelVersion),
            )
        if self.tags:
            data["tags"] = encode.array(
                self.tags,
                "RegisteredModel.tags",
                encode.model(_registered_model_tag.RegisteredModelTag),
            )
        if self.aliases:
            data["aliases"] = encode.array(
                self.aliases,
                "RegisteredModel.aliases",
                encode.model(_registered_model_alias.RegisteredModelAlias),
            )
        if self.deployment_job_id is not None:
            data["deployment_job_id"] = (
                value
                if type(value := self.deployment_job_id) is str and value.isascii()
                else encode.text(value, "RegisteredModel.deployment_job_id")
            )
        if self.deployment_job_state is not None:
            data["deployment_job_state"] = encode.text(
                self.deployment_job_state, "RegisteredModel.deployment_job_state"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "RegisteredModel.additional_properties",
                    encode.json_value,
                )
            )
        return data
