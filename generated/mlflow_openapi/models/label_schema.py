# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import label_schema_input as _label_schema_input
from . import label_schema_type as _label_schema_type

if TYPE_CHECKING:
    from .label_schema_input import LabelSchemaInput
    from .label_schema_type import LabelSchemaType

_NAMES = frozenset(
    {
        "schema_id",
        "experiment_id",
        "name",
        "type",
        "input",
        "enable_comment",
        "is_default",
        "created_at",
        "last_updated_at",
        "instruction",
        "created_by",
    }
)


@define
class LabelSchema:
    """A question that reviewers of traces are asked.

    Attributes:
        schema_id: Id of the label schema, made by the server.
        experiment_id: Its experiment.
        name: Its name, unique in the experiment.
        type: What the answer becomes.
        input: How the answer is given.
        enable_comment: Whether the reviewer may add a comment.
        is_default: Whether the server made it.
        created_at: Unix time in milliseconds at which it was created.
        last_updated_at: Unix time in milliseconds of its last change.
        instruction: What the reviewer is told; absent where nothing is.
        created_by: User who created it; absent where nobody logs in.
        created_datetime: `created_at` as a datetime, in UTC.
        last_updated_datetime: `last_updated_at` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    schema_id: str
    experiment_id: str
    name: str
    type: LabelSchemaType | str
    input: LabelSchemaInput
    enable_comment: bool
    is_default: bool
    created_at: int
    last_updated_at: int
    instruction: str | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("schema_id", "schema_id", "text"),
        dataframes.Column("experiment_id", "experiment_id", "text"),
        dataframes.Column("name", "name", "text"),
        dataframes.Column("type", "type", "text"),
        dataframes.Column(
            "input.pass_fail.positive_label", "input.pass_fail.positive_label", "text", True
        ),
        dataframes.Column(
            "input.pass_fail.negative_label", "input.pass_fail.negative_label", "text", True
        ),
        dataframes.Column(
            "input.categorical.multi_select", "input.categorical.multi_select", "boolean", True
        ),
        dataframes.Column("input.numeric.min_value", "input.numeric.min_value", "number", True),
        dataframes.Column("input.numeric.max_value", "input.numeric.max_value", "number", True),
        dataframes.Column("input.text.max_length", "input.text.max_length", "integer", True),
        dataframes.Column("enable_comment", "enable_comment", "boolean"),
        dataframes.Column("is_default", "is_default", "boolean"),
        dataframes.Column("created_at", "created_at", "time"),
        dataframes.Column("last_updated_at", "last_updated_at", "time"),
        dataframes.Column("instruction", "instruction", "text", True),
        dataframes.Column("created_by", "created_by", "text", True),
        dataframes.Column("input.categorical.options", "input.categorical.options", "texts", True),
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
        return model_repr.moment(self.created_at, "LabelSchema.created_at")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.last_updated_at, "LabelSchema.last_updated_at")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.schema_id = value if type(value := data["schema_id"]) is str else decode.text(value)
        self.experiment_id = (
            value if type(value := data["experiment_id"]) is str else decode.text(value)
        )
        self.name = value if type(value := data["name"]) is str else decode.text(value)
        self.type = _label_schema_type.LabelSchemaType.of(data["type"])
        self.input = _label_schema_input.LabelSchemaInput.from_dict(data["input"])
        self.enable_comment = decode.boolean(data["enable_comment"])
        self.is_default = decode.boolean(data["is_default"])
        self.created_at = (
            value if type(value := data["created_at"]) is int else decode.integer(value)
        )
        self.last_updated_at = (
            value if type(value := data["last_updated_at"]) is int else decode.integer(value)
        )
        self.instruction = (
            None
            if (value := data.get("instruction")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
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
        data["schema_id"] = (
            value
            if type(value := self.schema_id) is str and value.isascii()
            else encode.text(value, "LabelSchema.schema_id")
        )
        data["experiment_id"] = encode.digits(self.experiment_id, "LabelSchema.experiment_id")
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "LabelSchema.name")
        )
        data["type"] = encode.text(self.type, "LabelSchema.type")
        data["input"] = encode.model(
            self.input, "LabelSchema.input", _label_schema_input.LabelSchemaInput
        )
        data["enable_comment"] = encode.boolean(self.enable_comment, "LabelSchema.enable_comment")
        data["is_default"] = encode.boolean(self.is_default, "LabelSchema.is_default")
        data["created_at"] = (
            value
            if type(value := self.created_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "LabelSchema.created_at")
        )
        data["last_updated_at"] = (
            value
            if type(value := self.last_updated_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "LabelSchema.last_updated_at")
        )
        if self.instruction is not None:
            data["instruction"] = (
                value
                if type(value := self.instruction) is str and value.isascii()
                else encode.text(value, "LabelSchema.instruction")
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "LabelSchema.created_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "LabelSchema.additional_properties",
                    encode.json_value,
                )
            )
        return data
