# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import guardrail_action as _guardrail_action
from . import guardrail_stage as _guardrail_stage
from . import scorer as _scorer

if TYPE_CHECKING:
    from .guardrail_action import GuardrailAction
    from .guardrail_stage import GuardrailStage
    from .scorer import Scorer

_NAMES = frozenset(
    {
        "guardrail_id",
        "name",
        "stage",
        "action",
        "created_at",
        "last_updated_at",
        "created_by",
        "last_updated_by",
        "scorer",
        "action_endpoint_id",
    }
)


@define
class GatewayGuardrail:
    """A scorer that judges what goes into or comes out of endpoints.

    Attributes:
        guardrail_id: Id of the guardrail, made by the server.
        name: Name of the guardrail. Not unique.
        stage: Whether it judges requests or answers.
        action: What happens to what fails.
        created_at: Unix time in milliseconds at which the guardrail was created.
        last_updated_at: Unix time in milliseconds of the last change.
        created_by: Who created the guardrail: the user that the server process runs as, not the
            one who asked.
        last_updated_by: The same as `created_by`, since no operation changes a guardrail.
        scorer: The version of the scorer. A model `gateway:/...` in it shows the id of its
            endpoint. Since 3.17 absent in what belongs to an endpoint, where the user may not
            read the scorer.
        action_endpoint_id: Name, not id, of the endpoint that rewrites what fails. Absent where
            there is none, or it was deleted.
        created_datetime: `created_at` as a datetime, in UTC.
        last_updated_datetime: `last_updated_at` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    guardrail_id: str
    name: str
    stage: GuardrailStage | str
    action: GuardrailAction | str
    created_at: int
    last_updated_at: int
    created_by: str
    last_updated_by: str
    scorer: Scorer | None = field(default=None, kw_only=True)
    action_endpoint_id: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("guardrail_id", "guardrail_id", "text"),
        dataframes.Column("name", "name", "text"),
        dataframes.Column("stage", "stage", "text"),
        dataframes.Column("action", "action", "text"),
        dataframes.Column("created_at", "created_at", "time"),
        dataframes.Column("last_updated_at", "last_updated_at", "time"),
        dataframes.Column("created_by", "created_by", "text"),
        dataframes.Column("last_updated_by", "last_updated_by", "text"),
        dataframes.Column("scorer.experiment_id", "scorer.experiment_id", "integer", True),
        dataframes.Column("scorer.scorer_name", "scorer.scorer_name", "text", True),
        dataframes.Column("scorer.scorer_version", "scorer.scorer_version", "integer", True),
        dataframes.Column("scorer.serialized_scorer", "scorer.serialized_scorer", "text", True),
        dataframes.Column("scorer.creation_time", "scorer.creation_time", "time", True),
        dataframes.Column("scorer.scorer_id", "scorer.scorer_id", "text", True),
        dataframes.Column("action_endpoint_id", "action_endpoint_id", "text", True),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "created_at": "created_datetime",
        "last_updated_at": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def created_datetime(self) -> datetime:
        """`created_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.created_at, "GatewayGuardrail.created_at")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.last_updated_at, "GatewayGuardrail.last_updated_at")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.guardrail_id = (
            value if type(value := data["guardrail_id"]) is str else decode.text(value)
        )
        self.name = value if type(value := data["name"]) is str else decode.text(value)
        self.stage = _guardrail_stage.GuardrailStage.of(data["stage"])
        self.action = _guardrail_action.GuardrailAction.of(data["action"])
        self.created_at = (
            value if type(value := data["created_at"]) is int else decode.integer(value)
        )
        self.last_updated_at = (
            value if type(value := data["last_updated_at"]) is int else decode.integer(value)
        )
        self.created_by = value if type(value := data["created_by"]) is str else decode.text(value)
        self.last_updated_by = (
            value if type(value := data["last_updated_by"]) is str else decode.text(value)
        )
        self.scorer = (
            None if (value := data.get("scorer")) is None else _scorer.Scorer.from_dict(value)
        )
        self.action_endpoint_id = (
            None
            if (value := data.get("action_endpoint_id")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.rest(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["guardrail_id"] = (
            value
            if type(value := self.guardrail_id) is str and value.isascii()
            else encode.text(value, "GatewayGuardrail.guardrail_id")
        )
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "GatewayGuardrail.name")
        )
        data["stage"] = encode.text(self.stage, "GatewayGuardrail.stage")
        data["action"] = encode.text(self.action, "GatewayGuardrail.action")
        data["created_at"] = (
            value
            if type(value := self.created_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewayGuardrail.created_at")
        )
        data["last_updated_at"] = (
            value
            if type(value := self.last_updated_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewayGuardrail.last_updated_at")
        )
        data["created_by"] = (
            value
            if type(value := self.created_by) is str and value.isascii()
            else encode.text(value, "GatewayGuardrail.created_by")
        )
        data["last_updated_by"] = (
            value
            if type(value := self.last_updated_by) is str and value.isascii()
            else encode.text(value, "GatewayGuardrail.last_updated_by")
        )
        if self.scorer is not None:
            data["scorer"] = encode.model(self.scorer, "GatewayGuardrail.scorer", _scorer.Scorer)
        if self.action_endpoint_id is not None:
            data["action_endpoint_id"] = (
                value
                if type(value := self.action_endpoint_id) is str and value.isascii()
                else encode.text(value, "GatewayGuardrail.action_endpoint_id")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayGuardrail.additional_properties",
                    encode.json_value,
                )
            )
        return data
