# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

_NAMES = frozenset(
    {
        "dataset_id",
        "name",
        "tags",
        "digest",
        "created_time",
        "last_update_time",
        "schema",
        "profile",
        "created_by",
        "last_updated_by",
        "experiment_ids",
    }
)


@define
class EvaluationDataset:
    """A set of records for evaluating an application. Called `Dataset` in MLflow's protobuf, like
    the unrelated description of a run's data.

    Attributes:
        dataset_id: ID of the dataset, assigned by the server.
        name: Name of the dataset. Several datasets may have the same name.
        tags: Tags of the dataset. A value is null if a client created the dataset with this
            value.
        digest: Fingerprint of the dataset's name and of the time of its creation or last upsert,
            as eight hexadecimal digits.
        created_time: Creation time, as Unix time in milliseconds.
        last_update_time: Unix time in milliseconds of the last upsert that changed records, or of
            the last change to the list of experiments.
        schema: Names and types of the fields of all records that were ever in the dataset. Absent
            until the first record is added.
        profile: The number of records. Absent until the first record is added, null after the
            last is deleted.
        created_by: User who created the dataset: the value of the tag `mlflow.user` at creation.
            Absent if the tag was not given.
        last_updated_by: User who last upserted records, from the tag `mlflow.user` of an upserted
            record. Absent if no record of the last upsert had the tag.
        experiment_ids: IDs of the experiments associated with the dataset. Returned only by
            `create_dataset`; otherwise, use `get_dataset_experiment_ids`.
        created_datetime: `created_time` as a datetime in UTC.
        last_update_datetime: `last_update_time` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    dataset_id: str
    name: str
    tags: dict[str, str]
    digest: str
    created_time: int | None
    last_update_time: int | None
    schema: dict[str, Any] | None = field(default=None, kw_only=True)
    profile: dict[str, Any] | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    last_updated_by: str | None = field(default=None, kw_only=True)
    experiment_ids: list[str] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("dataset_id", "dataset_id", "text"),
        dataframes.Column("name", "name", "text"),
        dataframes.Column("digest", "digest", "text"),
        dataframes.Column("created_time", "created_time", "time", True),
        dataframes.Column("last_update_time", "last_update_time", "time", True),
        dataframes.Column("created_by", "created_by", "text", True),
        dataframes.Column("last_updated_by", "last_updated_by", "text", True),
        dataframes.Column("schema", "schema", "object", True),
        dataframes.Column("profile", "profile", "object", True),
        dataframes.Column("experiment_ids", "experiment_ids", "strings"),
        dataframes.KeyedColumns("tags", "tags", "text"),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "created_time": "created_datetime",
        "last_update_time": "last_update_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def created_datetime(self) -> datetime | None:
        """`created_time` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.created_time is None
            else model_repr.to_datetime(self.created_time, "EvaluationDataset.created_time")
        )

    @property
    def last_update_datetime(self) -> datetime | None:
        """`last_update_time` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_update_time is None
            else model_repr.to_datetime(self.last_update_time, "EvaluationDataset.last_update_time")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.dataset_id = (
            value
            if type(value := data.get("dataset_id")) is str
            else decode.text(value, "EvaluationDataset.dataset_id")
        )
        self.name = (
            value
            if type(value := data.get("name")) is str
            else ""
            if value is None
            else decode.text(value, "EvaluationDataset.name")
        )
        self.tags = {
            key: "" if item is None else decode.text(item, "EvaluationDataset.tags")
            for key, item in decode.mapping(
                decode.json_text(data.get("tags"), "EvaluationDataset.tags"),
                "EvaluationDataset.tags",
            )
        }
        self.digest = (
            value
            if type(value := data.get("digest")) is str
            else ""
            if value is None
            else decode.text(value, "EvaluationDataset.digest")
        )
        self.created_time = (
            value
            if type(value := data.get("created_time")) is int
            else None
            if value is None
            else decode.integer(value, "EvaluationDataset.created_time")
        )
        self.last_update_time = (
            value
            if type(value := data.get("last_update_time")) is int
            else None
            if value is None
            else decode.integer(value, "EvaluationDataset.last_update_time")
        )
        self.schema = (
            None
            if (value := data.get("schema")) is None
            else {
                key: item
                for key, item in decode.mapping(
                    decode.json_text(value, "EvaluationDataset.schema"), "EvaluationDataset.schema"
                )
            }
        )
        self.profile = (
            None
            if (value := data.get("profile")) is None
            else {
                key: item
                for key, item in decode.mapping(
                    decode.json_text(value, "EvaluationDataset.profile"),
                    "EvaluationDataset.profile",
                )
            }
        )
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "EvaluationDataset.created_by")
        )
        self.last_updated_by = (
            None
            if (value := data.get("last_updated_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "EvaluationDataset.last_updated_by")
        )
        self.experiment_ids = [
            decode.text(item, "EvaluationDataset.experiment_ids")
            for item in decode.array(data.get("experiment_ids"), "EvaluationDataset.experiment_ids")
        ]
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["dataset_id"] = (
            value
            if type(value := self.dataset_id) is str and value.isascii()
            else encode.text(value, "EvaluationDataset.dataset_id")
        )
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "EvaluationDataset.name")
        )
        if self.tags:
            data["tags"] = encode.json_text(
                encode.mapping(
                    self.tags,
                    "EvaluationDataset.tags",
                    lambda item, label: encode.text(item, label),
                )
            )
        data["digest"] = (
            value
            if type(value := self.digest) is str and value.isascii()
            else encode.text(value, "EvaluationDataset.digest")
        )
        if self.created_time is not None:
            data["created_time"] = (
                value
                if type(value := self.created_time) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "EvaluationDataset.created_time")
            )
        if self.last_update_time is not None:
            data["last_update_time"] = (
                value
                if type(value := self.last_update_time) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "EvaluationDataset.last_update_time")
            )
        if self.schema is not None:
            data["schema"] = encode.json_text(
                encode.mapping(
                    self.schema,
                    "EvaluationDataset.schema",
                    lambda item, label: encode.json_value(item, label),
                )
            )
        if self.profile is not None:
            data["profile"] = encode.json_text(
                encode.mapping(
                    self.profile,
                    "EvaluationDataset.profile",
                    lambda item, label: encode.json_value(item, label),
                )
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "EvaluationDataset.created_by")
            )
        if self.last_updated_by is not None:
            data["last_updated_by"] = (
                value
                if type(value := self.last_updated_by) is str and value.isascii()
                else encode.text(value, "EvaluationDataset.last_updated_by")
            )
        if self.experiment_ids:
            data["experiment_ids"] = encode.array(
                self.experiment_ids,
                "EvaluationDataset.experiment_ids",
                lambda item, label: encode.text(item, label),
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "EvaluationDataset.additional_properties",
                    encode.json_value,
                )
            )
        return data
