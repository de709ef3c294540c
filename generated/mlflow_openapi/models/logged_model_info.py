# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
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
class LoggedModelInfo:
    """What identifies a logged model, its status and its tags.

    Attributes:
        model_id: Id of the logged model, made by the server.
        experiment_id: Id of the experiment of the model.
        name: Name of the model; not unique.
        status: How far the model is.
        artifact_uri: URI of the folder that holds the artifacts of the model.
        creation_timestamp_ms: Unix time in milliseconds at which the model was created.
        last_updated_timestamp_ms: Unix time in milliseconds of the last change of the status, or of the deletion.
            Tags and parameters leave it as it is.
        status_message: Words on the status. MLflow's own servers do not send it.
        model_type: Kind of the model. Empty where its creator gave none.
        source_run_id: Id of the run that made the model. Empty where its creator gave none.
        creator_id: Number of the user that created the model. MLflow's own servers do not send it.
        tags: Tags of the model. The tag `mlflow.modelVersions` holds, as JSON, the versions that were registered from
            it.
        registrations: Versions that were registered from the model. MLflow's own servers do not send it, but a tag.
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

    __repr__ = views.one_line

    @property
    def creation_datetime(self) -> datetime:
        """`creation_timestamp_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.creation_timestamp_ms, "LoggedModelInfo.creation_timestamp_ms")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_timestamp_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.last_updated_timestamp_ms, "LoggedModelInfo.last_updated_timestamp_ms")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            model_id=decode.text(data["model_id"]),
            experiment_id=decode.text(data["experiment_id"]),
            name=decode.text(data["name"]),
            status=_logged_model_status.LoggedModelStatus.of(data["status"]),
            artifact_uri=decode.text(data["artifact_uri"]),
            creation_timestamp_ms=decode.integer(data["creation_timestamp_ms"]),
            last_updated_timestamp_ms=decode.integer(data["last_updated_timestamp_ms"]),
            status_message=None if (value := data.get("status_message")) is None else decode.text(value),
            model_type=None if (value := data.get("model_type")) is None else decode.text(value),
            source_run_id=None if (value := data.get("source_run_id")) is None else decode.text(value),
            creator_id=None if (value := data.get("creator_id")) is None else decode.integer(value),
            tags=[_logged_model_tag.LoggedModelTag.from_dict(item) for item in decode.array(data.get("tags"))],
            registrations=[
                _logged_model_registration_info.LoggedModelRegistrationInfo.from_dict(item)
                for item in decode.array(data.get("registrations"))
            ],
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["model_id"] = encode.text(self.model_id, "LoggedModelInfo.model_id")
        data["experiment_id"] = encode.digits(self.experiment_id, "LoggedModelInfo.experiment_id")
        data["name"] = encode.text(self.name, "LoggedModelInfo.name")
        data["status"] = encode.text(self.status, "LoggedModelInfo.status")
        data["artifact_uri"] = encode.text(self.artifact_uri, "LoggedModelInfo.artifact_uri")
        data["creation_timestamp_ms"] = encode.integer(
            self.creation_timestamp_ms, "LoggedModelInfo.creation_timestamp_ms"
        )
        data["last_updated_timestamp_ms"] = encode.integer(
            self.last_updated_timestamp_ms, "LoggedModelInfo.last_updated_timestamp_ms"
        )
        if self.status_message is not None:
            data["status_message"] = encode.text(self.status_message, "LoggedModelInfo.status_message")
        if self.model_type is not None:
            data["model_type"] = encode.text(self.model_type, "LoggedModelInfo.model_type")
        if self.source_run_id is not None:
            data["source_run_id"] = encode.text(self.source_run_id, "LoggedModelInfo.source_run_id")
        if self.creator_id is not None:
            data["creator_id"] = encode.integer(self.creator_id, "LoggedModelInfo.creator_id")
        if self.tags:
            data["tags"] = encode.array(
                self.tags,
                "LoggedModelInfo.tags",
                lambda item, label: encode.model(item, label, _logged_model_tag.LoggedModelTag),
            )
        if self.registrations:
            data["registrations"] = encode.array(
                self.registrations,
                "LoggedModelInfo.registrations",
                lambda item, label: encode.model(
                    item, label, _logged_model_registration_info.LoggedModelRegistrationInfo
                ),
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
