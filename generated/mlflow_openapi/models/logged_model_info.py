# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import logged_model_registration_info as _logged_model_registration_info
from . import logged_model_status as _logged_model_status
from . import logged_model_tag as _logged_model_tag

if TYPE_CHECKING:
    from .logged_model_registration_info import LoggedModelRegistrationInfo
    from .logged_model_status import LoggedModelStatus
    from .logged_model_tag import LoggedModelTag

_NAMES = frozenset(
    {
        "model_id",
        "experiment_id",
        "name",
        "status",
        "artifact_uri",
        "creation_timestamp_ms",
        "last_updated_timestamp_ms",
        "status_message",
        "model_type",
        "source_run_id",
        "creator_id",
        "tags",
        "registrations",
    }
)


@define
class LoggedModelInfo(columnar.Holder):
    """What identifies a logged model, its status and its tags.

    Attributes:
        model_id: Id of the logged model, made by the server.
        experiment_id: Id of the experiment of the model.
        name: Name of the model; not unique.
        status: How far the model is.
        artifact_uri: URI of the folder that holds the artifacts of the model.
        creation_timestamp_ms: Unix time in milliseconds at which the model was created.
        last_updated_timestamp_ms: Unix time in milliseconds of the last change of the status, or
            of the deletion. Tags and parameters leave it as it is.
        status_message: Words on the status. MLflow's own servers do not send it.
        model_type: Kind of the model. Empty where its creator gave none.
        source_run_id: Id of the run that made the model. Empty where its creator gave none.
        creator_id: Number of the user that created the model. MLflow's own servers do not send
            it.
        tags: Tags of the model. The tag `mlflow.modelVersions` holds, as JSON, the versions that
            were registered from it.
        registrations: Versions that were registered from the model. MLflow's own servers do not
            send it, but a tag.
        creation_datetime: `creation_timestamp_ms` as a datetime, in UTC.
        last_updated_datetime: `last_updated_timestamp_ms` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    model_id: str
    experiment_id: str
    name: str
    status: LoggedModelStatus | str
    artifact_uri: str
    creation_timestamp_ms: int
    last_updated_timestamp_ms: int
    status_message: str | None = field(default=None, kw_only=True)
    model_type: str | None = field(default=None, kw_only=True)
    source_run_id: str | None = field(default=None, kw_only=True)
    creator_id: int | None = field(default=None, kw_only=True)
    tags: list[LoggedModelTag] = field(factory=list, kw_only=True)
    registrations: list[LoggedModelRegistrationInfo] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "creation_timestamp_ms": "creation_datetime",
        "last_updated_timestamp_ms": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def creation_datetime(self) -> datetime:
        """`creation_timestamp_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(
            self.creation_timestamp_ms, "LoggedModelInfo.creation_timestamp_ms"
        )

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_timestamp_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(
            self.last_updated_timestamp_ms, "LoggedModelInfo.last_updated_timestamp_ms"
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        columnar.hold(
            self,
            ("tags", data.get("tags"), _logged_model_tag.LoggedModelTag),
            (
                "registrations",
                data.get("registrations"),
                _logged_model_registration_info.LoggedModelRegistrationInfo,
            ),
        )
        self.model_id = value if type(value := data["model_id"]) is str else decode.text(value)
        self.experiment_id = (
            value if type(value := data["experiment_id"]) is str else decode.text(value)
        )
        self.name = value if type(value := data["name"]) is str else decode.text(value)
        self.status = _logged_model_status.LoggedModelStatus.of(data["status"])
        self.artifact_uri = (
            value if type(value := data["artifact_uri"]) is str else decode.text(value)
        )
        self.creation_timestamp_ms = (
            value if type(value := data["creation_timestamp_ms"]) is int else decode.integer(value)
        )
        self.last_updated_timestamp_ms = (
            value
            if type(value := data["last_updated_timestamp_ms"]) is int
            else decode.integer(value)
        )
        self.status_message = (
            None
            if (value := data.get("status_message")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.model_type = (
            None
            if (value := data.get("model_type")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.source_run_id = (
            None
            if (value := data.get("source_run_id")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.creator_id = (
            None
            if (value := data.get("creator_id")) is None
            else value
            if type(value) is int
            else decode.integer(value)
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.rest(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["model_id"] = (
            value
            if type(value := self.model_id) is str and value.isascii()
            else encode.text(value, "LoggedModelInfo.model_id")
        )
        data["experiment_id"] = encode.digits(self.experiment_id, "LoggedModelInfo.experiment_id")
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "LoggedModelInfo.name")
        )
        data["status"] = encode.text(self.status, "LoggedModelInfo.status")
        data["artifact_uri"] = (
            value
            if type(value := self.artifact_uri) is str and value.isascii()
            else encode.text(value, "LoggedModelInfo.artifact_uri")
        )
        data["creation_timestamp_ms"] = (
            value
            if type(value := self.creation_timestamp_ms) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "LoggedModelInfo.creation_timestamp_ms")
        )
        data["last_updated_timestamp_ms"] = (
            value
            if type(value := self.last_updated_timestamp_ms) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "LoggedModelInfo.last_updated_timestamp_ms")
        )
        if self.status_message is not None:
            data["status_message"] = (
                value
                if type(value := self.status_message) is str and value.isascii()
                else encode.text(value, "LoggedModelInfo.status_message")
            )
        if self.model_type is not None:
            data["model_type"] = (
                value
                if type(value := self.model_type) is str and value.isascii()
                else encode.text(value, "LoggedModelInfo.model_type")
            )
        if self.source_run_id is not None:
            data["source_run_id"] = (
                value
                if type(value := self.source_run_id) is str and value.isascii()
                else encode.text(value, "LoggedModelInfo.source_run_id")
            )
        if self.creator_id is not None:
            data["creator_id"] = (
                value
                if type(value := self.creator_id) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "LoggedModelInfo.creator_id")
            )
        if self.tags:
            data["tags"] = encode.messages(
                self.tags, "LoggedModelInfo.tags", _logged_model_tag.LoggedModelTag
            )
        if self.registrations:
            data["registrations"] = encode.messages(
                self.registrations,
                "LoggedModelInfo.registrations",
                _logged_model_registration_info.LoggedModelRegistrationInfo,
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "LoggedModelInfo.additional_properties",
                    encode.json_value,
                )
            )
        return data
